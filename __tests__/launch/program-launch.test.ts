/** The second door of launch: a listed program for an approved call, in a real sandbox, and the confined one beside it. */

import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sha256Hex } from '../../src/canonical/canonical.ts';
import type { ListedProgram } from '../../src/contract/catalog.ts';
import type { ProgramEnd, ProgramOrder } from '../../src/contract/programs.ts';
import { createConfinedStarter } from '../../src/launch/confined-starter.ts';
import { createProcessRunner } from '../../src/launch/exec.ts';
import { type Isolation, probeIsolation } from '../../src/launch/isolation.ts';
import { programRequest } from '../../src/launch/process-request.ts';
import { createProgramLauncher } from '../../src/launch/program-launch.ts';
import { resolvePrograms } from '../../src/launch/programs.ts';
import { toApprovedCall, toTool } from '../support/approved-calls.ts';
import { isGoagentError } from '../support/errors.ts';

const signal = new AbortController().signal;
const runProcess = createProcessRunner({
  clock: { now: () => performance.now() },
  graceMs: 200,
  lingerMs: 200,
});
const linux = { skip: process.platform === 'linux' ? false : 'there are no namespaces on this system' };

describe('a listed program', linux, () => {
  let folder = '';
  let workspace = '';
  let bubbles: Isolation;
  let rooms: Isolation;

  before(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-listed-')));
    workspace = join(folder, 'work');
    for (const name of ['work/sub/deep', 'home', 'opt']) mkdirSync(join(folder, name), { recursive: true });
    const programs = await resolvePrograms({ path: '/usr/sbin:/usr/bin:/sbin:/bin', roots: [] });
    const places = {
      ...{ workspace, home: join(folder, 'home'), scratch: join(folder, 'scratch') },
      ...{ visible: [join(folder, 'opt')], guarded: [], masked: [], hidden: [] },
    };
    const probe = (parts: object) =>
      probeIsolation({
        ...{ runProcess, programs, platform: 'linux', signal, sandbox: 'auto', places, ...parts },
      });
    bubbles = await probe({});
    rooms = await probe({ programs: { ...programs, bwrap: null } });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const environment = () =>
    ({
      path: '/usr/bin:/bin',
      home: join(folder, 'home'),
      values: {},
      platform: 'linux',
      system: {},
    }) as const;

  function script(name: string, text: string): string {
    const path = join(folder, 'opt', name);
    writeFileSync(path, `#!/bin/sh\n${text}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  const toOrder = (program: string, parts: Partial<ProgramOrder> = {}): ProgramOrder => ({
    ...{ program, args: [], directory: '.', variables: {}, stdin: '', timeoutMs: 20_000 },
    ...parts,
  });

  type Start = {
    readonly isolation?: Pick<Isolation, 'enter' | 'tier'>;
    readonly list?: readonly ListedProgram[];
    readonly network?: boolean;
  };

  function start(
    order: ProgramOrder,
    { isolation = bubbles, list, network = false }: Start = {},
  ): Promise<ProgramEnd> {
    const programs = list ?? [{ path: order.program }];
    const tool = toTool({
      action: { type: 'builtin', builtin: 'exec', programs },
      timeoutMs: 20_000,
      network: false,
    });
    const call = { ...toApprovedCall(tool), tool: { ...tool, network } };
    const launch = createProgramLauncher({
      runProcess,
      isolation,
      workingDirectory: workspace,
      environment: environment(),
    });
    return launch(call as ReturnType<typeof toApprovedCall>, order, signal);
  }

  const textOf = (end: ProgramEnd): string =>
    end.verdict === 'ended' ? Buffer.from(end.record.stdout).toString() : `${end.code}: ${end.error}`;
  const codeOf = (end: ProgramEnd): string => (end.verdict === 'ended' ? 'ended' : end.code);

  it('starts with the arguments as they are, in its directory, with its variables and stdin, in every sandbox', async (context) => {
    if (bubbles.tier !== 'full' || rooms.tier !== 'full') return context.skip(bubbles.why);
    const path = script('facts', 'printf "%s|" "$@"; pwd; cat; /usr/bin/env | sort; exit 3');
    const args = ['a  b', '$(touch x); *', '', '-c'];
    const order = toOrder(path, {
      args,
      directory: 'sub/deep',
      variables: { CI: '1', FOO: 'b a' },
      stdin: 'in\n',
    });
    for (const isolation of [bubbles, rooms]) {
      const end = await start(order, { isolation });
      assert.ok(end.verdict === 'ended', codeOf(end));
      const env = [`HOME=${join(folder, 'home')}`, `PATH=/usr/bin:/bin`, `PWD=${workspace}/sub/deep`];
      // The shell of this script sets the last one.
      const lines = textOf(end)
        .split('\n')
        .filter((line) => !/^(?:_|OLDPWD|SHLVL)=/.test(line));
      assert.deepEqual(lines, [
        `a  b|$(touch x); *||-c|${workspace}/sub/deep`,
        ...['in', 'CI=1', 'FOO=b a', ...env, ''],
      ]);
      const { record, ...told } = end;
      assert.deepEqual([record.ending, record.exit], ['exited', 3]);
      assert.deepEqual(told, {
        verdict: 'ended',
        argv: [path, ...args],
        cwd: join(workspace, 'sub/deep'),
        envKeys: ['CI', 'FOO'],
      });
    }
  });

  it('has no network, unless its tool has it', async (context) => {
    if (bubbles.tier !== 'full' || rooms.tier !== 'full') return context.skip(bubbles.why);
    const order = toOrder('/bin/cat', { args: ['/proc/net/dev'] });
    const count = async (given: Start) => textOf(await start(order, given)).split('\n').length;
    for (const isolation of [bubbles, rooms])
      assert.equal(await count({ isolation }), 4, 'two titles and lo');
    const readlink = toOrder('/usr/bin/readlink', { args: ['/proc/self/ns/net'] });
    const { readlinkSync } = await import('node:fs');
    const ours = readlinkSync('/proc/self/ns/net');
    assert.notEqual(textOf(await start(readlink)).trim(), ours);
    assert.equal(textOf(await start(readlink, { network: true })).trim(), ours);
  });

  it('is not started under less than full isolation, by whatever road the call came', async () => {
    for (const tier of ['partial', 'none'] as const) {
      const end = await start(toOrder('/bin/true'), { isolation: { tier, enter: bubbles.enter } });
      assert.equal(codeOf(end), 'DENIED_ISOLATION');
    }
  });

  it('is on the list letter by letter', async () => {
    const list = [{ path: '/bin/true' }];
    for (const program of [
      '/bin/false',
      '/bin/../bin/true',
      '/bin//true',
      'true',
      './true',
      '/usr/bin/true',
      '',
    ])
      assert.equal(codeOf(await start(toOrder(program), { list })), 'DENIED_PROGRAM', program);
    assert.equal(codeOf(await start(toOrder('/bin/true'), { list: [] })), 'DENIED_PROGRAM');
  });

  it('no maker gives a request for a program off the list', () => {
    const call = toApprovedCall(
      toTool({ action: { type: 'builtin', builtin: 'exec', programs: [{ path: '/bin/true' }] } }),
    );
    const launch = { order: toOrder('/bin/false'), prefix: [], cwd: '/', env: {} };
    assert.throws(() => programRequest(call, launch), isGoagentError('INTERNAL', /not listed/));
    const other = toApprovedCall(toTool({ action: { type: 'command', argv: ['/bin/false'] } }));
    assert.throws(() => programRequest(other, launch), isGoagentError('INTERNAL', /not listed/));
  });

  it('no shell by a link, and no code for an interpreter', async () => {
    const link = join(folder, 'opt', 'lint');
    symlinkSync('/bin/sh', link);
    assert.equal(codeOf(await start(toOrder(link, { args: ['-c', 'id'] }))), 'DENIED_PROGRAM');
    const node = join(folder, 'opt', 'node');
    symlinkSync(process.execPath, node);
    const code = [
      ...[
        ['-e', '1'],
        ['--eval=1'],
        ['-p', '1'],
        ['-'],
        [],
        ['-r', './x.js', '/x.js'],
        ['x.js'],
        ['--import=data:,1', '/x.js'],
      ],
      ...[['/dev/stdin'], ['/proc/self/fd/0'], ['-i'], ['--run', 'x']],
    ];
    for (const args of code)
      assert.equal(codeOf(await start(toOrder(node, { args }))), 'DENIED_PROGRAM', args.join(' '));
  });

  it('no variable that makes it another program', async () => {
    for (const name of [
      'LD_PRELOAD',
      'PATH',
      'HOME',
      'NODE_OPTIONS',
      'GIT_SSH_COMMAND',
      'path',
      'A=B',
      '__proto__',
      '',
    ])
      assert.equal(
        codeOf(await start(toOrder('/bin/true', { variables: { [name]: 'x' } }))),
        'DENIED_PROGRAM',
        name,
      );
  });

  it('starts in no directory that is not there, or not below the working directory', async () => {
    for (const directory of ['missing', '..', '../opt', '/etc/hosts/..'])
      assert.equal(codeOf(await start(toOrder('/bin/true', { directory }))), 'NOT_A_DIRECTORY', directory);
  });

  it('is there, executable, and the one that was pinned', async () => {
    assert.equal(codeOf(await start(toOrder(join(folder, 'gone')))), 'TOOL_UNAVAILABLE');
    const path = script('pinned', 'echo one');
    const pinned = [{ path, sha256: sha256Hex('#!/bin/sh\necho one\n') }];
    if (bubbles.tier === 'full') assert.equal(textOf(await start(toOrder(path), { list: pinned })), 'one\n');
    script('pinned', 'echo two');
    assert.equal(codeOf(await start(toOrder(path), { list: pinned })), 'PROGRAM_NOT_TRUSTED');
  });

  it('a NUL or an argument without end is told, and starts nothing', async (context) => {
    if (bubbles.tier !== 'full') return context.skip(bubbles.why);
    for (const args of [['a\0b'], ['x'.repeat(200_000)]]) {
      const end = await start(toOrder('/bin/echo', { args }));
      assert.equal(end.verdict === 'ended' && end.record.ending, 'not-started');
    }
  });

  it('is stopped at the shorter of both time-outs', async (context) => {
    if (bubbles.tier !== 'full') return context.skip(bubbles.why);
    const end = await start(toOrder('/bin/sleep', { args: ['20'], timeoutMs: 150 }));
    assert.ok(end.verdict === 'ended' && end.record.ending === 'timed-out' && end.record.ms < 5000);
  });

  it('outside of the action it starts only where this process is confined', async () => {
    const options = {
      ...{ runProcess, programs: ['/bin/echo'], workingDirectory: workspace, timeoutMs: 20_000, signal },
      environment: { path: '/usr/bin:/bin', home: join(folder, 'home') },
    };
    const order = toOrder('/bin/echo', { args: ['hello'], directory: 'sub' });
    const confinement = { verdict: 'open', why: 'it has capabilities' } as const;
    const here = await createConfinedStarter({ ...options, confinement }).start(order);
    assert.ok(
      here.verdict === 'failed' && here.code === 'DENIED_ISOLATION' && /isolation/.test(here.hint ?? ''),
    );
    const confined = createConfinedStarter({ ...options, confinement: { verdict: 'confined' } });
    const end = await confined.start(order);
    assert.deepEqual([textOf(end), end.verdict === 'ended' && end.cwd], ['hello\n', join(workspace, 'sub')]);
    assert.equal(codeOf(await confined.start({ ...order, program: '/bin/cat' })), 'DENIED_PROGRAM');
    assert.equal(
      codeOf(await confined.start({ ...order, variables: { LD_PRELOAD: '/x' } })),
      'DENIED_PROGRAM',
    );
  });
});
