/** An approved call of an external tool, from the manifest's argv to a `ToolRun`. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ToolRun } from '../../src/contract/calls.ts';
import type { ToolSpec } from '../../src/contract/catalog.ts';
import type { JsonObject } from '../../src/contract/json.ts';
import { enterBehind } from '../../src/launch/berth.ts';
import { createProcessRunner } from '../../src/launch/exec.ts';
import { createLauncher, type LauncherOptions } from '../../src/launch/launch.ts';
import { resolvePrograms } from '../../src/launch/programs.ts';
import { toApprovedCall, toTool } from '../support/approved-calls.ts';
import { toShell } from '../support/processes.ts';

const signal = new AbortController().signal;
const runProcess = createProcessRunner({
  clock: { now: () => performance.now() },
  graceMs: 200,
  lingerMs: 200,
});

describe('launching a tool', { skip: process.platform === 'win32' }, () => {
  let folder = '';
  let options: LauncherOptions;

  before(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-launch-')));
    const [home, workingDirectory] = [join(folder, 'home'), join(folder, 'work tree')];
    for (const path of [home, workingDirectory]) mkdirSync(path);
    const { platform } = process;
    const { setpriv } = await resolvePrograms({ path: '/usr/bin:/bin', roots: [] });
    const values = { OAI_API_KEY: 'the key', MY_FLAG: 'on', UNSAFE: 'no' };
    options = {
      runProcess,
      isolation: { enter: enterBehind(setpriv === null ? [] : [setpriv, '--no-new-privs']) },
      environment: { path: '/usr/bin:/bin', home, values, platform, system: {} },
      workingDirectory,
    };
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function script(name: string, text: string): string {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${text}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  function launch(
    argv: readonly [string, ...string[]],
    parts: Partial<ToolSpec> = {},
    given: JsonObject = {},
  ): Promise<ToolRun> {
    const tool = toTool({ action: { type: 'command', argv }, ...parts });
    return createLauncher(options)(toApprovedCall(tool, given), signal);
  }

  it('C31 gives the arguments to stdin, and the JSON that comes back', async () => {
    const { ms, ...run } = await launch(['/bin/cat'], {}, { a: 1, text: 'two  words' });
    assert.deepEqual(run, {
      ending: 'ok',
      said: { a: 1, text: 'two  words' },
      argv: ['/bin/cat'],
      cwd: options.workingDirectory,
      exit: 0,
      stdoutBytes: 27,
      stderrBytes: 0,
      lostBytes: 0,
      envKeys: [],
      network: false,
    });
    assert.ok(ms > 0 && ms < 5000);
  });

  it('starts the manifest argv, and nothing of the model in it, in the working directory', async () => {
    const path = script('facts', 'echo "$0|$1|$#"; pwd');
    const run = await launch([path, '--fixed  arg'], {}, { argument: '--evil' });
    assert.equal(run.said, `${path}|--fixed  arg|1\n${options.workingDirectory}\n`);
  });

  it('C30 says "tool timed out" at the tool\'s own time-out', async () => {
    const run = await launch(['/bin/sleep', '20'], { timeoutMs: 120 });
    assert.deepEqual([run.ending, run.said, run.exit], ['timed-out', { error: 'tool timed out' }, -1]);
    assert.ok(run.ms >= 119 && run.ms < 5000, `${run.ms} ms`);
  });

  it('C32 says what a failing tool wrote to stderr', async () => {
    const run = await launch([script('boom', 'echo boom >&2; exit 3')]);
    assert.deepEqual([run.ending, run.said, run.exit, run.stderrBytes], ['failed', { error: 'boom' }, 3, 5]);
  });

  it('lifts the error object of a failing tool', async () => {
    const run = await launch([
      script('lift', `echo '{"error":"no such file","code":"NOT_FOUND"}' >&2; exit 1`),
    ]);
    assert.deepEqual([run.said, run.code], [{ error: 'no such file', code: 'NOT_FOUND' }, undefined]);
  });

  it('names the signal that killed a tool', async () => {
    const run = await launch([script('crash', 'kill -ABRT $$')]);
    assert.deepEqual([run.ending, run.said, run.exit], ['failed', { error: 'killed by signal SIGABRT' }, -1]);
  });

  it('stops a tool at four times its cap, and tells how much was lost', async () => {
    const run = await launch([script('flood', 'cat /dev/zero')], { maxOutputBytes: 1000 });
    assert.deepEqual([run.ending, run.said, run.exit], ['overflowed', '\0'.repeat(4000), -1]);
    assert.ok(run.lostBytes > 0 && run.lostBytes === run.stdoutBytes - 4000);
  });

  it('C36 passes on the names of the manifest that are set, and tells names, never values', async () => {
    const envPassthrough = ['OAI_API_KEY', 'MY_FLAG', 'OAI_BASE_URL'];
    const run = await launch(['/usr/bin/env'], { envPassthrough });
    const lines = [
      `HOME=${options.environment.home}`,
      'MY_FLAG=on',
      'OAI_API_KEY=the key',
      'PATH=/usr/bin:/bin',
    ];
    assert.deepEqual(String(run.said).trim().split('\n').sort(), lines);
    assert.deepEqual(run.envKeys, ['MY_FLAG', 'OAI_API_KEY']);
    assert.doesNotMatch(JSON.stringify({ ...run, said: '' }), /the key/);
  });

  it('cancels a tool', async () => {
    const tool = toTool({ action: { type: 'command', argv: ['/bin/sleep', '20'] } });
    const run = await createLauncher(options)(toApprovedCall(tool), AbortSignal.timeout(50));
    assert.deepEqual([run.ending, run.said, run.exit], ['cancelled', { error: 'cancelled' }, -1]);
  });

  it('says TOOL_UNAVAILABLE for a program that is gone, or not executable, behind any prefix', async () => {
    const error = 'tool could not be started: the program does not exist';
    const run = await launch([join(folder, 'gone')]);
    assert.deepEqual(
      [run.ending, run.code, run.said],
      ['failed', 'TOOL_UNAVAILABLE', { error, code: 'TOOL_UNAVAILABLE' }],
    );
    const plain = script('plain', 'exit 0');
    chmodSync(plain, 0o644);
    assert.equal((await launch([plain])).code, 'TOOL_UNAVAILABLE');
  });

  it('refuses a built-in tool', async () => {
    const tool = toTool({ action: { type: 'builtin', builtin: 'get_time' } });
    await assert.rejects(createLauncher(options)(toApprovedCall(tool), signal), { code: 'INTERNAL' });
  });

  describe('that the manifest pins', () => {
    function pin(path: string): string {
      return createHash('sha256').update(readFileSync(path)).digest('hex');
    }

    function launchPinned(
      path: string,
      sha256: string,
      launcher = createLauncher(options),
    ): Promise<ToolRun> {
      return launcher(toApprovedCall(toTool({ action: { type: 'command', argv: [path], sha256 } })), signal);
    }

    function toEnd(run: ToolRun): readonly unknown[] {
      return [run.ending, run.code, run.said];
    }

    function notTrusted(why: string): readonly unknown[] {
      const [code, error] = ['PROGRAM_NOT_TRUSTED', `tool is not trusted: its program ${why}`];
      return ['failed', code, { error, code }];
    }

    it('runs with the digest of the manifest, in either case', async () => {
      const path = script('pinned', 'echo 1');
      assert.deepEqual(toEnd(await launchPinned(path, pin(path))), ['ok', undefined, 1]);
      assert.deepEqual(toEnd(await launchPinned(path, pin(path).toUpperCase())), ['ok', undefined, 1]);
      assert.deepEqual(toEnd(await launchPinned('/bin/cat', pin('/bin/cat'))), ['ok', undefined, {}]);
    });

    it('does not start with another digest', async () => {
      const mark = join(folder, 'changed-ran');
      const path = script('changed', 'exit 0');
      const sha256 = pin(path);
      script('changed', `touch '${mark}'`);
      const run = await launchPinned(path, sha256);
      assert.deepEqual(
        toEnd(run),
        notTrusted('does not have the sha256 of the manifest, or is not what it was when the run began'),
      );
      assert.throws(() => readFileSync(mark), { code: 'ENOENT' });
      assert.deepEqual([run.exit, run.ms], [-1, 0]);
    });

    it('is not believed when its file is exchanged between the check and the start', async () => {
      const path = script('exchanged', 'echo good');
      const evil = script('evil', 'echo evil');
      const swapping: LauncherOptions = {
        ...options,
        runProcess: (request, given) => {
          renameSync(evil, path);
          return runProcess(request, given);
        },
      };
      const run = await launchPinned(path, pin(path), createLauncher(swapping));
      assert.deepEqual(toEnd(run), notTrusted('was exchanged while it started'));
    });

    it('is not believed when its file is written in place, though size and time are put back', async () => {
      const path = script('rewritten', 'echo good');
      const time = new Date('2026-01-02T03:04:05Z');
      utimesSync(path, time, time);
      const swapping: LauncherOptions = {
        ...options,
        runProcess: (request, given) => {
          script('rewritten', 'echo evil');
          utimesSync(path, time, time);
          return runProcess(request, given);
        },
      };
      const run = await launchPinned(path, pin(path), createLauncher(swapping));
      assert.deepEqual(toEnd(run), notTrusted('was exchanged while it started'));
    });

    it('does not hang on a FIFO in its place', async () => {
      const fifo = join(folder, 'fifo');
      await runProcess(toShell(`mkfifo -m 755 '${fifo}'`), signal);
      assert.equal((await launchPinned(fifo, 'a'.repeat(64))).code, 'TOOL_UNAVAILABLE');
    });
  });
});
