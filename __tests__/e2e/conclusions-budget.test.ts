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

  it('TOKENS_EXHAUSTED by max-total-tokens, with the last answer that still fitted', async () => {
    const file = { 'README.md': 'A line of a long file.\n'.repeat(2_000) };
    const usage = { prompt: 900, completion: 40 };
    const ended = await run(
      [
        { text: 'Looking.', calls: [readReadme], usage },
        { text: 'What I saw.', usage },
      ],
      { workspace: file, inputs: { 'max-total-tokens': '20000', 'allow-tools': 'fs_read_file' } },
    );
    assertEnded(ended, {
      conclusion: 'budget-exhausted',
      reason: 'TOKENS_EXHAUSTED',
      exit: 1,
      message: /^1880 of 20000 tokens of max-total-tokens are used.*Raise max-total-tokens/,
      text: 'What I saw.',
    });
    assert.deepEqual(
      ended.requests.map(({ body }) => [Object(body).tool_choice, Object(body).max_tokens > 0]),
      [
        ['auto', true],
        ['none', true],
      ],
    );
    assert.deepEqual(
      linesOf(ended, 'limit-reached').map(({ code }) => code),
      ['TOKENS_EXHAUSTED'],
    );
  });

  it('COST_EXHAUSTED before anything is asked costs 0, and says what would be needed', async () => {
    const inputs = { 'max-cost-usd': '0.0001', prices: 'scripted: {input: 1, output: 10}' };
    const ended = await run([], { inputs });
    assertEnded(ended, {
      conclusion: 'budget-exhausted',
      reason: 'COST_EXHAUSTED',
      exit: 1,
      message:
        /^0 of 0\.0001 USD of max-cost-usd are used, and the next request could cost up to 0\.01\d+ more\. Raise/,
    });
    assert.equal(ended.outputs['cost-usd'], '0');
    assert.match(ended.summary, /\| cost \| 0 USD \| 0\.0001 USD \|/);
  });

  it('COST_EXHAUSTED by max-cost-usd: a lost reply is reckoned with, and only a short one asked for after it', async () => {
    const script = [
      { text: 'So far.', calls: [readReadme] },
      { fault: { type: 'stall' } },
      { text: 'All of it.' },
    ] as const;
    const ended = await run(script, {
      inputs: {
        'max-cost-usd': '0.13',
        prices: 'scripted: {input: 1, output: 10}',
        'max-output-tokens': '9000',
        'allow-tools': 'fs_read_file',
        'http-retries': '2',
        'http-retry-backoff': '0',
        'http-timeout': '700ms',
      },
    });
    assertEnded(ended, {
      conclusion: 'budget-exhausted',
      reason: 'COST_EXHAUSTED',
      exit: 1,
      message: /of 0\.13 USD of max-cost-usd are used.*Raise max-cost-usd/,
      text: 'All of it.',
    });
    const asked = ended.requests.map(({ body }) => Object(body));
    assert.deepEqual(
      asked.map(({ tool_choice }) => tool_choice),
      ['auto', 'auto', 'none'],
    );
    assert.ok(asked[2].max_tokens < 4_000 && asked[1].max_tokens === 9_000, `${asked[2].max_tokens}`);
    const cost = Number(ended.outputs['cost-usd']);
    assert.ok(cost > 0.09 && cost <= 0.13, `${cost}`);
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
