/** One proposal of a preview: what would be posted, part by part. */

import type {
  FileChange,
  LabelsProposal,
  Proposal,
  PullRequestProposal,
  ReviewProposal,
} from '../contract/proposals.ts';
import { toCell } from './fence.ts';
import { findingsHead, toFindingRows } from './findings-table.ts';
import type { Room } from './shown-text.ts';
import { toSize } from './size.ts';

/** A review as it is sent. */
export type RenderedReview = {
  /** Empty: there is nothing new to tell, and no review is posted. */
  readonly body: string;
  readonly comments: readonly RenderedComment[];
  /** How many of the findings are not told again. Default: none. */
  readonly toldBefore?: number;
};

export type RenderedComment = {
  readonly path: string;
  readonly line: number;
  readonly side: 'LEFT' | 'RIGHT';
  readonly start_line?: number;
  readonly body: string;
};

export type ProposalShown = {
  readonly room: Room;
  readonly review: RenderedReview | undefined;
  /** The text as it is sent, where that is more than the proposal's own. */
  readonly body: string | undefined;
};

const longestBody = 64 * 1_024;
const longestComment = 8 * 1_024;
const longestPatch = 64 * 1_024;
const mostComments = 60;

export function showProposal(proposal: Proposal, { room, review, body }: ProposalShown): readonly string[] {
  switch (proposal.type) {
    case 'comment':
      return [room.block(body ?? proposal.body, { maxBytes: longestBody })];
    case 'review':
      return showReview(proposal, room, review);
    case 'labels':
      return [room.block(toLabelDifference(proposal), { maxBytes: longestComment, language: 'diff' })];
    case 'issue':
      return [
        room.line(`Title: ${toCell(proposal.title, 300)}`),
        proposal.labels.length === 0
          ? ''
          : room.block(toLabelDifference({ add: proposal.labels, remove: [] }), {
              maxBytes: longestComment,
              language: 'diff',
            }),
        room.block(body ?? proposal.body, { maxBytes: longestBody }),
      ];
    case 'pull-request':
      return showPullRequest(proposal, room, body ?? proposal.body);
  }
}

function showReview(
  { summary, findings, fixed }: ReviewProposal,
  room: Room,
  review: RenderedReview | undefined,
): readonly string[] {
  if (review === undefined)
    return [
      room.block(summary, { maxBytes: longestBody }),
      room.table(findingsHead, toFindingRows(findings)),
    ];
  const comments = review.comments
    .slice(0, mostComments)
    .flatMap(({ path, line, side, start_line: first, body }) => {
      const lines = first === undefined ? `line ${line}` : `lines ${first} to ${line}`;
      const at = `At ${toCell(path, 300)}, ${lines}${side === 'LEFT' ? ' of the old side' : ''}:`;
      return [room.line(at), room.block(body, { maxBytes: longestComment })];
    });
  const table = room.table(findingsHead, toFindingRows(findings));
  const known = toKnownLines(review.toldBefore ?? 0, fixed.length).map((line) => room.line(line));
  if (review.body === '') return [room.line(nothingNew), table, ...known];
  return [
    room.block(review.body, { maxBytes: longestBody }),
    table,
    ...known,
    room.line(
      `${review.comments.length} ${review.comments.length === 1 ? 'comment stands' : 'comments stand'} beside lines.`,
    ),
    ...comments,
  ];
}

const nothingNew = 'There is nothing new to tell, so no review is posted. One comment says how things stand.';

/** Of what earlier runs have told. */
const toKnownLines = (toldBefore: number, fixed: number): readonly string[] => [
  ...(toldBefore === 0
    ? []
    : [`Of these, ${toldBefore} ${toldBefore === 1 ? 'was' : 'were'} told before, and not again.`]),
  ...(fixed === 0
    ? []
    : [`Of those told before, the lines of ${fixed} have changed: marked as no longer there.`]),
];

const toLabelDifference = ({ add, remove }: Pick<LabelsProposal, 'add' | 'remove'>): string =>
  [...add.map((label) => `+ ${label}`), ...remove.map((label) => `- ${label}`)].join('\n');

function showPullRequest(
  { title, branch, base, files, patch }: PullRequestProposal,
  room: Room,
  body: string,
): readonly string[] {
  return [
    room.line(`Title: ${toCell(title, 300)}`),
    room.line(
      `Branch ${toCell(branch, 200)}, into ${toCell(base.ref, 200)} from commit ${toCell(base.sha, 64)}`,
    ),
    room.block(body, { maxBytes: longestBody }),
    room.table(['| file | | size |', '|---|---|---:|'], files.map(toFileRow)),
    room.block(Buffer.from(patch, 'base64').toString('utf8'), { maxBytes: longestPatch, language: 'diff' }),
  ];
}

function toFileRow(file: FileChange): string {
  if (file.change === 'deleted') return `| ${toCell(file.path, 300)} | deleted | |`;
  const kind = file.mode === '100755' ? 'written, executable' : 'written';
  return `| ${toCell(file.path, 300)} | ${kind} | ${toSize(Buffer.byteLength(file.content, 'base64'))} |`;
}
