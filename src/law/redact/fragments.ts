/** The shortest stretches of an encoded secret that must not leave. */

import type { Encoded } from './encodings.ts';
import { readCodes } from './lines.ts';
import { anchor, openWindow } from './sliding-window.ts';

/** Units of the encoded text without line ends, and stretches of them as pairs of start and length. */
export type Fragments = { readonly codes: Uint16Array; readonly stretches: readonly number[] };

/** `text` is uniform when no stretch of it, own or not, is enough. */
export type Cut = Fragments & { readonly text: 'uniform' | 'varied' };

/**
 * Stretches that are enough and would not be without their first or last unit: whatever is enough holds one of them.
 * What another encoding writes in the same way is left to that one.
 * `counts` has an entry for every UTF-16 unit, all 0, and is left so: it is lent to save making it for each text.
 */
export function cutFragments(encoded: Encoded, counts: Uint32Array): Cut {
  const codes = readCodes(encoded.text);
  const window = openWindow({ encoded, codes, counts });
  const stretches: number[] = [];
  let text: Cut['text'] = 'uniform';
  while (window.start < codes.length) {
    while (window.end < codes.length && !window.isEnough()) window.grow();
    const { start, end } = window;
    const isEnough = window.isEnough();
    const isOwn = window.isOwn();
    window.shrink();
    if (!isEnough || window.isEnough()) continue;
    text = 'varied';
    if (isOwn) stretches.push(start, end - start);
  }
  return { codes, stretches, text };
}

/** The whole text as the one stretch; none when it is too short to be looked up. */
export function keepWhole(text: string): Fragments {
  const codes = readCodes(text);
  return { codes, stretches: codes.length < anchor ? [] : [0, codes.length] };
}
