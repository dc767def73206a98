/** Kills a process that calls write tools over and over, while a call is going on, and says what was left. */

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { makeWorkspace } from './workspace.ts';
import type { WriteOrder } from './write-child.ts';

/** What is there: content by path, and `directory` for directories. */
export type State = ReadonlyMap<string, string | typeof directory>;
export const directory = Symbol('directory');

export type KillCase = {
  readonly calls: WriteOrder['calls'];
  /** How often they can be made: the process ends then. */
  readonly times: number;
  /** What is there after so many calls. */
  readonly state: (calls: number) => State;
  /**
   * `all`: the killed call has been done as a whole or not at all. `each`: every name by itself is as before the
   * call or as after it.
   */
  readonly whole: 'all' | 'each';
  /** Half of the kills come when this has just begun: a latch is closed, or this name has new content. */
  readonly aim?: 'latch' | { readonly swapped: string };
};

export type Kills = {
  /** Kills that came while a call was going on. */
  readonly inside: number;
  /** Kills that left some names as before the call, and others as after it. */
  readonly mixed: number;
};

const child = join(import.meta.dirname, 'write-child.ts');

/** Each time with a fresh tree and a fresh process. Fails when anything half is left, or any file of nobody. */
export async function killOften(context: TestContext, kill: KillCase, times: number): Promise<Kills> {
  const { root, outside } = makeWorkspace(context);
  const [orderFile, cache] = [join(outside, 'order.json'), join(outside, 'cache')];
  const env = { ...process.env, NODE_COMPILE_CACHE: cache };
  const order: WriteOrder = { root, calls: kill.calls, times: 4, told: 'calls' };
  const counts = { inside: 0, mixed: 0 };
  const span = measure({ root, orderFile, env, order, kill });
  writeFileSync(orderFile, JSON.stringify({ ...order, times: kill.times }));
  for (let time = 0; time < times; time += 1) {
    fill(root, kill.state(0));
    const moment = { span, aim: time % 2 === 0 ? undefined : kill.aim };
    const { ended, place } = await killOne({ root, orderFile, env, moment });
    if (place === 'inside') counts.inside += 1;
    const left = look(root);
    const [before, after] = [kill.state(ended), kill.state(ended + 1)];
    const isWhole = isSame(left, before) || isSame(left, after);
    assert.ok(isWhole || (kill.whole === 'each' && isOfBoth(left, [before, after])), toText(left));
    if (!isWhole) counts.mixed += 1;
  }
  return counts;
}

type Measuring = {
  readonly root: string;
  readonly orderFile: string;
  readonly env: NodeJS.ProcessEnv;
  readonly order: WriteOrder;
  readonly kill: KillCase;
};

/** Milliseconds that a call takes. The process ends by itself, which also leaves its compiled code in the cache. */
function measure({ root, orderFile, env, order, kill }: Measuring): number {
  const run = (times: number): number => {
    fill(root, kill.state(0));
    writeFileSync(orderFile, JSON.stringify({ ...order, times }));
    const started = performance.now();
    const { stdout } = spawnSync(process.execPath, [child, orderFile], { env, encoding: 'utf8' });
    assert.equal(stdout, 'se'.repeat(times));
    assert.ok(isSame(look(root), kill.state(times)), toText(look(root)));
    return performance.now() - started;
  };
  run(1);
  const none = run(0);
  return Math.min(200, Math.max(0.3, (run(4) - none) / 4));
}

type Victim = Pick<Measuring, 'root' | 'orderFile' | 'env'> & { readonly moment: Moment };
type Moment = { readonly span: number; readonly aim: KillCase['aim'] };

async function killOne({ root, orderFile, env, moment }: Victim) {
  const writer = spawn(process.execPath, [child, orderFile], { stdio: ['ignore', 'pipe', 'inherit'], env });
  const closed = once(writer, 'close');
  const calls = 1 + Math.floor(Math.random() * 2);
  let said = '';
  await new Promise<void>((resolve) => {
    writer.stdout.on('data', (bytes) => {
      said += bytes;
      if (said.split('s').length > calls) resolve();
    });
    writer.once('close', () => resolve());
  });
  waitFor(root, moment);
  writer.kill('SIGKILL');
  await closed;
  assert.match(said, /^(?:se)*s?$/);
  return { ended: said.split('e').length - 1, place: said.endsWith('s') ? 'inside' : 'between' };
}

function waitFor(root: string, { span, aim }: Moment): void {
  if (aim === undefined) {
    sleep(Math.random() * span);
    return;
  }
  const hasBegun = aim === 'latch' ? () => isLatched(root) : toChange(join(root, aim.swapped));
  for (const started = performance.now(); performance.now() - started < 3 * span; sleep(0.05))
    if (hasBegun()) break;
  // What follows takes less than a millisecond, and a process as long to die.
  if (aim === 'latch') sleep(Math.random() / 2);
}

const isLatched = (root: string) => readdirSync(root).some((name) => name.endsWith('.lock'));

function toChange(path: string): () => boolean {
  const { ino } = lstatSync(path);
  return () => lstatSync(path).ino !== ino;
}

/** Timers know no parts of milliseconds. */
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function fill(root: string, state: State): void {
  for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
  for (const [path, content] of state) {
    if (content === directory) mkdirSync(join(root, path));
    else writeFileSync(join(root, path), content);
  }
}

/** Everything but the tools' own hidden files, which a killed process may leave. */
function look(root: string): State {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const seen = paths.filter((path) => !/(?:^|\/)\.[^/]*\.goagent-[0-9a-f]{16}\.(?:tmp|lock)$/.test(path));
  return new Map(
    seen.map((path) => {
      const isDirectory = lstatSync(join(root, path)).isDirectory();
      return [path, isDirectory ? directory : readFileSync(join(root, path), 'utf8')];
    }),
  );
}

function isSame(one: State, other: State): boolean {
  return one.size === other.size && [...one].every(([path, content]) => other.get(path) === content);
}

function isOfBoth(left: State, [before, after]: readonly [State, State]): boolean {
  const paths = new Set([...left.keys(), ...before.keys(), ...after.keys()]);
  return [...paths].every((path) => [before.get(path), after.get(path)].includes(left.get(path)));
}

/** Lengths alone: contents are long. */
function toText(state: State): string {
  const sizes = [...state].map(([path, content]) => [path, content === directory ? '/' : content.length]);
  return JSON.stringify(sizes);
}
