/** The end of a run that may propose: what was kept becomes one set of proposals, a file, a preview, and, live, what GitHub has then. */

import { type Conclusion, conclude, type Outcome } from '../../contract/conclusion.ts';
import type { WarningCode } from '../../contract/errors.ts';
import type { PlacedFinding } from '../../contract/findings.ts';
import type { ProposalLimits, ProposalSet, ProposalTarget } from '../../contract/proposals.ts';
import type { Trigger } from '../../contract/trigger.ts';
import type { Github } from '../../github/github.ts';
import type { Hub } from '../../github/hub.ts';
import { parseProposalFile, proposalDigest, toProposalFile } from '../../law/proposals/proposal-file.ts';
import { toPreview } from '../../report/preview.ts';
import type { Environment } from '../../runner/environment.ts';
import type { Inputs } from '../../runner/inputs.ts';
import type { BundleText, Harvest } from '../keeping/harvest.ts';
import type { RunRecord } from '../keeping/record.ts';
import { gatherProposals } from './gathered-proposals.ts';
import type { MaintenanceWork } from './maintenance-work.ts';
import type { KeepingDesk } from './proposal-desk.ts';
import { toLinkHosts, toOwner, toServer } from './published-names.ts';
import { type PublishingEnd, publishSet, toProblemConclusion } from './publishing.ts';
import { type EndedReview, finishReview, renderReview } from './review-end.ts';

export type ProposalEndParts = {
  readonly outcome: Outcome;
  readonly environment: Environment;
  readonly inputs: Inputs;
  /** With the head that the run is about. */
  readonly trigger: Trigger;
  readonly limits: ProposalLimits;
  readonly desk: KeepingDesk;
  readonly review: EndedReview | undefined;
  readonly maintenance: MaintenanceWork | undefined;
  readonly hub: Hub;
  readonly github: Github;
  readonly record: RunRecord;
  readonly model: string;
  /** Redacts Markdown for the summary. */
  readonly redact: (text: string) => string;
  readonly signal: AbortSignal;
};

export type ProposalEnd = {
  readonly conclusion: Conclusion;
  readonly harvest: Partial<Harvest>;
  /** Of a review, worst first. */
  readonly findings: readonly PlacedFinding[];
};

/** Never throws for what a model did, and never for what GitHub said. */
export async function endProposals(parts: ProposalEndParts): Promise<ProposalEnd> {
  const { inputs, environment, trigger, record } = parts;
  const warn = async (code: WarningCode, message: string): Promise<void> => {
    await record.events.publish({ type: 'warning', code, message });
  };
  const reviewed = parts.review === undefined ? undefined : finishReview(parts.review, parts);
  const gathered = await gatherProposals(parts, { review: reviewed?.proposal, warn });
  const { publish, name } = inputs.recipe;
  const set: ProposalSet = {
    v: 1,
    repository: environment.facts.repository,
    runId: environment.facts.runId,
    owner: toOwner(environment),
    recipe: name,
    model: parts.redact(parts.model).slice(0, 500),
    target: toTarget(trigger),
    proposals: publish === 'off' ? [] : gathered.proposals,
  };
  const file = toProposalFile(set);
  const unusable = parseProposalFile(Buffer.from(file.text));
  const isKept = set.proposals.length > 0 && unusable.verdict === 'parsed';
  for (const proposal of isKept ? set.proposals : [])
    await record.events.publish({
      type: 'proposal-recorded',
      proposal: proposal.type,
      digest: proposalDigest(proposal),
    });
  const ended = isKept && publish === 'live' ? await publishNow(set, parts) : undefined;
  for (const { notes } of ended?.published ?? [])
    for (const note of notes) await warn('COMMENT_NOT_PLACED', note);
  const files: BundleText[] = [
    ...(isKept ? [{ name: 'proposals.json', text: file.text } as const] : []),
    ...(reviewed?.files ?? []),
  ];
  const preview = isKept
    ? toPreview(set, {
        mode: publish === 'live' ? 'live' : 'staged',
        digest: file.digest,
        reviews: renderReview(set, parts),
        ...(ended === undefined ? {} : ended),
      })
    : '';
  return {
    conclusion:
      (unusable.verdict === 'refused'
        ? conclude('PROPOSALS_INVALID', `What was proposed cannot be kept: ${unusable.why}.`)
        : undefined) ??
      toProblemConclusion(ended?.problems ?? []) ??
      gathered.conclusion ??
      reviewed?.conclusion ??
      parts.outcome.conclusion,
    harvest: {
      files,
      proposalsDigest: isKept ? file.digest : '',
      proposals: isKept ? set.proposals.length : 0,
      published: ended?.published.length ?? 0,
      section: parts.redact([reviewed?.section ?? '', preview].filter((part) => part !== '').join('\n\n')),
    },
    findings: reviewed?.findings ?? [],
  };
}

function toTarget({ item, head }: Trigger): ProposalTarget {
  if (item === undefined) return { type: 'repository' };
  if (item.type === 'issue' || head === undefined || head.sha === '')
    return { type: 'issue', number: item.number };
  return { type: 'pull-request', number: item.number, head: head.sha };
}

function publishNow(set: ProposalSet, parts: ProposalEndParts): Promise<PublishingEnd> {
  const { limits, hub, github, environment, model, signal, record } = parts;
  return publishSet({
    ...{ set, limits, hub, github, model, signal },
    repository: environment.facts.repository,
    linkHosts: toLinkHosts(environment),
    server: toServer(environment),
    tell: (event) => record.events.publish(event),
  });
}
