import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RefusedParameter, ReplyScript } from '../../src/demo/script.ts';
import type { Script } from '../../src/demo/scripted-model.ts';
import { guessDialect, learn, takesTemperature } from '../../src/provider/dialect.ts';
import { parseErrorBody } from '../../src/provider/error-body.ts';
import type { ModelOptions } from '../../src/provider/options.ts';
import { answer, ask, attemptsOf, bodyOf, requestOf, say, withScript } from './asking.ts';

const everything: Partial<ModelOptions> = { temperature: 0.7, reasoningEffort: 'high', maxOutputTokens: 123 };
const asDeveloper = requestOf({
  messages: [
    { role: 'system', content: say('be brief') },
    { role: 'developer', content: say('be kind') },
    { role: 'user', content: say('go') },
  ],
});

/** An endpoint that refuses some parameters whenever they come, and answers otherwise. */
function fussy(parameters: readonly RefusedParameter[]): Script {
  return (request): ReplyScript => {
    const body = JSON.stringify(request.body);
    const word = (parameter: RefusedParameter) =>
      parameter === 'developer' ? '"developer"' : `"${parameter}":`;
    const refused = parameters.find((parameter) => body.includes(word(parameter)));
    return refused === undefined ? answer : { fault: { type: 'refuse', parameter: refused } };
  };
}

const format = { name: 'answer', schema: { type: 'object' } };
const asJson = requestOf({ tools: [], answer: format });

const refusals: readonly {
  readonly parameter: RefusedParameter;
  readonly change: { readonly [key: string]: unknown };
  readonly warning?: string;
}[] = [
  { parameter: 'temperature', change: { temperature: undefined }, warning: 'TEMPERATURE_DROPPED' },
  {
    parameter: 'reasoning_effort',
    change: { reasoning_effort: undefined },
    warning: 'REASONING_EFFORT_DROPPED',
  },
  { parameter: 'max_tokens', change: { max_tokens: undefined, max_completion_tokens: 123 } },
  { parameter: 'stream_options', change: { stream_options: undefined } },
  { parameter: 'stream', change: { stream: undefined, stream_options: undefined } },
  {
    parameter: 'developer',
    change: {
      messages: [
        { role: 'system', content: 'be brief\n\nbe kind' },
        { role: 'user', content: 'go' },
      ],
    },
  },
];
for (const { parameter, change, warning } of refusals) {
  test(`C40 asks again at once without what is refused (${parameter}), with the same key, and remembers it`, async () => {
    await withScript(
      fussy([parameter]),
      async ({ server, model }) => {
        const asked = await ask(model, asDeveloper);
        assert.equal(asked.outcome.type, 'replied');
        assert.equal(server.requests.length, 2);
        const warnings = asked.events.filter((event) => event.type === 'warning').map((event) => event.code);
        assert.deepEqual(warnings, warning === undefined ? [] : [warning]);
        assert.deepEqual(attemptsOf(asked), [
          { type: 'http-attempt', attempt: 1, max: 1, status: 400, backoffMs: 0, error: 'STATUS' },
          { type: 'http-attempt', attempt: 1, max: 1, status: 200, backoffMs: 0 },
        ]);
        const expected = Object.entries({ ...bodyOf(server, 0), ...change }).filter(
          ([, value]) => value !== undefined,
        );
        assert.deepEqual(bodyOf(server, 1), Object.fromEntries(expected));
        const [first, second] = server.requests.map((request) => request.headers['idempotency-key']);
        assert.equal(first, second);

        const again = await ask(model, asDeveloper);
        assert.equal(server.requests.length, 3);
        assert.deepEqual(bodyOf(server, 2), bodyOf(server, 1));
        assert.deepEqual(
          again.events.filter((event) => event.type === 'warning'),
          [],
        );
      },
      everything,
    );
  });
}

const jsonSchema = { type: 'json_schema', json_schema: format };

