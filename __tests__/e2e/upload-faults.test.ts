/** The artifact service at its worst: each upload ends in time, with the right conclusion, and the log stays on disk. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type BlobStore, startBlobStore } from '../support/azurite.ts';
import { type EndedRun, runBundle } from '../support/ended-run.ts';
import { assertOnDisk } from '../support/kept-bundle.ts';
import { always, type Faults, first, makeToken, startResultsService } from '../support/results-service.ts';
import type { NodeVersion } from '../support/step-process.ts';

const runs: EndedRun[] = [];
let store: BlobStore;
before(async () => {
  store = await startBlobStore();
});
after(async () => {
  for (const run of runs) run.remove();
  await store.close();
});

/** The run's own time bounds the upload: the client alone would go on for half a minute, and some for ever. */
const lateMs = 4_000;
/** Of a run whose upload ends by itself: no machine is so slow that this is over first. */
const ampleMs = 20_000;
/** On a machine that does other things too. */
const graceMs = 3_000;

type Variables = { readonly [name: string]: string | undefined };
type FaultCase = {
  readonly faults?: Faults;
  /** In place of the right ones. */
  readonly variables?: Variables;
  /** Of what is told: uploaded, not possible here, or an attempt that failed. */
  readonly told: RegExp;
  /** Default: 24. */
  readonly node?: NodeVersion;
  /** Tried with `required` too. */
  readonly required?: true;
};

const html = { type: 'answer', status: 200, body: '<html>Sign in</html>', contentType: 'text/html' } as const;
const late = /was not uploaded: it was not done within [1-3]\.\d s\./;
const answer = (status: number, body?: string) =>
  ({ type: 'answer', status, ...(body === undefined ? {} : { body }) }) as const;

