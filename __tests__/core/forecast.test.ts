import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Message } from '../../src/contract/messages.ts';
import { bytesOf, openForecast } from '../../src/core/forecast.ts';
import { toMessages, toTool as toWireTool } from '../../src/provider/messages.ts';
import { readTool, seed, writeTool } from '../support/agent-run.ts';
import { toTool } from '../support/approved-calls.ts';
import { plain, plainCall } from '../support/plain-redactor.ts';

const say = (text: string): Message => ({ role: 'user', content: plain(text) });
const sending = { messages: seed, tools: [readTool], toolChoice: 'auto', model: 'm' } as const;
const all = bytesOf(sending);
const more = say('é'.repeat(50));
const moreBytes = Buffer.byteLength(JSON.stringify(more));

it('expects no more than bytes, in UTF-8, of messages and tools, and no less', () => {
  const forecast = openForecast();
  assert.equal(forecast.inputOf(sending), all);
  assert.equal(forecast.inputOf({ ...sending, messages: [...seed, more] }), all + moreBytes);
  assert.ok(moreBytes > 100);
  assert.ok(all > Buffer.byteLength(JSON.stringify([seed, readTool.schema])));
});

it('takes what was counted for what it was, and bytes for what is new behind it', () => {
  const forecast = openForecast();
  forecast.learn(sending, 25);
  const longer = { ...sending, messages: [...seed, more] };
  assert.deepEqual([forecast.inputOf(sending), forecast.inputOf(longer)], [25, 25 + moreBytes]);
  forecast.learn(longer, 60);
  const last = say('x');
  const longest = { ...sending, messages: [...seed, more, last] };
  assert.equal(forecast.inputOf(longest), 60 + Buffer.byteLength(JSON.stringify(last)));
  assert.equal(forecast.inputOf(sending), 25, 'the shorter count stays known');
});

for (const [what, other] of [
  ['another model', { model: 'other' }],
  ['other tools', { tools: [readTool, writeTool] }],
  ['another tool', { tools: [writeTool] }],
  ['other first messages', { messages: [say('Do something else.'), ...seed] }],
  ['fewer messages', { messages: seed.slice(0, 1) }],
] as const) {
  it(`learns nothing from it for ${what}`, () => {
    const forecast = openForecast();
    forecast.learn(sending, 1);
    assert.equal(forecast.inputOf({ ...sending, ...other }), bytesOf({ ...sending, ...other }));
  });
}

it('takes a count with tools for one where they may not be called, and not the other way round', () => {
  const [auto, none] = [sending, { ...sending, toolChoice: 'none' }] as const;
  const forecast = openForecast();
  forecast.learn(none, 5);
  assert.deepEqual([forecast.inputOf(auto), forecast.inputOf(none)], [all, 5]);
  forecast.learn(auto, 4);
  assert.deepEqual([forecast.inputOf(auto), forecast.inputOf(none)], [4, 4]);
});

it('is never below the bytes of messages and tools as they are sent, however odd a call is', () => {
  const odd = ['', ' ', 'a b', 'é', 'x'.repeat(80), '"\\'];
  const calls = odd.flatMap((name, index) =>
    odd.map((argumentsText) => plainCall({ id: `${index}`, name, argumentsText })),
  );
  const messages: readonly Message[] = [
    { role: 'system', content: plain('s') },
    { role: 'developer', content: plain('d') },
    { role: 'assistant', content: plain(''), calls },
    ...calls.map(({ id, name }) => ({ role: 'tool' as const, callId: id, name, content: plain('{}') })),
  ];
  const tools = [toTool({ name: 't', access: 'read', action: { type: 'builtin', builtin: 'test' } })];
  for (const developer of ['developer', 'system'] as const) {
    const sent = [...toMessages(messages, developer), ...tools.map(toWireTool)];
    assert.ok(bytesOf({ messages, tools }) >= Buffer.byteLength(JSON.stringify(sent)));
  }
});
