/** Anything that was thrown, as a conclusion that a person can act on. */

import type { Conclusion, ConclusionName } from '../contract/conclusion.ts';
import { GoagentError, type ReasonCode } from '../contract/errors.ts';

const configReasons: readonly ReasonCode[] = [
  'INPUTS_INVALID',
  'MANIFEST_INVALID',
  'POLICY_NOT_AVAILABLE',
  'PROGRAM_NOT_TRUSTED',
  'TOOL_UNAVAILABLE',
];

/** A code of ours says what it is; anything else is a bug of ours. */
export function toConclusion(error: unknown): Conclusion {
  if (error instanceof GoagentError) {
    const name: ConclusionName = configReasons.includes(error.code) ? 'config-error' : 'internal-error';
    return { name, reason: error.code, message: error.complaints.join('\n') };
  }
  const what =
    error instanceof Error ? `${error.name}: ${error.message}` : 'something that is no error was thrown';
  const where = error instanceof Error ? (/^\s*at (.{1,200})$/m.exec(error.stack ?? '')?.[1] ?? '') : '';
  return {
    name: 'internal-error',
    reason: 'INTERNAL',
    message: `This is a bug of goagent-action; please report it with this line: ${what}${where === '' ? '' : ` at ${where}`}`,
  };
}
