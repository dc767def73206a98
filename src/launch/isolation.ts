/**
 * Says how far tools are kept apart from this process, and which argv prefix does it. The first form: no tier
 * is claimed yet. Own session and group come with every process (see `child-handle`), not with a prefix.
 */

import type { ProcessRunner } from '../contract/ports.ts';
import { isolationRequest } from './process-request.ts';
import type { Programs } from './programs.ts';

/** The tiers of docs/security.md. */
export type IsolationTier = 'full' | 'partial' | 'none';

export type Isolation = {
  readonly tier: IsolationTier;
  /** One sentence for the log and the summary. */
  readonly why: string;
  /** Goes in front of a tool's argv; empty where nothing does. */
  readonly prefix: readonly string[];
};

export type IsolationProbe = {
  readonly runProcess: ProcessRunner;
  readonly programs: Pick<Programs, 'setpriv'>;
  readonly platform: NodeJS.Platform;
  readonly signal: AbortSignal;
};

/** Tries what the machine gives, by doing it once: that a program is there does not mean that it works. */
export async function probeIsolation(probe: IsolationProbe): Promise<Isolation> {
  const prefix = probe.platform === 'linux' ? await probeNoNewPrivileges(probe) : [];
  const held = [
    'a clean environment',
    probe.platform === 'win32' ? 'no group of their own' : 'a session of their own',
    prefix.length > 0 ? 'no way to new privileges (setpriv)' : 'no bar to new privileges',
  ];
  return {
    tier: 'none',
    why: `External tools run with ${held.join(', ')}; this version does not put them into namespaces.`,
    prefix,
  };
}

/** `setpriv --dump` tells the truth about itself: with the bar in place it prints `no_new_privs: 1`. */
async function probeNoNewPrivileges(probe: IsolationProbe): Promise<readonly string[]> {
  const { setpriv } = probe.programs;
  if (setpriv === null) return [];
  const prefix = [setpriv, '--no-new-privs'] as const;
  const record = await probe.runProcess(isolationRequest([...prefix, setpriv, '--dump']), probe.signal);
  const said = Buffer.from(record.stdout).toString();
  return record.ending === 'exited' && record.exit === 0 && /^no_new_privs: 1$/m.test(said) ? prefix : [];
}
