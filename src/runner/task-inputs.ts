/** The inputs that say what is asked for, and in which form the answer is wanted. */

import { parseVariables, type Variables } from '../law/prompt/variables.ts';
import type { InputReader } from './input-reader.ts';
import { type Parse, parseJsonObject, parseRepositoryPath, parseText } from './input-values.ts';

/** Text given in the workflow, or a path to be read from the trusted revision. */
export type TextSource =
  | { readonly type: 'text'; readonly input: string; readonly text: string }
  | { readonly type: 'file'; readonly input: string; readonly path: string };

export type TaskInputs = {
  readonly prompt: TextSource;
  readonly variables: Variables | undefined;
  readonly system: TextSource | undefined;
  readonly developer: string | undefined;
  /** JSON Schema of the answer; one in the workflow is JSON, one in a file has not been looked at. */
  readonly outputSchema: TextSource | undefined;
};

export function readTask(reader: InputReader): TaskInputs {
  const prompt = readSource(reader, { name: 'prompt', parse: parseText });
  const variables = reader.optional('variables', parseVariablesInput);
  if (variables !== undefined && prompt?.type === 'text')
    reader.complain('input "variables" is for a prompt file: give "prompt-file" instead of "prompt"');
  return {
    prompt: prompt ?? missingPrompt(reader),
    variables,
    system: readSource(reader, { name: 'system', parse: parseText }),
    developer: reader.optional('developer', parseText),
    outputSchema: readSource(reader, { name: 'output-schema', parse: parseJsonObject }),
  };
}

type Wanted = { readonly name: 'prompt' | 'system' | 'output-schema'; readonly parse: Parse<string> };

function readSource(reader: InputReader, { name, parse }: Wanted): TextSource | undefined {
  const text = reader.optional(name, parse);
  const path = reader.optional(`${name}-file`, parseRepositoryPath);
  if (text !== undefined && path !== undefined) {
    reader.complain(`inputs "${name}" and "${name}-file" are mutually exclusive: remove one`);
  }
  if (text !== undefined) return { type: 'text', input: name, text };
  return path === undefined ? undefined : { type: 'file', input: `${name}-file`, path };
}

function missingPrompt(reader: InputReader): TextSource {
  if (!reader.given('prompt-file')) reader.complain('input "prompt" is required: give it, or "prompt-file"');
  return { type: 'text', input: 'prompt', text: '' };
}

const parseVariablesInput: Parse<Variables> = (text) => {
  const parsed = parseVariables(text);
  return parsed.verdict === 'parsed'
    ? { verdict: 'parsed', value: parsed.variables }
    : { verdict: 'refused', why: parsed.complaint };
};
