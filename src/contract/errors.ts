/** Every reason, refusal, tool and warning code, and the one error class. The unions are closed. */

/** Why a run ended as it did: the `reason` output. */
export type ReasonCode =
  | 'ANSWER'
  | 'ANSWER_AT_STEP_CAP'
  | 'STEP_CAP'
  | 'APPROVAL_PENDING'
  | 'EMPTY_ANSWER'
  | 'OUTPUT_SCHEMA_MISMATCH'
  | 'EVENT_NOT_SUPPORTED'
  | 'ACTOR_NOT_ALLOWED'
  | 'PERMISSION_UNKNOWN'
  | 'NO_SECRETS_FOR_FORK'
  | 'HEAD_MOVED'
  | 'HEAD_NOT_AVAILABLE'
  | 'POLICY_NOT_AVAILABLE'
  | 'PROGRAM_NOT_TRUSTED'
  | 'TOKENS_EXHAUSTED'
  | 'COST_EXHAUSTED'
  | 'TIME_EXHAUSTED'
  | 'CALLS_EXHAUSTED'
  | 'OUTPUT_TOO_LONG'
  | 'THREE_DENIALS'
  | 'DENIED_CANARY'
  | 'CANCELLED'
  | 'INPUTS_INVALID'
  | 'MANIFEST_INVALID'
  | 'TOOL_UNAVAILABLE'
  | 'PROVIDER_UNREACHABLE'
  | 'PROVIDER_TIMEOUT'
  | 'PROVIDER_STATUS'
  | 'PROVIDER_REPLY_INVALID'
  | 'UPLOAD_FAILED'
  | 'ITEM_CLOSED'
  | 'ITEM_IS_DRAFT'
  | 'NOT_ASKED'
  | 'RECIPE_NEEDS_ITEM'
  | 'DIFF_NOT_AVAILABLE'
  | 'NOTHING_NEW'
  | 'NO_CHANGE'
  | 'FINDINGS_TOO_SEVERE'
  | 'COVERAGE_TOO_LOW'
  | 'PROPOSAL_MISSING'
  | 'PROPOSALS_OVER_LIMIT'
  | 'PATCH_NOT_ALLOWED'
  | 'PUBLISHED'
  | 'PROPOSALS_INVALID'
  | 'PROPOSALS_OF_ANOTHER_RUN'
  | 'DIGEST_MISMATCH'
  | 'PUBLISH_FAILED'
  | 'PR_CREATION_DISABLED'
  | 'BRANCH_HAS_OTHER_COMMITS'
  | 'VALIDATED'
  | 'FAULTS_FOUND'
  | 'AUDIT_NOT_WRITTEN'
  | 'INTERNAL';

/** Why a call was not started. */
export type RefusalCode =
  | 'UNKNOWN_TOOL'
  | 'INVALID_ARGUMENTS'
  | 'CALLS_EXHAUSTED'
  | 'DENIED_NOT_OFFERED'
  | 'DENIED_TAINT'
  | 'DENIED_HOST'
  | 'DENIED_ISOLATION'
  | 'DENIED_CANARY'
  | 'DENIED_APPROVAL';

/** What a built-in tool says went wrong. */
export type ToolCode =
  | 'DENIED_PATH'
  | 'INVALID_ARGUMENTS'
  | 'NOT_FOUND'
  | 'NOT_A_FILE'
  | 'NOT_A_DIRECTORY'
  | 'BAD_RANGE'
  | 'BAD_REGEX'
  | 'BAD_GLOB'
  | 'BAD_TIMEZONE'
  | 'BAD_REVISION'
  | 'BAD_BASE64'
  | 'BAD_PATCH'
  | 'PROPOSAL_REFUSED'
  | 'PATCH_CONFLICT'
  | 'MISSING_PARENT'
  | 'EXISTS'
  | 'IS_DIRECTORY'
  | 'NOT_EMPTY'
  | 'SHA_MISMATCH'
  | 'NO_MATCH'
  | 'FILE_TOO_LARGE'
  | 'NOT_WRITABLE'
  | 'DISK_FULL'
  | 'NO_REPOSITORY'
  | 'HISTORY_NOT_AVAILABLE'
  | 'DENIED_PROGRAM'
  | 'DENIED_ISOLATION'
  | 'NOT_READABLE'
  | 'PROGRAM_NOT_TRUSTED'
  | 'TOOL_UNAVAILABLE'
  | 'INTERNAL';

/** Refused by policy, in contrast to what cannot be done. */
export const isDenial = (code: RefusalCode | ToolCode): boolean => code.startsWith('DENIED_');

/** Something that a person should know of and that does not stop the run. */
export type WarningCode =
  | 'SECRET_TOO_SHORT'
  | 'ONE_KNOB'
  | 'TEMPERATURE_DROPPED'
  | 'REASONING_EFFORT_DROPPED'
  | 'RESPONSE_FORMAT_DROPPED'
  | 'MODEL_FALLBACK'
  | 'CONTEXT_SHORTENED'
  | 'ANSWER_REPAIR'
  | 'ANSWER_REDACTED'
  | 'STRUCTURED_OUTPUT_TOO_LONG'
  | 'STRUCTURED_OUTPUT_WITHHELD'
  | 'VARIABLE_UNUSED'
  | 'PRICE_MISSING'
  | 'PRESTAGE_FAILED'
  | 'PRESTAGE_LEFT_OUT'
  | 'PRESTAGE_NARROWED'
  | 'POLICY_DIFFERS'
  | 'PROGRAM_NOT_TRACKED'
  | 'WORKSPACE_EMPTY'
  | 'CREDENTIALS_IN_CHECKOUT'
  | 'COMMAND_FILE_CHANGED'
  | 'PROMPT_CARRIES_EVENT_TEXT'
  | 'EVENT_TEXT_CLEANED'
  | 'CHANGED_PATHS_UNKNOWN'
  | 'POLICY_CHANGED'
  | 'ISOLATION_NOT_FULL'
  | 'HOSTS_NOT_CHECKED'
  | 'PROPOSALS_REJECTED'
  | 'PROPOSALS_DROPPED'
  | 'PROTECTED_PATH'
  | 'LEDGER_NOT_READ'
  | 'COMMENT_NOT_PLACED';

/** A failure that ends the run. `complaints` are shown one a line; none of them may hold a secret. */
export class GoagentError extends Error {
  override readonly name = 'GoagentError';
  readonly code: ReasonCode;
  readonly complaints: readonly string[];

  constructor(code: ReasonCode, complaints: readonly string[], options?: { readonly cause?: unknown }) {
    super(complaints.join('\n'), options);
    this.code = code;
    this.complaints = complaints;
  }
}