test('tells the endpoint the schema of an answer, and strict only when the request says so', async () => {
  const strict = requestOf({ tools: [], answer: { ...format, strict: true } });
  await withScript([answer, answer, answer], async ({ server, model }) => {
    await ask(model, asJson);
    await ask(model, strict);
    await ask(model, requestOf());
    assert.deepEqual(
      [0, 1, 2].map((index) => bodyOf(server, index).response_format),
      [jsonSchema, { type: 'json_schema', json_schema: { ...format, strict: true } }, undefined],
    );
  });
});

test('falls back from a schema to a JSON object, then to nothing, with one warning, and remembers', async () => {
  await withScript(fussy(['response_format']), async ({ server, model }) => {
    const asked = await ask(model, asJson);
    assert.equal(asked.outcome.type, 'replied');
    const formats = () => server.requests.map((_, index) => bodyOf(server, index).response_format);
    assert.deepEqual(formats(), [jsonSchema, { type: 'json_object' }, undefined]);
    const warnings = asked.events.filter((event) => event.type === 'warning');
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ['RESPONSE_FORMAT_DROPPED'],
    );
    assert.match(warnings[0]?.message ?? '', /does not take a response_format with the schema of the answer/);
    await ask(model, asJson);
    assert.deepEqual(formats().slice(3), [undefined]);
  });
});

test('asks for a JSON object only where the schema wants one', async () => {
  const list = requestOf({ tools: [], answer: { name: 'answer', schema: { type: 'array' } } });
  await withScript(fussy(['response_format']), async ({ server, model }) => {
    assert.equal((await ask(model, list)).outcome.type, 'replied');
    assert.deepEqual(bodyOf(server, 1).response_format, undefined);
    assert.equal(server.requests.length, 2);
  });
});

test('learns six things in one request, and then gives up rather than ask for ever', async () => {
  const all: readonly RefusedParameter[] = [
    'stream_options',
    'stream',
    'max_tokens',
    'temperature',
    'reasoning_effort',
    'developer',
  ];
  await withScript(
    fussy(all),
    async ({ server, model }) => {
      assert.equal((await ask(model, asDeveloper)).outcome.type, 'replied');
      assert.equal(server.requests.length, 7);
    },
    everything,
  );
  await withScript(
    fussy(['max_tokens', 'max_completion_tokens']),
    async ({ server, model }) => {
      const { outcome } = await ask(model);
      assert.ok(outcome.type === 'failed');
      assert.equal(outcome.reason, 'PROVIDER_STATUS');
      assert.equal(server.requests.length, 2);
    },
    everything,
  );
});

test('learns each model by itself', async () => {
  const gone: ReplyScript = {
    fault: { type: 'status', status: 404, body: { error: { message: 'model not found' } } },
  };
  await withScript(
    [{ fault: { type: 'refuse', parameter: 'temperature' } }, gone, answer],
    async ({ server, model }) => {
      await ask(model);
      assert.deepEqual(
        [0, 1, 2].map((index) => bodyOf(server, index).temperature),
        [0.7, undefined, 0.7],
      );
    },
    { models: ['a', 'b'], temperature: 0.7 },
  );
});

test('C39 knows by name which models take no temperature', () => {
  const taking = ['', 'gpt-5.0-pro', 'oss-gpt-20b', 'llama-o3', 'omni'].map(takesTemperature);
  assert.deepEqual(taking, [true, true, true, true, true]);
  const refusing = ['o3-mini', 'o4-heavy', 'O3-MINI', 'o1', 'openai/o3'].map(takesTemperature);
  assert.deepEqual(refusing, [false, false, false, false, false]);
});

