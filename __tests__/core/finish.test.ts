/** An answer that has to fit a schema: asked for without tools, mended once, refused then. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Outcome } from '../../src/contract/conclusion.ts';
import type { JsonObject } from '../../src/contract/json.ts';
import { compileSchema } from '../../src/schema/schema.ts';
import { eventsOf, finishAgent, seed, toCall, writeTool } from '../support/agent-run.ts';
import { createPlainRedactor } from '../support/plain-redactor.ts';

const schema: JsonObject = {
  type: 'object',
  properties: { ok: { type: 'boolean' }, note: { type: 'string', enum: ['fine'] } },
  required: ['ok'],
};
const compiled = compileSchema(schema);
if (compiled.verdict === 'refused') throw new Error(compiled.complaint);
const answer = { name: 'answer', schema, check: compiled.check };
const format = { name: 'answer', schema };
const good = { text: '{"ok":true}' };
const bad = { text: '{"ok":"a long story"}' };

const ending = ({ conclusion, text, structured }: Outcome) => [conclusion.reason, text, structured];

describe('an answer with a schema', () => {
  it('that fits is the answer, as text and as a value', async () => {
    const { outcome, model } = await finishAgent({ script: [good], answer });
    assert.deepEqual(ending(outcome), ['ANSWER', '{"ok":true}', { ok: true }]);
    assert.equal(model.requests.length, 1);
  });

  it('tells the endpoint of it only where no tool can be called', async () => {
    const calls = { calls: [toCall('c1')] };
    const told = async (setup: Partial<Parameters<typeof finishAgent>[0]>) =>
      (await finishAgent({ script: [calls, good], answer, ...setup })).model.requests.map(
        (request) => request.answer,
      );
    assert.deepEqual(await told({}), [undefined, undefined]);
    assert.deepEqual(await told({ limits: { maxSteps: 2 } }), [undefined, format]);
    assert.deepEqual(await told({ script: [good], tools: [] }), [format]);
    assert.deepEqual(await told({ script: [good], offered: [] }), [format]);
    assert.deepEqual(await told({ script: [bad, good] }), [undefined, format]);
    const { answer: _, ...without } = { answer };
    assert.deepEqual(
      (await finishAgent({ script: [good], tools: [], ...without })).model.requests[0]?.answer,
      undefined,
    );
  });

  it('that does not fit is asked for once more, without tools, with place and rule and not the value', async () => {
    const { outcome, model, events } = await finishAgent({ script: [bad, good], answer });
    assert.deepEqual(ending(outcome), ['ANSWER', '{"ok":true}', { ok: true }]);
    assert.deepEqual(
      model.requests.map((request) => request.toolChoice),
      ['auto', 'none'],
    );
    const [first, second] = model.requests;
    assert.deepEqual(first?.messages, seed);
    assert.deepEqual(second?.messages, [
      ...seed,
      { role: 'assistant', content: bad.text, calls: [] },
      {
        role: 'user',
        content:
          'Your answer was not accepted: /ok must be boolean. Answer once more, with the JSON alone and nothing around it.',
      },
    ]);
    assert.deepEqual(eventsOf(events, 'warning'), [
      {
        type: 'warning',
        code: 'ANSWER_REPAIR',
        message: 'The answer does not fit output-schema: /ok must be boolean. The model is asked once more.',
      },
    ]);
  });

  it('that does not fit twice is invalid-output, with the last text', async () => {
    const { outcome, model } = await finishAgent({ script: [bad, { text: 'Sorry.' }], answer });
    assert.deepEqual(ending(outcome), ['OUTPUT_SCHEMA_MISMATCH', 'Sorry.', undefined]);
    assert.equal(outcome.conclusion.name, 'invalid-output');
    assert.match(outcome.conclusion.message, /it is not JSON alone .*asked for twice/);
    assert.equal(model.requests.length, 2);
  });

  it('that does not fit at the last step is not asked for again', async () => {
    const { outcome, model } = await finishAgent({ script: [bad], limits: { maxSteps: 1 }, answer });
    assert.deepEqual(ending(outcome), ['OUTPUT_SCHEMA_MISMATCH', bad.text, undefined]);
    assert.match(outcome.conclusion.message, /max-steps left no step/);
    assert.equal(model.requests.length, 1);
  });

  it('is not repaired by calls or by silence; nothing is started', async () => {
    for (const second of [{ calls: [toCall('c1', writeTool.name)] }, { text: ' ' }]) {
      const { outcome, started } = await finishAgent({ script: [bad, second], answer });
      assert.deepEqual(ending(outcome), ['OUTPUT_SCHEMA_MISMATCH', bad.text, undefined]);
      assert.deepEqual(started, []);
    }
  });

  it('counts the repair as a step, so that it can be the last one', async () => {
    const { outcome } = await finishAgent({ script: [bad, good], limits: { maxSteps: 2 }, answer });
    assert.deepEqual(ending(outcome), ['ANSWER_AT_STEP_CAP', '{"ok":true}', { ok: true }]);
  });

  it('of a run that is out of tool calls is there when it fits', async () => {
    const { outcome } = await finishAgent({
      script: [{ calls: [toCall('a')] }, good],
      limits: { maxToolCalls: 0 },
      answer,
    });
    assert.deepEqual(ending(outcome), ['CALLS_EXHAUSTED', '{"ok":true}', { ok: true }]);
  });

  it('of such a run is told apart from what redaction leaves of it, as any other', async () => {
    const { events } = await finishAgent({
      script: [{ calls: [toCall('a')] }, { text: '{"ok":true,"note":"fine"}' }],
      limits: { maxToolCalls: 0 },
      redactor: createPlainRedactor(['fine']),
      answer,
    });
    assert.deepEqual(
      eventsOf(events, 'warning').map(({ code }) => code),
      ['ANSWER_REDACTED'],
    );
  });

  it('stays where calls wait for a person', async () => {
    const tools = [{ ...writeTool, approval: 'required' as const }];
    const { outcome } = await finishAgent({
      script: [{ calls: [toCall('a', writeTool.name)] }, good],
      tools,
      answer,
    });
    assert.deepEqual(ending(outcome), ['APPROVAL_PENDING', '{"ok":true}', { ok: true }]);
  });

  it('is told apart from what redaction leaves of it', async () => {
    const { outcome, events } = await finishAgent({
      script: [{ text: '{"ok":true,"note":"fine"}' }],
      redactor: createPlainRedactor(['fine']),
      answer,
    });
    assert.deepEqual(ending(outcome), ['ANSWER', '{"ok":true,"note":"***"}', { ok: true, note: '***' }]);
    assert.deepEqual(
      eventsOf(events, 'warning').map(({ code }) => code),
      ['ANSWER_REDACTED'],
    );
  });
});
