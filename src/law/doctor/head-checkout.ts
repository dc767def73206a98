/** A stranger's head in the work tree of a job that runs with the secrets of the repository. */

import { isCheckout, withOf } from './checkout-step.ts';
import { findPrivileged } from './events.ts';
import { type ContextPath, readExpressions } from './expression.ts';
import { toFinding, type WorkflowFinding } from './finding.ts';
import type { OurJob } from './our-steps.ts';
import { placeOfLine } from './text-place.ts';
import type { Place, Text, WorkflowStep } from './workflow.ts';

export function judgeHeadCheckout({ workflow, job }: OurJob): readonly WorkflowFinding[] {
  const event = findPrivileged(workflow);
  if (event === undefined) return [];
  return job.steps.flatMap((step) => {
    const place = isCheckout(step) ? placeOfHead(step) : placeOfFetch(step);
    if (place === undefined) return [];
    const title = `The head is checked out on ${event}`;
    return [toFinding('HEAD_CHECKED_OUT', { place, title, job, step })];
  });
}

function placeOfHead(step: WorkflowStep): Place | undefined {
  const texts = [withOf(step, 'ref'), withOf(step, 'repository')];
  return texts.find((text) => text !== undefined && mayBeHead(text))?.place;
}

/** What is not known to be the base, a branch of the base, or an operator's word, may be the head: steps and other jobs can find it out. */
function mayBeHead({ text }: Text): boolean {
  if (/(^|\/)pull\//i.test(text)) return true;
  return readExpressions(text).some(
    ({ reading }) => reading.verdict === 'not-read' || reading.carried.some((path) => !isOfBase(path)),
  );
}

const basePaths: readonly RegExp[] = [
  /^github\.(sha|ref|ref_name|base_ref|repository|repository_owner|workflow_ref|workflow_sha)$/,
  /^github\.event\.(pull_request\.base|repository|inputs|schedule)\./,
  /^(inputs|vars|secrets|matrix|env)\./,
];

function isOfBase(path: ContextPath): boolean {
  const name = path.join('.');
  return basePaths.some((pattern) => pattern.test(name));
}

const fetching = /\b(gh|hub)\s+(pr|co)\s+(checkout|co)\b/;
const gitReading =
  /\bgit\b[^|;&]*\s(fetch|pull|checkout|switch|clone|merge|worktree|reset|cherry-pick|remote)\b/;
const headWords = /(^|[\s/:'"+])pull\/|\bFETCH_HEAD\b|\bpr\/|headRef|head_ref|head\.(ref|sha|repo)/i;

/** By its words: a script can say it in more ways than can be read here. Longer lines than this one nobody writes. */
const longestLine = 2_000;

function placeOfFetch(step: WorkflowStep): Place | undefined {
  const script = step.run;
  if (script === undefined) return undefined;
  const lines = joinLines(script.text);
  const headInEnv = step.env.some(({ value }) => carriesHead(value.text));
  const line = lines.find((one) => {
    if (fetching.test(one)) return true;
    if (!gitReading.test(one)) return false;
    return headWords.test(one) || carriesHead(one) || (headInEnv && one.includes('$'));
  });
  return line === undefined ? undefined : placeOfLine(script, line.split('\u0000')[0] ?? '');
}

/** A line that ends in a backslash goes on; where it did is marked, so that the first part can be found in the file. */
const joinLines = (text: string): readonly string[] =>
  text
    .replaceAll(/\\\r?\n/g, '\u0000 ')
    .split('\n')
    .map((line) => line.slice(0, longestLine));

const carriesHead = (text: string): boolean =>
  readExpressions(text).some(
    ({ reading }) =>
      reading.verdict === 'read' &&
      reading.carried.some((path) =>
        /\bhead|\*|^github$|pull_request\.number|issue\.number/.test(path.join('.')),
      ),
  );
