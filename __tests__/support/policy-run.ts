/** The loading of policy as a run does it: real inputs, a real workshop, a private directory of its own. */

import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateDirectory } from '../../src/run/ground/private-directory.ts';
import { openWorkshop, type Workshop } from '../../src/run/ground/workshop.ts';
import { loadPolicy, type Policy } from '../../src/run/policy/policy.ts';
import type { PolicyTrust } from '../../src/run/policy/policy-trust.ts';
import { parseInputs } from '../../src/runner/inputs.ts';
import { toolProgram } from './door-program.ts';
import { toEnvironment } from './environments.ts';
import { createPlainRedactor } from './plain-redactor.ts';

export type PolicyRun = {
  readonly workspace: string;
  /** A directory for the runner's temporary ones. */
  readonly temp: string;
  readonly inputs: { readonly [name: string]: string };
  readonly trust: PolicyTrust;
  /** Instead of parts of the real one. */
  readonly workshop?: Partial<Workshop>;
};

export async function loadPolicyOf({ workspace, temp, inputs, trust, workshop }: PolicyRun): Promise<Policy> {
  const runnerTemp = mkdtempSync(join(temp, 'runner-'));
  const given = { model: 'm', prestage: 'false', ...inputs };
  const environment = toEnvironment(given);
  const parsed = parseInputs(environment, []);
  if (parsed.verdict === 'refused') throw new Error(parsed.complaints.join('\n'));
  const opened = await openWorkshop({
    facts: { ...environment.facts, workspace, runnerTemp },
    workingDirectory: undefined,
    directories: makePrivateDirectory(runnerTemp),
    path: process.env.PATH ?? '',
    clock: { now: () => performance.now(), sleep: async () => {} },
    redactor: createPlainRedactor(),
    signal: new AbortController().signal,
  });
  return loadPolicy({
    inputs: parsed.inputs,
    workshop: { ...opened, ...workshop },
    trust,
    toolProgram,
    recipe: undefined,
  });
}
