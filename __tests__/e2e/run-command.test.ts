/** `goagent-action run` as a person at a keyboard uses it, against a scripted model. */

import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import { verifyBundle } from '../../src/record/verify-bundle.ts';
import { runCommand } from '../support/command-line.ts';
import { plantTree } from '../support/doctor-tree.ts';
import { createRepository } from '../support/workspace.ts';

const tree = plantTree({ 'ci/system.md': 'You are brief.' });
const folders: string[] = [tree.root];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

type Words = readonly string[];

async function run(words: Words, key = 'none') {
  const model = await startScriptedModel([{ text: 'All is well.' }]);
  try {
    const env = { OAI_MODEL: 'scripted', OAI_BASE_URL: model.baseUrl, OAI_API_KEY: key };
    const ended = await runCommand(['run', ...words], 24, { cwd: tree.root, env });
    const [, directory = ''] = /^Directory of this run: (.*)$/m.exec(ended.stdout) ?? [];
    if (directory !== '') folders.push(directory);
    return { ...ended, directory, requests: model.requests };
  } finally {
    await model.close();
  }
}

describe('run', () => {
  it('asks the model of the variables, shows the summary, and leaves a bundle that is valid', async () => {
    const ended = await run(['--prompt', 'How is it?', '--prestage', 'false']);
    assert.deepEqual([ended.exit, ended.stderr, ended.requests.length], [0, '', 1]);
    assert.match(ended.stdout, /^## ✅ goagent: success$/m);
    const [, log = ''] = /^Audit log: (.*)$/m.exec(ended.stdout) ?? [];
    assert.ok(log.startsWith(join(ended.directory, 'temp')), log);
    assert.ok(existsSync(log));
    assert.equal(verifyBundle({ path: log.replace(/\/[^/]*$/, '') }).valid, true);
  });

  it('takes options as the action takes inputs, and fails as it does', async () => {
    const ended = await run(['--prompt', 'How is it?', '--max-steps', '0']);
    assert.deepEqual([ended.exit, ended.requests.length], [1, 0]);
    assert.match(ended.stdout, /input "max-steps": got "0", takes a whole number from 1 to 100/);
  });

  it('reads policy files from the commit, not from the work tree', async () => {
    const words = ['--prompt', 'How is it?', '--prestage', 'false', '--system-file', 'ci/system.md'];
    assert.match((await run(words)).stdout, /config-error \(POLICY_NOT_AVAILABLE\)/);
    await createRepository(tree.root, { 'ci/system.md': 'You are brief.' });
    const ended = await run(words);
    assert.equal(ended.exit, 0, ended.stdout);
    assert.match(JSON.stringify(ended.requests[0]?.body), /You are brief\./);
  });

  it('has no option that is no input', async () => {
    const ended = await run(['--promt', 'x']);
    assert.deepEqual([ended.exit, ended.requests.length], [2, 0]);
    const misspelt = await run(['--max-step', '3']);
    assert.equal(misspelt.exit, 2);
    assert.match(misspelt.stderr, /Unknown option '--max-step'; did you mean --max-steps\?/);
  });
});
