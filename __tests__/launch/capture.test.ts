/** What is kept of a child's output. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Capture } from '../../src/launch/capture.ts';

function read(capture: Capture): object {
  const [stdout, stderr] = [capture.read('stdout'), capture.read('stderr')];
  return {
    stdout: [Buffer.from(stdout.bytes).toString(), stdout.produced],
    stderr: [Buffer.from(stderr.bytes).toString(), stderr.produced],
  };
}

it('keeps both pipes up to one cap, and counts the rest', () => {
  const capture = new Capture(10);
  assert.equal(Buffer.from(capture.take('stdout', Buffer.from('abcdef'))).toString(), 'abcdef');
  assert.equal(Buffer.from(capture.take('stderr', Buffer.from('123456'))).toString(), '1234');
  assert.equal(capture.take('stdout', Buffer.from('more')).length, 0);
  assert.deepEqual(read(capture), { stdout: ['abcdef', 10], stderr: ['1234', 6] });
});

it('does not hold on to the chunks it is given', () => {
  const capture = new Capture(1_000_000);
  const chunk = Buffer.from('a');
  for (let index = 0; index < 10_000; index += 1) capture.take('stdout', chunk);
  chunk.write('b');
  assert.deepEqual(read(capture), { stdout: ['a'.repeat(10_000), 10_000], stderr: ['', 0] });
});
