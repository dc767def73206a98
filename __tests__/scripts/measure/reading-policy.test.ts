/** The reading policy of the measurements: equal requests, equal replies; and no place that the messages do not name. */

import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { toChatRequest } from '../../../scripts/measure/chat-request.ts';
import { replyTo } from '../../../scripts/measure/reading-policy.ts';
import { readRepository } from '../../../scripts/measure/repositories.ts';
import { type MeasuredTask, measuredTasks } from '../../../scripts/measure/tasks.ts';
import { isJsonObject, type JsonObject } from '../../../src/contract/json.ts';
import type { ReplyScript, ScriptedCall } from '../../../src/demo/script.ts';
import { toolbelt } from '../../../src/toolbelt/toolbelt.ts';
import { makeWorkspace, type Workspace } from '../../toolbelt/workspace.ts';

const tools = [...toolbelt.keys()].map((name) => ({ type: 'function', function: { name } }));
const system = { role: 'system', content: 'Answer in Markdown.' };
const notesWanted = {
  role: 'system',
  content: 'Answer with a JSON array of {"role":"developer","content":"…"} and nothing else.',
};
const user = (content: string) => ({ role: 'user', content });

const reply = (messages: readonly JsonObject[], more: JsonObject = {}): ReplyScript =>
  replyTo(toChatRequest({ messages, tools, ...more }));

type Conversation = {
  readonly requests: readonly JsonObject[];
  readonly calls: readonly ScriptedCall[];
  readonly answer: string;
};

/** Plays the loop over real files; 15 model calls at most, as the product's default is. */
async function converse(workspace: Workspace, seed: readonly JsonObject[]): Promise<Conversation> {
  const messages = [...seed];
  const requests: JsonObject[] = [];
  const calls: ScriptedCall[] = [];
  while (requests.length < 15) {
    const request = { messages: [...messages], tools };
    requests.push(request);
    const { text, calls: asked = [] } = replyTo(toChatRequest(request));
    if (text !== undefined) return { requests, calls, answer: text };
    assert.ok(asked.length > 0 && asked.length <= 2);
    const placed = asked.map((call, index) => ({ call, id: `${requests.length}-${index}` }));
    messages.push({
      role: 'assistant',
      content: null,
      tool_calls: placed.map(({ call, id }) => ({
        id,
        type: 'function',
        function: { name: call.name, arguments: argumentsText(call) },
      })),
    });
    for (const { call, id } of placed) {
      assertNamed(call, JSON.stringify(request.messages));
      const done = await workspace.run(call.name, argumentsOf(call));
      const said = done.verdict === 'ok' ? done.value : { error: done.error, code: done.code };
      messages.push({ role: 'tool', tool_call_id: id, content: JSON.stringify(said) });
      calls.push(call);
    }
  }
  return assert.fail(`no answer in 15 steps: ${JSON.stringify(calls)}`);
}

const argumentsText = (call: ScriptedCall): string =>
  typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments);

function argumentsOf(call: ScriptedCall): JsonObject {
  const value: unknown = JSON.parse(argumentsText(call));
  return isJsonObject(value) ? value : assert.fail('arguments are an object');
}

function assertNamed(call: ScriptedCall, messages: string): void {
  const { path = '.', query = '' } = argumentsOf(call);
  assert.ok(path === '.' || messages.includes(String(path)), `${path} stands in no message`);
  const asked = messages.toLowerCase();
  assert.ok(asked.includes(String(query).toLowerCase()), `${query} stands in no message`);
}

const isKind = (task: MeasuredTask) => `${task.repository}, ${task.kind}: ${task.prompt.slice(0, 50)}`;

function openRepository(context: TestContext, task: MeasuredTask): Workspace {
  return makeWorkspace(context, readRepository(task.repository));
}

for (const task of measuredTasks) {
  test(`ends within 15 steps and goes only where messages lead: ${isKind(task)}`, async (context) => {
    const workspace = openRepository(context, task);
    const plain = await converse(workspace, [system, user(task.prompt)]);
    const noted = await converse(workspace, [notesWanted, user(task.prompt)]);
    assert.deepEqual(noted.calls, plain.calls);
    const notes: unknown = JSON.parse(noted.answer);
    assert.ok(Array.isArray(notes) && notes.length <= 1);
    for (const request of [...plain.requests].reverse()) {
      const again = structuredClone(request);
      assert.deepEqual(replyTo(toChatRequest(again)), replyTo(toChatRequest(request)));
      assert.deepEqual(again, request);
    }
  });
}

