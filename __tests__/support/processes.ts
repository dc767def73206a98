/** Requests for real processes, and a look at what is left of them. POSIX only. */

import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { ProcessRequest } from '../../src/contract/ports.ts';

type Parts = { -readonly [Key in Exclude<keyof ProcessRequest, symbol>]?: ProcessRequest[Key] };

/** A request that no maker would give: tests start what they need. */
export function toRequest(parts: Parts): ProcessRequest {
  const whole = {
    argv: ['/bin/sh', '-c', 'exit 0'],
    cwd: tmpdir(),
    env: { PATH: '/usr/local/bin:/usr/bin:/bin' },
    stdin: new Uint8Array(0),
    timeoutMs: 20_000,
    maxBytes: 1024 * 1024,
    ...parts,
  };
  return whole as unknown as ProcessRequest;
}

export function toShell(script: string, parts: Parts = {}): ProcessRequest {
  return toRequest({ ...parts, argv: ['/bin/sh', '-c', script] });
}

/** Whether a living process of the group is left after a moment's patience. The dead count where they are ours. */
export async function isGroupGone(group: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (!isGroupAlive(group)) return true;
    await wait(10);
  }
  return false;
}

function isGroupAlive(group: number): boolean {
  if (!Number.isInteger(group) || group < 2) throw new Error(`no group: ${group}`);
  if (process.platform === 'linux') {
    return readProcesses().some(
      (each) => each.group === group && (each.state !== 'Z' || each.parent === process.pid),
    );
  }
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

type ProcessFacts = { readonly state: string; readonly parent: number; readonly group: number };

function readProcesses(): readonly ProcessFacts[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const text = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [state = '', parent, group] = text.slice(text.lastIndexOf(')') + 2).split(' ');
        return [{ state, parent: Number(parent), group: Number(group) }];
      } catch {
        return [];
      }
    });
}

/** Handles that would keep the event loop alive, by kind. */
export function countHandles(): { readonly [kind: string]: number } {
  const counts: { [kind: string]: number } = { PipeWrap: 0, ProcessWrap: 0, Timeout: 0 };
  for (const kind of process.getActiveResourcesInfo()) {
    if (counts[kind] !== undefined) counts[kind] += 1;
  }
  return counts;
}
