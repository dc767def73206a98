/** The thread of the artifact client, whatever its job is: its directory is read when it is done, and is gone afterwards. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { runArtifactThread, type ThreadEnding, whyNoService } from '../../src/record/artifact-thread.ts';
import { makeFolder } from '../support/log-writing.ts';
import { createPlainRedactor } from '../support/plain-redactor.ts';

const variables = new Map([
  ['ACTIONS_RESULTS_URL', 'http://127.0.0.1:9/'],
  ['ACTIONS_RUNTIME_TOKEN', 'none'],
]);

type Ran = { readonly ending: ThreadEnding; readonly taken: readonly string[]; readonly root: string };

/** `code` has `job` and `say`. */
async function run(test: TestContext, code: string): Promise<Ran> {
  const root = makeFolder(test);
  const uploader = join(makeFolder(test), 'thread.mjs');
  writeFileSync(
    uploader,
    `import { parentPort, workerData as job } from 'node:worker_threads';
import { writeFileSync } from 'node:fs';
const say = (message) => parentPort.postMessage(message);
${code}`,
  );
  const taken: string[] = [];
  const ending = await runArtifactThread(
    (directory) => ({ type: 'fetch', name: 'log', directory, most: 10 }),
    {
      ...{ root, uploader, variables, timeoutMs: 10_000, redactor: createPlainRedactor() },
      signal: new AbortController().signal,
    },
    (directory) => taken.push(readFileSync(join(directory, 'file'), 'utf8')),
  );
  return { ending, taken, root };
}

const write = `writeFileSync(job.directory + '/file', job.name);`;

it('gives its directory to be read once it is done', async (test) => {
  const { ending, taken, root } = await run(test, `${write} say({ type: 'fetched' })`);
  assert.deepEqual([ending, taken, readdirSync(root)], [{ type: 'fetched' }, ['log'], []]);
});

it('gives nothing to be read of what failed half-way', async (test) => {
  const { ending, taken, root } = await run(
    test,
    `${write} say({ type: 'failed', name: 'Error', message: 'cut' })`,
  );
  assert.deepEqual([ending, taken], [{ type: 'not-done', why: 'cut' }, []]);
  assert.deepEqual([readdirSync(root), existsSync(root)], [[], true]);
});

it('names what the runner did not give', () => {
  assert.equal(whyNoService(variables), undefined);
  const why = 'the runner gave no ACTIONS_RUNTIME_TOKEN';
  assert.equal(whyNoService(new Map([...variables].slice(0, 1))), why);
});
