/** A line as it is shown beside a match: whole when it is short, else the part around the match. */

import { countHead, countTail, decodeLeniently } from '../utf8.ts';
import type { LineMatch } from './line-search.ts';

const widest = 240;
/** How much of a long line stands before the match. */
const lead = 80;

export function toPreview(
  bytes: Buffer,
  { start, end, at }: Pick<LineMatch, 'start' | 'end' | 'at'>,
): string {
  if (end - start <= widest) return toText(bytes.subarray(start, end));
  const from = Math.max(start, Math.min(start + at - lead, end - widest));
  const window = bytes.subarray(from, Math.min(end, from + widest));
  const whole = window.subarray(from === start ? 0 : countHead(window), window.length - countTail(window));
  return `${from === start ? '' : '…'}${toText(whole)}${from + window.length < end ? '…' : ''}`;
}

/** Up to `count` lines before and after the line of a match, each cut on the right. */
export function toContext(bytes: Buffer, { start, end }: LineMatch, count: number) {
  const before: string[] = [];
  for (let stop = start - 1; stop >= 0 && before.length < count; ) {
    const from = stop === 0 ? 0 : bytes.lastIndexOf(10, stop - 1) + 1;
    before.unshift(toPreview(bytes, { start: from, end: stop, at: 0 }));
    stop = from - 1;
  }
  const after: string[] = [];
  for (let from = end + 1; from < bytes.length && after.length < count; ) {
    const feed = bytes.indexOf(10, from);
    const stop = feed === -1 ? bytes.length : feed;
    after.push(toPreview(bytes, { start: from, end: stop, at: 0 }));
    from = stop + 1;
  }
  return { before, after };
}

function toText(bytes: Uint8Array): string {
  const text = decodeLeniently(bytes);
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
