/** Endings at a limit: tokens, time, calls. What there is so far is told in each. */

import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { assertEnded, type EndedRun, linesOf, runBundle } from '../support/ended-run.ts';

const runs: EndedRun[] = [];
after(() => {
  for (const run of runs) run.remove();
});

const run: typeof runBundle = async (script, options) => {
  const ended = await runBundle(script, options);
  runs.push(ended);
  return ended;
};

const readReadme = { name: 'fs_read_file', arguments: { path: 'README.md' } };
const posix = { skip: process.platform === 'win32' };

describe('budget-exhausted', { concurrency: 2 }, () => {
  it('OUTPUT_TOO_LONG when a reply is cut twice (C65)', async () => {
    const ended = await run([
      { text: 'It beg', finish: 'length' },
      { text: 'It begins', finish: 'length' },
    ]);
    assertEnded(ended, {
      conclusion: 'budget-exhausted',
      reason: 'OUTPUT_TOO_LONG',
      exit: 1,
      message: /cut at its token limit.*Raise max-output-tokens/,
      text: 'It begins',
    });
  });

  it('TOKENS_EXHAUSTED when the task alone does not fit, and nothing is asked', async () => {
    const inputs = { prompt: 'words and words '.repeat(1_000), 'context-window': '1024' };
    const ended = await run([], { inputs });
    assertEnded(ended, {
      conclusion: 'budget-exhausted',
      reason: 'TOKENS_EXHAUSTED',
      exit: 1,
      message: /do not fit the model's window.*Raise context-window/,
    });
    assert.equal(ended.requests.length, 0);
  });

  it('CALLS_EXHAUSTED when more calls are asked for than there are', async () => {
    const ended = await run([{ text: 'Both.', calls: [readReadme, readReadme] }, { text: 'One.' }], {
      inputs: { 'max-tool-calls': '1' },
    });
    assertEnded(ended, {
      conclusion: 'budget-exhausted',
      reason: 'CALLS_EXHAUSTED',
      exit: 1,
      message: /All 1 tool calls of max-tool-calls were used.*Raise max-tool-calls/,
      text: 'One.',
    });
    assert.equal(ended.outputs['tool-calls'], '1');
    assert.deepEqual(
      linesOf(ended, 'limit-reached').map(({ code }) => code),
      ['CALLS_EXHAUSTED'],
    );
  });

  it('TIME_EXHAUSTED during a model call, with the text of the reply before', async () => {
    const script = [{ text: 'So far.', calls: [readReadme] }, { fault: { type: 'stall' } as const }];
    const ended = await run(script, { inputs: { timeout: '3s' } });
    assertEnded(ended, {
      conclusion: 'budget-exhausted',
      reason: 'TIME_EXHAUSTED',
      exit: 1,
      message: /input timeout.*Raise timeout/,
      text: 'So far.',
    });
  });

  it('TIME_EXHAUSTED during a tool, which is ended and told as cancelled', posix, async () => {
    const manifest = { tools: [{ name: 'nap', command: ['/bin/sleep', '30'] }] };
    const ended = await run([{ calls: [{ name: 'nap', arguments: {} }] }], {
      inputs: { timeout: '3s', tools: 'tools.json' },
      workspace: { 'tools.json': JSON.stringify(manifest) },
    });
    assertEnded(ended, {
      conclusion: 'budget-exhausted',
      reason: 'TIME_EXHAUSTED',
      exit: 1,
      message: /input timeout/,
    });
    assert.deepEqual(
      linesOf(ended, 'tool-run').map(({ tool, ending }) => [tool, ending]),
      [['nap', 'cancelled']],
    );
    assert.ok(ended.ms < 8_000, `${ended.ms}`);
  });
});
