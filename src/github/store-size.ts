/** Watches how large a repository grows while git fetches into it: git itself has no limit for that. */

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type SizeWatch = {
  /** Aborts once the bound is passed. */
  readonly signal: AbortSignal;
  release(): void;
};

const everyMs = 100;

export function watchSize(store: string, mostBytes: number): SizeWatch {
  const controller = new AbortController();
  const timer = setInterval(() => {
    if (sizeOf(join(store, 'objects', 'pack')) > mostBytes) controller.abort();
  }, everyMs);
  return { signal: controller.signal, release: () => clearInterval(timer) };
}

/** Git renames files under our eyes. */
function sizeOf(directory: string): number {
  try {
    return readdirSync(directory)
      .map((name) => statSync(join(directory, name), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}