const cases: { readonly [what: string]: FaultCase } = {
  'the runner gives no service': {
    variables: { ACTIONS_RESULTS_URL: undefined, ACTIONS_RUNTIME_TOKEN: undefined },
    told: /is not uploaded: the runner gave no ACTIONS_RESULTS_URL, no ACTIONS_RUNTIME_TOKEN\./,
  },
  'GitHub Enterprise Server has another service': {
    required: true,
    variables: { GITHUB_SERVER_URL: 'https://ghes.example.test' },
    told: /is not uploaded: this GitHub Enterprise Server/,
  },
  'nothing listens': {
    variables: { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' },
    told: /was not uploaded: .*ECONNREFUSED/,
  },
  'the host has no address': {
    variables: { ACTIONS_RESULTS_URL: 'http://results.invalid/' },
    told: /was not uploaded: /,
  },
  'the token is none': {
    required: true,
    variables: { ACTIONS_RUNTIME_TOKEN: ['no', 'token', makeToken().slice(-20)].join('_') },
    told: /was not uploaded: Invalid token specified/,
  },
  'the address is none': {
    variables: { ACTIONS_RESULTS_URL: 'results' },
    told: /was not uploaded: Invalid URL/,
  },
  'CreateArtifact never answers': {
    required: true,
    faults: { create: always({ type: 'hang' }) },
    told: late,
  },
  'CreateArtifact answers a byte a second': {
    faults: { create: always({ type: 'drip', ms: 1_000 }) },
    told: late,
  },
  'CreateArtifact answers without end': {
    faults: { create: always({ type: 'flood' }) },
    told: late,
  },
  'the name is taken': {
    required: true,
    faults: { create: always(answer(409, '{"code":"already_exists","msg":"it exists\\n::error::already"}')) },
    told: /was not uploaded: .*\(409\)/,
  },
  'there are too many requests': { faults: { create: always(answer(429)) }, told: late },
  'the service is broken': { faults: { create: always(answer(500)) }, told: late },
  'a sign-in page comes with 200': { faults: { create: always(html) }, told: late },
  'the answer is no JSON': { faults: { create: always(answer(200, '{"ok":')) }, told: late },
  'the answer is not ok': {
    faults: { create: always(answer(200, '{"ok":false}')) },
    told: /was not uploaded: .*not ok/,
  },
  'the connection breaks in the middle of an answer': {
    faults: { create: always({ type: 'cut' }) },
    told: late,
  },
  'the blob is never taken': {
    required: true,
    faults: { blob: always({ type: 'hang' }) },
    told: late,
  },
  'the blob is refused': {
    faults: { blob: always(answer(403, '<Error><Code>AuthenticationFailed</Code></Error>')) },
    told: /was not uploaded: /,
  },
  'the blob store breaks off': { faults: { blob: always({ type: 'drop' }) }, told: late },
  'FinalizeArtifact fails': {
    required: true,
    faults: { finalize: always(answer(404)) },
    told: /was not uploaded: .*\(404\)/,
  },
  'FinalizeArtifact names no artifact': {
    faults: { finalize: always(answer(200, '{"ok":true,"artifact_id":"0"}')) },
    told: /was not uploaded: the answer names no artifact/,
  },
};

async function upload(fault: FaultCase, mode: 'true' | 'required'): Promise<EndedRun> {
  const ms = fault.told === late ? lateMs : ampleMs;
  const service = await startResultsService({ faults: fault.faults ?? {}, store });
  try {
    const env = { ...service.variables, ...fault.variables };
    const inputs = { 'upload-audit': mode, timeout: `${ms}ms` };
    const run = await runBundle([{ text: 'Done.' }], { env, inputs, node: fault.node ?? 24 });
    runs.push(run);
    return run;
  } finally {
    await service.close();
  }
}

describe('when', { concurrency: 3 }, () => {
  for (const [what, fault] of Object.entries(cases)) {
    it(`${what}, a run succeeds with a word about it`, async () => {
      const run = await upload(fault, 'true');
      const told = run.stdout.toString();
      assert.match(told, fault.told);
      assert.deepEqual(
        [run.outputs.conclusion, run.outputs.reason, run.exit],
        ['success', 'ANSWER', 0],
        told,
      );
      await assertHeld(run, fault);
    });
  }

  for (const [what, fault] of Object.entries(cases).filter(([, { required }]) => required === true)) {
    it(`${what}, a run that has to be uploaded fails`, async () => {
      const run = await upload(fault, 'required');
      const { conclusion, reason, 'final-message': text } = run.outputs;
      assert.deepEqual([conclusion, reason, text], ['publish-error', 'UPLOAD_FAILED', 'Done.']);
      assert.equal(run.exit, 1);
      const error =
        /^::error title=goagent::publish-error \(UPLOAD_FAILED\): The audit log (?:was not|cannot be) uploaded: /m;
      assert.match(run.stdout.toString(), error);
      assert.match(run.summary, /^## ❌ goagent: publish-error\n\n\*\*UPLOAD_FAILED\*\*/);
      await assertHeld(run, fault);
    });
  }

  it('one 503 comes, the client tries again', async () => {
    const fault = { faults: { create: first(answer(503)) }, told: /^/ };
    // The client waits for three seconds in between.
    const run = await upload(fault, 'required');
    assert.deepEqual([run.outputs.conclusion, run.exit], ['success', 0], run.stdout.toString());
    assert.match(run.outputs['audit-artifact-id'] ?? '', /^\d+$/);
  });
});

describe('when the service sends the client to another origin', { concurrency: 3 }, () => {
  for (const host of ['127.0.0.1', 'localhost']) {
    for (const [status, node] of [
      [302, 24],
      [307, 20],
    ] as const) {
      it(`${host} with ${status}, on Node ${node}, neither the token nor anything else goes there`, async () => {
        const other = await startResultsService({ store });
        try {
          const to = `${other.url.replace('127.0.0.1', host)}twirp/CreateArtifact`;
          const fault: FaultCase = {
            node,
            faults: { create: always({ type: 'redirect', status, to }) },
            variables: { NO_PROXY: '127.0.0.1,localhost', no_proxy: '127.0.0.1,localhost' },
            told: new RegExp(`was not uploaded: the service answered ${status} with another address`),
          };
          const run = await upload(fault, 'true');
          assert.deepEqual(other.requests, []);
          assert.match(run.stdout.toString(), fault.told);
          await assertHeld(run, fault);
        } finally {
          await other.close();
        }
      });
    }
  }

  it('with the blob, it does not go there either', async () => {
    const other = await startResultsService({ store });
    try {
      const to = `${other.url}blob`;
      const fault = {
        faults: { blob: always({ type: 'redirect', status: 307, to }) },
        told: /was not uploaded: the service answered 307 /,
      };
      const run = await upload(fault, 'true');
      assert.deepEqual(other.requests, []);
      assert.match(run.stdout.toString(), fault.told);
      await assertHeld(run, fault);
    } finally {
      await other.close();
    }
  });
});

/** Only what is ours is printed: no command of the client's, nothing of a thread that was ended. */
const ours =
  /^::(?:add-mask::|group::|endgroup::|stop-commands::|(?:warning|error) title=goagent::|[0-9a-f]{32}::)/;

async function assertHeld(run: EndedRun, { told }: FaultCase): Promise<void> {
  const { 'audit-artifact-id': id, 'audit-artifact-url': url } = run.outputs;
  assert.deepEqual([id, url, run.stderr.toString()], ['', '', '']);
  // The log keeps how the run itself ended.
  assert.equal(run.log.at(-1)?.conclusion, 'success');
  await assertOnDisk(run);
  // One that ends by itself has not come to the end of its time.
  assert.ok(run.ms < (told === late ? lateMs + graceMs : ampleMs), `${run.ms}`);
  if (told !== late) assert.doesNotMatch(run.stdout.toString(), late);
  const commands = run.stdout
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('::'));
  assert.deepEqual(
    commands.filter((line) => !ours.test(line)),
    [],
  );
  assert.doesNotMatch(run.stdout.toString(), /sig=|Artifact name is valid|Root directory input/);
}
