/** What the bundle keeps of texts, and when it keeps none. */

import assert from 'node:assert/strict';
import { after, it } from 'node:test';
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

async function run(options: Partial<RunOptions>): Promise<EndedRun> {
  const calls = [
    { name: 'fs_read_file', arguments: { path: `${words.argument}.txt` } },
    { name: 'fs_read_file', arguments: { path: `../${words.refused}` } },
    { name: words.refused, arguments: { why: words.refused } },
  ];
  const ended = await runBundle([{ text: words.reply, calls }, { text: JSON.stringify(words.answer) }], {
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
    // The name of a tool is a decision's: it was refused under that name.
    assert.deepEqual(found(ended), ['refused']);
    assert.deepEqual(
      linesOf(ended, 'tool-refused').map(({ tool }) => tool),
      [words.refused],
    );
    const rest = inBundle(ended).map(({ bytes }) =>
      Buffer.from(bytes).toString().replaceAll(`"${words.refused}"`, ''),
    );
    const shown = rest.join('').split(words.refused).length - 1;
    assert.equal(shown, 1, 'once, in the row of the summary');
    assert.equal(ended.report?.valid, true);
    assert.equal(ended.outputs['structured-output'], JSON.stringify(words.answer));
    assert.ok(ended.summary.includes(words.answer), 'the job summary is for whoever sees the job');
    const transcript = inBundle(ended).find(({ channel }) => channel.endsWith('/transcript.json'));
    const { messages, replies, results } = JSON.parse(String(transcript?.bytes));
    assert.deepEqual(
      messages.map(({ role, bytes }: { role: string; bytes: number }) => [role, bytes]),
      [
        ['system', words.system.length],
        ['developer', words.developer.length],
        ['developer', messages[2].bytes],
        ['user', words.prompt.length],
      ],
    );
    assert.deepEqual([replies[0].bytes, replies[0].calls], [words.reply.length, 3]);
    assert.deepEqual(
      results.map(({ sha256 }: { sha256: string }) => sha256.length),
      [64, 64, 64],
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
