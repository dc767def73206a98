/** The toolbelt as programs: what the face of the bundle does around a tool, whichever it is. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';
import { toolProgram } from '../support/door-program.ts';
import { hasNode, type NodeVersion, nodePath } from '../support/step-process.ts';

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
};

type End = { readonly exit: number | null; readonly stdout: string; readonly stderr: string };

async function start({ words, input, env = {}, node = 24, signal }: Start): Promise<End> {
  const child = spawn(nodePath(node), [toolProgram, ...words], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...env },
    timeout: 30_000,
    killSignal: 'SIGKILL',
  });
  // It may have ended without reading everything.
  child.stdin.on('error', () => {});
  if (input !== undefined) child.stdin.end(input);
  if (signal !== undefined) setTimeout(() => child.kill(signal), 1_500);
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
    });
  }
  const exit = await new Promise<number | null>((resolve) => child.once('close', resolve));
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
