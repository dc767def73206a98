/** The text of a file at the head of a change, against which a suggestion is held. */

import type { GitHistory, Repository } from '../contract/git-history.ts';
import { parseEntry } from '../law/diff/tree-entry.ts';
import { isCommitId } from '../law/policy/commit-id.ts';
import type { Github } from './github.ts';

export type HeadTextParts = {
  /** Opened with the scope `repository`. */
  readonly history: GitHistory;
  /** Asked where the checkout does not have the file. */
  readonly github: Pick<Github, 'readFile'> | undefined;
  /** A full id. */
  readonly head: string;
  /** Below the root of the repository, with `/`. */
  readonly path: string;
  readonly signal: AbortSignal;
};

/** `text` is the whole file as it is, with its line ends and a byte order mark. `why` is a short sentence of ours. */
export type HeadText =
  | { readonly verdict: 'read'; readonly text: string }
  | { readonly verdict: 'not-readable'; readonly why: string };

const largestFile = 2 * 1024 * 1024;

/** Links are not followed and are no text; nor is what has a NUL, or is not UTF-8. */
export async function readHeadText(parts: HeadTextParts): Promise<HeadText> {
  const { history, github, head, path, signal } = parts;
  if (!isCommitId(head) || !isFilePath(path)) return notReadable('that is no file of a commit');
  const local = await history.read(signal, (repository) => readByGit(repository, parts));
  if (local.verdict !== 'no-repository' && local.verdict !== 'absent') return local;
  if (github === undefined) return notReadable(local.why);
  const answer = await github.readFile({ commit: head, path });
  if (answer.verdict === 'missing') return notReadable('GitHub has no such file');
  if (answer.verdict === 'failed') return notReadable(answer.why);
  return answer.mode === 'link' ? notReadable('it is a link') : toText(answer.bytes);
}

const notReadable = (why: string): HeadText => ({ verdict: 'not-readable', why });

const isFilePath = (path: string): boolean =>
  !path.includes('\0') && path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');

type ByGit = HeadText | { readonly verdict: 'absent'; readonly why: string };

async function readByGit(repository: Repository, { head, path }: HeadTextParts): Promise<ByGit> {
  if (repository.prefix !== '') return absent('the history was not opened at the top of the repository');
  const listed = await repository.ask({ type: 'tree', id: head, path }, 64 * 1024);
  if (listed.verdict !== 'answered') return absent('git does not have this commit');
  const fields = new TextDecoder('utf-8', { ignoreBOM: true }).decode(listed.bytes).split('\0');
  const entry = fields.flatMap((field) => parseEntry(field) ?? []).find(({ name }) => name === path);
  if (entry?.type !== 'file') return notReadable('the head has no such file');
  if (entry.sizeBytes > largestFile) return notReadable(tooLarge);
  const answer = await repository.ask({ type: 'blob', id: entry.id }, largestFile + 1);
  if (answer.verdict === 'cut') return notReadable(tooLarge);
  return answer.verdict === 'answered' ? toText(answer.bytes) : absent('git does not have this file');
}

const absent = (why: string): ByGit => ({ verdict: 'absent', why });
const tooLarge = 'it is larger than 2 MiB';

function toText(bytes: Uint8Array): HeadText {
  if (bytes.length > largestFile) return notReadable(tooLarge);
  if (bytes.includes(0)) return notReadable('it is no text');
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { verdict: 'read', text };
  } catch {
    return notReadable('it is not UTF-8');
  }
}
