/** Processes that work in a folder, found by what they are and where they stand: their parents may be gone. Linux only. */

import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

export type FolderProcess = { readonly pid: number; readonly command: string };

/** Living processes whose directory is in the folder, or whose command line names it. */
export function findProcessesIn(folder: string): readonly FolderProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      const found = look(name);
      if (found === undefined) return [];
      const inside = `${found.directory}/`.startsWith(`${folder}/`) || found.command.includes(`${folder}/`);
      return inside ? [{ pid: Number(name), command: found.command }] : [];
    });
}

/** Kills them, or those whose command line holds `part`, until a second look finds none. */
export function endProcessesIn(folder: string, part = ''): void {
  for (let looks = 0; looks < 10; looks += 1) {
    const found = findProcessesIn(folder).filter(({ command }) => command.includes(part));
    if (found.length === 0) return;
    for (const { pid } of found) kill(pid);
  }
}

function look(name: string): { readonly directory: string; readonly command: string } | undefined {
  try {
    const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
    // The dead have none.
    return command === '' ? undefined : { directory: readlinkSync(`/proc/${name}/cwd`), command };
  } catch {
    return undefined;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
