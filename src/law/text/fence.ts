/** A text of people between two lines that only this run can write: where it begins and ends, and whose it is. */

import { GoagentError } from '../../contract/errors.ts';
import { cleanInbound, describeRemoved, type Removed } from './inbound.ts';
import { cutMiddle } from './middle-cut.ts';

export type Trust = 'trusted' | 'untrusted';

export type Provenance = {
  /** A login or a phrase of ours; cleaned here, since a payload is where it comes from. */
  readonly who: string;
  /** What text it is: `the pull request's body`. A phrase of ours. */
  readonly where: string;
  readonly trust: Trust;
};

export type FencedText = { readonly text: string; readonly removed: Removed };

/** In UTF-16 units; security page: a text of strangers has a cap wherever it goes. */
export const longestFenced = 65_536;

/**
 * Cleans `text`, cuts its middle out beyond `longestFenced`, and sets it between marked lines that say who wrote it,
 * where, whether that person is trusted here, and what was removed. Every line of ours begins with `mark`: 128 random
 * bits in hex, new in each run. A text that holds it all the same, in either case, loses it.
 * @throws GoagentError INTERNAL for a mark that is not 32 hex digits.
 */
export function fenceText(piece: {
  readonly text: string;
  readonly provenance: Provenance;
  readonly mark: string;
}): FencedText {
  const fence = openFence(piece);
  const { text: clean, removed } = cleanInbound(piece.text);
  const note = describeRemoved(removed, piece.provenance.where);
  const text = [
    fence.begins,
    ...(note === undefined ? [] : [`${piece.mark} note: ${note}`]),
    fence.withoutMark(cutMiddle(clean, longestFenced)),
    fence.ends,
  ].join('\n');
  return { text, removed };
}

/** The two lines around a text that its maker cleans and cuts line by line, and what takes the mark out of it. */
export type Fence = {
  readonly begins: string;
  readonly ends: string;
  readonly withoutMark: (text: string) => string;
};

/** @throws GoagentError INTERNAL for a mark that is not 32 hex digits. */
export function openFence(piece: { readonly provenance: Provenance; readonly mark: string }): Fence {
  const { mark } = piece;
  const { who, where, trust } = piece.provenance;
  if (!/^[0-9a-f]{32}$/.test(mark)) {
    throw new GoagentError('INTERNAL', ['the mark of a fence has to be 128 bits in lower-case hex']);
  }
  return {
    begins: `${mark} begins: ${where}, written by ${toOneLine(who)}, who is ${trust === 'trusted' ? 'trusted' : 'not trusted'} here`,
    ends: `${mark} ends`,
    withoutMark: (text) => withoutMark(text, mark),
  };
}

function withoutMark(text: string, mark: string): string {
  return text.replace(new RegExp(mark, 'gi'), '[mark]');
}

/** Quoted, since a login is a payload's word until GitHub has been asked. */
const toOneLine = (who: string): string =>
  JSON.stringify(cleanInbound(who.slice(0, 100)).text.replace(/\s+/g, ' '));
