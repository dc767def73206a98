/** The engine for `pattern`, and its shape for ajv. */

import type { CodeOptions } from 'ajv';
import { GoagentError } from '../contract/errors.ts';

/**
 * What runs `pattern` and `patternProperties`: a `PatternCompiler` of `src/pattern` fits. The patterns are the
 * operator's but the strings are the model's, so an engine must work in linear time.
 */
export type PatternEngine = { readonly compile: (source: string) => EnginePattern };

export type EnginePattern =
  | { readonly verdict: 'compiled'; readonly pattern: { readonly test: (text: string) => boolean } }
  | { readonly verdict: 'refused'; readonly complaint: string };

export const noPatterns: PatternEngine = {
  compile: () => ({ verdict: 'refused', complaint: 'patterns are not available here' }),
};

/** Ajv has no way to be told no but a throw; `compileSchema` turns it back into a value. */
export function toRegExpOption(engine: PatternEngine): NonNullable<CodeOptions['regExp']> {
  const compile = (source: string) => {
    const compiled = engine.compile(source);
    if (compiled.verdict === 'refused') {
      throw new GoagentError('MANIFEST_INVALID', [
        `pattern ${JSON.stringify(source)}: ${compiled.complaint}`,
      ]);
    }
    const { pattern } = compiled;
    // Ajv keeps one pattern for each result of toString: without it, all patterns would be the first.
    return { test: (text: string) => pattern.test(text), toString: () => source };
  };
  return Object.assign(compile, { code: 'patterns' });
}
