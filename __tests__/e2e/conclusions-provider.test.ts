/** Endings that the endpoint causes, each with what a person should change. */

import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { ReasonCode } from '../../src/contract/errors.ts';
import type { Fault } from '../../src/demo/script.ts';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import { assertEnded, type EndedRun, linesOf, runBundle } from '../support/ended-run.ts';

const runs: EndedRun[] = [];
after(() => {
  for (const run of runs) run.remove();
});

type Case = { readonly fault: Fault; readonly reason: ReasonCode; readonly message: RegExp };

const status = (code: number, message: RegExp): readonly [string, Case] => [
  `status ${code}`,
  { fault: { type: 'status', status: code }, reason: 'PROVIDER_STATUS', message },
];

const unreadable = /no chat completion.*Check that base-url is that of an OpenAI-compatible API/;

const cases: readonly (readonly [string, Case])[] = [
  status(401, /answered status 401: .*Set api-key\./),
  status(404, /answered status 404: .*Check base-url and model\./),
  status(429, /answered status 429: .*Raise http-retries or http-retry-backoff/),
  status(500, /answered status 500: .*fault is at the endpoint/),
  [
    'an answer that does not come in time',
    {
      fault: { type: 'delay', ms: 20_000 },
      reason: 'PROVIDER_TIMEOUT',
      message: /http-timeout=700ms.*Increase http-timeout/,
    },
  ],
  ['HTML', { fault: { type: 'html' }, reason: 'PROVIDER_REPLY_INVALID', message: unreadable }],
  [
    'an error object with status 200',
    {
      fault: { type: 'error-with-200' },
      reason: 'PROVIDER_REPLY_INVALID',
      message: /an error with status 200: scripted error\. Check model and base-url/,
    },
  ],
  ['a stream that is cut', { fault: { type: 'cut' }, reason: 'PROVIDER_REPLY_INVALID', message: unreadable }],
  ['a garbled stream', { fault: { type: 'garbled' }, reason: 'PROVIDER_REPLY_INVALID', message: unreadable }],
];

describe('provider-error', { concurrency: 2 }, () => {
  for (const [name, { fault, reason, message }] of cases) {
    it(`${reason} at ${name}, with where, what and what to change`, async () => {
      const ended = await runBundle([{ text: 'Never read.', fault }], {
        inputs: { 'http-timeout': '700ms' },
      });
      runs.push(ended);
      assertEnded(ended, { conclusion: 'provider-error', reason, exit: 1, message });
      assert.match(String(ended.log.at(-1)?.message), /^The model endpoint http:\/\/127\.0\.0\.1:\d+\/v1 /);
      assert.deepEqual([ended.requests.length, linesOf(ended, 'http-attempt').length], [1, 1]);
    });
  }

  it('PROVIDER_UNREACHABLE where nobody listens', async () => {
    const gone = await startScriptedModel([]);
    await gone.close();
    const ended = await runBundle([], { inputs: { 'base-url': gone.baseUrl } });
    runs.push(ended);
    assertEnded(ended, {
      conclusion: 'provider-error',
      reason: 'PROVIDER_UNREACHABLE',
      exit: 1,
      message: /cannot be reached.*ECONNREFUSED.*Check base-url, and that the endpoint runs/,
    });
  });
});
