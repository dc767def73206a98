/** Posts a review, all of it, although GitHub refuses the whole for one comment and does not say for which. */

import type { PlacedFinding } from '../contract/findings.ts';
import { type ReviewComment, type ReviewMaking, toReview } from '../law/review/review-request.ts';
import type { Answer } from './answers.ts';
import type { NewReviewComment, Review } from './hub.ts';
import type { ReviewPort } from './review-port.ts';

export type LadderTask = {
  readonly port: ReviewPort;
  readonly number: number;
  readonly head: string;
  /** Worst first, at most 30 of them inline. */
  readonly findings: readonly PlacedFinding[];
  readonly making: ReviewMaking;
};

export type Ladder =
  | {
      readonly verdict: 'told';
      readonly url: string;
      /** Told in the body, because GitHub did not take them beside their lines. */
      readonly refused: number;
    }
  | { readonly verdict: 'head-moved' }
  | { readonly verdict: 'failed'; readonly answer: Exclude<Answer<Review>, { readonly verdict: 'done' }> };

/** Thirty comments with one bad among them take ten. */
const mostTries = 11;

/**
 * One review. On 422 the comments land by halves, those that are refused alone are told in the body of the last one,
 * and so are those for which there was no try left. Whoever comes after a crash in between finds what has landed by its
 * markers.
 */
export async function tellReview(task: LadderTask): Promise<Ladder> {
  const whole = toReview(task.findings, task.making);
  const first = await send(task, whole.body.text, whole.comments);
  if (first.verdict === 'done') return { verdict: 'told', url: first.value.url, refused: 0 };
  if (first.verdict !== 'refused' || first.status !== 422 || whole.comments.length === 0)
    return { verdict: 'failed', answer: first };
  const current = await task.port.readPullRequest(task.number);
  if (current.verdict === 'answered' && current.pullRequest.head.sha !== task.head)
    return { verdict: 'head-moved' };
  const landing: Landing = { task, tries: mostTries, refused: new Set(), failure: undefined };
  await landHalves(
    landing,
    task.findings.filter(({ place }) => place === 'inline'),
  );
  if (landing.failure !== undefined) return { verdict: 'failed', answer: landing.failure };
  const rest = task.findings.filter((finding) => finding.place === 'body' || landing.refused.has(finding));
  const last = toReview(rest, task.making, landing.refused);
  const sent = await send(task, last.body.text, []);
  if (sent.verdict !== 'done') return { verdict: 'failed', answer: sent };
  return { verdict: 'told', url: sent.value.url, refused: landing.refused.size };
}

type Landing = {
  readonly task: LadderTask;
  tries: number;
  readonly refused: Set<PlacedFinding>;
  failure: Exclude<Answer<Review>, { readonly verdict: 'done' }> | undefined;
};

/** `findings` were refused together: at least one of them is refused. */
async function landHalves(landing: Landing, findings: readonly PlacedFinding[]): Promise<void> {
  if (findings.length <= 1) {
    for (const finding of findings) landing.refused.add(finding);
    return;
  }
  const middle = Math.ceil(findings.length / 2);
  const [one, other] = [findings.slice(0, middle), findings.slice(middle)];
  if ((await land(landing, one)) === 'landed') {
    // What is refused is in the other one.
    await landHalves(landing, other);
    return;
  }
  await landHalves(landing, one);
  if ((await land(landing, other)) === 'refused') await landHalves(landing, other);
}

async function land(
  landing: Landing,
  findings: readonly PlacedFinding[],
): Promise<'landed' | 'refused' | 'given-up'> {
  const { task } = landing;
  if (landing.failure !== undefined) return 'given-up';
  if (landing.tries === 0) {
    for (const finding of findings) landing.refused.add(finding);
    return 'given-up';
  }
  landing.tries -= 1;
  const { comments } = toReview(findings, task.making);
  const sent = await send(task, `${task.making.markerOf([])}\n${partNote}`, comments);
  if (sent.verdict === 'done') return 'landed';
  if (sent.verdict === 'refused' && sent.status === 422) return 'refused';
  landing.failure = sent;
  return 'given-up';
}

const partNote = 'A part of the findings. GitHub did not take all of them at once; the others follow.';

function send(
  { port, number, head }: LadderTask,
  body: string,
  comments: readonly ReviewComment[],
): Promise<Answer<Review>> {
  return port.createReview({ number, commit: head, body, comments: comments.map(toNewComment) });
}

function toNewComment({ path, line, side, start_line, body }: ReviewComment): NewReviewComment {
  const start = start_line === undefined ? {} : { startLine: start_line, startSide: side };
  return { path, line, side, ...start, body };
}
