/** What a run proposes, for a person to read before, or after, it is published: each text to the letter, and how to publish it. */

import type { Proposal, ProposalSet, ProposalTarget } from '../contract/proposals.ts';
import type { PublicationProblem, Published } from '../contract/publication.ts';
import { toCell } from './fence.ts';
import { type RenderedReview, showProposal } from './preview-parts.ts';
import { toAftermath, toHowTo } from './preview-publishing.ts';
import { openRoom } from './shown-text.ts';

export type PreviewOptions = {
  /** `staged`: nothing has been written. `live`: this step has written what `published` tells. */
  readonly mode: 'staged' | 'live';
  /** SHA-256 of the canonical proposals. */
  readonly digest: string;
  /** By their place among the proposals: the reviews as they are sent. */
  readonly reviews: ReadonlyMap<number, RenderedReview>;
  /** By their place: texts of the others where more is sent than the proposal holds, as a marker and a footer. */
  readonly bodies?: ReadonlyMap<number, string>;
  readonly published?: readonly Published[];
  readonly problems?: readonly PublicationProblem[];
  /** Name of the artifact that has the proposals; absent where there is none. */
  readonly artifact?: string;
};

/** Bytes of Markdown: a third of what a summary has. */
const longestPreview = 300 * 1_024;
/** For headings, and what comes behind. */
const spared = 40 * 1_024;
const sparedForAftermath = 20 * 1_024;
const mostProposals = 50;

/** Markdown that no text of a model, a file or GitHub can leave its place in. Empty where there is nothing to tell. */
export function toPreview(set: ProposalSet, options: PreviewOptions): string {
  const { proposals } = set;
  const after = toAftermath(options, openRoom(sparedForAftermath));
  if (proposals.length === 0 && after === '') return '';
  const room = openRoom(longestPreview - spared);
  const shown = proposals.slice(0, mostProposals).map((proposal, index) => {
    const number = proposals.length === 1 ? '' : `${index + 1}. `;
    const parts = showProposal(proposal, {
      room,
      review: options.reviews.get(index),
      body: options.bodies?.get(index),
    });
    return [`#### ${number}${titles[proposal.type]}`, ...parts].filter((part) => part !== '').join('\n\n');
  });
  const more = proposals.length - shown.length;
  const parts = [
    toHeading(set, options),
    ...shown,
    more > 0 ? `${more} more are in proposals.json.` : '',
    after,
    options.mode === 'staged' && proposals.length > 0 ? toHowTo(set, options) : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const titles: { readonly [Type in Proposal['type']]: string } = {
  comment: 'Comment',
  review: 'Review',
  labels: 'Labels',
  issue: 'Issue',
  'pull-request': 'Pull request',
};

function toHeading({ proposals, target, repository }: ProposalSet, { mode, digest }: PreviewOptions): string {
  const count = `${proposals.length} ${proposals.length === 1 ? 'proposal' : 'proposals'}`;
  const state = mode === 'staged' ? 'nothing of this has been written' : 'published by this step';
  return [
    `### Proposals: ${state}`,
    `${count} for ${toCell(repository, 200)}, ${toTarget(target)}. Digest \`${toHex(digest)}\``,
  ].join('\n\n');
}

function toTarget(target: ProposalTarget): string {
  switch (target.type) {
    case 'pull-request':
      return `pull request ${target.number} at commit \`${toHex(target.head)}\``;
    case 'issue':
      return `issue ${target.number}`;
    case 'repository':
      return 'the repository itself';
  }
}

const toHex = (text: string): string => (/^[0-9a-f]{1,64}$/.test(text) ? text : '?');
