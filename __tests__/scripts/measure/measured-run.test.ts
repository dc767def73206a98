/** The figures of a measured run: stages from the log, weights from the endpoint. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toStages } from '../../../scripts/measure/measured-run.ts';
import type { JsonObject } from '../../../src/contract/json.ts';
import type { RecordedRequest } from '../../../src/demo/script.ts';

const asked = (stage: string): JsonObject => ({ type: 'model-requested', stage, bytes: 999 });
const ran: JsonObject = { type: 'tool-run' };

function toRequest(bytes: number, ...roles: readonly string[]): RecordedRequest {
  const body = { messages: roles.map((role) => ({ role, content: '' })) };
  const raw = new Uint8Array(bytes);
  return { method: 'POST', path: '/v1/chat/completions', headers: {}, body, raw, connection: 0, at: 0 };
}

test('counts steps, bytes and calls for each stage, and the notes that reach the main loop', () => {
  const log = [asked('prestage'), ran, ran, asked('prestage'), asked('main'), ran, asked('main')];
  const requests = [
    toRequest(10, 'system', 'developer', 'user'),
    toRequest(20, 'system', 'user'),
    toRequest(300, 'system', 'developer', 'developer', 'user'),
    toRequest(400, 'system', 'user'),
  ];
  assert.deepEqual(toStages(log, requests), {
    prestage: { steps: 2, bytes: 30, calls: 2 },
    main: { steps: 2, bytes: 700, calls: 1 },
    notes: 2,
  });
});

test('refuses a log that does not have every request, as no figure would be right', () => {
  const requests = [toRequest(1, 'user'), toRequest(2, 'user')];
  assert.throws(() => toStages([asked('main')], requests), /The log has 1 requests, the endpoint got 2\./);
});
