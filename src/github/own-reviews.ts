/** What we have told on a pull request so far: live comments of our own author, and of nobody else. */

import { parseMarker } from '../law/proposals/marker.ts';
import { type Ledger, noLedger } from '../law/review/ledger.ts';
import { parseLedger } from '../law/review/ledger-payload.ts';
import type { OwnText } from '../law/review/told.ts';
import type { Account, Answer, Listing } from './answers.ts';
import type { Comment, Review, ReviewComment } from './hub.ts';
import { isOwn } from './own-author.ts';
import type { ReviewPort } from './review-port.ts';

/** A comment beside lines. `rest` is without its marker. */
export type OwnFinding = {
  readonly id: number;
  readonly fingerprint: string;
  readonly state: 'open' | 'fixed';
  readonly rest: string;
};

export type OwnReviews = {
  readonly findings: readonly OwnFinding[];
  readonly texts: readonly OwnText[];
  /** Pages by fingerprint. */
  readonly pages: ReadonlyMap<string, string>;
};

export type OwnSticky = {
  readonly comment: Comment | undefined;
  readonly ledger: Ledger;
  /** `lost`: there is a sticky comment, and its first line is not as we wrote it. */
  readonly state: 'none' | 'read' | 'lost';
};

export type OwnReading = {
  readonly port: ReviewPort;
  readonly number: number;
  /** `ownerHash` of whose reviews these are. */
  readonly owner: string;
};

const fixedMark = '-fixed';
const nothing = 'none';

/** Payload of the marker of a comment or review that tells these findings. */
export const toFindingPayload = (fingerprints: readonly string[]): string =>
  fingerprints.length === 0 ? nothing : fingerprints.join('-');

/** The same for one whose lines are gone. */
export const toFixedPayload = (fingerprint: string): string => `${fingerprint}${fixedMark}`;

export async function readOwnReviews(reading: OwnReading): Promise<Answer<OwnReviews>> {
  const { port, number } = reading;
  const [reviews, comments] = [await port.listReviews(number), await port.listReviewComments(number)];
  if (reviews.verdict !== 'done') return reviews;
  if (comments.verdict !== 'done') return comments;
  const isOurs = (one: Authored): boolean => isOwn(port.own, one.author);
  const ofBodies = reviews.value.items.filter(isOurs).flatMap((one) => toOwnText(one, reading.owner));
  const ofLines = comments.value.items.filter(isOurs).flatMap((one) => toOwnText(one, reading.owner));
  const findings = ofLines.flatMap(({ id, fingerprints: [fingerprint], state, rest }) =>
    fingerprint === undefined ? [] : [{ id, fingerprint, state, rest }],
  );
  const pages = [...ofBodies, ...ofLines].flatMap(({ fingerprints, url, state }) =>
    state === 'open' && url !== '' ? fingerprints.map((each) => [each, url] as const) : [],
  );
  return { verdict: 'done', value: { findings, texts: [...ofBodies, ...ofLines], pages: new Map(pages) } };
}

/** The oldest one with our marker: should there be two, the same one is chosen every time. */
export async function readOwnSticky({ port, number, owner }: OwnReading): Promise<Answer<OwnSticky>> {
  const comments: Answer<Listing<Comment>> = await port.listComments(number);
  if (comments.verdict !== 'done') return comments;
  for (const comment of comments.value.items.filter(({ author }) => isOwn(port.own, author))) {
    const read = parseMarker(comment.body);
    if (read.verdict !== 'marked' || read.marker.kind !== 'ledger' || read.marker.owner !== owner) continue;
    const parsed = parseLedger(read.marker.payload);
    const value: OwnSticky =
      parsed.verdict === 'read'
        ? { comment, ledger: parsed.ledger, state: 'read' }
        : { comment, ledger: noLedger, state: 'lost' };
    return { verdict: 'done', value };
  }
  return { verdict: 'done', value: { comment: undefined, ledger: noLedger, state: 'none' } };
}

type Authored = { readonly author: Account };

type Told = OwnText & { readonly id: number; readonly rest: string; readonly url: string };

/** A marker is the first line or it is none: further down, whoever is quoted may have written it. */
function toOwnText({ id, body, url }: Review | ReviewComment, owner: string): readonly Told[] {
  const read = parseMarker(body);
  if (read.verdict !== 'marked' || read.marker.kind !== 'finding' || read.marker.owner !== owner) return [];
  const { payload } = read.marker;
  const state = payload.endsWith(fixedMark) ? 'fixed' : 'open';
  const fingerprints = payload.split('-').filter((part) => /^[0-9a-f]{32}$/.test(part));
  return [{ id, url, fingerprints, state, text: read.rest, rest: read.rest }];
}
