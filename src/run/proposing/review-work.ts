/** What a review starts from: the change, what was told of it before, and the plan of its passes. */

import { type Conclusion, conclude } from '../../contract/conclusion.ts';
import type { Coverage } from '../../contract/coverage.ts';
import type { Diff } from '../../contract/diff.ts';
import type { GitHistory } from '../../contract/git-history.ts';
import { readDiff } from '../../github/diff.ts';
import type { Github } from '../../github/github.ts';
import { readHeadText } from '../../github/head-text.ts';
import type { ToldFinding } from '../../law/review/ledger.ts';
import { judgePresence } from '../../law/review/presence.ts';
import type { HeadLines } from '../../law/review/suggestion.ts';
import { fenceText, type Trust } from '../../law/text/fence.ts';
import { toCoverage } from '../../recipes/coverage.ts';
import { planReview } from '../../recipes/fit.ts';
import { parseGenerated, toGeneratedJudge } from '../../recipes/generated.ts';
import type { ReviewPlan, ReviewRequest } from '../../recipes/plan.ts';
import { toPassTask } from '../../recipes/review-task.ts';
import type { Environment } from '../../runner/environment.ts';
import type { Inputs } from '../../runner/inputs.ts';
import { compileGlobs } from '../../toolbelt/jail/globs.ts';
import { randomIdentifiers as identifiers } from '../clock.ts';
import type { Ground } from '../ground/ground.ts';
import { openHistory } from '../ground/history.ts';
import { openPullRequestChanges } from '../ground/pull-request-changes.ts';
import type { Workshop } from '../ground/workshop.ts';
import type { ModelSettings } from '../policy/prompt.ts';
import { nothingTold, type ToldBefore } from './told-before.ts';

export type ReviewWork = {
  readonly diff: Diff;
  readonly told: ToldBefore;
  readonly plan: ReviewPlan;
  /** Open findings of earlier runs whose lines are not in the head any more, by fingerprint. */
  readonly fixed: readonly string[];
  /** What follows the task in each pass. */
  readonly passTexts: readonly string[];
  readonly readHead: (path: string, signal: AbortSignal) => Promise<HeadLines>;
  /** `completed`: numbers of passes, from 0. */
  coverage(completed: ReadonlySet<number>): Coverage;
};

export type ReviewParts = {
  readonly environment: Environment;
  readonly inputs: Inputs;
  readonly ground: Ground;
  readonly workshop: Workshop;
  readonly github: Github;
  readonly told: ToldBefore | undefined;
  readonly model: ModelSettings;
  readonly authorTrust: Trust;
  readonly signal: AbortSignal;
};

export type PreparedReview =
  | { readonly verdict: 'prepared'; readonly review: ReviewWork }
  | { readonly verdict: 'refused'; readonly conclusion: Conclusion };

export async function prepareReview(parts: ReviewParts): Promise<PreparedReview> {
  const { environment, inputs, ground, workshop, github, signal } = parts;
  const { head, base } = ground.trigger;
  const history = openHistory({ workshop, ground }, 'repository');
  const changes = openPullRequestChanges({ trigger: ground.trigger, environment, inputs: inputs.github });
  const read = await readDiff({ history, changes, base: base?.sha ?? '', head: head?.sha ?? '', signal });
  if (read.verdict === 'failed')
    return { verdict: 'refused', conclusion: conclude('DIFF_NOT_AVAILABLE', toUnread(read.why)) };
  const { diff } = read;
  const readHead = async (path: string, within: AbortSignal): Promise<HeadLines> => {
    const text = await readHeadText({ history, github, head: diff.to, path, signal: within });
    return text.verdict === 'read' ? toLines(text.text) : 'not-readable';
  };
  const told = parts.told ?? nothingTold;
  const plan = await planPasses(diff, { ...parts, told, history, readHead });
  return {
    verdict: 'prepared',
    review: {
      diff,
      told,
      plan,
      fixed: await findFixed(told.ledger.findings, { diff, readHead, signal }),
      passTexts: plan.passes.map((_, pass) => toPassTask({ plan, pass, known: toKnown(told) })),
      readHead,
      coverage: (completed) => toCoverage(plan, completed),
    },
  };
}

const toUnread = (why: string): string =>
  `What the pull request changes could not be read: ${why}. Check out with "fetch-depth: 0", or give "github-token" the permission "pull-requests: read".`;

