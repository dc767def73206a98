/** Starts main anew, in the same process, with an environment block that holds no secret. */

import { randomUUID } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { dropPacked, packEnvironment, unpackEnvironment } from '../runner/handover.ts';

/**
 * Returns in the new start, with the environment as it was; or at once, where the run starts no programs or this
 * system cannot do it: the isolation then says so. The process keeps its number, its streams and its parent.
 */
export function startClean(): void {
  if (unpackEnvironment() === 'unpacked') return;
  if (process.platform !== 'linux' || typeof process.execve !== 'function') return;
  const packed = packEnvironment(randomUUID());
  if (packed.verdict === 'not-packed') return;
  try {
    // Where the call itself fails, Node ends the process: so look first whether there is something to start.
    accessSync(process.execPath, constants.X_OK);
    const argv = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
    process.execve(process.execPath, argv, { ...packed.block });
  } catch {
    dropPacked(packed.file);
  }
}
