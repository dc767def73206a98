/** What the bundle keeps of texts, and when it keeps none. */

import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Script } from '../../src/demo/scripted-model.ts';
import { type EndedRun, linesOf, runBundle } from '../support/ended-run.ts';
import type { RunOptions } from '../support/runner.ts';

const runs: EndedRun[] = [];
after(() => {
  for (const run of runs) run.remove();
});

/** One word for each place that a text comes from; none stands in anything of ours. */
const words = {
  prompt: 'quixotic',
  system: 'zephyrous',
  'prestage-system': 'vermilion',
  'output-schema': 'oubliette',
  developer: 'umbrageous',
  reply: 'xylophone',
  argument: 'kumquat',
  result: 'jacaranda',
  refused: 'marzipan',
  answer: 'obsidian',
};

async function run(options: Partial<RunOptions>, script?: Script): Promise<EndedRun> {
  const calls = [
    { name: 'fs_read_file', arguments: { path: `${words.argument}.txt` } },
    { name: 'fs_read_file', arguments: { path: `../${words.refused}` } },
    { name: words.refused, arguments: { why: words.refused } },
  ];
  const usual = [{ text: words.reply, calls }, { text: JSON.stringify(words.answer) }];
  const ended = await runBundle(script ?? usual, {
    workspace: { [`${words.argument}.txt`]: words.result },
    ...options,
    inputs: {
      prompt: words.prompt,
      system: words.system,
      developer: words.developer,
      'prestage-system': words['prestage-system'],
      'output-schema': JSON.stringify({ title: words['output-schema'], type: 'string' }),
      ...options.inputs,
    },
  });
  runs.push(ended);
  return ended;
}

const inBundle = (ended: EndedRun) =>
  ended.left.filter(({ channel }) => /^temp goagent-[^/]+\/bundle\//.test(channel));
const found = (ended: EndedRun): readonly string[] => {
  const text = inBundle(ended)
    .map(({ bytes }) => Buffer.from(bytes).toString())
    .join('\n');
  return Object.entries(words)
    .filter(([, word]) => text.includes(word))
    .map(([place]) => place);
};
const push = (payload: object) => ({ event: { name: 'push', payload } });

it('full keeps all texts, redacted; it is the default in a private repository', async () => {
  const ended = await run({});
  assert.deepEqual(found(ended), Object.keys(words));
  assert.equal(linesOf(ended, 'run-started')[0]?.auditContent, 'full');
});

for (const [where, options] of [
  ['by default in a public repository', push({ repository: { private: false } })],
  ['by default where the event does not say', push({ schedule: '0 3 * * *' })],
  ['where it is asked for', { inputs: { 'audit-content': 'digests' } }],
] as const) {
  it(`digests keeps no text, ${where}`, async () => {
    const ended = await run(options);
    assert.deepEqual(found(ended), []);
    assert.deepEqual(
      linesOf(ended, 'tool-refused').map(({ tool, arguments: asked }) => [tool, asked]),
      [['(8 bytes)', '(18 bytes)']],
    );
    assert.equal(ended.report?.valid, true);
    assert.equal(ended.outputs['structured-output'], JSON.stringify(words.answer));
    assert.ok(ended.summary.includes(words.answer), 'the job summary is for whoever sees the job');
    const transcript = inBundle(ended).find(({ channel }) => channel.endsWith('/transcript.json'));
    const { messages, replies, results } = JSON.parse(String(transcript?.bytes));
    assert.deepEqual(
      messages.map(({ role, content }: { role: string; content: string }) => [role, content]),
      [
        ['system', '(9 bytes)'],
        ['developer', '(10 bytes)'],
        ['developer', messages[2].content],
        // 8 bytes of the prompt and 51 of the canary's line.
        ['user', '(59 bytes)'],
      ],
    );
    assert.deepEqual(replies[0].content, { text: '(9 bytes)', calls: [] });
    assert.deepEqual(
      results.map(({ sha256, callId }: { sha256: string; callId: string }) => [
        sha256.length,
        /^sha256:[0-9a-f]{16}$/.test(callId),
      ]),
      [64, 64, 64].map((length) => [length, true]),
    );
  });
}

it('full can be asked for in a public repository', async () => {
  const ended = await run({
    ...push({ repository: { private: false } }),
    inputs: { 'audit-content': 'full' },
  });
  assert.deepEqual(found(ended), Object.keys(words));
});

it('digests keeps no words of an endpoint that fails, of a schema that is missed, or of an input that is refused', async () => {
  const fails = await run({ inputs: { 'audit-content': 'digests' } }, [
    { fault: { type: 'status', status: 400, body: JSON.stringify({ error: { message: words.result } }) } },
  ]);
  const misses = await run(
    {
      inputs: {
        'audit-content': 'digests',
        'output-schema': '{"type":"object","additionalProperties":false}',
      },
    },
    [{ text: `{"${words.answer}":1}` }, { text: `{"${words.answer}":1}` }],
  );
  const refused = await run({ inputs: { 'audit-content': 'digests', variables: words.prompt } }, []);
  for (const ended of [fails, misses]) assert.match(String(ended.log.at(-1)?.message), /^\(\d+ bytes\)$/);
  assert.match(String(refused.log.at(-1)?.message), /^input "variables": got a value that it cannot use/);
  for (const ended of [fails, misses, refused]) {
    assert.equal(ended.exit, 1);
    assert.deepEqual(found(ended), []);
  }
  assert.ok(fails.stdout.toString().includes(words.result), 'the step’s log is for whoever sees the job');
});
