/** A part of a long list of results: as many as were asked for and fit, and how to go on. */

import type { JsonObject } from '../contract/json.ts';
import type { WalkEnd } from './jail/walk.ts';
import { jsonBytes, roomFor } from './output-room.ts';

export type Page = {
  /** True while items before the offset pass by; they are counted, not kept. */
  isSkipping(): boolean;
  /** `full`: this item is not kept any more, and no further one will be. */
  add(item: JsonObject): 'kept' | 'passed' | 'full';
  items(): readonly JsonObject[];
  /** The offset of the first item that is not in this part. */
  nextOffset(): number;
  /** Items that do not fit into any answer; passed over, so that going on gets further. */
  tooLarge(): number;
};

export type PageLimits = {
  readonly offset: number;
  readonly most: number;
  readonly maxOutputBytes: number;
};

export function collect({ offset, most, maxOutputBytes }: PageLimits): Page {
  const items: JsonObject[] = [];
  const room = roomFor(maxOutputBytes);
  let used = 0;
  let seen = 0;
  let tooLarge = 0;
  return {
    isSkipping: () => seen < offset,
    items: () => items,
    nextOffset: () => seen,
    tooLarge: () => tooLarge,
    add: (item) => {
      if (seen < offset) {
        seen += 1;
        return 'passed';
      }
      const cost = jsonBytes(item) + 1;
      if (items.length >= most || (used + cost > room && items.length > 0)) return 'full';
      seen += 1;
      if (cost > room) {
        tooLarge += 1;
        return 'passed';
      }
      used += cost;
      items.push(item);
      return 'kept';
    },
  };
}

/** Properties of a result schema: what `endOfPage` tells. */
export const endOfPageProperties = {
  truncated: { type: 'boolean' },
  nextOffset: { type: 'integer', minimum: 0, description: 'Give it as `offset` to go on.' },
  hint: { type: 'string', description: 'How to go on where no offset helps.' },
  tooLarge: { type: 'integer', minimum: 1, description: 'Items that fit into no answer.' },
} as const;

/** `truncated` and, where it is, why and how to go on. */
export function endOfPage(page: Page, end: WalkEnd['end']): JsonObject {
  const tooLarge = page.tooLarge() === 0 ? {} : { tooLarge: page.tooLarge() };
  switch (end) {
    case 'all':
      return { truncated: false, ...tooLarge };
    case 'stopped':
      return { truncated: true, nextOffset: page.nextOffset(), ...tooLarge };
    case 'too-many':
      return {
        truncated: true,
        hint: 'too many files to visit all: name a subdirectory in path',
        ...tooLarge,
      };
    case 'cancelled':
      return { truncated: true, hint: 'the time ran out: name a subdirectory in path', ...tooLarge };
  }
}