/** A line end at the end begins no line. */
function toLines(text: string): readonly string[] {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

type Planning = ReviewParts & {
  readonly told: ToldBefore;
  readonly history: GitHistory;
  readonly readHead: ReviewWork['readHead'];
};

/** Of the window; the rest is for the task, what tools give back, and the answer. */
const passShare = 0.5;
/** Bytes of code that a tokenizer takes for one token, at least; where it does not, the endpoint says so and the run shortens. */
const bytesPerToken = 3;
/** Model calls that a pass should have: to look around, to propose, to answer. */
const stepsPerPass = 3;
const mostPasses = 8;

async function planPasses(diff: Diff, parts: Planning): Promise<ReviewPlan> {
  const { inputs, ground, model, told, authorTrust } = parts;
  const request: ReviewRequest = {
    diff,
    ignored: await openIgnored(inputs.recipe.ignore),
    generated: await openGenerated(parts),
    // Who can make a comment of our account begin with a stranger's words writes this list; only a stranger would.
    readBefore: new Set(authorTrust === 'trusted' ? told.ledger.read : []),
    tokensPerPass: Math.floor(model.contextWindow * passShare),
    bytesPerToken,
    mostPasses: Math.max(1, Math.min(mostPasses, Math.floor(inputs.limits.maxSteps / stepsPerPass))),
    mark: identifiers(16),
    author: { who: ground.trigger.item?.author ?? '', trust: authorTrust },
  };
  const plan = planReview(request);
  const lines = await readSurroundings(plan, { ...parts, tokens: request.tokensPerPass });
  return lines.size === 0 ? plan : planReview({ ...request, contextOf: (path) => lines.get(path) });
}

/** Files whose text is read for what stands around their hunks. */
const mostSurroundings = 40;

/** Only where the change leaves room in one pass. */
async function readSurroundings(
  { passes }: ReviewPlan,
  { readHead, signal, tokens }: Planning & { readonly tokens: number },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const [pass, ...others] = passes;
  const lines = new Map<string, readonly string[]>();
  if (pass === undefined || others.length > 0 || pass.tokens > tokens / 2) return lines;
  const paths = [...new Set(pass.hunks.map(({ path }) => path))];
  for (const path of paths.slice(0, mostSurroundings)) {
    const read = await readHead(path, signal);
    if (read !== 'not-readable') lines.set(path, read);
  }
  return lines;
}

async function openIgnored(globs: readonly string[]): Promise<ReviewRequest['ignored']> {
  if (globs.length === 0) return () => 'kept';
  const compiled = await compileGlobs(globs, 'name-or-path');
  return (path) => (compiled.verdict === 'compiled' && compiled.matches(path) ? 'ignored' : 'kept');
}

/** The base's word: a head could call its own work generated. */
async function openGenerated({
  history,
  github,
  ground,
  signal,
}: Planning): Promise<ReviewRequest['generated']> {
  const head = ground.trigger.base?.sha ?? '';
  const text = await readHeadText({ history, github, head, path: '.gitattributes', signal });
  const rules = text.verdict === 'read' ? parseGenerated(text.text) : [];
  const matchers = new Map<string, (path: string) => boolean>();
  for (const { glob } of rules) {
    const compiled = await compileGlobs(
      [glob.replace(/^\//, '')],
      glob.startsWith('/') ? 'whole-path' : 'name-or-path',
    );
    if (compiled.verdict === 'compiled') matchers.set(glob, compiled.matches);
  }
  return toGeneratedJudge(rules, (glob, path) => matchers.get(glob)?.(path) ?? false);
}

type Looking = Pick<ReviewWork, 'diff' | 'readHead'> & { readonly signal: AbortSignal };

async function findFixed(
  findings: readonly ToldFinding[],
  { diff, readHead, signal }: Looking,
): Promise<readonly string[]> {
  const fixed: string[] = [];
  for (const told of findings.filter(({ state }) => state === 'open')) {
    const isDeleted = diff.files.some(({ path, status }) => path === told.path && status === 'deleted');
    const headLines = isDeleted ? 'no-file' : await readHead(told.path, signal);
    if (judgePresence(told, { diff, headLines }) === 'gone') fixed.push(told.fingerprint);
  }
  return fixed;
}

/** So that the model does not tell them again; code would not post them anyway. Their words come back from a comment. */
function toKnown({ ledger }: ToldBefore): string | undefined {
  const open = ledger.findings.filter(({ state }) => state === 'open').slice(0, 100);
  if (open.length === 0) return undefined;
  const text = open
    .map(({ path, line, severity, title }) => `${path}:${line} (${severity}) ${title}`)
    .join('\n');
  const provenance = { who: 'goagent', where: 'findings of earlier reviews', trust: 'untrusted' } as const;
  return fenceText({ text, provenance, mark: identifiers(16) }).text;
}
