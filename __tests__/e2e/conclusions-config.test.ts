/** Endings before anything is called: inputs, manifest, policy files, programs. */

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { ReasonCode } from '../../src/contract/errors.ts';
import { assertEnded, type EndedRun, runBundle } from '../support/ended-run.ts';
import type { RunOptions } from '../support/runner.ts';
import { createToolRepository } from '../support/tool-repository.ts';
import { commitAll, createRepository, git, readHead, sampleFiles } from '../support/workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent-config-'));
const runs: EndedRun[] = [];
after(() => {
  for (const run of runs) run.remove();
  rmSync(folder, { recursive: true });
});

/** Runs to a config-error of that reason; the server must not have been contacted. Resolves to the message. */
async function refuse(reason: ReasonCode, options: Partial<RunOptions>): Promise<string> {
  const ended = await runBundle(() => ({ text: 'Never asked.' }), options);
  runs.push(ended);
  assertEnded(ended, { conclusion: 'config-error', reason, exit: 1, message: /./ });
  assert.equal(ended.requests.length, 0);
  assert.deepEqual([ended.outputs.steps, ended.outputs.model], ['0', '']);
  return String(ended.log.at(-1)?.message);
}

const withManifest = (tools: readonly object[]): Partial<RunOptions> => ({
  workspace: { 'tools.json': JSON.stringify({ tools }) },
  inputs: { tools: 'tools.json' },
});

describe('config-error', () => {
  it('INPUTS_INVALID with every complaint, each on its line, in the summary too', async () => {
    const message = await refuse('INPUTS_INVALID', { inputs: { prompt: '', 'max-steps': '0', sandbx: 'x' } });
    const complaints = [
      'unknown input "sandbx": did you mean "sandbox"?',
      'input "prompt" is required: give it, "prompt-file" or a "recipe"',
      'input "max-steps": got "0", takes a whole number from 1 to 100',
    ];
    assert.deepEqual(message.split('\n'), complaints);
    const items = runs
      .at(-1)
      ?.summary.split('\n')
      .filter((line) => line.startsWith('- '));
    assert.equal(items?.length, complaints.length);
  });

  it('INPUTS_INVALID for a working directory that is missing, a file, outside, or a circle of links', async () => {
    const workspace = join(folder, 'directories');
    await createRepository(workspace, sampleFiles);
    symlinkSync('/', join(workspace, 'away'));
    symlinkSync('circle', join(workspace, 'circle'));
    for (const [path, message] of [
      [
        'gone',
        /^input "working-directory": there is no directory "gone" in the workspace; it takes a directory/,
      ],
      ['README.md', /there is no directory "README\.md"/],
      ['README.md/x', /there is no directory/],
      ['..', /input "working-directory": "\.\." is not inside the workspace/],
      ['away', /is not inside the workspace/],
      ['circle', /there is no directory "circle"/],
    ] as const) {
      const inputs = { 'working-directory': path };
      assert.match(await refuse('INPUTS_INVALID', { workspace, inputs }), message);
    }
  });

  it('MANIFEST_INVALID with every complaint, in the order of the manifest', async () => {
    const tools = [
      { command: ['/bin/true'] },
      { name: 'a', command: ['true'] },
      { name: 'a', command: ['/bin/true'] },
    ];
    const message = await refuse('MANIFEST_INVALID', withManifest(tools));
    const lines = message.split('\n');
    assert.match(lines.pop() ?? '', /^The manifest is tools\.json of commit [0-9a-f]{40}\.$/);
    assert.deepEqual(lines, [
      'tool[0]: name is required',
      'tool[1] "a": relative command[0] must start with ./tools/bin/',
      'tool[2] "a": duplicate name',
    ]);
  });

  it('MANIFEST_INVALID for an allow-tools that the manifest does not have', async () => {
    const message = await refuse('MANIFEST_INVALID', { inputs: { 'allow-tools': 'fs_read_fil' } });
    assert.equal(
      message,
      'allow-tools: the manifest has no tool "fs_read_fil" (did you mean "fs_read_file"?)',
    );
  });

  it('TOOL_UNAVAILABLE for a program that is missing (C29)', async () => {
    const message = await refuse(
      'TOOL_UNAVAILABLE',
      withManifest([{ name: 'ghost', command: ['./tools/bin/ghost'] }]),
    );
    assert.match(message, /^configured tool "ghost" is unavailable: .*tools\/bin\/ghost/);
  });

  it('PROGRAM_NOT_TRUSTED for a program that is not the one that sha256 pins', async () => {
    const workspace = join(folder, 'pinned');
    const tools = [{ name: 'pinned', sha256: 'a'.repeat(64) }];
    await createToolRepository(workspace, { tools, programs: { pinned: 'echo {}' } });
    const message = await refuse('PROGRAM_NOT_TRUSTED', { workspace, inputs: { tools: 'tools.json' } });
    assert.match(message, /"pinned" is unavailable: PROGRAM_NOT_TRUSTED: .*sha256 of the manifest/);
  });
});

describe('config-error POLICY_NOT_AVAILABLE says what to do', () => {
  const inputs = { 'prompt-file': 'task.txt', prompt: '' };
  const files = { ...sampleFiles, 'task.txt': 'Do it.' };

  it('where there is no git repository', async () => {
    const workspace = join(folder, 'none');
    await createRepository(workspace, files);
    const sha = await readHead(workspace);
    const bare = join(folder, 'bare');
    mkdirSync(bare);
    const env = { GITHUB_WORKSPACE: bare, GITHUB_SHA: sha };
    const message = await refuse('POLICY_NOT_AVAILABLE', { workspace, inputs, env });
    assert.match(
      message,
      /no git repository at .*bare.*Run actions\/checkout with "fetch-depth: 0" before this step/,
    );
  });

  it('where the commit was not fetched, as in a shallow clone of a later one', async () => {
    const origin = join(folder, 'origin');
    const sha = await createRepository(origin, files);
    await commitAll(origin, 'Go on');
    const workspace = join(folder, 'shallow');
    await git(folder, ['clone', '--quiet', '--depth=1', `file://${origin}`, workspace]);
    assert.equal((await git(workspace, ['rev-list', '--count', 'HEAD'])).trim(), '1');
    const message = await refuse('POLICY_NOT_AVAILABLE', { workspace, inputs, env: { GITHUB_SHA: sha } });
    assert.match(message, new RegExp(`does not have the commit ${sha}.*"fetch-depth: 0"`));
  });

  it('where the file is not in the commit, though it lies in the work tree', async () => {
    const message = await refuse('POLICY_NOT_AVAILABLE', {
      inputs: { ...inputs, 'prompt-file': 'later.txt' },
    });
    assert.match(
      message,
      /input "prompt-file": "later\.txt" is not a file of commit [0-9a-f]{40}.*commit the file/,
    );
  });

  it('where there is no git program, or no commit id', async () => {
    const workspace = join(folder, 'programless');
    await createRepository(workspace, files);
    assert.match(
      await refuse('POLICY_NOT_AVAILABLE', { workspace, inputs, env: { PATH: folder } }),
      /no git on this machine/,
    );
    assert.match(
      await refuse('POLICY_NOT_AVAILABLE', { workspace, inputs, env: { GITHUB_SHA: 'main' } }),
      /GITHUB_SHA holds no commit id/,
    );
  });
});
