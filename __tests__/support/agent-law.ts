/** What an agent of the tests may do, and what it looks for: nothing is in its way unless a test says so. */

import type { Grants } from '../../src/law/policy/rules.ts';
import { openTaint, type TaintState } from '../../src/law/policy/taint.ts';
import { type Canaries, type CanaryWatch, openCanaries } from '../../src/law/redact/canary.ts';
import { randomIdentifiers } from '../../src/run/clock.ts';

/** As an operator gives them who says nothing, on a machine that isolates fully. */
export const usualGrants: Grants = {
  taintedTools: new Set(),
  hosts: { named: [], public: 'none' },
  sandbox: 'auto',
  tier: 'full',
};

export const cleanLaw = { taints: [], grants: usualGrants } as const;

/** Of the scripted port. */
export const testOrigin = 'http://127.0.0.1:1';

export const makeCanaries = (...others: readonly string[]): Canaries =>
  openCanaries([testOrigin, ...others], randomIdentifiers);

export function watchPorts(): { readonly taint: TaintState; readonly canary: CanaryWatch } {
  return { taint: openTaint([]), canary: makeCanaries().watch(testOrigin) };
}
