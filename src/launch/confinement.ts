/**
 * Whether this very process is in a sandbox already, so that what it starts is in it too: for our tools that are
 * started as programs of a manifest. The kernel is asked, not a variable: who starts us may be anybody.
 */

import { readlinkSync } from 'node:fs';
import { disk, readKernelText } from './disk.ts';

export type Confined = { readonly verdict: 'confined' };

export type Confinement =
  | Confined
  /** `why` completes "this process is not confined: …". */
  | { readonly verdict: 'open'; readonly why: string };

export type ConfinementFacts = {
  /** The text of `/proc/self/status`. */
  readonly status: string;
  /** What `/proc/self/ns/pid` leads to. */
  readonly pidNamespace: string;
  /** Whether there is a `/sys` with anything in it. */
  readonly devices: 'seen' | 'none';
};

/** The number that the kernel gives to the first process namespace of a machine (`PROC_PID_INIT_INO`). */
const machinesOwn = 'pid:[4026531836]';

export function readConfinement(): Confinement {
  if (process.platform !== 'linux') return open('there are no namespaces on this system');
  return judgeConfinement({
    status: readKernelText('/proc/self/status'),
    pidNamespace: readNamespace(),
    devices: disk.list('/sys').length > 0 ? 'seen' : 'none',
  });
}

/** All of it has to hold: no way to new privileges, none there, and processes of its own. */
export function judgeConfinement({ status, pidNamespace, devices }: ConfinementFacts): Confinement {
  if (!/^NoNewPrivs:\t1$/m.test(status)) return open('it could gain privileges');
  if (!/^CapPrm:\t0+$/m.test(status) || !/^CapEff:\t0+$/m.test(status)) return open('it has capabilities');
  if (!/^pid:\[\d+\]$/.test(pidNamespace) || pidNamespace === machinesOwn)
    return open("it sees the machine's processes");
  // A container has processes of its own too, and in it, beside this one, the action with its keys.
  if (devices === 'seen') return open('it sees devices in /sys, as in a container');
  return { verdict: 'confined' };
}

const open = (why: string): Confinement => ({ verdict: 'open', why });

function readNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
