/** A second process that swaps one name for another while a test uses it. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Swaps `name` with `other` and back, as fast as it can, until it is killed. */
const swap = `
  const { renameSync } = require('node:fs');
  const [name, other] = process.argv.slice(1);
  console.log('swapping');
  for (;;) {
    renameSync(name, name + '.aside'); renameSync(other, name);
    renameSync(name, other); renameSync(name + '.aside', name);
  }`;

export async function whileSwapping(name: string, other: string, use: () => Promise<void>): Promise<void> {
  const child = spawn(process.execPath, ['-e', swap, name, other], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    await once(child.stdout, 'data');
    await use();
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}
