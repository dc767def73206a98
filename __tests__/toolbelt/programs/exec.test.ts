/** `exec` over real programs: what it asks for, and what it answers. Sandbox and rules are the business of other tests. */

import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { JsonObject } from '../../../src/contract/json.ts';
import type { ProgramStarter } from '../../../src/contract/programs.ts';
import { createConfinedStarter } from '../../../src/launch/confined-starter.ts';
import { createProcessRunner } from '../../../src/launch/exec.ts';
import { compileSchema } from '../../../src/schema/schema.ts';
import { exec } from '../../../src/toolbelt/programs/exec.ts';
import { chooseProgram } from '../../../src/toolbelt/programs/program-choice.ts';
import { programResult } from '../../../src/toolbelt/programs/program-result.ts';
import type { ToolAnswer } from '../../../src/toolbelt/tool.ts';
import { noHistory } from '../../support/history.ts';
import { makeWorkspace, type Workspace } from '../workspace.ts';

const runProcess = createProcessRunner({
  clock: { now: () => performance.now() },
  graceMs: 200,
  lingerMs: 200,
});
const schema = compileSchema(exec.schema);
const result = compileSchema(programResult);

const cat = '/bin/cat';
const node = process.execPath;
const programs = [cat, '/bin/sleep', '/bin/pwd', '/usr/bin/printenv', node];

type Bench = {
  readonly workspace: Workspace;
  run(
    args: JsonObject,
    parts?: { readonly maxOutputBytes?: number; readonly timeoutMs?: number },
  ): Promise<ToolAnswer>;
  value(
    args: JsonObject,
    parts?: { readonly maxOutputBytes?: number; readonly timeoutMs?: number },
  ): Promise<JsonObject>;
};

function makeBench(context: TestContext, files = {}): Bench {
  const workspace = makeWorkspace(context, files);
  const signal = new AbortController().signal;
  const run: Bench['run'] = async (args, { maxOutputBytes = 65_536, timeoutMs = 20_000 } = {}) => {
    assert.deepEqual(schema.verdict === 'compiled' && schema.check(args), { verdict: 'valid' });
    const starter: ProgramStarter = createConfinedStarter({
      ...{ runProcess, programs, workingDirectory: workspace.root, timeoutMs, signal },
      environment: { path: '/usr/bin:/bin', home: workspace.outside },
      confinement: { verdict: 'confined' },
    });
    const answer = await exec.run(args, {
      ...{ jail: workspace.jail, git: noHistory, now: () => 0, signal, maxOutputBytes, programs: starter },
    });
    if (answer.verdict === 'ok') {
      assert.deepEqual(result.verdict === 'compiled' && result.check(answer.value), { verdict: 'valid' });
      assert.ok(Buffer.byteLength(JSON.stringify(answer.value)) <= maxOutputBytes);
    }
    return answer;
  };
  const value: Bench['value'] = async (args, parts) => {
    const answer = await run(args, parts);
    return answer.verdict === 'ok' ? answer.value : assert.fail(`${answer.code}: ${answer.error}`);
  };
  return { workspace, run, value };
}

const codeOf = (answer: ToolAnswer): string => (answer.verdict === 'ok' ? 'ok' : answer.code);

/** What a program writes that this file brings: a script by its absolute path, as interpreters need it. */
const toScript = ({ workspace }: Bench, code: string): readonly string[] => {
  workspace.write('script.cjs', code);
  return [join(workspace.root, 'script.cjs')];
};

