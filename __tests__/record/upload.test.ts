/** The thread that uploads, seen from outside: what it is given, what is told of what it says, and what stays behind. */

import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { type UploadResult, upload } from '../../src/record/upload.ts';
import { makeFolder } from '../support/log-writing.ts';
import { createPlainRedactor } from '../support/plain-redactor.ts';

const secret = ['a', 'secret', 'of', 'the', 'service'].join('-');
const variables = new Map([
  ['ACTIONS_RESULTS_URL', 'http://127.0.0.1:9/'],
  ['ACTIONS_RUNTIME_TOKEN', 'none'],
]);

type Ran = { readonly result: UploadResult; readonly root: string };

/** `code` has `job` and `say`. */
async function run(test: TestContext, code: string): Promise<Ran> {
  const root = makeFolder(test);
  const uploader = join(makeFolder(test), 'thread.mjs');
  writeFileSync(
    uploader,
    `import { parentPort, workerData as job } from 'node:worker_threads';
import fs from 'node:fs';
const say = (message) => parentPort.postMessage({ type: 'failed', name: 'Error', message });
${code}`,
  );
  const files = new Map([['audit.jsonl', Buffer.from('{}\n')]]);
  const result = await upload({
    ...{ job: { name: 'log', files }, root, redactor: createPlainRedactor([secret]), uploader, variables },
    ...{ timeoutMs: 5_000, signal: new AbortController().signal },
  });
  return { result, root };
}

describe('an upload that fails', () => {
  it('is told without any part of a secret, wherever the sentence is cut', async (test) => {
    for (const before of [270, 290, 299, 65_530]) {
      const { result } = await run(test, `say('${'x'.repeat(before)} ${secret} end')`);
      assert.ok(result.type === 'not-uploaded');
      assert.doesNotMatch(result.why, /a-s/);
      assert.ok(result.why.length <= 301);
    }
  });

  it('is told without signatures, as the query of an address or alone', async (test) => {
    for (const [said, told] of [
      ['see https://x.example/b?sv=1&sig=AbC%2Bd= now', 'see https://x.example/b?… now'],
      ['bad sig=AbCdEf123; x', 'bad sig=…; x'],
      ['bad https://x.example/b%3Fsig=AbCdEf123 x', 'bad https://x.example/b?… x'],
      ['bad SIG%3DAbCdEf123 x', 'bad sig=… x'],
    ]) {
      const { result } = await run(test, `say(${JSON.stringify(said)})`);
      assert.deepEqual(result, { type: 'not-uploaded', why: told });
    }
  });
});

it('gives the thread the bytes, and a private directory that is gone afterwards', {
  skip: process.platform === 'win32',
}, async (test) => {
  const code = `fs.writeFileSync(job.directory + '/copy', '');
say([...job.files].map(([name, bytes]) => name + ' ' + bytes.length) + ' ' + (fs.statSync(job.directory).mode & 0o777).toString(8))`;
  const { result, root } = await run(test, code);
  assert.deepEqual(result, { type: 'not-uploaded', why: 'audit.jsonl 3 700' });
  assert.deepEqual(readdirSync(root), []);
});

it('uploads nothing when there is no place for the copies', async (test) => {
  const options = {
    job: { name: 'log', files: new Map() },
    redactor: createPlainRedactor(),
    uploader: 'none',
  };
  const root = join(makeFolder(test), 'gone');
  const signal = new AbortController().signal;
  const result = await upload({ ...options, root, variables, timeoutMs: 1_000, signal });
  assert.deepEqual(result, {
    type: 'not-uploaded',
    why: 'there is no place for a copy of the files in RUNNER_TEMP',
  });
});
