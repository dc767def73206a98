import assert from 'node:assert/strict';
import { it } from 'node:test';
import { GoagentError } from '../../src/contract/errors.ts';
import { toConclusion } from '../../src/run/failure.ts';

it('makes config-error of what inputs, manifest and files can do wrong, with every complaint in a line', () => {
  for (const code of [
    'INPUTS_INVALID',
    'MANIFEST_INVALID',
    'POLICY_NOT_AVAILABLE',
    'PROGRAM_NOT_TRUSTED',
    'TOOL_UNAVAILABLE',
  ] as const) {
    assert.deepEqual(toConclusion(new GoagentError(code, ['first', 'second'])), {
      name: 'config-error',
      reason: code,
      message: 'first\nsecond',
    });
  }
});

it('makes internal-error of a log that cannot be written and of our own faults', () => {
  for (const code of ['AUDIT_NOT_WRITTEN', 'INTERNAL'] as const) {
    assert.deepEqual(toConclusion(new GoagentError(code, ['why'])), {
      name: 'internal-error',
      reason: code,
      message: 'why',
    });
  }
});

it('makes internal-error of anything else, with a line to report: what was thrown, and where', () => {
  const { name, reason, message } = toConclusion(new TypeError('x is not a function'));
  assert.deepEqual([name, reason], ['internal-error', 'INTERNAL']);
  assert.match(
    message,
    /please report it with this line: TypeError: x is not a function at .*failure\.test\.ts:\d+:\d+/,
  );
});

it('makes internal-error of what is no error at all, without showing it', () => {
  for (const thrown of [
    'text',
    undefined,
    null,
    { message: 'x' },
    Object.assign(new Error('m'), { stack: undefined }),
  ]) {
    const { reason, message } = toConclusion(thrown);
    assert.equal(reason, 'INTERNAL');
    assert.match(message, /(something that is no error was thrown|Error: m)$/);
  }
});
