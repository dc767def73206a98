/** Publishes a review: what is new beside its lines, what is gone marked as gone, and one comment that says how things stand. */

import type { ReviewProposal } from '../contract/proposals.ts';
import type { Published } from '../contract/publication.ts';
import { markerOf, ownerHash } from '../law/proposals/marker.ts';
import { type Advanced, advanceLedger } from '../law/review/advance.ts';
import type { Ledger } from '../law/review/ledger.ts';
import { isCommentUrl } from '../law/review/ledger-payload.ts';
import { keepInline } from '../law/review/merge.ts';
import type { Sanitize } from '../law/review/page-words.ts';
import { renderFixed } from '../law/review/render-finding.ts';
import { renderSticky } from '../law/review/render-sticky.ts';
import type { ReviewMaking } from '../law/review/review-request.ts';
import { openTold } from '../law/review/told.ts';
import {
  type OwnReviews,
  readOwnReviews,
  readOwnSticky,
  toFindingPayload,
  toFixedPayload,
} from './own-reviews.ts';
import { tellReview } from './review-ladder.ts';
import type { ReviewPort } from './review-port.ts';
import { failed, headMoved, type Unpublished, unwritten } from './review-problems.ts';

export type ReviewPublishing = {
  readonly proposal: ReviewProposal;
  readonly target: { readonly number: number; readonly head: string };
  /** `ProposalSet.owner`. */
  readonly owner: string;
  readonly port: ReviewPort;
  /** GITHUB_SERVER_URL. */
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly model: string;
  readonly sanitize: Sanitize;
};

export type ReviewPublication =
  | { readonly verdict: 'published'; readonly published: readonly Published[] }
  | Unpublished;

/**
 * Everything is read again before it is written, so a second run with the same proposal, or one after a crash in the
 * middle of this one, writes only what is not there. Nothing is written where nothing has changed.
 */
export async function publishReview(publishing: ReviewPublishing): Promise<ReviewPublication> {
  const { port, target } = publishing;
  const current = await port.readPullRequest(target.number);
  if (current.verdict !== 'answered') return failed('the pull request could not be read');
  if (current.pullRequest.head.sha !== target.head) return headMoved;
  const reading = { port, number: target.number, owner: ownerHash(publishing.owner) };
  const [own, sticky] = [await readOwnReviews(reading), await readOwnSticky(reading)];
  if (own.verdict !== 'done') return unwritten('reading what was told before', own);
  if (sticky.verdict !== 'done') return unwritten('reading what was told before', sticky);
  const advanced = advance(publishing, own.value, sticky.value.ledger);
  const notes: string[] = [];
  if (sticky.value.state === 'lost')
    notes.push('The comment that keeps the findings was edited; what it said is taken from the others.');
  const told = await tell(publishing, advanced, notes);
  if (told.verdict !== 'told') return told.problem;
  const marked = await markFixed(publishing, { advanced, own: own.value, notes });
  return keep(publishing, { advanced, notes, url: told.url, marked });
}

function advance(
  { proposal, target, sanitize }: ReviewPublishing,
  own: OwnReviews,
  ledger: Ledger,
): Advanced {
  const fixed = new Set(proposal.fixed);
  return advanceLedger({
    ledger,
    findings: proposal.findings,
    head: target.head,
    read: proposal.read,
    judgeTold: openTold({ texts: own.texts, ledger, sanitize }),
    presenceOf: ({ fingerprint }) => (fixed.has(fingerprint) ? 'gone' : 'there'),
  });
}

type Telling =
  | { readonly verdict: 'told'; readonly url: string }
  | { readonly verdict: 'not-told'; readonly problem: Unpublished };

async function tell(publishing: ReviewPublishing, advanced: Advanced, notes: string[]): Promise<Telling> {
  const { port, target } = publishing;
  if (advanced.toTell.length === 0) return { verdict: 'told', url: '' };
  const findings = keepInline(advanced.toTell);
  const making = toMaking(publishing);
  const told = await tellReview({ port, ...target, findings, making });
  switch (told.verdict) {
    case 'told':
      if (told.refused > 0)
        notes.push(`GitHub did not take ${told.refused} beside their lines: they are in the review's body.`);
      return { verdict: 'told', url: told.url };
    case 'head-moved':
      return { verdict: 'not-told', problem: headMoved };
    case 'failed':
      return { verdict: 'not-told', problem: unwritten('posting the review', told.answer) };
  }
}

