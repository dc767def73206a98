/** What a review comes to: whether the step may pass, its files, and the texts as they would be posted. */

import { toCanonicalJson } from '../../canonical/canonical.ts';
import { type Conclusion, conclude, type Outcome } from '../../contract/conclusion.ts';
import type { Coverage, CoverageTotals } from '../../contract/coverage.ts';
import type { PlacedFinding, Severity } from '../../contract/findings.ts';
import type { ProposalSet, ReviewProposal } from '../../contract/proposals.ts';
import { advanceLedger } from '../../law/review/advance.ts';
import { keepInline, rankOf } from '../../law/review/merge.ts';
import { toReview } from '../../law/review/review-request.ts';
import { toSarif } from '../../law/review/sarif.ts';
import { openTold } from '../../law/review/told.ts';
import { sanitizeOutbound } from '../../law/text/outbound.ts';
import { toCoverageSentence, toCoverageTable, toReadBeforeSentence } from '../../recipes/coverage-text.ts';
import { toCoverageSection } from '../../report/coverage-section.ts';
import { toCell } from '../../report/fence.ts';
import type { RenderedReview } from '../../report/preview-parts.ts';
import type { Environment } from '../../runner/environment.ts';
import type { Inputs } from '../../runner/inputs.ts';
import type { BundleText } from '../keeping/harvest.ts';
import { version } from '../versions.ts';
import type { KeepingDesk } from './proposal-desk.ts';
import { toLinkHosts, toServer } from './published-names.ts';
import type { ReviewDesk } from './review-desk.ts';
import type { ReviewWork } from './review-work.ts';
import type { ToldBefore } from './told-before.ts';

export type Judged = {
  readonly findings: readonly PlacedFinding[];
  readonly coverage: CoverageTotals;
  readonly told: ToldBefore;
  readonly fixed: readonly string[];
  readonly inputs: Inputs;
};

/** Undefined: nothing stands against the conclusion of the run. What earlier runs told and is open counts as well. */
export function judgeReview({ findings, coverage, told, fixed, inputs }: Judged): Conclusion | undefined {
  const { failOnSeverity, minCoverage } = inputs.recipe;
  if (minCoverage !== undefined && coverage.percent < minCoverage) {
    const message = `${coverage.percent} % of the change was read, and "min-coverage" wants ${minCoverage} %; needs human review. The coverage says what was left out and why.`;
    return conclude('COVERAGE_TOO_LOW', message);
  }
  if (failOnSeverity === undefined) return undefined;
  const open = told.ledger.findings.filter(
    ({ state, fingerprint }) => state === 'open' && !fixed.includes(fingerprint),
  );
  const severe = new Map(
    [...open, ...findings]
      .filter(({ severity }) => isAtLeast(severity, failOnSeverity))
      .map(({ fingerprint, severity }) => [fingerprint, severity]),
  );
  if (severe.size === 0) return undefined;
  const message = `${severe.size} open ${severe.size === 1 ? 'finding is' : 'findings are'} as severe as "fail-on-severity: ${failOnSeverity}"; needs human review.`;
  return conclude('FINDINGS_TOO_SEVERE', message);
}

const isAtLeast = (severity: Severity, least: Severity): boolean => rankOf(severity) <= rankOf(least);

type Files = {
  readonly findings: readonly PlacedFinding[];
  readonly coverage: Coverage;
  readonly environment: Environment;
  readonly head: string;
};

export function toFindingFiles({ findings, coverage, environment, head }: Files): readonly BundleText[] {
  const repositoryUrl = `${toServer(environment)}/${environment.facts.repository}`;
  return [
    { name: 'coverage.json', text: `${toCanonicalJson(coverage)}\n` },
    { name: 'findings.sarif', text: toSarif(findings, { version: version, head, repositoryUrl }) },
  ];
}

type Rendering = {
  readonly environment: Environment;
  readonly review: { readonly work: ReviewWork } | undefined;
  readonly model: string;
};

/** By the place of the proposal: what would be posted now, as far as GitHub said what is there already. */
export function renderReview(
  { proposals, repository, target }: ProposalSet,
  { environment, review, model }: Rendering,
): ReadonlyMap<number, RenderedReview> {
  const rendered = new Map<number, RenderedReview>();
  if (review === undefined || target.type !== 'pull-request') return rendered;
  const { told } = review.work;
  const sanitize = (text: string) => sanitizeOutbound(text, { allowHosts: toLinkHosts(environment) }).text;
  for (const [index, proposal] of proposals.entries()) {
    if (proposal.type !== 'review') continue;
    const { toTell } = advanceLedger({
      ...{ ledger: told.ledger, findings: proposal.findings, head: target.head, read: proposal.read },
      judgeTold: openTold({ texts: told.texts, ledger: told.ledger, sanitize }),
      presenceOf: ({ fingerprint }) => (proposal.fixed.includes(fingerprint) ? 'gone' : 'there'),
    });
    const toldBefore = proposal.findings.length - toTell.length;
    if (toTell.length === 0) {
      rendered.set(index, { body: '', comments: [], toldBefore });
      continue;
    }
    const { body, comments } = toReview(keepInline(toTell), {
      ...{ summary: proposal.summary, coverage: proposal.coverage, model, sanitize },
      links: { server: toServer(environment), repository, head: target.head },
      markerOf: () => '<!-- goagent -->',
    });
    rendered.set(index, { body: body.text, comments, toldBefore });
  }
  return rendered;
}

/** The passes of a review that is over. */
export type EndedReview = {
  readonly work: ReviewWork;
  readonly desk: ReviewDesk;
  /** Numbers of passes, from 0, that came to a good end. */
  readonly completed: ReadonlySet<number>;
};

export type FinishingParts = {
  readonly outcome: Outcome;
  readonly inputs: Inputs;
  readonly environment: Environment;
  readonly desk: KeepingDesk;
};

type Reviewed = {
  readonly proposal: ReviewProposal | undefined;
  readonly findings: readonly PlacedFinding[];
  readonly files: readonly BundleText[];
  readonly section: string;
  readonly conclusion: Conclusion | undefined;
};

export function finishReview(review: EndedReview, parts: FinishingParts): Reviewed {
  const { inputs, desk } = parts;
  const coverage: Coverage = review.work.coverage(review.completed);
  const merged = review.desk.merge(inputs.recipe);
  const isRejected = desk.kept().rejected.includes('review');
  // After a canary nothing counts that this model has said, as annotation and in files neither.
  const isDropped = isRejected || parts.outcome.conclusion.name === 'policy-denied';
  const findings = isDropped ? [] : merged.findings;
  const sentence = [toCoverageSentence(coverage.totals), toReadBeforeSentence(coverage)]
    .filter((part) => part !== '')
    .join('. ');
  const rows = toCoverageTable(coverage, (text) => toCell(text, 200));
  const { conclusion } = parts.outcome;
  return {
    findings,
    proposal: isDropped
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
