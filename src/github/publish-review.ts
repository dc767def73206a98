/** Publishes a review: what is new beside its lines, what is gone marked as gone, and one comment that says how things stand. */

import type { PlacedFinding } from '../contract/findings.ts';
import type { Published } from '../contract/publication.ts';
import { markerOf } from '../law/proposals/marker.ts';
import { type Advanced, advanceLedger } from '../law/review/advance.ts';
import { type Ledger, noLedger } from '../law/review/ledger.ts';
import { isCommentUrl } from '../law/review/ledger-payload.ts';
import { keepInline } from '../law/review/merge.ts';
import type { Sanitize } from '../law/review/page-words.ts';
import { renderSticky } from '../law/review/render-sticky.ts';
import type { ReviewMaking } from '../law/review/review-request.ts';
import { openTold } from '../law/review/told.ts';
import { markFixed } from './mark-fixed.ts';
import { type Publication, toFailure, toProblem, toPublished } from './outcome.ts';
import { type OwnReviews, readOwnReviews, readOwnSticky, toFindingPayload } from './own-reviews.ts';
import type { ReviewOrder } from './publish.ts';
import { tellReview } from './review-ladder.ts';
import type { ReviewPort } from './review-port.ts';
import { isSameText, type Writer } from './writer.ts';

export type ReviewFacts = {
  /** GITHUB_SERVER_URL. */
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly model: string;
  readonly readPullRequest: ReviewPort['readPullRequest'];
};

type ReviewPublishing = ReviewOrder & {
  readonly port: ReviewPort;
  /** `ownerHash`. */
  readonly owner: string;
  readonly facts: ReviewFacts;
  readonly sanitize: Sanitize;
};

/**
 * Everything is read again before it is written, so a second run with the same proposal, or one after a crash in the
 * middle of this one, writes only what is not there. Nothing is written where nothing has changed.
 */
export function openPublishReview(
  facts: ReviewFacts,
): (writer: Writer, order: ReviewOrder) => Promise<Publication> {
  return ({ hub, own, owner, sanitize }, order) => {
    const port: ReviewPort = { ...hub, own, readPullRequest: facts.readPullRequest };
    return publishReview({ ...order, port, owner, facts, sanitize });
  };
}

async function publishReview(publishing: ReviewPublishing): Promise<Publication> {
  const current = await publishing.port.readPullRequest(publishing.number);
  if (current.verdict !== 'answered')
    return toProblem('review', 'PUBLISH_FAILED', 'The pull request could not be read.');
  if (current.pullRequest.head.sha !== publishing.head) return headMoved();
  const [own, sticky] = [await readOwnReviews(publishing), await readOwnSticky(publishing)];
  if (own.verdict !== 'done') return toFailure('review', 'What was told before could not be read', own);
  if (sticky.verdict !== 'done') return toFailure('review', 'What was told before could not be read', sticky);
  const advanced = advance(publishing, own.value, sticky.value.ledger);
  const notes: string[] = [];
  if (sticky.value.state === 'lost')
    notes.push('The comment that keeps the findings was edited; what it said is taken from the others.');
  const told = await tell(publishing, advanced, notes);
  if (told.verdict !== 'told') return told.problem;
  const marked = await markFixed({ ...publishing, advanced, own: own.value, notes });
  return keep(publishing, { advanced, notes, url: told.url, marked });
}

function advance({ proposal, head, sanitize }: ReviewPublishing, own: OwnReviews, ledger: Ledger): Advanced {
  const fixed = new Set(proposal.fixed);
  return advanceLedger({
    ledger,
    findings: proposal.findings,
    head,
    read: proposal.read,
    judgeTold: openTold({ texts: own.texts, ledger, sanitize }),
    presenceOf: ({ fingerprint }) => (fixed.has(fingerprint) ? 'gone' : 'there'),
  });
}

type Telling =
  | { readonly verdict: 'told'; readonly url: string }
  | { readonly verdict: 'not-told'; readonly problem: Publication };

