/** What a pull request changes by GitHub's list of its files, where the checkout does not have its base. */

import type { JsonObject } from '../../contract/json.ts';
import type {
  ListedPatch,
  PullRequestChange,
  PullRequestChanges,
} from '../../contract/pull-request-changes.ts';
import type { Change } from '../../law/diff/changes.ts';
import { isSet, textOf } from '../arguments.ts';
import { failed, type ToolFailure } from '../failure.ts';
import { startTally } from '../tally.ts';
import type { ToolAnswer } from '../tool.ts';
import { keepOpen } from './git-changes.ts';
import type { Patch } from './git-patches.ts';
import { findCommit, type Reading } from './git-reading.ts';
import { choose, showPage } from './git-shown-changes.ts';

export type Missing = { readonly reading: Reading; readonly failure: ToolFailure };

/** `failure` is the answer wherever the list is none to this question. */
export async function compareByList(args: JsonObject, missing: Missing): Promise<ToolAnswer> {
  const { reading, failure } = missing;
  const { changes: port, signal } = reading.context;
  if (port === undefined || failure.code !== 'HISTORY_NOT_AVAILABLE') return failure;
  if ((await judgeQuestion(args, { port, reading })) === 'another') return failure;
  const chosen = await choose(args, reading);
  if (chosen.verdict === 'failed') return chosen;
  const answer = await port.read(signal);
  if (answer.verdict !== 'answered') return toFailure(failure, answer);
  const listed = answer.changes.flatMap((change) => toListed(change, reading.repository.prefix));
  const patches = new Map(listed.map(({ change, patch }) => [change, patch]));
  const skipped = startTally();
  const inside = [...patches.keys()].filter((change) => isChosen(change, chosen.paths));
  const changes = keepOpen(inside, { ...chosen, reading, skipped });
  const shown = await showPage(args, {
    reading,
    changes,
    skipped,
    beside: { from: port.from, to: port.to, source: 'api', hint: whole },
    readPatches: async (batch) => ({
      verdict: 'read',
      patches: batch.map((change) => patches.get(change) ?? moved),
    }),
  });
  if (shown.verdict === 'failed' || answer.cut === 'whole') return shown;
  return { verdict: 'ok', value: { ...shown.value, truncated: true, hint: `${whole}; ${most}` } };
}

const whole =
  "the checkout does not have the base, so this is GitHub's list of all that the pull request changes (base...head), without what is not committed";
const most = 'GitHub lists no more than 3000 files';

type Question = { readonly port: PullRequestChanges; readonly reading: Reading };

/** The list is of the base and the head and of nothing else. Without `to` it is about the commit that the work tree is of. */
async function judgeQuestion(args: JsonObject, { port, reading }: Question): Promise<'this' | 'another'> {
  const { fromNames, toNames } = port;
  const [from, to = 'HEAD'] = [textOf(args, 'from'), textOf(args, 'to')];
  if (isSet(args, 'staged') || (from !== undefined && !fromNames.includes(from))) return 'another';
  if (to !== 'HEAD') return toNames.includes(to) ? 'this' : 'another';
  const head = await findCommit(reading.repository, 'HEAD');
  return head.verdict === 'found' && toNames.includes(head.id) ? 'this' : 'another';
}

type Unlisted = Exclude<Awaited<ReturnType<PullRequestChanges['read']>>, { verdict: 'answered' }>;

function toFailure({ code, error, hint }: ToolFailure, answer: Unlisted): ToolFailure {
  const why =
    answer.verdict === 'moved'
      ? 'the pull request has moved since this run began (another head or base), so that GitHub lists what this run is not about'
      : `GitHub did not list the changed files: ${answer.why}`;
  return failed(code, error, `${why}; ${hint ?? ''}`);
}

const isChosen = ({ path, oldPath }: Change, paths: readonly string[]): boolean =>
  paths.length === 0 ||
  [path, oldPath ?? path].some((name) => paths.some((top) => name === top || name.startsWith(`${top}/`)));

type Listed = { readonly change: Change; readonly patch: Patch };

/** As git tells it of a subdirectory: what came from outside is added, what went there is deleted. */
function toListed(listed: PullRequestChange, prefix: string): readonly Listed[] {
  const [path, oldPath] = [listed.path, listed.oldPath].map((name) => toBelow(name, prefix));
  const isCrossing = listed.oldPath !== undefined && (path === undefined) !== (oldPath === undefined);
  const modes = { oldMode: '', newMode: '' };
  if (isCrossing && (path !== undefined || listed.status === 'renamed')) {
    const name = path ?? oldPath ?? '';
    const status = path === undefined ? 'deleted' : 'added';
    const lines = { type: 'not-counted' } as const;
    return [{ change: { ...modes, path: name, oldPath: undefined, status, lines }, patch: moved }];
  }
  if (path === undefined) return [];
  const { status, additions, deletions, patch } = listed;
  const lines: Change['lines'] =
    patch.type === 'binary' ? { type: 'binary' } : { type: 'text', additions, deletions };
  return [{ change: { ...modes, path, oldPath, status, lines }, patch: toPatch(patch) }];
}

function toBelow(name: string | undefined, prefix: string): string | undefined {
  return name?.startsWith(prefix) === true ? name.slice(prefix.length) : undefined;
}

const moved: Patch = { type: 'missing', why: 'it was moved into or out of the working directory' };

function toPatch(patch: ListedPatch): Patch {
  switch (patch.type) {
    case 'text':
      return { type: 'whole', text: patch.text };
    case 'too-large':
      return { type: 'missing', why: 'GitHub lists no patch of this size' };
    case 'binary':
    case 'no-lines':
      return { type: 'missing', why: 'no line differs: name or mode alone, or a binary file' };
  }
}
