/** Says in our own comments beside lines that their lines are gone. */

import { markerOf } from '../law/proposals/marker.ts';
import type { Advanced } from '../law/review/advance.ts';
import { renderFixed } from '../law/review/render-finding.ts';
import { type OwnReviews, toFixedPayload } from './own-reviews.ts';
import type { ReviewPort } from './review-port.ts';

export type Marking = {
  readonly port: Pick<ReviewPort, 'updateReviewComment'>;
  /** `ownerHash`. */
  readonly owner: string;
  readonly head: string;
  readonly advanced: Advanced;
  readonly own: OwnReviews;
  readonly notes: string[];
};

/** How many say now that their lines are gone. One that cannot be changed is told in the sticky comment all the same. */
export async function markFixed({ port, owner, head, ...marking }: Marking): Promise<number> {
  const { advanced, own, notes } = marking;
  const fixed = new Set(
    advanced.ledger.findings.flatMap((told) => (told.state === 'fixed' ? told.fingerprint : [])),
  );
  let marked = 0;
  let unmarked = 0;
  for (const { id, fingerprint, state, rest } of own.findings) {
    if (state === 'fixed' || !fixed.has(fingerprint)) continue;
    const payload = toFixedPayload(fingerprint);
    const marker = markerOf({ kind: 'finding', owner, payload });
    const body = renderFixed({ marker, head, rest });
    const updated = await port.updateReviewComment({ id, body });
    if (updated.verdict === 'done') marked += 1;
    else unmarked += 1;
  }
  if (unmarked > 0) notes.push(`${unmarked} of our comments could not be marked as no longer there.`);
  return marked;
}
