/** Publishing by this step: the same code for `publish: live` and for the publish action. */

import { sha256Hex, toCanonicalJson } from '../../canonical/canonical.ts';
import type { Conclusion } from '../../contract/conclusion.ts';
import { conclude } from '../../contract/conclusion.ts';
import type { AgentEvent } from '../../contract/events.ts';
import type { ProposalLimits, ProposalSet } from '../../contract/proposals.ts';
import type { PublicationProblem, Published } from '../../contract/publication.ts';
import type { Github } from '../../github/github.ts';
import type { Hub } from '../../github/hub.ts';
import { toFailure } from '../../github/outcome.ts';
import { publishProposals } from '../../github/publish.ts';
import { openPublishReview } from '../../github/publish-review.ts';
import { ownerHash } from '../../law/proposals/marker.ts';
import { sanitizeOutbound } from '../../law/text/outbound.ts';

export type PublishingParts = {
  readonly set: ProposalSet;
  /** GITHUB_REPOSITORY. */
  readonly repository: string;
  readonly limits: ProposalLimits;
  readonly hub: Hub;
  readonly github: Pick<Github, 'readPullRequest'>;
  readonly linkHosts: readonly string[];
  readonly server: string;
  /** Whose name stands under a review. */
  readonly model: string;
  readonly signal: AbortSignal;
  readonly tell: (event: Extract<AgentEvent, { type: 'proposal-published' }>) => Promise<void>;
};

export type PublishingEnd = {
  readonly published: readonly Published[];
  readonly problems: readonly PublicationProblem[];
};

export async function publishSet(parts: PublishingParts): Promise<PublishingEnd> {
  const { set, repository, limits, hub, github, server, model, signal } = parts;
  const sanitize = (text: string): string => sanitizeOutbound(text, { allowHosts: parts.linkHosts }).text;
  const published: Published[] = [];
  const problems: PublicationProblem[] = [];
  const publications = publishProposals({
    ...{ set, repository, limits, hub, sanitize, signal },
    reading: github,
    serverUrl: server,
    publishReview: async (order) => {
      const own = await hub.readOwnAuthor();
      if (own.verdict !== 'done')
        return [
          toFailure('review', 'Nothing was published, because GitHub did not say who the token is', own),
        ];
      const facts = { server, model, repository, readPullRequest: github.readPullRequest };
      const writer = { hub, own: own.value, owner: ownerHash(set.owner), sanitize };
      return [await openPublishReview(facts)(writer, order)];
    },
  });
  for await (const publication of publications) {
    if (publication.type === 'problem') {
      problems.push(publication.problem);
      continue;
    }
    const { type, what, url } = publication.published;
    published.push(publication.published);
    const proposal = set.proposals.find((one) => one.type === type);
    const digest = proposal === undefined ? '' : sha256Hex(toCanonicalJson(proposal));
    await parts.tell({ type: 'proposal-published', proposal: type, digest, what, url });
  }
  return { published, problems };
}

/** What the first of the problems makes of the run; all of them are told. */
export function toProblemConclusion(problems: readonly PublicationProblem[]): Conclusion | undefined {
  const [first] = problems;
  if (first === undefined) return undefined;
  return conclude(first.reason, [...new Set(problems.map(({ message }) => message))].join('\n'));
}
