/** Policy comes from the commit that started the run, whatever lies in the work tree; without policy files git is left alone. */

import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { withoutCanary } from '../support/canary-line.ts';
import { type EndedRun, linesOf, runBundle } from '../support/ended-run.ts';
import { commitAll, createRepository, git, sampleFiles } from '../support/workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent-policy-'));
const runs: EndedRun[] = [];
after(() => {
  for (const run of runs) run.remove();
  rmSync(folder, { recursive: true });
});

const run: typeof runBundle = async (script, options) => {
  const ended = await runBundle(script, options);
  runs.push(ended);
  return ended;
};

const manifest = (...names: readonly string[]) =>
  JSON.stringify({ tools: names.map((name) => ({ name, builtin: name })) });

const committed = {
  ...sampleFiles,
  'agent/tools.json': manifest('fs_stat'),
  'agent/task.txt': 'The committed task.',
  'agent/system.txt': 'The committed system prompt.',
};

const inputs = {
  prompt: '',
  'prompt-file': 'agent/task.txt',
  'system-file': 'agent/system.txt',
  tools: 'agent/tools.json',
};

const done = [{ text: 'Done.' }];

/** What the model was told and offered. */
function asked(ended: EndedRun): readonly string[] {
  const { messages = [], tools = [] } = Object(ended.requests[0]?.body);
  return [
    ...messages.map(({ content }: { content: string }) => withoutCanary(content)),
    ...tools.map((tool: { function: { name: string } }) => tool.function.name),
  ];
}

const theCommitted = ['The committed system prompt.', 'The committed task.', 'fs_stat'];

describe('policy files', () => {
  it('are those of the commit where the work tree has others, and log, warning and summary say so', async () => {
    const workspace = join(folder, 'differs');
    const sha = await createRepository(workspace, committed);
    writeFileSync(join(workspace, 'agent/tools.json'), manifest('fs_stat', 'fs_read_file'));
    writeFileSync(join(workspace, 'agent/task.txt'), 'A planted task.');
    writeFileSync(join(workspace, 'agent/system.txt'), 'A planted system prompt.');
    const ended = await run(done, { workspace, inputs });
    assert.deepEqual(asked(ended), theCommitted);
    const warnings = ['agent/task.txt', 'agent/system.txt', 'agent/tools.json'].map(
      (path) => `${path} in the work tree is not the one of commit ${sha}; that commit's was used.`,
    );
    assert.deepEqual(
      linesOf(ended, 'warning').map(({ code, message }) => [code, message]),
      warnings.map((message) => ['POLICY_DIFFERS', message]),
    );
    const shown = ended.stdout.toString();
    for (const message of warnings)
      assert.ok(shown.includes(`::warning title=goagent::POLICY_DIFFERS: ${message}`), shown);
    assert.equal(ended.summary.match(/^- POLICY&#95;DIFFERS&#58; agent/gm)?.length, 3, ended.summary);
    assert.equal(ended.exit, 0);
  });

  it('are there also where the work tree has lost them, without a warning', async () => {
    const workspace = join(folder, 'lost');
    await createRepository(workspace, committed);
    rmSync(join(workspace, 'agent'), { recursive: true });
    const ended = await run(done, { workspace, inputs });
    assert.deepEqual(asked(ended), theCommitted);
    assert.deepEqual(linesOf(ended, 'warning'), []);
  });

  it('are read from a clone of depth 1', async () => {
    const origin = join(folder, 'origin');
    await createRepository(origin, sampleFiles);
    for (const [path, text] of Object.entries(committed)) {
      mkdirSync(join(origin, path, '..'), { recursive: true });
      writeFileSync(join(origin, path), text);
    }
    await commitAll(origin, 'Add policy');
    const workspace = join(folder, 'shallow');
    await git(folder, ['clone', '--quiet', '--depth=1', `file://${origin}`, workspace]);
    assert.deepEqual(asked(await run(done, { workspace, inputs })), theCommitted);
  });

  it('are found in a checkout below the workspace, by paths from the workspace', async () => {
    const parent = join(folder, 'parent');
    const workspace = join(parent, 'checkout');
    await createRepository(workspace, committed);
    const below = Object.entries(inputs).map(([name, path]) => [name, path === '' ? '' : `checkout/${path}`]);
    const ended = await run(done, {
      workspace,
      env: { GITHUB_WORKSPACE: parent },
      inputs: { ...Object.fromEntries(below), 'working-directory': 'checkout' },
    });
    assert.deepEqual(asked(ended), theCommitted, ended.stdout.toString());
  });
});

describe('git', { skip: process.platform === 'win32' }, () => {
  const programs = join(folder, 'programs');
  const marker = join(folder, 'git-was-started');
  mkdirSync(programs);
  writeFileSync(join(programs, 'git'), `#!/bin/sh\n: > '${marker}'\nexec git "$@"\n`);
  chmodSync(join(programs, 'git'), 0o755);

  it('is not started when no policy file is given, and is when one is', async () => {
    const env = { PATH: `${programs}:${process.env.PATH}` };
    const without = await run(done, { env });
    assert.deepEqual([without.exit, existsSync(marker)], [0, false]);
    await run(done, { env, inputs: { 'system-file': 'README.md' } });
    assert.equal(existsSync(marker), true);
  });

  it('is not missed when no policy file is given', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const ended = await run(done, { env: { PATH: empty } });
    assert.deepEqual([ended.outputs.conclusion, ended.exit], ['success', 0]);
  });
});