async function tell(publishing: ReviewPublishing, advanced: Advanced, notes: string[]): Promise<Telling> {
  const { port, number, head } = publishing;
  if (advanced.toTell.length === 0) return { verdict: 'told', url: '' };
  const findings = keepInline(advanced.toTell);
  const making = toMaking(publishing);
  const told = await tellReview({ port, number, head, findings, making });
  switch (told.verdict) {
    case 'told':
      if (told.refused > 0)
        notes.push(`GitHub did not take ${told.refused} beside their lines: they are in the review's body.`);
      return { verdict: 'told', url: told.url };
    case 'head-moved':
      return { verdict: 'not-told', problem: headMoved() };
    case 'failed':
      if (told.answer.verdict === 'failed' && (await hasLanded(publishing, findings)))
        return { verdict: 'told', url: '' };
      return {
        verdict: 'not-told',
        problem: toFailure('review', 'The review could not be posted', told.answer),
      };
  }
}

/** An answer that got lost says nothing of what was asked. */
async function hasLanded(publishing: ReviewPublishing, findings: readonly PlacedFinding[]): Promise<boolean> {
  const own = await readOwnReviews(publishing);
  if (own.verdict !== 'done') return false;
  const judge = openTold({ texts: own.value.texts, ledger: noLedger, sanitize: publishing.sanitize });
  return findings.every((finding) => judge(finding) === 'told');
}

function toMaking({ proposal, head, owner, facts, sanitize }: ReviewPublishing): ReviewMaking {
  return {
    summary: proposal.summary,
    coverage: proposal.coverage,
    links: { server: facts.server, repository: facts.repository, head },
    model: facts.model,
    sanitize,
    markerOf: (fingerprints) => markerOf({ kind: 'finding', owner, payload: toFindingPayload(fingerprints) }),
  };
}

type Keeping = {
  readonly advanced: Advanced;
  readonly notes: readonly string[];
  /** Of the review that was posted now. */
  readonly url: string;
  readonly marked: number;
};

async function keep(publishing: ReviewPublishing, keeping: Keeping): Promise<Publication> {
  const { port, number, owner } = publishing;
  // Pages of comments that were posted just now, and a sticky comment that somebody else may have written meanwhile.
  const [own, sticky] = [await readOwnReviews(publishing), await readOwnSticky(publishing)];
  if (own.verdict !== 'done') return toFailure('review', 'What was told could not be read', own);
  if (sticky.verdict !== 'done') return toFailure('review', 'What was told could not be read', sticky);
  const body = renderSticky({
    ...toMaking(publishing),
    ledger: withPages(keeping.advanced.ledger, own.value.pages),
    markerOf: (payload) => markerOf({ kind: 'ledger', owner, payload }),
  });
  const old = sticky.value.comment;
  const isSame = old !== undefined && isSameText(old.body, body);
  if (isSame) return published(keeping, { what: keeping.marked > 0 ? 'updated' : 'unchanged', url: old.url });
  const written =
    old === undefined
      ? await port.createComment({ number, body })
      : await port.updateComment({ id: old.id, body });
  if (written.verdict !== 'done')
    return toFailure('review', 'The comment that keeps the findings could not be written', written);
  return published(keeping, { what: old === undefined ? 'created' : 'updated', url: written.value.url });
}

function published({ url, notes }: Keeping, sticky: Pick<Published, 'what' | 'url'>): Publication {
  const told: Pick<Published, 'what' | 'url'> = url === '' ? sticky : { what: 'created', url };
  return toPublished({ type: 'review', ...told, notes });
}

const withPages = (ledger: Ledger, pages: ReadonlyMap<string, string>): Ledger => ({
  ...ledger,
  findings: ledger.findings.map((told) => {
    const commentUrl = pages.get(told.fingerprint);
    return commentUrl !== undefined && isCommentUrl(commentUrl) ? { ...told, commentUrl } : told;
  }),
});

const headMoved = (): Publication =>
  toProblem(
    'review',
    'HEAD_MOVED',
    'The pull request has a newer head than the one that was read: the run for that one reviews it.',
  );
