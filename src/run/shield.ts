/** What stands before everything else: the secrets, the redactor that knows them, the console behind it. */

import type { WarningCode } from '../contract/errors.ts';
import type { Redactor } from '../contract/ports.ts';
import { createRedactor } from '../law/redact/redactor.ts';
import { toMasks } from '../law/redact/secret.ts';
import { openCommandFiles } from '../runner/command-files.ts';
import { type Console, openConsole } from '../runner/console.ts';
import type { Environment } from '../runner/environment.ts';
import { readRedactPatterns } from '../runner/redact-patterns.ts';
import { gatherSecrets } from '../runner/secrets.ts';
import { randomIdentifiers } from './clock.ts';

export type Shield = {
  readonly redactor: Redactor;
  readonly console: Console;
  readonly warnings: readonly { readonly code: WarningCode; readonly message: string }[];
  /** About the input `redact`, and what is in `unhidden`. */
  readonly complaints: readonly string[];
  /** Of secrets that are too many to be hidden: nothing that is left behind may leave. */
  readonly unhidden: readonly string[];
};

/** Masks with the runner before anything is printed (I2), and takes stdout and stderr. */
export async function raiseShield(environment: Environment): Promise<Shield> {
  const found = gatherSecrets(environment);
  const { patterns, complaints } = await readRedactPatterns(environment);
  const redactor = createRedactor({ secrets: found.secrets, patterns });
  const files = openCommandFiles(environment.variables);
  const console = openConsole({ redactor, identifiers: randomIdentifiers, files });
  console.mask(found.secrets.flatMap(toMasks));
  return {
    redactor,
    console,
    warnings: found.warnings,
    complaints: [...found.complaints, ...complaints],
    unhidden: found.complaints,
  };
}
