/** The toolbelt as programs: what the face of the bundle does around a tool, whichever it is. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';
import { toolProgram } from '../support/door-program.ts';
import { hasNode, type NodeVersion, nodePath } from '../support/step-process.ts';
import { createRepository, sampleFiles } from '../support/workspace.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-program-')));
after(() => rmSync(root, { recursive: true }));
writeFileSync(join(root, 'a.txt'), 'alpha\n');
mkdirSync(join(root, 'temp'));
writeFileSync(join(root, 'temp/a.txt'), 'alpha\n');

type Start = {
  readonly words: readonly string[];
  /** Absent: standard input stays open. */
  readonly input?: string | Buffer;
  readonly env?: { readonly [name: string]: string };
  readonly node?: NodeVersion;
  readonly signal?: NodeJS.Signals;
  /** The signal is sent once this file is there. Default: after a while. */
  readonly when?: string;
  /** Default: the folder of this test. */
  readonly directory?: string;
};

type End = { readonly exit: number | null; readonly stdout: string; readonly stderr: string };

async function start({
  words,
  input,
  env = {},
  node = 24,
  signal,
  when,
  directory = root,
}: Start): Promise<End> {
  const child = spawn(nodePath(node), [toolProgram, ...words], {
    cwd: directory,
    env: { PATH: process.env.PATH ?? '', ...env },
    timeout: 30_000,
    killSignal: 'SIGKILL',
  });
  // It may have ended without reading everything.
  child.stdin.on('error', () => {});
  if (input !== undefined) child.stdin.end(input);
  if (signal !== undefined && when === undefined) setTimeout(() => child.kill(signal), 1_500);
  const watch = setInterval(() => {
    if (signal !== undefined && when !== undefined && existsSync(when)) child.kill(signal);
  }, 50);
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
    });
  }
  const exit = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(watch);
  return { exit, ...texts };
}

const failed = (exit: number, said: object): End => ({
  exit,
  stdout: '',
  stderr: `${JSON.stringify(said)}\n`,
});
const badInput = (error: string): End => failed(2, { error, code: 'BAD_INPUT' });

