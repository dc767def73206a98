/** The hidden first line of what we have written to GitHub: what it is, and whose. A hint and never a fact (I18): anybody can write one. */

import { createHash } from 'node:crypto';
import { GoagentError } from '../../contract/errors.ts';

export const markerKinds = ['comment', 'ledger', 'finding', 'pull-request', 'issue'] as const;

export type MarkerKind = (typeof markerKinds)[number];

export type Marker = {
  readonly kind: MarkerKind;
  /** 16 hex digits: `ownerHash` of the workflow and job that wrote it. */
  readonly owner: string;
  /** Hex or base64url without padding, 1 to 60,000 characters. What it says is for those who read it. */
  readonly payload: string;
};

export type ReadMarker =
  /** `rest`: what follows the line of the marker. */
  | { readonly verdict: 'marked'; readonly marker: Marker; readonly rest: string }
  /** `rest`: all of the body. */
  | { readonly verdict: 'unmarked'; readonly rest: string };

/** GitHub takes 65,536 characters in a body, and some of them are for people. */
export const longestPayload = 60_000;

const opening = '<!-- goagent:';
const longestLine = longestPayload + 200;
const grammar =
  /^<!-- goagent:(comment|ledger|finding|pull-request|issue) v1 ([0-9a-f]{16}) ([A-Za-z0-9_-]+) -->$/;

/**
 * `markerOf({ kind, owner, payload }): string`, one line without its line end:
 * `<!-- goagent:<kind> v1 <owner> <payload> -->`. It goes in front of the body, with one LF behind it, after the
 * sanitiser, which takes comments out.
 *
 * @throws GoagentError INTERNAL where `parseMarker` would not know it again.
 */
export function markerOf({ kind, owner, payload }: Marker): string {
  const line = `${opening}${kind} v1 ${owner} ${payload} -->`;
  if (payload.length > longestPayload || !grammar.test(line))
    throw new GoagentError('INTERNAL', [`a marker of kind "${kind}" has no such owner or payload`]);
  return line;
}

/**
 * `parseMarker(body: string): ReadMarker`. Who wrote `body` is not known here. A marker is one only as the very first
 * line; anywhere else it may be quoted or forged, and is text. Linear in the length of that line.
 */
export function parseMarker(body: string): ReadMarker {
  const unmarked: ReadMarker = { verdict: 'unmarked', rest: body };
  if (!body.startsWith(opening)) return unmarked;
  const end = body.slice(0, longestLine).indexOf('\n');
  if (end < 0 && body.length > longestLine) return unmarked;
  // GitHub's own editor ends lines with CR and LF.
  const line = (end < 0 ? body : body.slice(0, end)).replace(/\r$/, '');
  const [, word, owner, payload] = grammar.exec(line) ?? [];
  const kind = markerKinds.find((candidate) => candidate === word);
  if (kind === undefined || owner === undefined || payload === undefined) return unmarked;
  if (payload.length > longestPayload) return unmarked;
  return { verdict: 'marked', marker: { kind, owner, payload }, rest: end < 0 ? '' : body.slice(end + 1) };
}

/** `ownerHash(owner: string): string`, the first 16 hex digits of the SHA-256 of `ProposalSet.owner`. */
export function ownerHash(owner: string): string {
  return createHash('sha256').update(owner).digest('hex').slice(0, 16);
}
