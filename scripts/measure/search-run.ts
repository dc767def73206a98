/** One search in a child: its wall time, its highest memory, and how many lines it found. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

export type SearchRun = {
  /** Milliseconds from start to end of the child. */
  readonly ms: number;
  /** KiB, as far as the system tells before the child ends. */
  readonly peakKib: number;
  readonly stdout: string;
};

/** Ends the child when it takes more than five minutes. */
export async function runSearch(argv: readonly [string, ...string[]], cwd: string): Promise<SearchRun> {
  const [program, ...rest] = argv;
  const started = performance.now();
  const child = spawn(program, rest, { cwd, stdio: ['ignore', 'pipe', 'inherit'], timeout: 300_000 });
  let peakKib = 0;
  const watch = setInterval(() => {
    peakKib = Math.max(peakKib, readPeak(child.pid));
  }, 5);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [status] = await once(child, 'close');
  const ms = performance.now() - started;
  clearInterval(watch);
  if (status !== 0) throw new Error(`${program} ended with ${status}`);
  return { ms, peakKib, stdout: Buffer.concat(chunks).toString('utf8') };
}

/** VmHWM of Linux; 0 where there is none, or none any more. */
function readPeak(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
