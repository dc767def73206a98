/** A manifest of goagent's shape, and installed wrappers, through the bundle: with the sandbox and without. */

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { installWrappers } from '../../src/toolbelt/programs/install.ts';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';
import { toolProgram } from '../support/door-program.ts';
import { type EndedRun, linesOf, runBundle } from '../support/ended-run.ts';
import { goagentTools } from '../support/goagent-manifest.ts';
import { messagesOf } from '../support/hostile-run.ts';
import { nodePath } from '../support/step-process.ts';
import { createToolRepository } from '../support/tool-repository.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-wrappers-')));
const runs: EndedRun[] = [];
after(() => {
  for (const run of runs) run.remove();
  rmSync(folder, { recursive: true });
});

type Use = {
  readonly tool: string;
  readonly args: { readonly [name: string]: string | boolean };
  /** Members that the answer has to have. */
  readonly says: (said: { readonly [name: string]: unknown }) => void;
  /** Looks at the checkout afterwards. */
  readonly left?: (workspace: string) => void;
};

const encode = (text: string): string => Buffer.from(text).toString('base64');

const patch = `--- a/src/old.ts
+++ b/src/old.ts
@@ -1 +1 @@
-export const old = oldCall();
+export const old = newCall();
`;

/** In this order in one run. Those that this version does not have are left out. */
const uses: readonly Use[] = [
  {
    tool: 'fs_search',
    args: { query: 'oldCall', regex: false },
    says: ({ matches }) => assert.equal(Array.isArray(matches) && matches.length, 1),
  },
  {
    tool: 'fs_read_file',
    args: { path: 'src/old.ts' },
    says: ({ content }) => assert.equal(content, 'export const old = oldCall();\n'),
  },
  {
    tool: 'fs_listdir',
    args: { path: 'src' },
    says: ({ entries }) => assert.equal(Array.isArray(entries) && entries.length, 1),
  },
  { tool: 'get_time', args: {}, says: ({ timezone }) => assert.equal(timezone, 'UTC') },
  {
    tool: 'fs_write_file',
    args: { path: 'notes.txt', contentBase64: encode('noted\n') },
    says: ({ bytesWritten }) => assert.equal(bytesWritten, 6),
    left: (workspace) => assert.equal(readFileSync(join(workspace, 'notes.txt'), 'utf8'), 'noted\n'),
  },
  {
    tool: 'fs_apply_patch',
    args: { unifiedDiff: patch },
    says: ({ filesChanged }) => assert.equal(filesChanged, 1),
    left: (workspace) =>
      assert.equal(readFileSync(join(workspace, 'src/old.ts'), 'utf8'), 'export const old = newCall();\n'),
  },
];

const known = uses.filter(({ tool }) => toolbelt.has(tool));
/** As a setup action puts it: what `#!/usr/bin/env node` finds. */
const env = { PATH: `${dirname(nodePath(24))}:${process.env.PATH ?? ''}` };

async function run(sandbox: 'required' | 'off'): Promise<EndedRun> {
  const workspace = join(folder, sandbox);
  const tools = goagentTools.filter(({ name }) => toolbelt.has(name));
  await createToolRepository(workspace, {
    tools,
    files: { 'src/old.ts': 'export const old = oldCall();\n' },
  });
  assert.equal(
    installWrappers({ directory: workspace, program: toolProgram, others: 'keep' }).verdict,
    'installed',
  );
  const calls = known.map(({ tool, args }) => ({ calls: [{ name: tool, arguments: args }] }));
  const ended = await runBundle([...calls, { text: 'Done.' }], {
    workspace,
    env,
    inputs: { tools: 'tools.json', sandbox },
  });
  runs.push(ended);
  return ended;
}

function judge(ended: EndedRun): void {
  assert.equal(ended.outputs.conclusion, 'success', ended.stdout.toString());
  const results = messagesOf(ended.requests.at(-1)).filter(({ role }) => role === 'tool');
  assert.equal(results.length, known.length);
  for (const [index, use] of known.entries()) {
    const said = results[index]?.text ?? '';
    assert.doesNotMatch(said, /"error"/, use.tool);
    use.says(JSON.parse(said));
    use.left?.(ended.workspace);
  }
  // Untracked, and yet nothing to tell: their bytes are known.
  const codes = linesOf(ended, 'warning').map(({ code }) => code);
  assert.ok(!codes.includes('PROGRAM_NOT_TRACKED'), codes.join());
}

async function runExec(sandbox: 'required' | 'off'): Promise<EndedRun> {
  const workspace = join(folder, `exec-${sandbox}`);
  await createToolRepository(workspace, {
    tools: [{ name: 'exec', command: ['./tools/bin/exec', '--program', '/bin/cat'], timeoutSec: 20 }],
    files: { 'a.txt': 'hello\n' },
  });
  installWrappers({ directory: workspace, program: toolProgram, others: 'keep' });
  const calls = [
    { cmd: 'cat', args: ['a.txt', '-'], stdin: 'in' },
    { cmd: 'sh', args: ['-c', 'id'] },
  ].map((args) => ({ name: 'exec', arguments: args }));
  const ended = await runBundle([{ calls }, { text: 'Done.' }], {
    workspace,
    env,
    inputs: { tools: 'tools.json', sandbox },
  });
  runs.push(ended);
  return ended;
}

const saidBy = (ended: EndedRun): readonly { readonly [name: string]: unknown }[] =>
  messagesOf(ended.requests.at(-1)).flatMap(({ role, text }) => (role === 'tool' ? [JSON.parse(text)] : []));

describe('the wrapper of exec', {
  skip: !existsSync('/proc/self/ns') && 'no namespaces',
}, () => {
  it('starts what stands behind it in the manifest, under full isolation', async () => {
    const ended = await runExec('required');
    const [read, shell] = saidBy(ended);
    assert.deepEqual([read?.exitCode, read?.stdout], [0, 'hello\nin'], JSON.stringify(read));
    assert.equal(shell?.code, 'DENIED_PROGRAM');
    // As with the built-in: a refusal, not a failure.
    assert.equal(ended.outputs['denied-calls'], '1');
  });

  it('starts nothing without a sandbox', async () => {
    const codes = saidBy(await runExec('off')).map(({ code }) => code);
    assert.deepEqual(codes, ['DENIED_ISOLATION', 'DENIED_ISOLATION']);
  });
});

describe("goagent's own manifest with installed wrappers", {
  skip: process.platform === 'win32' && 'scripts',
}, () => {
  it('is used as it is without a sandbox', async () => judge(await run('off')));

  it('is used as it is under full isolation', {
    skip: !existsSync('/proc/self/ns') && 'no namespaces',
  }, async () => {
    const ended = await run('required');
    assert.equal(ended.outputs.isolation, 'full', ended.stdout.toString());
    judge(ended);
  });
});
