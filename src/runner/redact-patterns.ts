/** The input `redact`: the operator's own patterns, before anything can be shown. */

import type { Pattern } from '../pattern/pattern.ts';
import type { Environment } from './environment.ts';
import { lookUp } from './input-reader.ts';

export type RedactPatterns = {
  readonly patterns: readonly Pattern[];
  readonly complaints: readonly string[];
};

/** Regular expressions in RE2 syntax, one a line. The engine is loaded only when there are some. */
export async function readRedactPatterns(environment: Environment): Promise<RedactPatterns> {
  const lines = (lookUp(environment, 'redact')?.text ?? '').split('\n').filter((line) => line.trim() !== '');
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
