/** The `INPUT_*` variables that a runner makes of a step's `with:` and the defaults of `action.yml`. */

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type ActionFile = { readonly inputs?: { readonly [name: string]: { readonly default?: unknown } | null } };

export type InputsOfStep = {
  /** Path of an `action.yml`. */
  readonly actionFile: string;
  readonly inputs: { readonly [name: string]: string };
  /** What `github.token` is. */
  readonly githubToken: string;
};

/** Every declared input is set, to `''` where it has no default; undeclared ones are passed on as well. */
export function toInputVariables(step: InputsOfStep): { readonly [name: string]: string } {
  const action = parse(readFileSync(step.actionFile, 'utf8')) as ActionFile;
  const declared = Object.entries(action.inputs ?? {}).map(
    ([name, input]) => [name, evaluate(String(input?.default ?? ''), step.githubToken)] as const,
  );
  const given = new Map([...declared, ...Object.entries(step.inputs)]);
  return Object.fromEntries([...given].map(([name, value]) => [toVariableName(name), value]));
}

function toVariableName(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}

function evaluate(text: string, githubToken: string): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (whole, expression: string) => {
    if (expression === 'github.token') return githubToken;
    throw new Error(`This runner does not know ${whole}`);
  });
}
