/** What stands before everything else: the secrets, the redactor that knows them, the console behind it. */

import type { WarningCode } from '../contract/errors.ts';
import type { Redactor } from '../contract/ports.ts';
import { createRedactor } from '../law/redact/redactor.ts';
import { toMasks } from '../law/redact/secret.ts';
import type { Pattern } from '../pattern/pattern.ts';
import { type Console, openConsole } from '../runner/console.ts';
import type { Environment } from '../runner/environment.ts';
import { gatherSecrets } from '../runner/secrets.ts';
import { randomIdentifiers } from './clock.ts';

export type Shield = {
  readonly redactor: Redactor;
  readonly console: Console;
  readonly warnings: readonly { readonly code: WarningCode; readonly message: string }[];
  /** About the input `redact`. */
  readonly complaints: readonly string[];
};

/** Masks with the runner before anything is printed (I2), and takes stdout and stderr. */
export async function raiseShield(environment: Environment): Promise<Shield> {
  const found = gatherSecrets(environment);
  const { patterns, complaints } = await readPatterns(environment);
  const redactor = createRedactor({ secrets: found.secrets, patterns });
  const files = {
    output: (environment.variables.get('GITHUB_OUTPUT') ?? '') !== '',
    summary: (environment.variables.get('GITHUB_STEP_SUMMARY') ?? '') !== '',
  };
  const console = openConsole({ redactor, identifiers: randomIdentifiers, files });
  console.mask(found.secrets.flatMap(toMasks));
  return { redactor, console, warnings: found.warnings, complaints };
}

type Patterns = { readonly patterns: readonly Pattern[]; readonly complaints: readonly string[] };

/** The regular expressions of `redact`, one a line. The engine is loaded only when there are some. */
async function readPatterns(environment: Environment): Promise<Patterns> {
  const text = environment.inputs.get('redact') ?? environment.variables.get('GOAGENT_REDACT') ?? '';
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return { patterns: [], complaints: [] };
  const { loadPatterns } = await import('../pattern/pattern.ts');
  const compiler = await loadPatterns();
  const patterns: Pattern[] = [];
  const complaints: string[] = [];
  for (const [index, line] of lines.entries()) {
    const compiled = compiler.compile(line.replace(/\r$/, ''));
    if (compiled.verdict === 'refused')
      complaints.push(`input "redact": line ${index + 1} is no regular expression in RE2 syntax`);
    else if ([...compiled.pattern.findAll('')].length > 0)
      complaints.push(`input "redact": line ${index + 1} matches the empty text`);
    else patterns.push(compiled.pattern);
  }
  return { patterns, complaints };
}