test('sees messages, tools and tool choice, and nothing else of a request', () => {
  const messages = [system, user('What does `totalOf` add?')];
  const bare = toChatRequest({ messages, tools });
  const full = toChatRequest({
    messages,
    tools,
    model: 'other',
    stream: true,
    metadata: { stage: 'x' },
    n: 1,
  });
  assert.deepEqual(full, bare);
  assert.deepEqual(Object.keys(bare), ['messages', 'tools', 'toolChoice']);
});

test('has the same reply after other requests as before them', () => {
  const first = [system, user('What does `totalOf` add?')];
  const before = reply(first);
  reply([notesWanted, user('In src/price.js, what is free?')]);
  reply([system, user('Reply with the word "ready".')]);
  assert.deepEqual(reply(first), before);
});

test('searches for a name of the task when nothing says where it is', () => {
  assert.deepEqual(reply([system, user('What does `totalOf` add?')]), {
    calls: [{ name: 'fs_search', arguments: { query: 'totalOf', maxResults: 30 } }],
  });
});

test('reads the lines that a note names before it searches, and does not answer from the note alone', () => {
  const note = { role: 'developer', content: 'Look here:\n- src/price.js:2-7: has totalOf' };
  assert.deepEqual(reply([system, note, user('What does `totalOf` add?')]), {
    calls: [{ name: 'fs_read_lines', arguments: '{"path":"src/price.js","startLine":2,"endLine":8}' }],
  });
});

test('believes a wrong note once, then searches as it would have without it', () => {
  const note = { role: 'developer', content: 'Look here: src/gone.js:2-7' };
  const arguments_ = '{"path":"src/gone.js","startLine":2,"endLine":8}';
  const call = { id: 'a', type: 'function', function: { name: 'fs_read_lines', arguments: arguments_ } };
  const messages = [
    system,
    note,
    user('What does `totalOf` add?'),
    { role: 'assistant', content: null, tool_calls: [call] },
    { role: 'tool', tool_call_id: 'a', content: '{"error":"there is no such file","code":"NOT_FOUND"}' },
  ];
  assert.deepEqual(reply(messages), {
    calls: [{ name: 'fs_search', arguments: { query: 'totalOf', maxResults: 30 } }],
  });
});

test('gives up when it has read ten places without finding anything', () => {
  const paths = Array.from({ length: 12 }, (_, index) => `src/file-${index}.js`);
  const matches = paths.map((path) => ({ path, line: 1, preview: 'totalOf()' }));
  const calls = [
    { name: 'fs_search', said: { query: 'totalOf' }, got: { matches } },
    ...paths.map((path) => ({ name: 'fs_read_lines', said: { path }, got: { code: 'NOT_READABLE' } })),
  ];
  const after = (reads: number): ReplyScript =>
    reply([
      system,
      user('What does `totalOf` add?'),
      {
        role: 'assistant',
        content: null,
        tool_calls: calls.slice(0, reads + 1).map(({ name, said }, index) => ({
          id: String(index),
          type: 'function',
          function: { name, arguments: JSON.stringify(said) },
        })),
      },
      ...calls.slice(0, reads + 1).map(({ got }, index) => ({
        role: 'tool',
        tool_call_id: String(index),
        content: JSON.stringify(got),
      })),
    ]);
  assert.equal(after(9).calls?.length, 2);
  assert.deepEqual(after(10), { text: 'I found nothing about this.' });
});

test('answers when it may not call: in prose, or in the form that an instruction asks for', () => {
  const task = user('What does `totalOf` add?');
  const prose = { text: 'I found nothing about this.' };
  assert.deepEqual(reply([system, task], { tool_choice: 'none' }), prose);
  assert.deepEqual(reply([system, task], { tools: [] }), prose);
  assert.deepEqual(reply([notesWanted, task], { tool_choice: 'none' }), { text: '[]' });
});
