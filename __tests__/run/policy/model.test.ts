/** Which inputs a person is told to change for each of the models. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toPrestageNames } from '../../../src/run/policy/model.ts';
import type { ModelSettings } from '../../../src/run/policy/prompt.ts';

const main: ModelSettings = {
  baseUrl: 'https://api.example/v1',
  apiKey: 'main',
  models: ['large', 'other'],
  headers: {},
  temperature: undefined,
  topP: undefined,
  reasoningEffort: undefined,
  maxOutputTokens: undefined,
  contextWindow: 128_000,
  timeoutMs: 1_000,
  retries: 0,
  backoffMs: 0,
};
const inherited = { baseUrl: 'base-url', model: 'model', apiKey: 'api-key' };
const own = { baseUrl: 'prestage-base-url', model: 'prestage-model', apiKey: 'prestage-api-key' };

it('names the inputs of the pre-stage where it does not take over what the main loop has', () => {
  const namesOf = (parts: Partial<ModelSettings>) => toPrestageNames({ ...main, ...parts }, main);
  const elsewhere = 'https://other.example/v1';
  assert.deepEqual(namesOf({}), inherited);
  assert.deepEqual(namesOf({ models: ['small'] }), { ...inherited, model: own.model });
  assert.deepEqual(namesOf({ apiKey: 'own' }), { ...inherited, apiKey: own.apiKey });
  assert.deepEqual(namesOf({ baseUrl: 'https://api.example/v2' }), { ...inherited, baseUrl: own.baseUrl });
  assert.deepEqual(namesOf({ baseUrl: elsewhere, apiKey: 'own', models: ['small'] }), own);
  assert.deepEqual(namesOf({ baseUrl: elsewhere, apiKey: undefined }), {
    ...own,
    model: inherited.model,
    withheldKey: 'api-key',
  });
  const keyless = { ...main, apiKey: undefined };
  assert.deepEqual(toPrestageNames({ ...keyless, baseUrl: elsewhere }, keyless), {
    ...own,
    model: inherited.model,
  });
});
