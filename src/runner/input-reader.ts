/** Looks values up (input, then its variables) and collects what is wrong with them. */

import type { Environment } from './environment.ts';
import type { InputRule } from './input-rule.ts';
import { inputTable } from './input-table.ts';
import type { Parse } from './input-values.ts';

export type InputReader = {
  readonly complaints: readonly string[];
  given(name: string): boolean;
  /** The value, or nothing when it was not given or is wrong (then there is a complaint). */
  optional<T>(name: string, parse: Parse<T>): T | undefined;
  value<T>(name: string, parse: Parse<T>, fallback: T): T;
  required<T>(name: string, parse: Parse<T>): T | undefined;
  complain(complaint: string): void;
};

/** @param rules inputs of the action that runs. */
export function createInputReader(
  environment: Environment,
  rules: readonly InputRule[] = inputTable,
): InputReader {
  const ruleOf = (name: string): Named => rules.find((rule) => rule.name === name) ?? { name };
  const complaints = environment.unknownInputs.map(({ name, nearest }) =>
    nearest === undefined
      ? `unknown input "${cut(name)}": this version has no such input`
      : `unknown input "${cut(name)}": did you mean "${nearest}"?`,
  );

  const optional = <T>(name: string, parse: Parse<T>): T | undefined => {
    const found = lookUpRule(environment, ruleOf(name));
    if (found === undefined) return undefined;
    const result = parse(found.text);
    if (result.verdict === 'parsed') return result.value;
    if (environment.expressions === 'as-written' && found.text.includes('${{')) return undefined;
    complaints.push(
      toComplaint({ rule: ruleOf(name), ...found, ...(result.why === undefined ? {} : { why: result.why }) }),
    );
    return undefined;
  };

  return {
    complaints,
    given: (name) => lookUpRule(environment, ruleOf(name)) !== undefined,
    optional,
    value: (name, parse, fallback) => optional(name, parse) ?? fallback,
    required: (name, parse) => {
      if (lookUpRule(environment, ruleOf(name)) !== undefined) return optional(name, parse);
      const variables = ruleOf(name).variables ?? [];
      complaints.push(
        `input "${name}" is required${variables.length > 0 ? `: give it, or the variable ${variables.join(' or ')}` : ''}`,
      );
      return undefined;
    },
    complain: (complaint) => complaints.push(complaint),
  };
}

type Named = Pick<InputRule, 'name'> & Partial<InputRule>;

type Found = { readonly text: string; readonly source: string };

/** Of an input of action.yml. An empty or blank value means "not given", in an input as in a variable. */
export function lookUp(environment: Environment, name: string): Found | undefined {
  return lookUpRule(environment, inputTable.find((rule) => rule.name === name) ?? { name });
}

function lookUpRule(environment: Environment, { name, variables = [] }: Named): Found | undefined {
  const input = environment.inputs.get(name);
  if (input !== undefined) return { text: input, source: `input "${name}"` };
  for (const variable of variables) {
    const text = environment.variables.get(variable)?.trim();
    if (text !== undefined && text !== '')
      return { text, source: `variable ${variable} (for input "${name}")` };
  }
  return undefined;
}

function toComplaint({ rule, ...options }: Found & { readonly rule: Named; readonly why?: string }): string {
  const shown = cut(rule.url === true ? withoutCredentials(options.text) : options.text);
  const isHidden = rule.secret === true || rule.text === true;
  const got = isHidden ? 'got a value that it cannot use' : `got "${shown}"`;
  const why = options.why === undefined || rule.secret === true ? '' : ` (${cut(options.why)})`;
  const line =
    rule.secret === true && options.why?.startsWith('line ') === true
      ? ` (${options.why.split(':')[0]})`
      : '';
  return `${options.source}: ${got}${why}${line}, takes ${rule.takes ?? 'something else'}`;
}

/** It need not parse as a URL, so with an `@` anything in it may be a credential, and else what follows `?` or `#`. */
function withoutCredentials(text: string): string {
  return text.includes('@') ? '***@***' : text.replace(/[?#].*/s, '?***');
}

/** Complaints are one line each, and short. */
function cut(text: string): string {
  const line = text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
