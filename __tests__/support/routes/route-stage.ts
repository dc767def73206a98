/**
 * The machine on which the routes are tried. Runs as root in a mount namespace of its own, in which /etc, /run, /opt and
 * /srv are covered: users, rules of sudo, sockets and setuid programs that are made here are gone with it.
 */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer, toPlanted } from './layout.ts';
import type { RouteOrder, RouteReport } from './route-run.ts';

export type RouteCase = {
  readonly name: string;
  readonly user: 'root' | 'plain' | 'sudoer';
  /** `denied`: in an outer user namespace in which no other can be made. */
  readonly userNamespaces: 'given' | 'denied';
} & Pick<RouteOrder, 'sandbox' | 'without'>;

const cases: readonly RouteCase[] = JSON.parse(process.argv[2] ?? '[]');
const atOnce = 4;
const repository = fileURLToPath(new URL('../../..', import.meta.url));
const users = { root: 'root', plain: 'goagent-plain', sudoer: 'goagent-sudoer' };

function run(program: string, ...args: readonly string[]): void {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

function cover(): void {
  run('mount', '-t', 'tmpfs', '-o', 'mode=755', 'tmpfs', '/srv');
  for (const name of ['/srv/etc-upper', '/srv/etc-work', '/srv/repository', '/srv/of-root']) mkdirSync(name);
  run(
    'mount',
    '-t',
    'overlay',
    '-o',
    'lowerdir=/etc,upperdir=/srv/etc-upper,workdir=/srv/etc-work',
    'overlay',
    '/etc',
  );
  run('mount', '--bind', repository, '/srv/repository');
  for (const path of ['/run', '/opt']) run('mount', '-t', 'tmpfs', '-o', 'mode=755', 'tmpfs', path);
}

function makeUsers(): void {
  for (const name of [users.plain, users.sudoer])
    run('useradd', '--no-create-home', '--shell', '/bin/sh', name);
  writeFileSync('/etc/sudoers.d/goagent-routes', `${users.sudoer} ALL=(ALL) NOPASSWD: ALL\n`, {
    mode: 0o440,
  });
}

function plantForAll(folder: string): RouteOrder['paths'] {
  const ofRoot = '/srv/of-root/secret';
  writeFileSync(ofRoot, toPlanted(), { mode: 0o600 });
  cpSync('/bin/cat', '/opt/setuid-cat');
  chmodSync('/opt/setuid-cat', 0o4755);
  const ofOthers = join(folder, 'of-others');
  writeFileSync(ofOthers, toPlanted(), { mode: 0o644 });
  const sharedFile = `/dev/shm/goagent-route-${process.pid}`;
  writeFileSync(sharedFile, toPlanted(), { mode: 0o644 });
  chmodSync(ofOthers, 0o644);
  return { ofRoot, ofOthers, sharedFile, newInSystem: '/usr/local/goagent-route' };
}

async function serve(): Promise<Pick<RouteOrder, 'ports' | 'names'>> {
  const abstract = `goagent-route-${process.pid}`;
  mkdirSync('/run/dbus', { recursive: true });
  const tcp = createServer(answer);
  const udp = createSocket('udp4');
  udp.on('message', (_, from) => udp.send(toPlanted(), from.port, from.address));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  await listen(tcp, { port: 0, host: '0.0.0.0' });
  for (const path of ['/run/docker.sock', '/run/dbus/system_bus_socket', `\0${abstract}`]) {
    await listen(createServer(answer), { path });
    if (path.startsWith('/')) chmodSync(path, 0o666);
  }
  const address = tcp.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const outer = Object.values(networkInterfaces())
    .flat()
    .find((each) => each?.family === 'IPv4' && !each.internal);
  return {
    ports: { tcp: port, udp: udp.address().port },
    names: { abstract, address: outer?.address ?? '127.0.0.1' },
  };
}

function listen(
  server: ReturnType<typeof createServer>,
  where: { readonly port: number; readonly host: string } | { readonly path: string },
): Promise<void> {
  return new Promise((resolve) => server.listen(where, resolve));
}

type Outer = { readonly prefix: readonly string[]; readonly close: () => void };

/** A user namespace with all numbers in it, in which the limit of user namespaces is none. */
async function openOuter(): Promise<Outer> {
  const holder = spawn('unshare', ['--user', 'cat'], { stdio: ['pipe', 'pipe', 'inherit'] });
  holder.stdin.write('.\n');
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  for (const name of ['uid_map', 'gid_map']) writeFileSync(`/proc/${holder.pid}/${name}`, '0 0 4294967295\n');
  const prefix = ['nsenter', '--target', `${holder.pid}`, '--user', '--preserve-credentials'];
  const [first = '', ...args] = [...prefix, 'sh', '-c', 'echo 0 > /proc/sys/user/max_user_namespaces'];
  run(first, ...args);
  return { prefix, close: () => holder.stdin.end() };
}

type Means = {
  readonly folder: string;
  readonly shared: Omit<RouteOrder, 'base' | 'sandbox' | 'without' | 'seed'>;
  readonly outer: Outer;
};

async function runCase(
  each: RouteCase,
  seed: number,
  { folder, shared, outer }: Means,
): Promise<RouteReport> {
  const base = join(folder, `case-${seed}`);
  mkdirSync(base);
  mkdirSync(join(base, 'temp'));
  const user = users[each.user];
  const id = (flag: string): number => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  for (const path of [base, join(base, 'temp')]) chownSync(path, id('-u'), id('-g'));
  const order: RouteOrder = { ...shared, base, sandbox: each.sandbox, without: each.without, seed };
  const file = join(folder, `order-${seed}.json`);
  writeFileSync(file, JSON.stringify(order), { mode: 0o644 });
  const script = join(
    '/srv/repository',
    relative(repository, fileURLToPath(new URL('route-run.ts', import.meta.url))),
  );
  const node = join('/srv/repository', relative(repository, process.execPath));
  const become = each.user === 'root' ? [] : ['setpriv', '--reuid', user, '--regid', user, '--init-groups'];
  const [first = '', ...args] = [
    ...(each.userNamespaces === 'denied' ? outer.prefix : []),
    ...become,
    existsSync(node) ? node : process.execPath,
    script,
    file,
    toPlanted(),
  ];
  const child = spawn(first, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: '/usr/bin:/bin',
      HOME: join(base, 'home'),
      RUNNER_TEMP: join(base, 'temp'),
      GITHUB_TOKEN: toPlanted(),
      'INPUT_API-KEY': toPlanted(),
      INPUT_TOOLS: 'tools.json',
      ACTIONS_RUNTIME_TOKEN: toPlanted(),
    },
  });
  return JSON.parse(await collect(child));
}

function collect(child: ChildProcess): Promise<string> {
  let out = '';
  let errors = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code) => (code === 0 ? resolve(out) : reject(new Error(errors.slice(0, 4000)))));
  });
}

cover();
makeUsers();
const folder = mkdtempSync(join(tmpdir(), 'goagent-routes-'));
chmodSync(folder, 0o755);
const outer = await openOuter();
const paths = plantForAll(folder);
const reports: { [name: string]: RouteReport } = {};
try {
  const means = { folder, shared: { paths, ...(await serve()) }, outer };
  const queue = [...cases.entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, each] = next;
      reports[each.name] = await runCase(each, index, means);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
} finally {
  outer.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(paths.sharedFile ?? '', { force: true });
  rmSync(paths.newInSystem ?? '', { force: true });
}
process.stdout.write(JSON.stringify(reports), () => process.exit(0));
