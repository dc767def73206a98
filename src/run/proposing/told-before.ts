/** What earlier runs have told on this pull request, by live comments of our own author. */

import type { Hub } from '../../github/hub.ts';
import { readOwnReviews, readOwnSticky } from '../../github/own-reviews.ts';
import type { ReviewPort } from '../../github/review-port.ts';
import { type Ledger, noLedger } from '../../law/review/ledger.ts';
import type { OwnText } from '../../law/review/told.ts';

export type ToldBefore = {
  readonly ledger: Ledger;
  readonly texts: readonly OwnText[];
};

export const nothingTold: ToldBefore = { ledger: noLedger, texts: [] };

export type ToldReading =
  | { readonly verdict: 'read'; readonly told: ToldBefore }
  /** `why` is a short sentence. */
  | { readonly verdict: 'failed'; readonly why: string };

/** `owner`: the hash of whose reviews these are. */
export async function readTold(
  port: Omit<ReviewPort, 'own'> & Pick<Hub, 'readOwnAuthor'>,
  { number, owner }: { readonly number: number; readonly owner: string },
): Promise<ToldReading> {
  const own = await port.readOwnAuthor();
  if (own.verdict !== 'done') return { verdict: 'failed', why: own.why };
  const reading = { port: { ...port, own: own.value }, number, owner };
  const reviews = await readOwnReviews(reading);
  if (reviews.verdict !== 'done') return { verdict: 'failed', why: reviews.why };
  const sticky = await readOwnSticky(reading);
  if (sticky.verdict !== 'done') return { verdict: 'failed', why: sticky.why };
  return { verdict: 'read', told: { ledger: sticky.value.ledger, texts: reviews.value.texts } };
}
