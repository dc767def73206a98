/** Taint and grants through the real bundle: what an operator writes in a workflow, and what becomes of calls. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type EndedRun, linesOf, runBundle } from '../support/ended-run.ts';
import { createToolRepository } from '../support/tool-repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent-taint-'));
const workspace = join(folder, 'repository');
const runs: EndedRun[] = [];
before(async () => {
  await createToolRepository(workspace, {
    tools: [
      { name: 'web.look', command: ['./tools/bin/echo'], access: 'read', network: true },
      { name: 'repo.write', command: ['./tools/bin/echo'], access: 'write' },
      { name: 'fs_stat', builtin: 'fs_stat' },
    ],
    programs: { echo: 'cat' },
  });
});
after(() => {
  for (const run of runs) run.remove();
  rmSync(folder, { recursive: true });
});

async function run(names: readonly string[], inputs: { readonly [name: string]: string }): Promise<EndedRun> {
  const calls = names.map((name) => ({
    name,
    arguments: name === 'fs_stat' ? { path: '.' } : { a: 1 },
  }));
  const ended = await runBundle([{ calls }, { text: 'Done.' }], {
    workspace,
    inputs: { tools: 'tools.json', ...inputs },
  });
  runs.push(ended);
  return ended;
}

/** Calls and what the run was tainted by, in the order of the log. */
const marks = ({ log }: EndedRun): readonly string[] =>
  log.flatMap(({ type, tool, code, source }) => {
    if (type === 'tool-approved') return [`approved ${tool}`];
    if (type === 'tool-refused') return [`${code} ${tool}`];
    if (type === 'run-tainted') return [`tainted ${source}`];
    return type === 'model-requested' ? ['asked'] : [];
  });

const warnings = (ended: EndedRun) =>
  linesOf(ended, 'warning').flatMap(({ code, message }) =>
    code === 'HOSTS_NOT_CHECKED' ? [String(message)] : [],
  );

describe('an external tool of the network', { skip: process.platform === 'win32' }, () => {
  const all = ['repo_write', 'web_look', 'fs_stat', 'repo_write'];

  it('does not run without allow-hosts, nor with names alone, and the run goes on', async () => {
    for (const inputs of [{}, { 'allow-hosts': 'api.example.com' }]) {
      const ended = await run(all, inputs);
      assert.deepEqual(marks(ended), [
        'asked',
        'approved repo_write',
        'DENIED_HOST web_look',
        'approved fs_stat',
        'approved repo_write',
        'asked',
      ]);
      assert.deepEqual([ended.outputs.conclusion, ended.outputs.tainted], ['success', 'false']);
      assert.deepEqual(warnings(ended), []);
    }
  });

  it('runs with public, is warned about, and taints the run before the next call of the same reply', async () => {
    const ended = await run(all, { 'allow-hosts': 'public' });
    assert.deepEqual(marks(ended), [
      'asked',
      'approved repo_write',
      'approved web_look',
      'tainted network',
      'approved fs_stat',
      'DENIED_TAINT repo_write',
      'asked',
    ]);
    assert.deepEqual([ended.outputs.conclusion, ended.outputs.tainted], ['success', 'true']);
    assert.deepEqual(warnings(ended), [
      'The tool "web_look" uses the network: its hosts were not checked, and allow-hosts lets it reach any.',
    ]);
    assert.match(ended.summary, /hosts were not checked/);
    assert.match(
      ended.summary,
      /\| tainted \| network&#58; The tool web&#95;look has brought in text from the network/,
    );
  });

  it('stops no tool that tainted-tools names, as the manifest writes it or as it is offered', async () => {
    for (const name of ['repo.write', 'repo_write']) {
      const ended = await run(all, { 'allow-hosts': 'public', 'tainted-tools': name });
      assert.deepEqual(linesOf(ended, 'tool-refused'), [], name);
      assert.deepEqual([ended.outputs['denied-calls'], ended.outputs.tainted], ['0', 'true']);
    }
  });
});

describe('a pre-stage with external tools', { skip: process.platform === 'win32' }, () => {
  const calls = ['web_look', 'repo_write'].map((name) => ({ name, arguments: { a: 1 } }));
  const writing = { calls: [{ name: 'repo_write', arguments: { a: 1 } }] };
  const look = async (inputs: { readonly [name: string]: string }): Promise<readonly string[]> => {
    const ended = await runBundle([{ calls }, { text: '[]' }, writing, { text: 'Done.' }], {
      workspace,
      inputs: {
        tools: 'tools.json',
        'allow-hosts': 'public',
        prestage: 'true',
        'allow-external': 'true',
        ...inputs,
      },
    });
    runs.push(ended);
    return marks(ended).filter((mark) => mark !== 'asked');
  };

  it('taints the main loop too', async () => {
    assert.deepEqual(await look({}), [
      'approved web_look',
      'tainted network',
      'DENIED_TAINT repo_write',
      'DENIED_TAINT repo_write',
    ]);
  });

  it('has what tainted-tools grants for the main manifest, and not for a tool of that name in its own', async () => {
    const granted = { 'tainted-tools': 'repo.write' };
    const first = ['approved web_look', 'tainted network'];
    assert.deepEqual(await look(granted), [...first, 'approved repo_write', 'approved repo_write']);
    assert.deepEqual(await look({ ...granted, 'prestage-tools': 'tools.json' }), [
      ...first,
      'DENIED_TAINT repo_write',
      'approved repo_write',
    ]);
  });
});

it('tainted-tools with a name that the manifest does not have is an error before anything is asked', async () => {
  const ended = await run([], { 'tainted-tools': 'repo.wrte' });
  assert.deepEqual(
    [ended.outputs.conclusion, ended.outputs.reason, ended.requests.length],
    ['config-error', 'MANIFEST_INVALID', 0],
  );
  assert.match(
    String(ended.log.at(-1)?.message),
    /tainted-tools: the manifest has no tool "repo\.wrte" \(did you mean "repo_write"\?\)/,
  );
});

it('sandbox: required starts external tools under full isolation alone, and built-ins as ever', {
  skip: process.platform === 'win32',
}, async () => {
  const ended = await run(['repo_write', 'fs_stat'], { sandbox: 'required' });
  const expected = ended.outputs.isolation === 'full' ? 'approved repo_write' : 'DENIED_ISOLATION repo_write';
  assert.deepEqual(marks(ended), ['asked', expected, 'approved fs_stat', 'asked']);
});
