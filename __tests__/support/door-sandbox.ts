/** Both doors of a tool that starts programs: the launcher of a run under full isolation, and a sandbox around our program. */

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProcessRunner } from '../../src/launch/exec.ts';
import { type Isolation, probeIsolation } from '../../src/launch/isolation.ts';
import { createProgramLauncher, type ProgramLauncher } from '../../src/launch/program-launch.ts';
import { type Programs, resolvePrograms } from '../../src/launch/programs.ts';
import { systemClock } from '../../src/run/clock.ts';

/** What a listed program finds its own programs by, in both doors. */
export const programPath = '/usr/bin:/bin';

export type Sandbox =
  | { readonly verdict: 'works'; readonly bwrap: string }
  /** `why` is for who skips a test. */
  | { readonly verdict: 'none'; readonly why: string };

/** Whether this machine can hold a program in both doors. */
export async function findSandbox(): Promise<Sandbox> {
  if (process.platform !== 'linux') return { verdict: 'none', why: 'there are no namespaces here' };
  return withPlaces(async (folder) => {
    const programs = await resolveTrusted();
    const { tier, why } = await probe({ folder, workspace: folder, programs });
    if (tier !== 'full' || programs.bwrap === null)
      return { verdict: 'none', why: programs.bwrap === null ? 'no bwrap here' : why };
    return { verdict: 'works', bwrap: programs.bwrap };
  });
}

/** As a run has it; gone afterwards. */
export function withLauncher<T>(
  workspace: string,
  use: (startProgram: ProgramLauncher) => Promise<T>,
): Promise<T> {
  return withPlaces(async (folder) => {
    const isolation = await probe({ folder, workspace, programs: await resolveTrusted() });
    assert.equal(isolation.tier, 'full', isolation.why);
    const environment = {
      ...{ path: programPath, home: join(folder, 'home') },
      ...{ values: {}, platform: process.platform, system: {} },
    };
    return use(createProgramLauncher({ runProcess, isolation, workingDirectory: workspace, environment }));
  });
}

/** What stands in front of our program, so that what it starts is confined: it sees all, and writes in `workspace` alone. */
export const toConfinement = (bwrap: string, workspace: string): readonly [string, ...string[]] => [
  ...([bwrap, '--unshare-all', '--die-with-parent', '--cap-drop', 'ALL', '--ro-bind', '/', '/'] as const),
  // As in our own sandbox there is nothing in /sys.
  ...[
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    '--tmpfs',
    '/sys',
    '--bind',
    workspace,
    workspace,
    '--chdir',
    workspace,
  ],
];

const runProcess = createProcessRunner({ clock: systemClock });

const resolveTrusted = (): Promise<Programs> =>
  resolvePrograms({ path: '/usr/sbin:/usr/bin:/sbin:/bin', roots: [] });

type Probe = { readonly folder: string; readonly workspace: string; readonly programs: Programs };

function probe({ folder, workspace, programs }: Probe): Promise<Isolation> {
  const places = {
    ...{ workspace, home: join(folder, 'home'), scratch: join(folder, 'scratch') },
    ...{ visible: [], guarded: [], masked: [], hidden: [] },
  };
  return probeIsolation({
    ...{ runProcess, programs, platform: process.platform, sandbox: 'required', places },
    signal: new AbortController().signal,
  });
}

async function withPlaces<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-door-sandbox-')));
  mkdirSync(join(folder, 'home'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
