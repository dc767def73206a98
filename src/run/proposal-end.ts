/** The end of a run that may propose: what was kept becomes one set of proposals, a file, a preview, and, live, what GitHub has then. */

import { type Conclusion, conclude, type Outcome } from '../contract/conclusion.ts';
import type { Coverage } from '../contract/coverage.ts';
import type { WarningCode } from '../contract/errors.ts';
import type { PlacedFinding } from '../contract/findings.ts';
import type {
  Proposal,
  ProposalLimits,
  ProposalSet,
  ProposalTarget,
  ReviewProposal,
} from '../contract/proposals.ts';
import type { Trigger } from '../contract/trigger.ts';
import type { Github } from '../github/github.ts';
import type { Hub } from '../github/hub.ts';
import { parseProposalFile, proposalDigest, toProposalFile } from '../law/proposals/proposal-file.ts';
import { toCoverageSentence, toCoverageTable, toReadBeforeSentence } from '../recipes/coverage-text.ts';
import { toCoverageSection } from '../report/coverage-section.ts';
import { toCell } from '../report/fence.ts';
import { toPreview } from '../report/preview.ts';
import type { Environment } from '../runner/environment.ts';
import type { Inputs } from '../runner/inputs.ts';
import type { BundleText, Harvest } from './harvest.ts';
import { toLinkHosts, toOwner, toServer } from './hub-access.ts';
import type { MaintenanceWork } from './maintenance-work.ts';
import type { KeepingDesk } from './proposal-desk.ts';
import { type PublishingEnd, publishSet, toProblemConclusion } from './publishing.ts';
import type { RunRecord } from './record.ts';
import type { ReviewDesk } from './review-desk.ts';
import { judgeReview, renderReview, toFindingFiles } from './review-end.ts';
import type { ReviewWork } from './review-work.ts';

export type ProposalEndParts = {
  readonly outcome: Outcome;
  readonly environment: Environment;
  readonly inputs: Inputs;
  /** With the head that the run is about. */
  readonly trigger: Trigger;
  readonly limits: ProposalLimits;
  readonly desk: KeepingDesk;
  readonly review:
    | { readonly work: ReviewWork; readonly desk: ReviewDesk; readonly completed: ReadonlySet<number> }
    | undefined;
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
  const gathered = await gather(parts, { review: reviewed?.proposal, warn });
  const { publish, name } = inputs.recipe;
  const set: ProposalSet = {
    v: 1,
    repository: environment.facts.repository,
    runId: environment.facts.runId,
    owner: toOwner(environment),
    recipe: name,
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

/** Endings after which what was proposed still counts: a review that was cut short says what it did not read. */
function mayPropose({ conclusion }: Outcome, recipe: string): boolean {
  const { name } = conclusion;
  return name === 'success' || (name === 'budget-exhausted' && recipe === 'review');
}

type Gathering = {
  readonly review: ReviewProposal | undefined;
  readonly warn: (code: WarningCode, message: string) => Promise<void>;
};

type Gathered = {
  readonly proposals: readonly Proposal[];
  /** Absent: that of the run itself. */
  readonly conclusion: Conclusion | undefined;
};

async function gather(parts: ProposalEndParts, { review, warn }: Gathering): Promise<Gathered> {
  const { outcome, inputs, desk, maintenance } = parts;
  const kept = desk.kept();
  const { name } = inputs.recipe;
  const words = [...kept.labels, ...kept.comments, ...kept.issues];
  if (!mayPropose(outcome, name)) {
    if (words.length + kept.pullRequests.length > 0)
      await warn(
        'PROPOSALS_DROPPED',
        `The run ended as ${outcome.conclusion.name}: nothing that it proposed is kept.`,
      );
    return { proposals: [], conclusion: undefined };
  }
  let conclusion: Conclusion | undefined;
  if (kept.rejected.length > 0) {
    const message = `More was proposed than "proposals" allows, so nothing of these types is published: ${kept.rejected.join(', ')}.`;
    await warn('PROPOSALS_REJECTED', message);
    conclusion = conclude('PROPOSALS_OVER_LIMIT', message);
  }
  const proposals: Proposal[] = [...words, ...(review === undefined ? [] : [review])];
  if (maintenance === undefined || kept.rejected.includes('pull-request')) return { proposals, conclusion };
  const collected = await maintenance.collect(kept.pullRequests);
  for (const { code, message } of collected.warnings) await warn(code, message);
  switch (collected.verdict) {
    case 'changed':
      return { proposals: [...proposals, collected.proposal], conclusion };
    case 'unchanged': {
      const isIdle = name === 'maintenance' && proposals.length === 0;
      return {
        proposals,
        conclusion:
          conclusion ??
          (isIdle ? conclude('NO_CHANGE', 'Nothing that may be proposed was changed.') : undefined),
      };
    }
    case 'not-allowed':
      return {
        proposals,
        conclusion: conclude(
          'PATCH_NOT_ALLOWED',
          `Nothing is proposed of what was changed: ${collected.why}.`,
        ),
      };
    case 'not-available':
      return {
        proposals,
        conclusion: conclude(
          'DIFF_NOT_AVAILABLE',
          `What was changed could not be read: ${collected.why}. Check out the repository first.`,
        ),
      };
  }
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

type Reviewed = {
  readonly proposal: ReviewProposal | undefined;
  readonly findings: readonly PlacedFinding[];
  readonly files: readonly BundleText[];
  readonly section: string;
  readonly conclusion: Conclusion | undefined;
};

function finishReview(review: NonNullable<ProposalEndParts['review']>, parts: ProposalEndParts): Reviewed {
  const { inputs, desk } = parts;
  const coverage: Coverage = review.work.coverage(review.completed);
  const merged = review.desk.merge(inputs.recipe);
  const isRejected = desk.kept().rejected.includes('review');
  const findings = isRejected ? [] : merged.findings;
  const sentence = [toCoverageSentence(coverage.totals), toReadBeforeSentence(coverage)]
    .filter((part) => part !== '')
    .join('. ');
  const rows = toCoverageTable(coverage, (text) => toCell(text, 200));
  const { conclusion } = parts.outcome;
  return {
    findings,
    proposal: isRejected
      ? undefined
      : {
          type: 'review',
          summary: review.desk.summaries().join('\n\n').slice(0, 20_000),
          findings,
          coverage: coverage.totals,
          read: toRead(coverage),
          fixed: review.work.fixed,
        },
    files: toFindingFiles({ findings, coverage, environment: parts.environment, head: review.work.diff.to }),
    section: toCoverageSection({ sentence, rows }),
    conclusion:
      conclusion.name === 'success'
        ? judgeReview({
            findings,
            coverage: coverage.totals,
            told: review.work.told,
            fixed: review.work.fixed,
            inputs,
          })
        : undefined,
  };
}

const toRead = ({ files }: Coverage): readonly string[] =>
  [
    ...new Set(
      files.flatMap(({ hunks }) => hunks.flatMap(({ state, digest }) => (state === 'read' ? [digest] : []))),
    ),
  ].sort();
