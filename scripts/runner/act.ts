/** act, the runner of `npm run test:runner`: built once for each version and kept outside of the repository. */

import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findGo, speak } from './go.ts';

/** What `go install` takes, and the Go that its `go.mod` asks for. */
const pinned = { module: 'github.com/nektos/act', version: '0.2.89', goMinor: 25 };

/**
 * Absolute path of the pinned act: the one that an earlier run left in the user's cache folder, else a new one.
 * Throws an `Error` that says what to do when Go is missing or the build fails.
 */
export function provideAct(): string {
  const shelf = openShelf();
  const kept = join(shelf, `act-${pinned.version}-${process.platform}-${process.arch}`);
  const program = join(kept, 'act');
  if (isPinned(program)) return program;
  const fresh = mkdtempSync(join(shelf, 'build-'));
  try {
    build(fresh);
    rmSync(kept, { recursive: true, force: true });
    renameSync(fresh, kept);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Somebody else's build may have come first.
    if (!isPinned(program)) throw error;
  }
  return program;
}

/** Not a folder that others can write to: what is in it will be run. */
function openShelf(): string {
  const shelf = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'goagent-action');
  try {
    mkdirSync(shelf, { recursive: true, mode: 0o700 });
    return shelf;
  } catch {
    return mkdtempSync(join(tmpdir(), 'goagent-action-'));
  }
}

function isPinned(program: string): boolean {
  return speak(program, ['--version']).stdout.trim() === `act version ${pinned.version}`;
}

function build(folder: string): void {
  const go = findGo(pinned.goMinor);
  const target = `${pinned.module}@v${pinned.version}`;
  console.log(`Building ${target} (about a minute and a half, once) …`);
  const built = speak(go.program, ['install', target], {
    env: { ...go.env, GOBIN: folder, CGO_ENABLED: '0', GOFLAGS: '' },
    minutes: 8,
  });
  if (!built.ok) throw new Error(`go install ${target} failed:\n${built.told.slice(-4_000)}`);
  if (!isPinned(join(folder, 'act'))) throw new Error(`What was built is not act ${pinned.version}`);
}
