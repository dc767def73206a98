/** The files that a pull request changes, as GitHub lists them: at most 3,000, and not every patch. */

import type { JsonValue } from '../contract/json.ts';
import type { ListedPatch, PullRequestChange } from '../contract/pull-request-changes.ts';
import type { Ask } from './ask.ts';
import type { Unanswered } from './github.ts';
import { askJson, fieldOf, listOf, type RepositoryName, textOf, unusable } from './json-answer.ts';

/** https://docs.github.com/rest/pulls/pulls#list-pull-requests-files */
const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
const pageSize = 100;
/** 3,000 files are all that GitHub lists. */
const mostPages = 30;

export type FilesPlace = RepositoryName & { readonly pull_number: number };

export type ListedFiles<T> =
  | { readonly verdict: 'listed'; readonly files: readonly T[]; readonly cut: 'whole' | 'cut' }
  | Unanswered;

/** What `parse` makes of each, in GitHub's order. */
export async function listFiles<T>(
  ask: Ask,
  place: FilesPlace,
  parse: (file: JsonValue) => T | undefined,
): Promise<ListedFiles<T>> {
  const files: T[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await askJson(ask, { route, parameters: { ...place, per_page: pageSize, page } });
    if (answer.verdict !== 'answered') return answer;
    const list = listOf(answer.value);
    if (list === undefined) return unusable;
    for (const entry of list) {
      const file = parse(entry);
      // A file that cannot be named could be the one that matters.
      if (file === undefined) return unusable;
      files.push(file);
    }
    if (list.length < pageSize && answer.next === 'last') return { verdict: 'listed', files, cut: 'whole' };
  }
  return { verdict: 'listed', files, cut: 'cut' };
}

export type FileNames = { readonly name: string; readonly before: string | undefined };

/** The name, and the one that a renamed file had; undefined where one cannot be read. */
export function parseNames(file: JsonValue): FileNames | undefined {
  const name = textOf(fieldOf(file, 'filename'));
  const before = fieldOf(file, 'previous_filename') ?? undefined;
  if (name === '' || (before !== undefined && textOf(before) === '')) return undefined;
  return { name, before: before === undefined ? undefined : textOf(before) };
}

/** In UTF-16 units: of one patch, and of all that are kept. GitHub cuts earlier, but it need not be GitHub that answers. */
const longestPatch = 1_048_576;
const mostPatches = 16 * longestPatch;

const statuses = new Map<JsonValue | undefined, PullRequestChange['status']>([
  ['added', 'added'],
  ['copied', 'added'],
  ['removed', 'deleted'],
  ['renamed', 'renamed'],
  ['modified', 'modified'],
  ['changed', 'modified'],
  ['unchanged', 'modified'],
]);

/** A parser for the files of one list: what the patches take together is bounded. */
export function openChangeParser(): (file: JsonValue) => PullRequestChange | undefined {
  let room = mostPatches;
  return (file) => {
    const names = parseNames(file);
    const status = statuses.get(fieldOf(file, 'status'));
    const [additions, deletions] = ['additions', 'deletions'].map((side) => toCount(fieldOf(file, side)));
    if (names === undefined || status === undefined || additions === undefined || deletions === undefined)
      return undefined;
    const patch = toPatch(file, { status, lines: additions + deletions, room });
    if (patch.type === 'text') room -= patch.text.length;
    return { path: names.name, oldPath: names.before, status, additions, deletions, patch };
  };
}

const toCount = (value: JsonValue | undefined): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

/** The blob without a byte, in both formats. */
const emptyBlobs: readonly (JsonValue | undefined)[] = [
  'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
];

type Told = {
  readonly status: PullRequestChange['status'];
  readonly lines: number;
  readonly room: number;
};

function toPatch(file: JsonValue, { status, lines, room }: Told): ListedPatch {
  const text = fieldOf(file, 'patch');
  if (typeof text === 'string' && text !== '') {
    if (text.length > Math.min(longestPatch, room)) return { type: 'too-large' };
    return { type: 'text', text: text.endsWith('\n') ? text : `${text}\n` };
  }
  if (lines > 0) return { type: 'too-large' };
  const blob = fieldOf(file, 'sha');
  const isWhole = status === 'added' || status === 'deleted';
  return { type: isWhole && typeof blob === 'string' && !emptyBlobs.includes(blob) ? 'binary' : 'no-lines' };
}
