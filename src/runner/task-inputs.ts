/** The inputs that say what is asked for, and in which form the answer is wanted. */

import { parseVariables, type Variables } from '../law/prompt/variables.ts';
import type { InputReader } from './input-reader.ts';
import { type Parse, parseJsonObject, parseText } from './input-values.ts';
import type { ModeInputs } from './mode-inputs.ts';
import type { NamedRecipe } from './recipe-inputs.ts';
import { readSource, type TextSource } from './text-source.ts';

export type TaskInputs = {
  /** An empty text where there is none: then there is a recipe, and what is given adds to it. */
  readonly prompt: TextSource;
  readonly variables: Variables | undefined;
  readonly system: TextSource | undefined;
  readonly developer: string | undefined;
  /** JSON Schema of the answer; one in the workflow is JSON, one in a file has not been looked at. */
  readonly outputSchema: TextSource | undefined;
};

/** Without a model there is nothing to ask, so in another mode than `run` nothing of it is required. */
export type TaskContext = { readonly recipe: NamedRecipe; readonly mode: ModeInputs['type'] };

export function readTask(reader: InputReader, context: TaskContext): TaskInputs {
  const prompt = readSource(reader, { name: 'prompt', parse: parseText });
  const variables = reader.optional('variables', parseVariablesInput);
  if (variables !== undefined && prompt?.type === 'text')
    reader.complain('input "variables" is for a prompt file: give "prompt-file" instead of "prompt"');
  return {
    prompt: prompt ?? noPrompt(reader, context),
    variables,
    system: readSource(reader, { name: 'system', parse: parseText }),
    developer: reader.optional('developer', parseText),
    outputSchema: readSource(reader, { name: 'output-schema', parse: parseJsonObject }),
  };
}

function noPrompt(reader: InputReader, { recipe, mode }: TaskContext): TextSource {
  if (mode === 'run' && recipe === 'none' && !reader.given('prompt-file'))
    reader.complain('input "prompt" is required: give it, "prompt-file" or a "recipe"');
  return { type: 'text', input: 'prompt', text: '' };
}

const parseVariablesInput: Parse<Variables> = (text) => {
  const parsed = parseVariables(text);
  return parsed.verdict === 'parsed'
    ? { verdict: 'parsed', value: parsed.variables }
    : { verdict: 'refused', why: parsed.complaint };
};
