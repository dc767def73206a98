/** The command `probe` against scripted endpoints: one that can all, one that can little, one that has no such model, and none. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ReplyScript } from '../../src/demo/script.ts';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import { runCommand } from '../support/command-line.ts';

const call = (number: number) => ({ name: 'report_number', arguments: { number } });
const able: readonly ReplyScript[] = [
  { text: 'ready' },
  { calls: [call(7)] },
  { text: 'Hello' },
  { calls: [call(1), call(2)] },
  { text: 'blue' },
  { text: '{"number":7}' },
  { text: 'counted' },
];

async function ask(replies: readonly ReplyScript[], words: readonly string[] = []) {
  const model = await startScriptedModel(replies);
  try {
    const env = {
      OAI_BASE_URL: model.baseUrl,
      OAI_MODEL: 'some-model',
      OAI_API_KEY: 'key-of-the-probe-4711',
    };
    const end = await runCommand(['probe', ...words], 24, { env });
    return { end, requests: [...model.requests] };
  } finally {
    await model.close();
  }
}

it('an endpoint that can all is fit, and is asked seven times', async () => {
  const { end, requests } = await ask(able, ['--json']);
  assert.equal(end.exit, 0, end.stderr);
  const told = JSON.parse(end.stdout);
  assert.equal(told.model, 'some-model');
  assert.equal(told.verdict, 'fit');
  assert.deepEqual(
    told.answers.map(({ question, answer }: { question: string; answer: string }) => [question, answer]),
    [
      ['answers', 'yes'],
      ['calls a tool', 'yes'],
      ['answers when told to call none', 'yes'],
      ['several calls in one reply', 'yes'],
      ['takes developer messages', 'yes'],
      ['answers in JSON', 'yes'],
      ['counts tokens', 'yes'],
    ],
  );
  assert.equal(requests.length, 7);
});

it('a model that calls no tool is unfit, and each no says why and what follows', async () => {
  const { end } = await ask([
    { text: 'ready' },
    { text: 'seven' },
    { text: 'Hello' },
    { calls: [call(1)] },
    { text: 'green' },
    { text: 'seven' },
    { text: 'x' },
  ]);
  assert.equal(end.exit, 1);
  assert.match(end.stdout, /calls a tool +no\n +it called no tool\n +The agent works by tool calls/);
  assert.match(end.stdout, /several calls in one reply +no\n +it made 1 of 2 calls/);
  assert.match(end.stdout, /takes developer messages +no\n/);
  assert.match(end.stdout, /answers in JSON +no\n/);
  assert.match(end.stdout, /cannot work with it/);
});

it('an endpoint that refuses the key is asked once, and its words come without the key', async () => {
  const { end, requests } = await ask([
    {
      fault: {
        type: 'status',
        status: 401,
        body: { error: { message: 'no such key: key-of-the-probe-4711' } },
      },
    },
  ]);
  assert.equal(end.exit, 1);
  assert.equal(requests.length, 1);
  assert.match(end.stdout, /answers +no/);
  assert.match(end.stdout, /counts tokens +not asked/);
  assert.doesNotMatch(end.stdout + end.stderr, /4711/);
});

it('without a model, or with an option that is no input of the model, it is wrong use', async () => {
  const none = await runCommand(['probe']);
  assert.deepEqual([none.exit, none.stderr], [2, 'goagent-action: probe needs --model, or OAI_MODEL\n']);
  const other = await runCommand(['probe', '--model', 'm', '--prompt', 'x']);
  assert.equal(other.exit, 2);
});
