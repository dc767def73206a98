/** The codes that a policy test can expect: what the gate and the rules for calls say. */

import type { ReasonCode, RefusalCode } from '../../contract/errors.ts';

const gateCodes = [
  'EVENT_NOT_SUPPORTED',
  'ACTOR_NOT_ALLOWED',
  'PERMISSION_UNKNOWN',
  'NOT_ASKED',
  'RECIPE_NEEDS_ITEM',
  'ITEM_IS_DRAFT',
  'ITEM_CLOSED',
] as const satisfies readonly ReasonCode[];

const callCodes = [
  'UNKNOWN_TOOL',
  'INVALID_ARGUMENTS',
  'CALLS_EXHAUSTED',
  'DENIED_NOT_OFFERED',
  'DENIED_ISOLATION',
  'DENIED_HOST',
  'DENIED_TAINT',
  'DENIED_APPROVAL',
] as const satisfies readonly RefusalCode[];

export const denialCodes: readonly (ReasonCode | RefusalCode)[] = [...gateCodes, ...callCodes];
