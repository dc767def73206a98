/** What every way of publishing needs: the hub, who we are, whose proposals these are, and the one sanitiser. */

import { sha256Hex } from '../canonical/canonical.ts';
import { type MarkerKind, markerOf, parseMarker } from '../law/proposals/marker.ts';
import { withoutHidden } from '../law/text/hidden.ts';
import { cutEnd } from '../law/text/middle-cut.ts';
import type { Account, OwnAuthor } from './answers.ts';
import type { Hub } from './hub.ts';
import { isOwn } from './own-author.ts';

export type Writer = {
  readonly hub: Hub;
  readonly own: OwnAuthor;
  /** `ownerHash` of the set's owner. */
  readonly owner: string;
  /** Of Markdown; twice is the same as once. */
  readonly sanitize: (text: string) => string;
};

/** GitHub's limits, in characters. */
const longestBody = 65_536;
const longestTitle = 256;

/** A body with its marker in front. `payload` is made from the text as it will stand there. */
export function toMarked(
  { owner, sanitize }: Pick<Writer, 'owner' | 'sanitize'>,
  marked: { readonly kind: MarkerKind; readonly text: string; readonly payload: (text: string) => string },
): string {
  const room = longestBody - markerRoom;
  const text = cutEnd(sanitize(marked.text), room);
  return `${markerOf({ kind: marked.kind, owner, payload: marked.payload(text) })}\n${text}`;
}

/** Of a marker whose payload is a few digests. */
const markerRoom = 300;

/** The payload of our marker of this kind; undefined where it is not ours. Who wrote the text has to be asked first. */
export function readOwnMarker(
  { own, owner }: Pick<Writer, 'own' | 'owner'>,
  item: { readonly author: Account; readonly body: string },
  kind: MarkerKind,
): { readonly payload: string; readonly rest: string } | undefined {
  if (!isOwn(own, item.author)) return undefined;
  const read = parseMarker(item.body);
  if (read.verdict !== 'marked' || read.marker.kind !== kind || read.marker.owner !== owner) return undefined;
  return { payload: read.marker.payload, rest: read.rest };
}

/** A title is one line, and GitHub shows it as text. Empty where nothing is left. */
export function toTitle(text: string): string {
  const line = withoutHidden(text.replace(/\s+/g, ' ')).trim();
  return [...line].slice(0, longestTitle).join('');
}

/** 32 hex digits of a text, whatever its line ends: GitHub's own editor makes CR and LF of them. */
export const digestOf = (text: string): string => sha256Hex(toPlainLines(text)).slice(0, 32);

export const isSameText = (one: string, other: string): boolean => toPlainLines(one) === toPlainLines(other);

const toPlainLines = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();
