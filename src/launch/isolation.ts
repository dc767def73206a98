/** Says how far tools are kept apart from this process, and makes the place that each call runs in. */

import { totalmem } from 'node:os';
import type { ProcessRunner } from '../contract/ports.ts';
import { type Enter, enterBehind } from './berth.ts';
import { readKernelText } from './disk.ts';
import { type Strategy, toStrategies, tryStrategy } from './isolation-strategies.ts';
import { toLimitArguments } from './limits.ts';
import { isolationRequest } from './process-request.ts';
import type { Programs } from './programs.ts';
import type { SandboxPlaces } from './sandbox-view.ts';

/** The tiers of docs/security.md. */
export type IsolationTier = 'full' | 'partial' | 'none';

export type Isolation = {
  readonly tier: IsolationTier;
  /** For the log and the summary: what there is, and why there is no more. */
  readonly why: string;
  /** Makes the place ready that one call runs in. */
  readonly enter: Enter;
};

export type IsolationProbe = {
  readonly runProcess: ProcessRunner;
  readonly programs: Programs;
  readonly platform: NodeJS.Platform;
  readonly signal: AbortSignal;
  /** The input of that name. What `required` demands is policy's to judge. */
  readonly sandbox: 'auto' | 'required' | 'off';
  readonly places: SandboxPlaces;
  /** Why the environment that this process was started with can still be read from outside; absent when it cannot. */
  readonly exposed?: string | undefined;
};

/** Tries what the machine gives, the strongest first, by doing it once: that a program is there does not mean that it works. */
export async function probeIsolation(probe: IsolationProbe): Promise<Isolation> {
  if (probe.sandbox === 'off') {
    return toNone('Switched off by sandbox: off. External tools run as this user, with a clean environment.');
  }
  if (probe.platform !== 'linux') {
    const group = probe.platform === 'win32' ? 'no group of their own' : 'a session of their own';
    return toNone(
      `External tools run with a clean environment and ${group}: there are no namespaces on this system.`,
    );
  }
  const facts = { limits: readKernelText('/proc/self/limits'), memory: totalmem() };
  const limits = toLimitArguments(facts);
  const failures: string[] = [];
  for (const strategy of toStrategies({ ...probe, limits })) {
    const attempt = await tryStrategy(strategy, probe);
    if (attempt.verdict === 'works') return toFull({ strategy, enter: attempt.enter, failures });
    failures.push(`${strategy.name}: ${attempt.why}`);
  }
  return probeLess({ probe, limits, failures });
}

const toNone = (why: string): Isolation => ({ tier: 'none', why, enter: enterBehind([]) });

type Success = { readonly strategy: Strategy; readonly enter: Enter; readonly failures: readonly string[] };

function toFull({ strategy, enter, failures }: Success): Isolation {
  const why = `External tools run in namespaces of their own, by ${strategy.name}.${tell('What failed before', failures)}`;
  return { tier: 'full', why, enter };
}

function tell(label: string, failures: readonly string[]): string {
  return failures.length === 0 ? '' : ` ${label}: ${failures.join('; ')}.`;
}

type Rest = {
  readonly probe: IsolationProbe;
  readonly limits: readonly string[];
  readonly failures: readonly string[];
};

async function probeLess({ probe, limits, failures }: Rest): Promise<Isolation> {
  const reasons = tell('No namespaces', failures);
  const prefix = await probeBar(probe, limits);
  if (prefix === null) {
    return toNone(
      `External tools run with a clean environment and a session of their own; setpriv and prlimit do not work here either.${reasons}`,
    );
  }
  const exposed =
    probe.exposed === undefined
      ? ''
      : ` The environment of this process can be read by them: ${probe.exposed}.`;
  const why = `External tools run with no way to new privileges, limits, a clean environment and a session of their own, and see what this user sees.${exposed}${reasons}`;
  return { tier: 'partial', why, enter: enterBehind(prefix) };
}

/**
 * A root without capabilities cannot look into our memory, as we have some that it lacks. It keeps those that a
 * checkout of another user asks for: in a job container the workspace belongs to the runner's user.
 */
const keptByRoot = ['chown', 'dac_override', 'fowner', 'fsetid'];

async function probeBar(
  { runProcess, programs, signal }: IsolationProbe,
  limits: readonly string[],
): Promise<readonly string[] | null> {
  const { setpriv, prlimit, cat } = programs;
  if (setpriv === null || prlimit === null || cat === null) return null;
  const kept = keptByRoot.map((name) => `+${name}`).join(',');
  const dropped = process.getuid?.() === 0 ? [`--bounding-set=-all,${kept}`, '--inh-caps=-all'] : [];
  const prefix = [setpriv, '--no-new-privs', ...dropped, prlimit, ...limits] as const;
  const record = await runProcess(isolationRequest([...prefix, cat, '/proc/self/status']), signal);
  const said = Buffer.from(record.stdout).toString();
  return record.exit === 0 && /^NoNewPrivs:\t1$/m.test(said) ? prefix : null;
}
