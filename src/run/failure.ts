/** Anything that was thrown, as a conclusion that a person can act on. */

import { type Conclusion, conclude } from '../contract/conclusion.ts';
import { GoagentError } from '../contract/errors.ts';

/** A code of ours says what it is; anything else is a bug of ours. */
export function toConclusion(error: unknown): Conclusion {
  if (error instanceof GoagentError) return conclude(error.code, error.complaints.join('\n'));
  const what =
    error instanceof Error ? `${error.name}: ${error.message}` : 'something that is no error was thrown';
  const where = error instanceof Error ? (/^\s*at (.{1,200})$/m.exec(error.stack ?? '')?.[1] ?? '') : '';
  const line = `${what}${where === '' ? '' : ` at ${where}`}`;
  return conclude('INTERNAL', `This is a bug of goagent-action; please report it with this line: ${line}`);
}
