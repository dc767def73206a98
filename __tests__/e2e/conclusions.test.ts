/** Every conclusion and every reason of the closed unions, and the file whose tests reach it through the real bundle. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { type ConclusionName, conclusions } from '../../src/contract/conclusion.ts';
import type { ReasonCode } from '../../src/contract/errors.ts';

type Group =
  | 'answer'
  | 'budget'
  | 'provider'
  | 'config'
  | 'cancel'
  | 'upload'
  | 'trust'
  | 'internal'
  | 'recipes'
  | 'publish'
  | 'validate';

/** The type makes this list whole: a reason that is added has to be reached somewhere. */
const reachedIn: { readonly [reason in ReasonCode]: Group } = {
  ANSWER: 'answer',
  ANSWER_AT_STEP_CAP: 'answer',
  STEP_CAP: 'answer',
  APPROVAL_PENDING: 'answer',
  EMPTY_ANSWER: 'answer',
  OUTPUT_SCHEMA_MISMATCH: 'answer',
  THREE_DENIALS: 'answer',
  EVENT_NOT_SUPPORTED: 'trust',
  ACTOR_NOT_ALLOWED: 'trust',
  PERMISSION_UNKNOWN: 'trust',
  NO_SECRETS_FOR_FORK: 'trust',
  HEAD_MOVED: 'trust',
  HEAD_NOT_AVAILABLE: 'trust',
  DENIED_CANARY: 'trust',
  TOKENS_EXHAUSTED: 'budget',
  COST_EXHAUSTED: 'budget',
  TIME_EXHAUSTED: 'budget',
  CALLS_EXHAUSTED: 'budget',
  OUTPUT_TOO_LONG: 'budget',
  PROVIDER_UNREACHABLE: 'provider',
  PROVIDER_TIMEOUT: 'provider',
  PROVIDER_STATUS: 'provider',
  PROVIDER_REPLY_INVALID: 'provider',
  INPUTS_INVALID: 'config',
  MANIFEST_INVALID: 'config',
  TOOL_UNAVAILABLE: 'config',
  PROGRAM_NOT_TRUSTED: 'config',
  POLICY_NOT_AVAILABLE: 'config',
  CANCELLED: 'cancel',
  UPLOAD_FAILED: 'upload',
  ITEM_CLOSED: 'recipes',
  ITEM_IS_DRAFT: 'recipes',
  NOT_ASKED: 'recipes',
  RECIPE_NEEDS_ITEM: 'recipes',
  DIFF_NOT_AVAILABLE: 'recipes',
  NOTHING_NEW: 'recipes',
  NO_CHANGE: 'recipes',
  FINDINGS_TOO_SEVERE: 'recipes',
  COVERAGE_TOO_LOW: 'recipes',
  PROPOSAL_MISSING: 'recipes',
  PROPOSALS_OVER_LIMIT: 'recipes',
  PATCH_NOT_ALLOWED: 'recipes',
  PUBLISHED: 'publish',
  PROPOSALS_INVALID: 'publish',
  PROPOSALS_OF_ANOTHER_RUN: 'publish',
  DIGEST_MISMATCH: 'publish',
  PUBLISH_FAILED: 'publish',
  PR_CREATION_DISABLED: 'publish',
  BRANCH_HAS_OTHER_COMMITS: 'publish',
  VALIDATED: 'validate',
  FAULTS_FOUND: 'validate',
  AUDIT_NOT_WRITTEN: 'internal',
  INTERNAL: 'internal',
};

const groups: readonly Group[] = [
  'answer',
  'budget',
  'provider',
  'config',
  'cancel',
  'upload',
  'trust',
  'internal',
  'recipes',
  'publish',
  'validate',
];
const read = (group: Group): string =>
  readFileSync(new URL(`conclusions-${group}.test.ts`, import.meta.url), 'utf8');

it('every reason is asserted by the file that is named for it', () => {
  const missing = Object.entries(reachedIn).filter(([reason, group]) => !read(group).includes(`'${reason}'`));
  assert.deepEqual(missing, []);
});

it('every conclusion is asserted by one of them', () => {
  const all = groups.map(read).join('\n');
  const missing = conclusions.filter((name: ConclusionName) => !all.includes(`'${name}'`));
  assert.deepEqual(missing, []);
});
