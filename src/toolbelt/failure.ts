/** How a built-in tool says that it could not: a value with a code, never an exception. */

import type { ToolCode } from '../contract/errors.ts';

export type ToolFailure = {
  readonly verdict: 'failed';
  readonly code: ToolCode;
  readonly error: string;
  readonly hint?: string;
};

export function failed(code: ToolCode, error: string, hint?: string): ToolFailure {
  return { verdict: 'failed', code, error, ...(hint === undefined ? {} : { hint }) };
}