describe('a tool as a program', () => {
  it('takes nothing, and blanks, for no arguments', async () => {
    for (const input of ['', ' \n']) {
      const { exit, stdout } = await start({ words: ['os_info'], input });
      assert.deepEqual([exit, Object.keys(JSON.parse(stdout))], [0, ['goos', 'goarch']]);
    }
  });

  it('takes no input that is not one JSON object, and does not repeat it', async () => {
    for (const input of ['{"path": secret', Buffer.from([0x7b, 0xff, 0x7d]), '{}{}'])
      assert.deepEqual(await start({ words: ['fs_stat'], input }), badInput('standard input must be JSON'));
    for (const input of ['[]', 'null', '"a.txt"'])
      assert.deepEqual(
        await start({ words: ['fs_stat'], input }),
        badInput('standard input must be one JSON object'),
      );
  });

  it('stops reading an input that is larger than arguments can be', async () => {
    const end = await start({ words: ['fs_stat'], input: Buffer.alloc(9 * 1024 * 1024, 0x20) });
    assert.deepEqual(end, badInput('standard input holds more than 8388608 bytes'));
  });

  it('says which tool was probably meant, without waiting for input', async () => {
    assert.deepEqual(
      await start({ words: ['fs_serach'] }),
      failed(2, {
        error: 'unknown tool: fs_serach',
        code: 'UNKNOWN_TOOL',
        hint: 'did you mean "fs_search"?',
      }),
    );
    assert.deepEqual(
      await start({ words: [] }),
      failed(2, { error: 'no tool is named', code: 'UNKNOWN_TOOL', hint: '--help lists the tools' }),
    );
    assert.equal((await start({ words: ['constructor'], input: '{}' })).exit, 2);
  });

  it('takes no words beside its name', async () => {
    const error = 'fs_stat takes no words: give its arguments on standard input';
    assert.deepEqual(await start({ words: ['fs_stat', 'a.txt'] }), badInput(error));
  });

  it('does not enter the directory that the runner keeps its files in', async () => {
    const given = { words: ['fs_read_file'], input: '{"path":"temp/a.txt"}' };
    assert.equal((await start(given)).exit, 0);
    const { exit, stderr } = await start({ ...given, env: { RUNNER_TEMP: join(root, 'temp') } });
    assert.deepEqual([exit, JSON.parse(stderr).code], [1, 'DENIED_PATH']);
  });

  it('starts a listed program in a sandbox alone, and none that can be refused before', async () => {
    const open = await start({ words: ['exec', '--program', '/bin/cat'], input: '{"cmd":"cat"}' });
    assert.deepEqual([open.exit, JSON.parse(open.stderr).code], [1, 'DENIED_ISOLATION']);
    const pairs =
      'command must have pairs of --program and an absolute path behind the wrapper of exec, and nothing else';
    for (const words of [['--program', 'sh'], ['--program'], ['/bin/cat'], ['--program', '/bin/cat', 'x']])
      assert.deepEqual(await start({ words: ['exec', ...words], input: '{}' }), badInput(pairs));
    for (const shell of ['/bin/sh', '/usr/bin/env']) {
      const { exit, stderr } = await start({ words: ['exec', '--program', shell], input: '{}' });
      assert.deepEqual([exit, JSON.parse(stderr).code], [2, 'BAD_INPUT']);
      assert.match(JSON.parse(stderr).error, /^command\[2\]: refused: /);
    }
  });

  it('reads a history from a place of its own, and leaves nothing of it behind', async (context) => {
    const temp = mkdtempSync(join(tmpdir(), 'goagent-program-temp-'));
    context.after(() => rmSync(temp, { recursive: true }));
    const given = { words: ['git_log'], input: '{}', env: { RUNNER_TEMP: temp } };
    const without = await start(given);
    assert.deepEqual([without.exit, JSON.parse(without.stderr).code], [1, 'NO_REPOSITORY']);
    assert.deepEqual(readdirSync(temp), []);
    const repository = join(temp, 'repository');
    const id = await createRepository(repository, sampleFiles);
    const { exit, stdout } = await start({ ...given, directory: repository, env: { TMPDIR: temp } });
    assert.deepEqual([exit, JSON.parse(stdout).commits[0].id], [0, id]);
    assert.deepEqual(readdirSync(temp), ['repository']);
  });

  it('leaves nothing of a history behind when it is stopped', {
    skip: process.platform === 'win32',
  }, async (context) => {
    const temp = mkdtempSync(join(tmpdir(), 'goagent-program-temp-'));
    context.after(() => rmSync(temp, { recursive: true }));
    const repository = join(temp, 'repository');
    await createRepository(repository, sampleFiles);
    // A git that does not end, found before the system's.
    const bin = join(temp, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'git'), `#!/bin/sh\ntouch ${temp}/began\nexec sleep 60\n`, { mode: 0o755 });
    const { exit, stderr } = await start({
      ...{ words: ['git_log'], input: '{}', directory: repository },
      env: { TMPDIR: temp, PATH: `${bin}:${process.env.PATH}` },
      ...{ signal: 'SIGTERM', when: join(temp, 'began') },
    });
    assert.deepEqual([exit, JSON.parse(stderr)], [1, { error: 'tool was stopped' }]);
    assert.deepEqual(readdirSync(temp).sort(), ['began', 'bin', 'repository']);
  });

  it('ends at a signal, also while it waits for input', { skip: process.platform === 'win32' }, async () => {
    const why = 'standard input was not read to its end: the tool was stopped';
    assert.deepEqual(await start({ words: ['fs_stat'], signal: 'SIGTERM' }), badInput(why));
  });

  it('lists the tools', async () => {
    const { exit, stdout, stderr } = await start({ words: ['--help'] });
    assert.deepEqual([exit, stderr], [0, '']);
    for (const name of toolbelt.keys()) assert.match(stdout, new RegExp(`^${name} +[A-Z]`, 'm'));
  });

  it('runs on Node 20 too', { skip: !hasNode(20) && 'there is no Node 20' }, async () => {
    const { exit, stdout } = await start({ words: ['fs_search'], input: '{"query":"alpha"}', node: 20 });
    assert.deepEqual([exit, JSON.parse(stdout).matches.length], [0, 2]);
  });
});
