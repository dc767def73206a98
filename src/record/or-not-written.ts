/** Writing for the record: what the file system refuses is an error of its own, never a bug. */

import { GoagentError } from '../contract/errors.ts';

/** @throws GoagentError `AUDIT_NOT_WRITTEN` in place of anything that `write` throws. */
export function orNotWritten<T>(write: () => T): T {
  try {
    return write();
  } catch (cause) {
    throw toNotWritten(cause);
  }
}

export function toNotWritten(cause: unknown): GoagentError {
  const why = cause instanceof Error ? cause.message : 'unknown';
  const complaint = `The audit log could not be written, so nothing more was started: ${why}. Check the space and the permissions of RUNNER_TEMP.`;
  return new GoagentError('AUDIT_NOT_WRITTEN', [complaint], { cause });
}