describe('exec', { skip: process.platform === 'win32' }, () => {
  it('C112 a program over its time is stopped, and what it had written is there', async (context) => {
    const bench = makeBench(context);
    const { durationMs, ...value } = await bench.value({ cmd: 'sleep', args: ['20'], timeoutSec: 1 });
    assert.deepEqual(value, {
      exitCode: -1,
      signal: 'SIGTERM',
      timedOut: true,
      stdout: '',
      stderr: '',
      truncated: false,
      hint: 'it was stopped at its time-out; what it had written is here',
    });
    assert.ok(Number(durationMs) >= 900 && Number(durationMs) < 3000, `${durationMs} ms`);
  });

  it('C112 takes directory and variables', async (context) => {
    const bench = makeBench(context, { 'a/b/c.txt': '' });
    const { stdout } = await bench.value({ cmd: '/bin/pwd', cwd: 'a/b' });
    assert.equal(stdout, `${bench.workspace.root}/a/b\n`);
    const told = await bench.value({ cmd: 'printenv', env: { FOO: 'b  a', CI: '' } });
    const lines = String(told.stdout).trimEnd().split('\n').sort();
    assert.deepEqual(lines, ['CI=', 'FOO=b  a', `HOME=${bench.workspace.outside}`, 'PATH=/usr/bin:/bin']);
  });

  it('C112 gives stdin on, and ends it where none is given', async (context) => {
    const bench = makeBench(context);
    assert.equal((await bench.value({ cmd: 'cat', stdin: 'hei ä\n\0' })).stdout, 'hei ä\n\0');
    assert.equal((await bench.value({ cmd: 'cat' })).stdout, '');
  });

  it('C112 what does not fit its schema is refused before', () => {
    const wrong = [
      ...[
        {},
        { cmd: '' },
        { cmd: 1 },
        { cmd: 'cat', args: 'x' },
        { cmd: 'cat', args: [1] },
        { cmd: 'cat', shell: true },
      ],
      ...[{ cmd: 'cat', env: { A: 1 } }, { cmd: 'cat', timeoutSec: 0 }, { cmd: 'cat', timeoutSec: 1.5 }, []],
    ];
    const verdicts = wrong.map((args) => schema.verdict === 'compiled' && schema.check(args).verdict);
    assert.deepEqual(new Set(verdicts), new Set(['invalid']));
  });

  it('an exit code that is not 0 is an answer, and a signal has its name', async (context) => {
    const bench = makeBench(context);
    const failing = await bench.value({ cmd: 'cat', args: ['gone.txt'] });
    assert.deepEqual([failing.exitCode, failing.timedOut, failing.signal], [1, false, undefined]);
    assert.match(String(failing.stderr), /gone\.txt/);
    const own = toScript(bench, 'process.exit(143)');
    const { exitCode, signal } = await bench.value({ cmd: node, args: own });
    assert.deepEqual([exitCode, signal], [143, 'SIGTERM']);
    const killed = await bench.value({
      cmd: node,
      args: toScript(bench, 'process.kill(process.pid, "SIGKILL")'),
    });
    assert.deepEqual([killed.exitCode, killed.signal], [-1, 'SIGKILL']);
  });

  it('too much is cut in the middle, with the bytes that are left out, and fits', async (context) => {
    const bench = makeBench(context);
    const code =
      'process.stdout.write("A" + "ä\\n".repeat(50000) + "Z"); process.stderr.write("e".repeat(100))';
    const args = toScript(bench, code);
    for (const maxOutputBytes of [2000, 10_000]) {
      const value = await bench.value({ cmd: node, args }, { maxOutputBytes });
      const { stdout, stderr } = value;
      assert.equal(stderr, 'e'.repeat(100));
      const [, head = '', left, tail = ''] =
        /^(Aä[ä\n]*)\[… (\d+) bytes left out …\]([ä\n]*Z)$/.exec(String(stdout)) ?? [];
      assert.equal(Buffer.byteLength(head) + Number(left) + Buffer.byteLength(tail), 150_002);
      assert.deepEqual(
        [value.truncated, value.stdoutBytesLeftOut, value.stderrBytesLeftOut],
        [true, Number(left), 0],
      );
      assert.ok(Buffer.byteLength(JSON.stringify(value)) > maxOutputBytes * 0.5);
    }
  });

  it('both streams get their share, and what is no UTF-8 is shown', async (context) => {
    const bench = makeBench(context);
    const code = 'process.stdout.write(Buffer.alloc(90000, 255)); process.stderr.write("😀".repeat(30000))';
    const { stdout, stderr } = await bench.value(
      { cmd: node, args: toScript(bench, code) },
      { maxOutputBytes: 4000 },
    );
    assert.match(String(stdout), /^\ufffd+\[… \d+ bytes left out …\]\ufffd+$/);
    assert.match(String(stderr), /^(?:😀)+\[… \d+ bytes left out …\](?:😀)+$/u);
  });

  it('a program that writes without end is stopped, and says so', async (context) => {
    const bench = makeBench(context);
    const value = await bench.value({ cmd: 'cat', args: ['/dev/zero'] });
    assert.deepEqual([value.exitCode, value.truncated, value.timedOut], [-1, true, false]);
    assert.match(String(value.hint), /wrote too much/);
  });

  it('starts nothing that is not listed, and says what is', async (context) => {
    const bench = makeBench(context, { cat: '' });
    for (const cmd of [
      'sh',
      '/bin/sh',
      '/bin/../bin/cat',
      './cat',
      'bin/cat',
      'cat ',
      ' cat',
      'CAT',
      'cat;id',
      'cat\0',
    ]) {
      const answer = await bench.run({ cmd });
      assert.deepEqual(answer, {
        verdict: 'failed',
        code: 'DENIED_PROGRAM',
        error: 'this program is not on the list of this tool',
        hint: 'listed are: cat, sleep, pwd, printenv, node',
      });
    }
  });

  it('starts nothing at all without a list', async (context) => {
    const { workspace } = makeBench(context);
    const signal = new AbortController().signal;
    const given = { jail: workspace.jail, git: noHistory, now: () => 0, signal, maxOutputBytes: 65_536 };
    assert.equal(codeOf(await exec.run({ cmd: '/bin/cat' }, given)), 'DENIED_PROGRAM');
  });

  it('its directory is one that tools may see', async (context) => {
    const bench = makeBench(context, { 'a.txt': '', '.git/config': '' });
    symlinkSync(bench.workspace.outside, join(bench.workspace.root, 'out'));
    mkdirSync(join(bench.workspace.root, 'sub'));
    symlinkSync('sub', join(bench.workspace.root, 'in'));
    const codes: string[] = [];
    for (const cwd of ['..', '/', '/tmp', 'out', '.git', 'a.txt', 'gone'])
      codes.push(codeOf(await bench.run({ cmd: 'pwd', cwd })));
    const path = 'DENIED_PATH';
    assert.deepEqual(codes, [path, path, path, path, path, 'NOT_A_DIRECTORY', 'NOT_FOUND']);
    assert.equal((await bench.value({ cmd: 'pwd', cwd: 'in' })).stdout, `${bench.workspace.root}/sub\n`);
  });
});

it('a base name is enough where one listed program has it', () => {
  const list = ['/usr/bin/git', '/opt/a/lint', '/opt/b/lint'];
  const choose = (wanted: string): string => {
    const choice = chooseProgram(wanted, list);
    return choice.verdict === 'chosen' ? choice.program : `${choice.code}: ${choice.error}`;
  };
  assert.equal(choose('git'), '/usr/bin/git');
  assert.equal(choose('/opt/b/lint'), '/opt/b/lint');
  assert.equal(choose('lint'), 'DENIED_PROGRAM: more than one listed program has this name');
});
