/** Searches one file after the other into a page of matches; passes over what is no text or too large. */

import type { JsonObject } from '../../contract/json.ts';
import type { Entry, OpenDirectory } from '../jail/open-directory.ts';
import type { OpenFile } from '../jail/open-file.ts';
import type { WalkEnd } from '../jail/walk.ts';
import { entryCost, type Pacer } from '../pacer.ts';
import type { Page } from '../page.ts';
import type { Tally } from '../tally.ts';
import type { LineMatch, LineSearch } from './line-search.ts';
import { toContext, toPreview } from './preview.ts';

export type FileSearch = {
  searchEntry(entry: Entry, directory: OpenDirectory): Promise<'on' | 'stop'>;
  /** For a file that the model named itself. */
  searchAlone(file: OpenFile): Promise<WalkEnd>;
  /** Files that were read. */
  count(): number;
  /** True when the search ended because it had read as much as it may. */
  isExhausted(): boolean;
};

export type FileSearchPlan = {
  readonly search: LineSearch;
  readonly page: Page;
  readonly pacer: Pacer;
  readonly skipped: Tally;
  readonly contextLines: number;
};

const largestFile = 4 * 1024 * 1024;
const mostBytes = 2 * 1024 * 1024 * 1024;
/** Where git looks for a NUL to tell binary files. */
const sniffedBytes = 8000;

export function startFileSearch(plan: FileSearchPlan): FileSearch {
  let room = Buffer.allocUnsafe(64 * 1024);
  let files = 0;
  let total = 0;

  const read = (file: OpenFile): Buffer | undefined => {
    if (file.sizeBytes > largestFile) {
      plan.skipped.add('huge', 1);
      return undefined;
    }
    if (file.sizeBytes > room.length) room = Buffer.allocUnsafe(Math.min(largestFile, file.sizeBytes * 2));
    const bytes = room.subarray(0, file.readInto(room.subarray(0, file.sizeBytes), 0));
    total += bytes.length;
    if (bytes.subarray(0, sniffedBytes).includes(0)) {
      plan.skipped.add('binary', 1);
      return undefined;
    }
    files += 1;
    return bytes;
  };

  const searchFile = async (file: OpenFile): Promise<'on' | 'stop'> => {
    const bytes = read(file);
    await plan.pacer.spend((bytes?.length ?? 0) + entryCost);
    if (bytes === undefined) return 'on';
    let next: 'on' | 'stop' = 'on';
    await plan.search(bytes, (match) => {
      if (plan.page.isSkipping()) {
        plan.page.add({});
        return 'on';
      }
      next =
        plan.page.add(toItem({ bytes, match, path: file.path, contextLines: plan.contextLines })) === 'full'
          ? 'stop'
          : 'on';
      return next;
    });
    return total > mostBytes ? 'stop' : next;
  };

  return {
    searchEntry: async (entry, directory) => {
      const next = await directory.readFile(entry, searchFile);
      if (next === undefined) plan.skipped.add('unreadable', 1);
      return next ?? 'on';
    },
    searchAlone: async (file) => {
      const next = await searchFile(file);
      if (plan.pacer.isOver()) return { verdict: 'walked', end: 'cancelled' };
      return { verdict: 'walked', end: next === 'stop' ? 'stopped' : 'all' };
    },
    count: () => files,
    isExhausted: () => total > mostBytes,
  };
}

type Shown = {
  readonly bytes: Buffer;
  readonly match: LineMatch;
  readonly path: string;
  readonly contextLines: number;
};

const shownLines: JsonObject = { type: 'array', items: { type: 'string' } };

/** JSON Schema of a match: goagent's fields, and `before` and `after` where context was asked for. */
export const matchSchema: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['path', 'line', 'col', 'preview'],
  properties: {
    path: { type: 'string' },
    line: { type: 'integer', minimum: 1 },
    col: { type: 'integer', minimum: 1, description: 'Of the match in its line, in bytes.' },
    preview: { type: 'string', description: 'The line; of a long one the part around the match.' },
    before: shownLines,
    after: shownLines,
  },
};

function toItem({ bytes, match, path, contextLines }: Shown) {
  const item = { path, line: match.line, col: match.at + 1, preview: toPreview(bytes, match) };
  return contextLines === 0 ? item : { ...item, ...toContext(bytes, match, contextLines) };
}
