/** A built-in tool through its second door: as a program, which answers on one stream and says nothing on the other. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { JsonObject, JsonValue } from '../../src/contract/json.ts';
import { nodePath } from './step-process.ts';

export type DoorAnswer = { readonly exit: number; readonly said: JsonValue };

/** Of the bundle: built before tests that start it. */
export const toolProgram = fileURLToPath(new URL('../../dist/toolbelt/index.js', import.meta.url));

export type ProgramCall = {
  readonly words: readonly string[];
  readonly root: string;
  readonly args: JsonObject;
  /** What starts it in a sandbox. */
  readonly prefix?: readonly [string, ...string[]];
  /** Its PATH; default ours. */
  readonly path?: string;
};

/** The other stream holds nothing: what is said is one line. */
export async function runProgram(
  program: string,
  { words, root, args, prefix, path }: ProgramCall,
): Promise<DoorAnswer> {
  const [first, ...argv] = [...(prefix ?? []), nodePath(24), program, ...words];
  const child = spawn(first ?? nodePath(24), argv, {
    cwd: root,
    env: { PATH: path ?? process.env.PATH ?? '' },
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: 30_000,
  });
  child.stdin.end(JSON.stringify(args));
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
    });
  }
  const exit = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? -1));
  });
  const [said, silent] = exit === 0 ? [texts.stdout, texts.stderr] : [texts.stderr, texts.stdout];
  assert.equal(silent, '');
  assert.match(said, /^[^\n]+\n$/);
  return { exit, said: JSON.parse(said) };
}
