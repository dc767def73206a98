/** A stranger's head in the work tree of a job that runs with the secrets of the repository. */

import type { Scope } from './carried.ts';
import { isCheckout, withOf } from './checkout-step.ts';
import { findPrivileged } from './events.ts';
import { type ContextPath, readExpressions } from './expression.ts';
import { toFinding, type WorkflowFinding } from './finding.ts';
import type { OurJob } from './our-steps.ts';
import { placeOfLine } from './text-place.ts';
import type { Place, WorkflowStep } from './workflow.ts';

export function judgeHeadCheckout({ workflow, job }: OurJob): readonly WorkflowFinding[] {
  const event = findPrivileged(workflow);
  if (event === undefined) return [];
  return job.steps.flatMap((step) => {
    const place = isCheckout(step) ? placeOfHead(step, { workflow, job }) : placeOfFetch(step);
    if (place === undefined) return [];
    const title = `The head is checked out on ${event}`;
    return [toFinding('HEAD_CHECKED_OUT', { place, title, job, step })];
  });
}

function placeOfHead(step: WorkflowStep, scope: Scope): Place | undefined {
  const texts = [withOf(step, 'ref'), withOf(step, 'repository')];
  return texts.find((text) => text !== undefined && mayBeHead(text.text, scope))?.place;
}

/** What is not known to be the base, a branch of the base, or an operator's word, may be the head: steps and other jobs can find it out. */
function mayBeHead(text: string, scope: Scope): boolean {
  if (/(^|\/)pull\//i.test(text)) return true;
  return readExpressions(text).some(
    ({ reading }) => reading.verdict === 'not-read' || reading.carried.some((path) => !isOfBase(path, scope)),
  );
}

const basePaths: readonly RegExp[] = [
  /^github\.(sha|ref|ref_name|base_ref|repository|repository_owner|workflow_ref|workflow_sha)$/,
  /^github\.event\.(pull_request\.base|repository|inputs|schedule)\./,
  /^(inputs|vars|secrets|matrix)\./,
];

/** A variable is of the base when the file says so; one that a step has set may hold anything. */
function isOfBase(path: ContextPath, { workflow, job }: Scope): boolean {
  const [context, key] = path;
  if (context === 'env') {
    const meant = [...job.env, ...workflow.env].find(({ name }) => name.toLowerCase() === key);
    return (
      meant !== undefined &&
      !meant.value.text.includes('env') &&
      !mayBeHead(meant.value.text, { workflow, job })
    );
  }
  return basePaths.some((pattern) => pattern.test(path.join('.')));
}

const headWords = /(^|[\s/:'"+])pull\/|\bFETCH_HEAD\b|\bpr\/|headRef|head_ref|head\.(ref|sha|repo)/i;

/** By its words: a script can say it in more ways than can be read here. Longer lines than this one nobody writes. */
const longestLine = 2_000;
/** Stands for the end of a line that goes on; a blank to whoever looks for words. */
const goesOn = '\u2028';

function placeOfFetch(step: WorkflowStep): Place | undefined {
  const script = step.run;
  if (script === undefined) return undefined;
  const knowsHead = step.env.some(({ value }) => carriesHead(value.text)) || script.text.includes('headRef');
  const lines = script.text.replaceAll(/\\\r?\n/g, goesOn).split('\n');
  const line = lines
    .map((one) => one.slice(0, longestLine))
    .find((one) =>
      one.split(/[|;&()]+/).some((command) => bringsHead(command, knowsHead ? 'known' : 'unknown')),
    );
  return line === undefined ? undefined : placeOfLine(script, line.split(goesOn)[0] ?? '');
}

const readingVerbs: ReadonlySet<string> = new Set([
  ...['fetch', 'pull', 'checkout', 'switch', 'clone', 'merge', 'worktree', 'reset', 'cherry-pick', 'remote'],
]);

function bringsHead(command: string, head: 'known' | 'unknown'): boolean {
  const words = command.trim().split(/\s+/);
  const hub = words.findIndex((word) => /(^|\/)(gh|hub)$/.test(word));
  const rest = hub < 0 ? [] : words.slice(hub + 1);
  if (rest.includes('pr') && rest.some((word) => word === 'checkout' || word === 'co')) return true;
  const git = words.findIndex((word) => /(^|\/)git$/.test(word));
  if (git < 0 || !words.slice(git + 1).some((word) => readingVerbs.has(word))) return false;
  return headWords.test(command) || carriesHead(command) || (head === 'known' && command.includes('$'));
}

const headPath = /\bhead|\*|^github$|pull_request\.number|issue\.number/;

const carriesHead = (text: string): boolean =>
  readExpressions(text).some(
    ({ reading }) =>
      reading.verdict === 'read' && reading.carried.some((path) => headPath.test(path.join('.'))),
  );
