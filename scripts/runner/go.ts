/** Go, as the builder of act needs it: found, and made new enough where it can fetch a newer one itself. */

import { spawnSync } from 'node:child_process';
import { chmodSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Go = { readonly program: string; readonly env: NodeJS.ProcessEnv };

export type Spoken = { readonly ok: boolean; readonly stdout: string; readonly told: string };

/** From 1.21 on, Go fetches the toolchain that a module asks for, when GOTOOLCHAIN lets it. */
const firstThatFetches = 21;
const packaged: { readonly [arch: string]: string } = { x64: 'amd64', arm64: 'arm64' };

/**
 * A Go that can build a module with `go 1.<minor>.0` in its `go.mod`: the one of PATH or of Go's own installer.
 * An older one fetches that toolchain through the module proxy. Throws an `Error` that says what to install.
 */
export function findGo(minor: number): Go {
  const program = ['go', '/usr/local/go/bin/go'].find((one) => speak(one, ['version']).ok);
  if (program === undefined) {
    throw new Error(
      `Go is needed to build act, and there is none: install Go 1.${minor} or later (go.dev/doc/install).`,
    );
  }
  // `go version` inside a module would already obey that module.
  const version = speak(program, ['version'], { env: { GOTOOLCHAIN: 'local' } }).stdout;
  const own = Number(/go1\.(\d+)/.exec(version)?.[1] ?? 0);
  if (own >= minor) return { program, env: {} };
  if (own >= firstThatFetches) return { program, env: { GOTOOLCHAIN: 'auto' } };
  return { program: fetchToolchain(program, minor), env: { GOTOOLCHAIN: 'local', GOROOT: '' } };
}

/** Runs a program to its end, or for `minutes` at most (default: one). Never throws. */
export function speak(
  program: string,
  words: readonly string[],
  how: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string; readonly minutes?: number } = {},
): Spoken {
  const { status, error, stdout, stderr } = spawnSync(program, [...words], {
    cwd: how.cwd ?? tmpdir(),
    env: { ...process.env, ...how.env },
    encoding: 'utf8',
    timeout: (how.minutes ?? 1) * 60_000,
    killSignal: 'SIGKILL',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { ok: status === 0, stdout: stdout ?? '', told: `${error?.message ?? ''}\n${stderr ?? ''}`.trim() };
}

/** A toolchain is a module like any other, so that Go versions that know nothing of toolchains can fetch it too. */
function fetchToolchain(program: string, minor: number): string {
  const version = `v0.0.1-go1.${minor}.0.${process.platform}-${packaged[process.arch] ?? process.arch}`;
  const folder = mkdtempSync(join(tmpdir(), 'goagent-toolchain-'));
  const words = ['mod', 'download', '-json', `golang.org/toolchain@${version}`];
  const fetched = speak(program, words, { cwd: folder, minutes: 5 });
  rmSync(folder, { recursive: true });
  if (!fetched.ok) {
    throw new Error(
      `This Go is too old to build act and cannot fetch Go 1.${minor}: install Go 1.${minor} or later.\n${fetched.told}`,
    );
  }
  const { Dir: root }: { readonly Dir: string } = JSON.parse(fetched.stdout);
  // Modules hold no executable files.
  for (const file of globSync(['bin/*', 'pkg/tool/*/*'], { cwd: root })) chmodSync(join(root, file), 0o755);
  return join(root, 'bin', 'go');
}