test('C38 C48 sends a temperature, and says so, unless the model is known to take none', async () => {
  await withScript(
    [answer],
    async ({ server, model }) => {
      assert.deepEqual(model.describe(requestOf()).sampling, { temperature: 0.7 });
      const asked = await ask(model);
      assert.equal(bodyOf(server, 0).temperature, 0.7);
      assert.equal(asked.events.length, 1);
    },
    { models: ['oss-gpt-20b'], temperature: 0.7 },
  );
  await withScript(
    [answer, answer],
    async ({ server, model }) => {
      assert.deepEqual(model.describe(requestOf()).sampling, {});
      const asked = await ask(model);
      assert.ok(!('temperature' in bodyOf(server, 0)));
      assert.deepEqual(asked.events[0], {
        type: 'warning',
        code: 'TEMPERATURE_DROPPED',
        message: 'Model "o3-mini" does not take temperature 0.9: it is asked without.',
      });
      assert.equal((await ask(model)).events.length, 1);
    },
    { models: ['o3-mini'], temperature: 0.9 },
  );
});

test('C61 sends top_p alone when both knobs are set', async () => {
  await withScript(
    [answer],
    async ({ server, model }) => {
      await ask(model);
      assert.equal(bodyOf(server, 0).top_p, 0.9);
      assert.ok(!('temperature' in bodyOf(server, 0)));
    },
    { temperature: 0.7, topP: 0.9 },
  );
});

test('C62 sends no knob that nobody set', async () => {
  await withScript([answer], async ({ server, model }) => {
    await ask(model);
    assert.deepEqual(Object.keys(bodyOf(server, 0)), [
      'model',
      'messages',
      'tools',
      'tool_choice',
      'stream',
      'stream_options',
    ]);
  });
});

test('C47 C63 sends a token limit only when there is one, the one of the request first', async () => {
  await withScript(
    [answer, answer],
    async ({ server, model }) => {
      await ask(model);
      await ask(model, requestOf({ maxOutputTokens: 256 }));
      assert.equal(bodyOf(server, 0).max_tokens, 123);
      assert.equal(bodyOf(server, 1).max_tokens, 256);
    },
    { maxOutputTokens: 123 },
  );
  await withScript(
    [answer],
    async ({ server, model }) => {
      await ask(model);
      assert.ok(!('max_tokens' in bodyOf(server, 0)));
    },
    { maxOutputTokens: 0 },
  );
});

test('begins with max_completion_tokens at OpenAI itself', () => {
  const guess = (url: string) => guessDialect('m', new URL(url)).tokenLimits[0];
  assert.equal(guess('https://api.openai.com/v1'), 'max_completion_tokens');
  assert.equal(guess('https://api.openai.com.example.test/v1'), 'max_tokens');
});

const dialect = guessDialect('m', new URL('http://127.0.0.1/'));
const all = new Set(['temperature', 'stream', 'stream_options', 'max_tokens', 'developer']);
const texts: readonly { readonly body: string; readonly change: object | undefined }[] = [
  { body: '{"error":{"message":"temperature is not supported"}}', change: { temperature: 'dropped' } },
  { body: '{"error":{"message":"x is invalid","param":"temperature"}}', change: { temperature: 'dropped' } },
  {
    body: '{"detail":[{"loc":["body","max_tokens"],"msg":"Extra inputs are not permitted"}]}',
    change: { tokenLimits: ['max_completion_tokens'] },
  },
  {
    body: '{"message":"Only user and assistant roles are supported, unknown role"}',
    change: { developer: 'system' },
  },
  {
    body: '{"error":{"message":"max_tokens is too large: 100000. This model allows at most 4096","param":"max_tokens"}}',
    change: undefined,
  },
  { body: '{"error":{"message":"your text about Temperature, is short"}}', change: undefined },
  { body: '{"error":{"message":"invalid request"}}', change: undefined },
  { body: 'unsupported parameter: reasoning_effort', change: undefined },
  { body: `${'x'.repeat(5_000)} temperature unsupported`, change: undefined },
];
for (const { body, change } of texts) {
  test(`learns ${JSON.stringify(change) ?? 'nothing'} from ${body.slice(0, 90)}`, () => {
    const lesson = learn(dialect, { error: parseErrorBody(body), sent: all });
    assert.deepEqual(lesson?.dialect, change === undefined ? undefined : { ...dialect, ...change });
  });
}
