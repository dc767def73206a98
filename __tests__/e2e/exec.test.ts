/** `exec` through the real bundle: what a workflow lists, what starts, what it sees, and what the log says of it. */

import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ScriptedCall } from '../../src/demo/script.ts';
import { type EndedRun, linesOf, runBundle } from '../support/ended-run.ts';
import { messagesOf } from '../support/hostile-run.ts';
import { createToolRepository } from '../support/tool-repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent-exec-'));
const workspace = join(folder, 'repository');
const runs: EndedRun[] = [];
const programs = ['/bin/cat', '/bin/ls', '/usr/bin/readlink', '/usr/bin/git', '/usr/bin/tee', '/bin/sleep'];
/** Made at run time: it stands for a credential that a checkout left behind. */
const planted = `planted-${process.pid}-${Date.now().toString(36)}`;

before(async () => {
  await createToolRepository(workspace, {
    tools: [
      { name: 'exec', builtin: 'exec', programs, timeoutSec: 10 },
      { name: 'net', builtin: 'exec', programs, network: true },
      { name: 'bare', builtin: 'exec' },
    ],
    files: { 'sub/a.txt': 'hello\n' },
  });
  appendFileSync(join(workspace, '.git', 'config'), `[goagent]\n\tplanted = ${planted}\n`);
});
after(() => {
  for (const run of runs) run.remove();
  rmSync(folder, { recursive: true });
});

async function run(
  calls: readonly ScriptedCall[],
  inputs: { readonly [name: string]: string } = {},
): Promise<EndedRun & { readonly results: readonly string[] }> {
  const ended = await runBundle([{ calls }, { text: 'Done.' }], {
    workspace,
    inputs: { tools: 'tools.json', ...inputs },
  });
  runs.push(ended);
  const results = messagesOf(ended.requests.at(-1)).flatMap(({ role, text }) =>
    role === 'tool' ? [text] : [],
  );
  return { ...ended, results };
}

const exec = (args: ScriptedCall['arguments'], name = 'exec'): ScriptedCall => ({ name, arguments: args });

describe('exec in a run', {
  skip: process.platform === 'linux' ? false : 'there are no namespaces here',
}, () => {
  it('starts listed programs with arguments, and the log has the argv, the exit and the names', async () => {
    const ended = await run([
      exec({ cmd: 'cat', args: ['a.txt', '-'], cwd: 'sub', stdin: 'in', env: { CI: '1' } }),
      exec({ cmd: '/bin/ls', args: ['gone'] }),
      exec({ cmd: '/bin/sh', args: ['-c', 'id'] }),
      exec({ cmd: 'cat' }, 'bare'),
    ]);
    assert.equal(ended.outputs.isolation, 'full', ended.stdout.toString());
    const [first, second, third, fourth] = ended.results.map((text) => JSON.parse(text));
    assert.deepEqual([first.exitCode, first.stdout, first.truncated], [0, 'hello\nin', false]);
    assert.deepEqual([second.exitCode, second.timedOut], [2, false]);
    assert.deepEqual([third.code, fourth.code], ['DENIED_PROGRAM', 'DENIED_PROGRAM']);
    const told = linesOf(ended, 'tool-run').map(({ argv, cwd, exit, envKeys, network, ending }) => ({
      ...{ argv, cwd: String(cwd).slice(String(cwd).indexOf('repository')), exit, envKeys, network, ending },
    }));
    const refused = {
      argv: ['builtin:exec'],
      cwd: 'repository',
      exit: 1,
      envKeys: [],
      network: false,
      ending: 'denied',
    };
    assert.deepEqual(told, [
      {
        argv: ['/bin/cat', 'a.txt', '-'],
        cwd: 'repository/sub',
        exit: 0,
        envKeys: ['CI'],
        network: false,
        ending: 'ok',
      },
      { argv: ['/bin/ls', 'gone'], cwd: 'repository', exit: 2, envKeys: [], network: false, ending: 'ok' },
      ...[refused, refused],
    ]);
  });

  it('has no network, no keys, no credentials of the checkout, and writes below the work tree', async () => {
    const ended = await run([
      exec({ cmd: 'readlink', args: ['/proc/self/ns/net', '/proc/self/ns/pid'] }),
      exec({ cmd: 'cat', args: ['.git/config'] }),
      exec({ cmd: 'git', args: ['config', '--get', 'goagent.planted'] }),
      exec({ cmd: 'cat', args: [`/proc/${process.pid}/environ`, '/proc/self/environ'] }),
      exec({ cmd: 'tee', args: ['made.txt'], stdin: 'made' }),
      exec({ cmd: 'tee', args: ['/usr/made.txt'], stdin: 'made' }),
      exec({ cmd: 'cat', args: ['made.txt'] }),
      exec({ cmd: 'sleep', args: ['60'], timeoutSec: 1 }),
    ]);
    const [net, config, asked, environ, made, system, read, slow] = ended.results.map((text) =>
      JSON.parse(text),
    );
    const [ours, pid] = ['net', 'pid'].map((name) => readlinkSync(`/proc/self/ns/${name}`));
    assert.match(net.stdout, /^net:\[\d+\]\npid:\[\d+\]\n$/);
    assert.ok(!net.stdout.includes(ours) && !net.stdout.includes(pid), net.stdout);
    assert.equal(config.stdout, '');
    assert.notEqual(asked.exitCode, 0);
    assert.deepEqual(
      environ.stdout
        .split('\0')
        .sort()
        .map((line: string) => line.split('=')[0]),
      ['', 'HOME', 'PATH'],
    );
    assert.deepEqual([made.exitCode, system.exitCode === 0, read.stdout], [0, false, 'made']);
    assert.deepEqual(
      [slow.timedOut, slow.exitCode, linesOf(ended, 'tool-run').at(-1)?.timedOut],
      [true, -1, true],
    );
    assert.ok(!JSON.stringify(ended.requests).includes(planted));
  });

  it('the network is a word of the manifest and a grant of the workflow, and taints the run', async () => {
    const args = { cmd: 'readlink', args: ['/proc/self/ns/net'] };
    const without = await run([exec(args, 'net')], { 'allow-hosts': 'api.example.com' });
    assert.deepEqual(
      linesOf(without, 'tool-refused').map(({ code }) => code),
      ['DENIED_HOST'],
    );
    const granted = await run([exec(args, 'net'), exec(args)], { 'allow-hosts': 'public' });
    assert.equal(JSON.parse(granted.results[0] ?? '{}').stdout.trim(), readlinkSync('/proc/self/ns/net'));
    assert.deepEqual(
      linesOf(granted, 'tool-refused').map(({ code }) => code),
      ['DENIED_TAINT'],
    );
    assert.match(JSON.stringify(linesOf(granted, 'warning')), /The tool \\"net\\" uses the network/);
  });

  it('starts nothing without full isolation, and the log has the refusal and the reason', async () => {
    const ended = await run([exec({ cmd: 'cat', args: ['sub/a.txt'] })], { sandbox: 'off' });
    assert.deepEqual(linesOf(ended, 'tool-run'), []);
    assert.deepEqual(
      linesOf(ended, 'tool-refused').map(({ code }) => code),
      ['DENIED_ISOLATION'],
    );
    assert.match(
      JSON.stringify(linesOf(ended, 'warning')),
      /The tool exec starts nothing without full isolation/,
    );
  });
});
