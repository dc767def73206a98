/** The codes that a line of the log may have, from the unions of the contract: one more or one less does not compile. */

import { conclusionOf } from '../contract/conclusion.ts';
import type { RefusalCode, WarningCode } from '../contract/errors.ts';

const refusals: Readonly<Record<RefusalCode, true>> = {
  UNKNOWN_TOOL: true,
  INVALID_ARGUMENTS: true,
  CALLS_EXHAUSTED: true,
  DENIED_NOT_OFFERED: true,
  DENIED_TAINT: true,
  DENIED_HOST: true,
  DENIED_ISOLATION: true,
  DENIED_CANARY: true,
  DENIED_APPROVAL: true,
};

const warnings: Readonly<Record<WarningCode, true>> = {
  SECRET_TOO_SHORT: true,
  ONE_KNOB: true,
  TEMPERATURE_DROPPED: true,
  REASONING_EFFORT_DROPPED: true,
  RESPONSE_FORMAT_DROPPED: true,
  MODEL_FALLBACK: true,
  CONTEXT_SHORTENED: true,
  ANSWER_REPAIR: true,
  ANSWER_REDACTED: true,
  STRUCTURED_OUTPUT_TOO_LONG: true,
  STRUCTURED_OUTPUT_WITHHELD: true,
  VARIABLE_UNUSED: true,
  PRICE_MISSING: true,
  PRESTAGE_FAILED: true,
  PRESTAGE_LEFT_OUT: true,
  PRESTAGE_NARROWED: true,
  POLICY_DIFFERS: true,
  PROGRAM_NOT_TRACKED: true,
  WORKSPACE_EMPTY: true,
  CREDENTIALS_IN_CHECKOUT: true,
  COMMAND_FILE_CHANGED: true,
  PROMPT_CARRIES_EVENT_TEXT: true,
  EVENT_TEXT_CLEANED: true,
  CHANGED_PATHS_UNKNOWN: true,
  POLICY_CHANGED: true,
  ISOLATION_NOT_FULL: true,
  HOSTS_NOT_CHECKED: true,
  PROPOSALS_REJECTED: true,
  PROPOSALS_DROPPED: true,
  PROTECTED_PATH: true,
  LEDGER_NOT_READ: true,
  COMMENT_NOT_PLACED: true,
};

export const reasonCodes: readonly string[] = Object.keys(conclusionOf);
export const refusalCodes: readonly string[] = Object.keys(refusals);
export const warningCodes: readonly string[] = Object.keys(warnings);
