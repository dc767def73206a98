/** What the git tools share: opening the history, finding commits, and how each way to fail is told. */

import type { HistoryAnswer, HistoryQuestion, Repository } from '../../contract/git-history.ts';
import type { JsonObject } from '../../contract/json.ts';
import { isRevision } from '../../law/policy/revision.ts';
import { failed, type ToolFailure } from '../failure.ts';
import type { NameJudge } from '../jail/jail.ts';
import { parsePathText } from '../jail/path-text.ts';
import type { ToolAnswer, ToolContext } from '../tool.ts';
import { decodeLeniently } from '../utf8.ts';

export const revisionProperty: JsonObject = { type: 'string', minLength: 1, maxLength: 250 };

export type Reading = {
  readonly repository: Repository;
  readonly judge: GitNameJudge;
  readonly context: ToolContext;
};

/** `unreadable`: no tool could be given this name. */
export type GitNameJudge = (path: string) => 'open' | 'denied' | 'unreadable';

export async function readHistory(
  context: ToolContext,
  use: (reading: Reading) => Promise<ToolAnswer>,
): Promise<ToolAnswer> {
  const judge = toGitNameJudge(await context.jail.openNameJudge());
  const answer = await context.git.read(context.signal, (repository) => use({ repository, judge, context }));
  return answer.verdict === 'no-repository' ? failed('NO_REPOSITORY', answer.why) : answer;
}

/** A tree that nobody checked may hold names that no checkout would write. */
export function toGitNameJudge(judge: NameJudge): GitNameJudge {
  return (path) => {
    if (path.split('/').some((name) => name === '' || name === '.' || name === '..')) return 'denied';
    if (judge(path) === 'kept') return 'denied';
    const parsed = parsePathText(path);
    const isSpelled =
      parsed.verdict === 'parsed' && parsed.names.join('/') === path && !path.includes('\ufffd');
    return isSpelled ? 'open' : 'unreadable';
  };
}

export type NamedPath = { readonly verdict: 'named'; readonly path: string } | ToolFailure;

/** A path that the model gives, in any commit: whether it exists is git's to say. `.` is the working directory. */
export function judgePath(text: string, judge: GitNameJudge): NamedPath {
  const parsed = parsePathText(text);
  if (parsed.verdict === 'refused') return failed('DENIED_PATH', parsed.reason);
  const path = parsed.names.join('/');
  if (path === '' || judge(path) === 'open') return { verdict: 'named', path: path === '' ? '.' : path };
  return failed(
    'DENIED_PATH',
    'this path is kept from tools, in the history too',
    'never readable: .git and credential files',
  );
}

export type FoundCommit = { readonly verdict: 'found'; readonly id: string } | ToolFailure;

/** A name that only the server's branches have is theirs: a checkout of CI has no other. */
export async function findCommit(repository: Repository, revision: string): Promise<FoundCommit> {
  if (!isRevision(revision)) {
    return failed(
      'BAD_REVISION',
      'this is not a revision',
      'give one commit: an id, a branch, a tag, HEAD~2; ranges are two fields',
    );
  }
  for (const name of [revision, `origin/${revision}`]) {
    const answer = await ask(repository, { type: 'commit-of', revision: name });
    if (answer.verdict === 'answered') return { verdict: 'found', id: decodeLeniently(answer.bytes).trim() };
    if (answer.verdict === 'broken' || !isRevision(`origin/${revision}`)) return toFailure(answer);
  }
  const isPartial = repository.shallow.size > 0 || repository.workTree === 'none';
  if (isPartial || /^[0-9a-f]{40,64}$/.test(revision))
    return notAvailable('this commit is not in the checkout');
  return failed('BAD_REVISION', 'the repository has no such revision', 'git_log shows what HEAD has');
}

export function notAvailable(error: string): ToolFailure {
  return failed(
    'HISTORY_NOT_AVAILABLE',
    error,
    'the checkout has only a part of the history: its step (actions/checkout) has to set "fetch-depth: 0"',
  );
}

const smallAnswer = 64 * 1024;

export const ask = (
  repository: Repository,
  question: HistoryQuestion,
  maxBytes = smallAnswer,
): Promise<HistoryAnswer> => repository.ask(question, maxBytes);

/** What there is no answer to, although the commit is there. */
export function toFailure(answer: HistoryAnswer): ToolFailure {
  switch (answer.verdict) {
    case 'failed':
      return notAvailable('git does not have all that this needs');
    case 'broken':
      return failed(
        'NOT_READABLE',
        'git did not answer in time',
        'ask for less: fewer paths, a nearer commit',
      );
    case 'answered':
    case 'cut':
      return failed('FILE_TOO_LARGE', 'the answer of git is too large', 'ask for less: name paths');
  }
}

/** Fields with a NUL behind each. */
export function toFields(bytes: Uint8Array): readonly string[] {
  return decodeLeniently(bytes).split('\0').slice(0, -1);
}
