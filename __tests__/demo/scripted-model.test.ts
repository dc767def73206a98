import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fault, ReplyScript } from '../../src/demo/script.ts';
import { type Script, type ScriptedModel, startScriptedModel } from '../../src/demo/scripted-model.ts';

async function withModel(script: Script, use: (model: ScriptedModel) => Promise<void>): Promise<void> {
  const model = await startScriptedModel(script);
  try {
    await use(model);
  } finally {
    await model.close();
  }
}

function post(model: ScriptedModel, body: object, signal?: AbortSignal): Promise<Response> {
  return fetch(`${model.baseUrl}/chat/completions`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json', 'x-probe': 'yes' },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

type Completion = {
  readonly choices: readonly {
    readonly message: { readonly content: unknown };
    readonly finish_reason: string;
  }[];
  readonly error?: { readonly message: string };
};

const completion = async (reply: Response): Promise<Completion> => JSON.parse(await reply.text());
const content = async (reply: Response) => (await completion(reply)).choices[0]?.message.content;

const events = (text: string) =>
  text
    .split('\n\n')
    .filter((line) => line.startsWith('data: ') && line !== 'data: [DONE]')
    .map((line) => JSON.parse(line.slice(6)));

test('answers plainly when the request asks for no stream, and records what came', async () => {
  await withModel([{ text: 'hello', usage: { prompt: 3, completion: 2, cached: 1 } }], async (model) => {
    const reply = await post(model, { model: 'm', messages: [] });
    assert.deepEqual(await reply.json(), {
      id: 'chatcmpl-scripted',
      created: 0,
      model: 'scripted-model',
      object: 'chat.completion',
      choices: [{ index: 0, message: { role: 'assistant', content: 'hello' }, finish_reason: 'stop' }],
      usage: {
        prompt_tokens: 3,
        completion_tokens: 2,
        total_tokens: 5,
        prompt_tokens_details: { cached_tokens: 1 },
      },
    });
    const [request] = model.requests;
    assert.equal(request?.path, '/v1/chat/completions');
    assert.equal(request?.headers['x-probe'], 'yes');
    assert.deepEqual(request?.body, { model: 'm', messages: [] });
    assert.equal(Buffer.from(request?.raw ?? []).toString(), '{"model":"m","messages":[]}');
  });
});

test('says in a header that it is no real model', async () => {
  await withModel([{}], async (model) => {
    const reply = await post(model, {});
    assert.match(reply.headers.get('server') ?? '', /scripted model/);
  });
});

test('streams text, calls and usage in pieces that add up', async () => {
  const script: ReplyScript = {
    text: 'a longer text with an emoji \u{1f600} and an end',
    calls: [{ name: 'get_time', arguments: { zone: 'Europe/Helsinki' } }],
  };
  for (const pieces of [undefined, 1, 7]) {
    await withModel([{ ...script, ...(pieces ? { pieces } : {}) }], async (model) => {
      const reply = await post(model, { stream: true, stream_options: { include_usage: true } });
      const text = await reply.text();
      assert.ok(text.endsWith('data: [DONE]\n\n'));
      const chunks = events(text);
      const deltas = chunks.flatMap((chunk) => chunk.choices).map((choice) => choice.delta);
      assert.equal(deltas.map((delta) => delta.content ?? '').join(''), script.text);
      const parts = deltas.flatMap((delta) => delta.tool_calls ?? []);
      assert.equal(parts.map((part) => part.function.arguments).join(''), '{"zone":"Europe/Helsinki"}');
      assert.equal(parts[0].id, 'call_0_0');
      assert.ok(chunks.at(-1).usage.total_tokens > 0);
    });
  }
});

test('follows the script by request, by function, and says when it is over', async () => {
  await withModel([{ text: 'one' }, (request) => ({ text: `two ${request.method}` })], async (model) => {
    const text = async () => content(await post(model, {}));
    assert.equal(await text(), 'one');
    assert.equal(await text(), 'two POST');
    const over = await post(model, {});
    assert.equal(over.status, 400);
    assert.match((await completion(over)).error?.message ?? '', /no reply for request 3/);
  });
  await withModel(
    (_request, index) => ({ text: String(index) }),
    async (model) => {
      await post(model, {});
      assert.equal(await content(await post(model, {})), '1');
    },
  );
});

test('is 404 elsewhere, and that costs no reply of the script', async () => {
  await withModel([{ text: 'one' }], async (model) => {
    assert.equal((await fetch(`${model.baseUrl}/models`)).status, 404);
    assert.equal((await post(model, {})).status, 200);
  });
});

test('keeps the connection alive from one request to the next', async () => {
  await withModel([{}, {}], async (model) => {
    await (await post(model, {})).text();
    // fetch hands a connection back one turn of the event loop after the body's end.
    await new Promise((resolve) => setImmediate(resolve));
    await (await post(model, {})).text();
    assert.deepEqual(
      model.requests.map((request) => request.connection),
      [0, 0],
    );
  });
});

const answers: readonly { readonly fault: Fault; readonly status: number; readonly body: RegExp }[] = [
  { fault: { type: 'status', status: 503, body: 'busy' }, status: 503, body: /^busy$/ },
  { fault: { type: 'html' }, status: 200, body: /^<!doctype html>/ },
  { fault: { type: 'error-with-200' }, status: 200, body: /^\{"error":\{"message"/ },
  { fault: { type: 'refuse', parameter: 'temperature' }, status: 400, body: /temperature/ },
  { fault: { type: 'refuse', parameter: 'context-length' }, status: 400, body: /context_length_exceeded/ },
  { fault: { type: 'redirect', location: 'http://127.0.0.1:9/' }, status: 307, body: /^$/ },
  { fault: { type: 'garbled' }, status: 200, body: /data: \{"choices":\[\{"delta":\n/ },
  { fault: { type: 'error-mid-stream' }, status: 200, body: /data: \{"error":/ },
  { fault: { type: 'odd-shape', shape: 'plain' }, status: 200, body: /^\{"id":"chatcmpl-scripted"/ },
];

for (const { fault, status, body } of answers) {
  test(`misbehaves as scripted: ${JSON.stringify(fault)}`, async () => {
    await withModel([{ text: 'a text of some length', fault }], async (model) => {
      const reply = await post(model, { stream: true });
      assert.equal(reply.status, status);
      assert.match(await reply.text(), body);
    });
  });
}

test('cuts a stream cleanly, without finish reason and end mark', async () => {
  await withModel([{ text: 'a text of some length that is cut', fault: { type: 'cut' } }], async (model) => {
    const text = await (await post(model, { stream: true })).text();
    assert.ok(!text.includes('[DONE]'));
    assert.ok(events(text).every((chunk) => chunk.choices[0].finish_reason === null));
  });
});

test('drops the connection before the headers, and in the middle of a body', async () => {
  const drops: readonly ReplyScript[] = [
    { fault: { type: 'drop', when: 'before-headers' } },
    { text: 'text', fault: { type: 'drop', when: 'mid-body' } },
  ];
  await withModel(drops, async (model) => {
    await assert.rejects(post(model, {}), TypeError);
    await assert.rejects((await post(model, {})).text(), TypeError);
  });
});

test('waits before the headers, drips, and stalls', async () => {
  const slow: readonly ReplyScript[] = [
    { fault: { type: 'delay', ms: 80 } },
    { fault: { type: 'drip', ms: 1 } },
    { fault: { type: 'stall', bytes: 3 } },
  ];
  await withModel(slow, async (model) => {
    const start = Date.now();
    await (await post(model, {})).text();
    assert.ok(Date.now() - start >= 75);
    assert.equal((await completion(await post(model, {}))).choices[0]?.finish_reason, 'stop');
    const stalled = await post(model, {}, AbortSignal.timeout(80));
    await assert.rejects(stalled.text(), { name: 'TimeoutError' });
  });
});

test('floods, and packs a flood small', async () => {
  const floods: readonly ReplyScript[] = [
    { fault: { type: 'flood', bytes: 3_000_000 } },
    { fault: { type: 'flood', bytes: 3_000_000, gzip: true } },
  ];
  await withModel(floods, async (model) => {
    assert.equal((await (await post(model, {})).text()).length, 3_000_000);
    const packed = await post(model, {});
    assert.ok(Number(packed.headers.get('content-length') ?? 10_000) <= 10_000);
    assert.equal((await packed.text()).length, 3_000_000);
  });
});

test('serves odd shapes: no ids, no index, interleaved, legacy function call, content as array', async () => {
  const calls = [
    { name: 'a', arguments: { long: 'argument text' } },
    { name: 'b', arguments: '{broken' },
  ];
  const shapes = ['no-ids', 'no-index', 'interleaved', 'function-call', 'content-array'] as const;
  await withModel(
    shapes.map((shape) => ({ text: 'hi', calls, fault: { type: 'odd-shape', shape } })),
    async (model) => {
      const stream = async () => events(await (await post(model, { stream: true })).text());
      const parts = (chunks: ReturnType<typeof events>) =>
        chunks.flatMap((chunk) => chunk.choices[0]?.delta.tool_calls ?? []);
      assert.ok(parts(await stream()).every((part) => part.id === undefined));
      assert.ok(parts(await stream()).every((part) => part.index === undefined));
      assert.deepEqual(
        parts(await stream())
          .map((part) => part.index)
          .slice(0, 3),
        [0, 1, 0],
      );
      assert.ok((await stream()).some((chunk) => chunk.choices[0]?.delta.function_call?.name === 'a'));
      assert.deepEqual(await content(await post(model, {})), [{ type: 'text', text: 'hi' }]);
    },
  );
});

test('closes while a reply is stalled', async () => {
  const model = await startScriptedModel([{ fault: { type: 'stall' } }]);
  const reply = await post(model, {});
  await model.close();
  await assert.rejects(reply.text(), TypeError);
});
