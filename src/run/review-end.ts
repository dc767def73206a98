/** What a review comes to: whether the step may pass, its files, and the texts as they would be posted. */

import { toCanonicalJson } from '../canonical/canonical.ts';
import { type Conclusion, conclude } from '../contract/conclusion.ts';
import type { Coverage, CoverageTotals } from '../contract/coverage.ts';
import type { PlacedFinding, Severity } from '../contract/findings.ts';
import type { ProposalSet } from '../contract/proposals.ts';
import { advanceLedger } from '../law/review/advance.ts';
import { keepInline, rankOf } from '../law/review/merge.ts';
import { toReview } from '../law/review/review-request.ts';
import { toSarif } from '../law/review/sarif.ts';
import { openTold } from '../law/review/told.ts';
import { sanitizeOutbound } from '../law/text/outbound.ts';
import type { RenderedReview } from '../report/preview-parts.ts';
import type { Environment } from '../runner/environment.ts';
import type { Inputs } from '../runner/inputs.ts';
import type { BundleText } from './harvest.ts';
import { toLinkHosts, toServer } from './hub-access.ts';
import type { ReviewWork } from './review-work.ts';
import type { ToldBefore } from './told-before.ts';
import { version } from './versions.ts';

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