function toMaking({ proposal, target, owner, ...facts }: ReviewPublishing): ReviewMaking {
  return {
    summary: proposal.summary,
    coverage: proposal.coverage,
    links: { server: facts.server, repository: facts.repository, head: target.head },
    model: facts.model,
    sanitize: facts.sanitize,
    markerOf: (fingerprints) =>
      markerOf({ kind: 'finding', owner: ownerHash(owner), payload: toFindingPayload(fingerprints) }),
  };
}

type Marking = { readonly advanced: Advanced; readonly own: OwnReviews; readonly notes: string[] };

/** How many say now that their lines are gone. One that cannot be changed is told in the sticky comment all the same. */
async function markFixed({ port, owner, target }: ReviewPublishing, marking: Marking): Promise<number> {
  const { advanced, own, notes } = marking;
  const fixed = new Set(
    advanced.ledger.findings.flatMap((told) => (told.state === 'fixed' ? told.fingerprint : [])),
  );
  let marked = 0;
  let unmarked = 0;
  for (const { id, fingerprint, state, rest } of own.findings) {
    if (state === 'fixed' || !fixed.has(fingerprint)) continue;
    const payload = toFixedPayload(fingerprint);
    const marker = markerOf({ kind: 'finding', owner: ownerHash(owner), payload });
    const body = renderFixed({ marker, head: target.head, rest });
    const updated = await port.updateReviewComment({ id, body });
    if (updated.verdict === 'done') marked += 1;
    else unmarked += 1;
  }
  if (unmarked > 0) notes.push(`${unmarked} of our comments could not be marked as no longer there.`);
  return marked;
}

type Keeping = {
  readonly advanced: Advanced;
  readonly notes: readonly string[];
  /** Of the review that was posted now. */
  readonly url: string;
  readonly marked: number;
};

async function keep(publishing: ReviewPublishing, keeping: Keeping): Promise<ReviewPublication> {
  const { port, target } = publishing;
  const reading = { port, number: target.number, owner: ownerHash(publishing.owner) };
  // Pages of comments that were posted just now, and a sticky comment that somebody else may have written meanwhile.
  const [own, sticky] = [await readOwnReviews(reading), await readOwnSticky(reading)];
  if (own.verdict !== 'done') return unwritten('reading what was told', own);
  if (sticky.verdict !== 'done') return unwritten('reading what was told', sticky);
  const body = renderSticky({
    ...toMaking(publishing),
    ledger: withPages(keeping.advanced.ledger, own.value.pages),
    markerOf: (payload) => markerOf({ kind: 'ledger', owner: reading.owner, payload }),
  });
  const old = sticky.value.comment;
  const isSame = old !== undefined && toComparable(old.body) === toComparable(body);
  if (isSame) return published(keeping, { what: keeping.marked > 0 ? 'updated' : 'unchanged', url: old.url });
  const written =
    old === undefined
      ? await port.createComment({ number: target.number, body })
      : await port.updateComment({ id: old.id, body });
  if (written.verdict !== 'done') return unwritten('writing the comment that keeps the findings', written);
  return published(keeping, { what: old === undefined ? 'created' : 'updated', url: written.value.url });
}

function published(
  { url, notes }: Keeping,
  sticky: { readonly what: Published['what']; readonly url: string },
): ReviewPublication {
  const one: Published =
    url === ''
      ? { type: 'review', what: sticky.what, url: sticky.url, notes }
      : { type: 'review', what: 'created', url, notes };
  return { verdict: 'published', published: [one] };
}

const withPages = (ledger: Ledger, pages: ReadonlyMap<string, string>): Ledger => ({
  ...ledger,
  findings: ledger.findings.map((told) => {
    const commentUrl = pages.get(told.fingerprint);
    return commentUrl !== undefined && isCommentUrl(commentUrl) ? { ...told, commentUrl } : told;
  }),
});

/** As GitHub's editor or API may give it back. */
const toComparable = (body: string): string => body.replaceAll('\r\n', '\n').trimEnd();
