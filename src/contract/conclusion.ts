/** How a run can end, and which endings there are. */

import type { Redacted } from './calls.ts';
import type { ReasonCode } from './errors.ts';
import type { JsonValue } from './json.ts';

/** The `conclusion` output; the README says when each comes. */
export const conclusions = [
  'success',
  'skipped',
  'needs-human-review',
  'budget-exhausted',
  'invalid-output',
  'policy-denied',
  'provider-error',
  'config-error',
  'publish-error',
  'cancelled',
  'internal-error',
] as const;

export type ConclusionName = (typeof conclusions)[number];

export type Conclusion = {
  readonly name: ConclusionName;
  readonly reason: ReasonCode;
  /** One sentence for a person: what happened, and what to change. */
  readonly message: string;
};

/** Each reason has one conclusion: the two cannot contradict each other. Only what the gate denies may be `policy-denied` too. */
export const conclusionOf: { readonly [reason in ReasonCode]: ConclusionName } = {
  ANSWER: 'success',
  ANSWER_AT_STEP_CAP: 'success',
  STEP_CAP: 'needs-human-review',
  APPROVAL_PENDING: 'needs-human-review',
  EMPTY_ANSWER: 'invalid-output',
  OUTPUT_SCHEMA_MISMATCH: 'invalid-output',
  EVENT_NOT_SUPPORTED: 'skipped',
  ACTOR_NOT_ALLOWED: 'skipped',
  PERMISSION_UNKNOWN: 'skipped',
  NO_SECRETS_FOR_FORK: 'skipped',
  HEAD_MOVED: 'skipped',
  HEAD_NOT_AVAILABLE: 'config-error',
  POLICY_NOT_AVAILABLE: 'config-error',
  PROGRAM_NOT_TRUSTED: 'config-error',
  INPUTS_INVALID: 'config-error',
  MANIFEST_INVALID: 'config-error',
  TOOL_UNAVAILABLE: 'config-error',
  TOKENS_EXHAUSTED: 'budget-exhausted',
  COST_EXHAUSTED: 'budget-exhausted',
  TIME_EXHAUSTED: 'budget-exhausted',
  CALLS_EXHAUSTED: 'budget-exhausted',
  OUTPUT_TOO_LONG: 'budget-exhausted',
  THREE_DENIALS: 'policy-denied',
  DENIED_CANARY: 'policy-denied',
  CANCELLED: 'cancelled',
  PROVIDER_UNREACHABLE: 'provider-error',
  PROVIDER_TIMEOUT: 'provider-error',
  PROVIDER_STATUS: 'provider-error',
  PROVIDER_REPLY_INVALID: 'provider-error',
  UPLOAD_FAILED: 'publish-error',
  ITEM_CLOSED: 'skipped',
  ITEM_IS_DRAFT: 'skipped',
  NOT_ASKED: 'skipped',
  RECIPE_NEEDS_ITEM: 'config-error',
  DIFF_NOT_AVAILABLE: 'config-error',
  NOTHING_NEW: 'success',
  NO_CHANGE: 'success',
  FINDINGS_TOO_SEVERE: 'needs-human-review',
  COVERAGE_TOO_LOW: 'needs-human-review',
  PROPOSAL_MISSING: 'invalid-output',
  PROPOSALS_OVER_LIMIT: 'publish-error',
  PATCH_NOT_ALLOWED: 'publish-error',
  PUBLISHED: 'success',
  PROPOSALS_INVALID: 'publish-error',
  PROPOSALS_OF_ANOTHER_RUN: 'publish-error',
  DIGEST_MISMATCH: 'publish-error',
  PUBLISH_FAILED: 'publish-error',
  PR_CREATION_DISABLED: 'needs-human-review',
  BRANCH_HAS_OTHER_COMMITS: 'publish-error',
  VALIDATED: 'success',
  FAULTS_FOUND: 'config-error',
  AUDIT_NOT_WRITTEN: 'internal-error',
  INTERNAL: 'internal-error',
};

/** Whether a text is, as a whole, a word that this action says of itself: everybody knows those. */
export function isOwnWord(text: string): boolean {
  return Object.hasOwn(conclusionOf, text) || conclusions.some((name) => name === text);
}

/** What the gate turned away, where the operator wants that to fail (`on-untrusted: fail`). */
export function refuse(reason: ReasonCode, message: string): Conclusion {
  return { name: 'policy-denied', reason, message };
}

export function conclude(reason: ReasonCode, message: string): Conclusion {
  return { name: conclusionOf[reason], reason, message };
}

/** What a stage of the agent came to. `text` is the answer, or what there is so far. */
export type Outcome = {
  readonly conclusion: Conclusion;
  readonly text: string;
  /** The answer as JSON, when there is a schema for it and it fits. */
  readonly structured?: Redacted<JsonValue>;
  /** Ids of calls that wait for a person. */
  readonly pendingApprovals: readonly string[];
};
