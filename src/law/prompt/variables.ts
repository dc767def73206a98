/** Values for `{{name}}` in a prompt: put in after the file was parsed, so that they are data and never structure. */

import { isJsonObject } from '../../contract/json.ts';
import { parseYaml } from '../../yaml/yaml-text.ts';

export type Variables = ReadonlyMap<string, string>;

export type ParsedVariables =
  | { readonly verdict: 'parsed'; readonly variables: Variables }
  | { readonly verdict: 'malformed'; readonly complaint: string };

/** A YAML map of names to scalars. A value is text as it was typed: `1.10` stays `1.10`, and `no` is `no`. */
export function parseVariables(text: string): ParsedVariables {
  const parsed = parseYaml(text, 'text');
  if (parsed.verdict === 'malformed') return parsed;
  if (!isJsonObject(parsed.value)) return { verdict: 'malformed', complaint: 'not a map' };
  const variables = new Map<string, string>();
  for (const [name, value] of Object.entries(parsed.value)) {
    const shown = JSON.stringify(name.slice(0, 100));
    if (!namePattern.test(name)) {
      return { verdict: 'malformed', complaint: `${shown} is no name: letters, digits, "_", "." and "-"` };
    }
    if (value !== null && typeof value !== 'string')
      return { verdict: 'malformed', complaint: `${shown} is no scalar` };
    variables.set(name, value ?? '');
  }
  return { verdict: 'parsed', variables };
}

const namePattern = /^[\w.-]{1,100}$/;

/** As `actions/ai-inference` has it: no blanks inside. What a dollar sign stands before is the workflow's language. */
const placeholder = /(?<!\$)\{\{([\w.-]+)\}\}/g;

export type Substituted =
  | {
      readonly verdict: 'substituted';
      readonly texts: readonly string[];
      /** Variables that no placeholder asked for. */
      readonly unused: readonly string[];
    }
  | { readonly verdict: 'missing'; readonly names: readonly string[] };

/** Each text once from left to right: a placeholder in a value is not looked at. */
export function substitute(texts: readonly string[], variables: Variables): Substituted {
  const missing = new Set<string>();
  const used = new Set<string>();
  const filled = texts.map((text) =>
    text.replace(placeholder, (whole, name: string) => {
      const value = variables.get(name);
      if (value === undefined) missing.add(name);
      else used.add(name);
      return value ?? whole;
    }),
  );
  if (missing.size > 0) return { verdict: 'missing', names: [...missing] };
  const unused = [...variables.keys()].filter((name) => !used.has(name));
  return { verdict: 'substituted', texts: filled, unused };
}
