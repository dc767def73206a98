/** The main job on real input: this repository's own checkout, two external programs, all built-in tools. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from '../../src/contract/json.ts';
import type { ReplyScript } from '../../src/demo/script.ts';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import { verifyBundle } from '../../src/record/verify-bundle.ts';
import { startRun } from '../support/runner.ts';
import { makeShebang } from '../support/shebang.ts';
import { commitAll, git } from '../support/workspace.ts';

const top = fileURLToPath(new URL('../../', import.meta.url));

/** Reads its arguments from stdin, counts lines of files with a suffix in its working directory, answers JSON. */
const countLines = `${makeShebang()}
import fs from 'node:fs';
import path from 'node:path';
const { suffix } = JSON.parse(fs.readFileSync(0, 'utf8'));
let lines = 0;
const walk = (folder) => {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) walk(file);
    else if (entry.name.endsWith(suffix)) lines += fs.readFileSync(file, 'utf8').split('\\n').length - 1;
  }
};
walk('src');
console.log(JSON.stringify({ suffix, lines, environment: Object.keys(process.env).sort() }));
`;

const program = realpathSync('/usr/bin/wc');

function toManifest(): JsonObject {
  const builtins = ['fs_read_file', 'fs_read_lines', 'fs_list_dir', 'fs_stat', 'fs_search', 'get_time'];
  const suffix = {
    type: 'object',
    properties: { suffix: { type: 'string', maxLength: 10 } },
    required: ['suffix'],
    additionalProperties: false,
  };
  return {
    tools: [
      ...builtins.map((name) => ({ name, builtin: name })),
      {
        name: 'count_lines',
        description: 'Counts lines.',
        schema: suffix,
        command: ['./tools/bin/count-lines'],
        access: 'read',
      },
      {
        name: 'count_bytes',
        description: 'Counts the bytes of its arguments.',
        command: [program, '-c'],
        sha256: createHash('sha256').update(readFileSync(program)).digest('hex'),
      },
    ],
  };
}

const steps: readonly ReplyScript[] = [
  { calls: [{ name: 'fs_list_dir', arguments: { path: '.' } }] },
  { calls: [{ name: 'fs_read_file', arguments: { path: 'package.json' } }] },
  { calls: [{ name: 'fs_read_lines', arguments: { path: 'src/core/agent.ts', startLine: 1, endLine: 40 } }] },
  { calls: [{ name: 'fs_search', arguments: { query: 'ApprovedCall' } }] },
  { calls: [{ name: 'fs_stat', arguments: { path: 'action.yml', hash: 'sha256' } }] },
  { calls: [{ name: 'get_time', arguments: {} }] },
  { calls: [{ name: 'count_lines', arguments: { suffix: '.ts' } }] },
  { calls: [{ name: 'count_bytes', arguments: { text: 'twelve bytes' } }] },
  {
    calls: [
      {
        name: 'fs_search',
        arguments: { query: 'export (async )?function', regex: true, globs: ['src/core/**'] },
      },
      { name: 'fs_read_file', arguments: { path: 'README.md' } },
    ],
  },
  { text: 'Ten steps, and all of it was read.' },
];

describe('the main job on this repository', () => {
  let workspace = '';

  before(async () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-own-')));
    workspace = join(root, 'checkout');
    await git(root, ['clone', '--quiet', '--no-hardlinks', top, workspace]);
    mkdirSync(join(workspace, 'tools/bin'), { recursive: true });
    writeFileSync(join(workspace, 'tools/bin/count-lines'), countLines);
    chmodSync(join(workspace, 'tools/bin/count-lines'), 0o755);
    writeFileSync(join(workspace, 'agent-tools.json'), JSON.stringify(toManifest()));
    writeFileSync(join(workspace, '.gitignore'), 'node_modules/\n');
    await commitAll(workspace, 'Add tools');
  });
  after(() => rmSync(dirname(workspace), { recursive: true, force: true }));

  for (const node of [24, 20] as const) {
    it(`takes ten steps with two programs and six built-ins on Node ${node}`, async (context) => {
      const model = await startScriptedModel(steps);
      const run = await startRun({
        node,
        workspace,
        inputs: {
          prompt: 'Look around.',
          model: 'scripted',
          'base-url': model.baseUrl,
          tools: 'agent-tools.json',
        },
      });
      await model.close();

      assert.equal(run.exit, 0, `${run.stdout}${run.stderr}`);
      assert.equal(run.outputs.conclusion, 'success');
      assert.equal(run.outputs['final-message'], 'Ten steps, and all of it was read.');
      assert.equal(run.outputs.steps, '10');
      assert.equal(run.outputs['tool-calls'], '10');
      assert.equal(run.outputs['denied-calls'], '0');

      const bundle = dirname(run.outputs['audit-file'] ?? '');
      const report = verifyBundle({ path: bundle, expect: run.outputs['audit-digest'] ?? '' });
      assert.deepEqual(
        [report.valid, report.complete, report.conclusion, report.problems],
        [true, true, 'success', []],
      );

      const results = readResults(bundle);
      assert.deepEqual(
        results.map(({ tool }) => tool),
        steps.flatMap((step) => step.calls?.map((call) => call.name) ?? []),
      );
      const counted = JSON.parse(results[6]?.content ?? '');
      assert.ok(counted.lines > 3_000);
      assert.deepEqual(counted.environment, ['HOME', 'PATH']);
      assert.equal(results[7]?.content.trim(), String(Buffer.byteLength('{"text":"twelve bytes"}')));
      assert.match(results[3]?.content ?? '', /"path":"src\/law\/policy\/approve\.ts"/);
      assert.match(results[8]?.content ?? '', /export async function\* runAgent/);

      context.diagnostic(
        `Node ${node}: ${run.ms.toFixed(0)} ms, peak memory ${run.peakKib === undefined ? 'unknown' : `${Math.round(run.peakKib / 1024)} MiB`}`,
      );
      run.remove();
    });
  }
});

type Result = { readonly tool: string; readonly content: string };

function readResults(bundle: string): readonly Result[] {
  return JSON.parse(readFileSync(join(bundle, 'transcript.json'), 'utf8')).results;
}
