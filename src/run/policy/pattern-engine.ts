/** The engine for the patterns of a schema: a library of its own weight, for which only a text that has patterns pays. */

import { noPatterns, type PatternEngine } from '../../schema/patterns.ts';

/** `schemas` is JSON text. */
export async function toPatternEngine(schemas: string): Promise<PatternEngine> {
  if (!/"pattern|\\u00/.test(schemas)) return noPatterns;
  const { loadPatterns } = await import('../../pattern/pattern.ts');
  return loadPatterns();
}
