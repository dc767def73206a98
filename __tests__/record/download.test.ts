/** One file of an artifact, by the real client and the real protocol: what was stored, and nothing that is too large or not there. */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type DownloadOptions, type DownloadResult, download } from '../../src/record/download.ts';
import { upload } from '../../src/record/upload.ts';
import { makeFolder } from '../support/log-writing.ts';
import { createPlainRedactor } from '../support/plain-redactor.ts';
import { type Fault, type ResultsService, startResultsService } from '../support/results-service.ts';

const uploader = fileURLToPath(new URL('../../dist/uploader/index.js', import.meta.url));
let service: ResultsService;
let fault: Fault | undefined;
before(async () => {
  const faults = { list: () => fault };
  service = await startResultsService({ faults });
});
after(() => service.close());

const common = () => ({
  ...{ redactor: createPlainRedactor(), uploader, timeoutMs: 20_000, signal: new AbortController().signal },
  variables: new Map(Object.entries(service.variables)),
});

async function store(test: TestContext, name: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const stored = await upload({ ...common(), job: { name, files }, root: makeFolder(test) });
  assert.equal(stored.type, 'uploaded', JSON.stringify(stored));
}

/** Also holds that nothing is left of it. */
async function fetched(
  test: TestContext,
  options: Pick<DownloadOptions, 'name'> & Partial<DownloadOptions>,
): Promise<DownloadResult> {
  const root = makeFolder(test);
  const result = await download({ ...common(), file: 'proposals.json', most: 1_000, root, ...options });
  assert.deepEqual(readdirSync(root), []);
  return result;
}

const bytes = Buffer.from('{"v":1}');
const files = new Map([
  ['proposals.json', bytes],
  ['audit.jsonl', Buffer.from('{}\n')],
]);

describe('a download', () => {
  it('has the bytes that were stored', async (test) => {
    await store(test, 'kept', files);
    assert.deepEqual(await fetched(test, { name: 'kept' }), { type: 'downloaded', bytes });
  });

  it('has no file that is not in it, and none over its bound', async (test) => {
    await store(test, 'small', files);
    const none = 'the artifact has no file other.json of at most 1000 bytes';
    const large = 'the artifact has no file proposals.json of at most 6 bytes';
    assert.deepEqual(await fetched(test, { name: 'small', file: 'other.json' }), {
      type: 'not-downloaded',
      why: none,
    });
    assert.deepEqual(await fetched(test, { name: 'small', most: 6 }), { type: 'not-downloaded', why: large });
  });

  it('ends when the artifact unpacks to far more than was wanted', async (test) => {
    await store(test, 'bomb', new Map([...files, ['audit.jsonl', Buffer.alloc(20_000_000)] as const]));
    const why = 'the artifact unpacks to more than any of ours';
    assert.deepEqual(await fetched(test, { name: 'bomb' }), { type: 'not-downloaded', why });
  });

  it('says that there is no artifact of that name, and no service', async (test) => {
    const missing = await fetched(test, { name: 'none' });
    assert.ok(missing.type === 'not-downloaded');
    assert.match(missing.why, /^Artifact not found for name: none/);
    const why = 'the runner gave no ACTIONS_RESULTS_URL, no ACTIONS_RUNTIME_TOKEN';
    const away = await fetched(test, { name: 'kept', variables: new Map() });
    assert.deepEqual(away, { type: 'not-downloaded', why });
  });

  it('goes to no other address with the token, and ends when it takes too long', async (test) => {
    fault = { type: 'redirect', status: 302, to: 'http://127.0.0.1:9/' };
    const other = await fetched(test, { name: 'kept' });
    const why = "the service answered 302 with another address, where the runner's token must not go";
    assert.deepEqual(other, { type: 'not-downloaded', why });
    fault = { type: 'hang' };
    const late = await fetched(test, { name: 'kept', timeoutMs: 1_500 });
    assert.deepEqual(late, { type: 'not-downloaded', why: 'it was not done within 1.5 s' });
    fault = undefined;
  });
});
