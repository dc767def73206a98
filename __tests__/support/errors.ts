/** Assertions about the one error class: its code, and what it tells. */

import assert from 'node:assert/strict';
import { GoagentError, type ReasonCode } from '../../src/contract/errors.ts';

/** For `assert.throws` and `assert.rejects`. */
export function isGoagentError(code: ReasonCode, told?: RegExp): (error: unknown) => true {
  return (error) => {
    assert.ok(error instanceof GoagentError, String(error));
    assert.equal(error.code, code);
    if (told !== undefined) assert.match(error.message, told);
    return true;
  };
}
