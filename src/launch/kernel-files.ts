/** What of `/proc` and `/dev` a tool gets, where it differs from everything. */

import type { Disk } from './sandbox-view.ts';

/** Devices without memory or rights; a tool has no others. */
export const devices = ['null', 'zero', 'full', 'random', 'urandom'];

/** Below `/proc`: these act on the whole machine and belong to root, as whom some tools run. Shown read-only. */
const switches = [
  'sys',
  'sysrq-trigger',
  'irq',
  'bus',
  'fs',
  'acpi',
  'scsi',
  'asound',
  'driver',
  'tty',
  'mtrr',
  'dynamic_debug',
];
/** Below `/proc`: these tell of the whole machine's memory, keys and timers. Shown empty. */
const tellers = [
  'kcore',
  'keys',
  'key-users',
  'kmsg',
  'timer_list',
  'sched_debug',
  'latency_stats',
  'vmallocinfo',
  'kallsyms',
];

export type KernelFiles = { readonly switches: readonly string[]; readonly tellers: readonly string[] };

/** Paths of those that this kernel has. */
export function findKernelFiles(disk: Disk): KernelFiles {
  const there = (names: readonly string[]): readonly string[] =>
    names
      .map((name) => `/proc/${name}`)
      .filter((path) => ['file', 'directory'].includes(disk.look(path).kind));
  return { switches: there(switches), tellers: there(tellers) };
}
