/** The command line of the bundle under test, started as a person starts it. */

import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleUnderTest } from './leak-run.ts';
import { type NodeVersion, nodePath } from './step-process.ts';

export type CommandEnd = { readonly exit: number | null; readonly stdout: string; readonly stderr: string };

const top = fileURLToPath(new URL('../..', import.meta.url));
const faces = bundleUnderTest === undefined ? join(top, 'dist') : join(dirname(bundleUnderTest), '..');

export type CommandPlace = {
  /** Default: this process's. */
  readonly cwd?: string;
  /** Beside PATH. */
  readonly env?: { readonly [name: string]: string };
};

/** Starts `goagent-action` with these words and nothing of this process's environment but PATH. */
export function runCommand(
  words: readonly string[],
  node: NodeVersion = 24,
  { cwd, env = {} }: CommandPlace = {},
): Promise<CommandEnd> {
  const child = spawn(nodePath(node), [join(faces, 'cli/index.js'), ...words], {
    env: { PATH: process.env.PATH ?? '', ...env },
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit) => resolve({ exit, ...texts }));
  });
}
