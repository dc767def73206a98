/** What is asked, of which model: inputs, and a prompt file that fills in what the inputs leave open. */

import { GoagentError } from '../../contract/errors.ts';
import {
  isPromptFile,
  type PromptFile,
  type PromptMessage,
  parsePromptFile,
} from '../../law/prompt/prompt-file.ts';
import { substitute, type Variables } from '../../law/prompt/variables.ts';
import type { Recipe } from '../../recipes/recipe.ts';
import type { Inputs } from '../../runner/inputs.ts';
import type { ModelInputs } from '../../runner/model-inputs.ts';
import type { TextSource } from '../../runner/text-source.ts';
import type { SchemaSource } from './expected-answer.ts';
import { type Reading, readPolicyText, unusable } from './policy-text.ts';

/** `ModelInputs` with every model known. */
export type ModelSettings = Omit<ModelInputs, 'models'> & { readonly models: readonly [string, ...string[]] };

export type Prompt = {
  /** Absent: the built-in one. */
  readonly system: string | undefined;
  /** None of them is a system message, and the last one is the user's. */
  readonly messages: readonly PromptMessage[];
  /** What the file leaves of the inputs about a model: of those of either stage. */
  readonly settle: (given: ModelInputs) => ModelSettings;
  readonly schema: SchemaSource | undefined;
  readonly unusedVariables: readonly string[];
};

/** @throws GoagentError `POLICY_NOT_AVAILABLE`, or `INPUTS_INVALID` with all that is wrong in a file. */
export async function readPrompt(
  inputs: Inputs,
  reading: Reading & { readonly recipe: Recipe | undefined },
): Promise<Prompt> {
  const { recipe } = reading;
  const asked = await readAsked(inputs, reading);
  if (recipe === undefined) return asked;
  const last = asked.messages.length - 1;
  const messages = asked.messages.map((message, index) =>
    index === last ? { ...message, content: toTask(recipe, message.content) } : message,
  );
  return { ...asked, system: asked.system ?? recipe.system, messages };
}

/** The prompt adds to a recipe, and takes nothing away from it. */
const toTask = ({ task }: Recipe, added: string): string =>
  added.trim() === '' ? task : `${task}\n\nThe operator of this repository adds:\n\n${added.trim()}`;

/** With a recipe there need not be a prompt. */
const nothingAsked: TextSource = { type: 'text', input: 'prompt', text: '' };

async function readAsked(inputs: Inputs, reading: Reading): Promise<Prompt> {
  const source = inputs.prompt ?? nothingAsked;
  const text = await readPolicyText(source, reading);
  const system = inputs.system === undefined ? undefined : await readPolicyText(inputs.system, reading);
  const { outputSchema } = inputs;
  const schema: SchemaSource | undefined =
    outputSchema === undefined
      ? undefined
      : { source: outputSchema, text: await readPolicyText(outputSchema, reading), form: 'schema' };
  if (source.type === 'file' && isPromptFile(source.path)) {
    const given = { inputs, source, system, schema };
    return fromFile(parse(text, source), given);
  }
  // Without variables a plain text is nobody's template, whatever braces it has.
  const { messages, unusedVariables } =
    inputs.variables === undefined
      ? { messages: [toUser(text)], unusedVariables: [] }
      : fill([toUser(text)], { source, variables: inputs.variables });
  return { system, messages, settle: (given) => toSettings(given, undefined), schema, unusedVariables };
}

const toUser = (content: string): PromptMessage => ({ role: 'user', content });

function parse(text: string, source: TextSource): PromptFile {
  const parsed = parsePromptFile(text);
  if (parsed.verdict === 'accepted') return parsed.file;
  throw unusable(source, parsed.complaints);
}

type Given = {
  readonly inputs: Inputs;
  readonly source: Extract<TextSource, { type: 'file' }>;
  readonly system: string | undefined;
  readonly schema: SchemaSource | undefined;
};

function fromFile(file: PromptFile, { inputs, source, system, schema }: Given): Prompt {
  const filled = fill(file.messages, { source, variables: inputs.variables ?? new Map() });
  const [first, ...others] = filled.messages;
  const own = first?.role === 'system' ? first.content : undefined;
  const complaints = [
    ...(own !== undefined && inputs.system !== undefined
      ? [`messages[0] is a system message, and input "${inputs.system.input}" is given: remove one`]
      : []),
    ...(file.jsonSchema !== undefined && schema !== undefined
      ? [`jsonSchema is given, and input "${schema.source.input}" too: remove one`]
      : []),
    ...(inputs.model.models[0] === undefined && file.model === undefined
      ? ['no "model" in it, and none in input "model" or the variable OAI_MODEL: give one']
      : []),
  ];
  if (complaints.length > 0) throw unusable(source, complaints);
  return {
    system: own ?? system,
    messages: own === undefined ? filled.messages : others,
    settle: (given) => toSettings(given, file),
    schema: file.jsonSchema === undefined ? schema : { source, text: file.jsonSchema, form: 'wrapped' },
    unusedVariables: filled.unusedVariables,
  };
}

/** Enough to mend a file by. */
const mostNames = 20;

function fill(
  messages: readonly PromptMessage[],
  { source, variables }: { readonly source: TextSource; readonly variables: Variables },
): Pick<Prompt, 'messages' | 'unusedVariables'> {
  const filled = substitute(
    messages.map(({ content }) => content),
    variables,
  );
  if (filled.verdict === 'missing') {
    const names = filled.names.map((name) => `{{${name.slice(0, 100)}}}`).slice(0, mostNames);
    throw unusable(source, [`no value for ${names.join(', ')}: give it in input "variables"`]);
  }
  return {
    messages: messages.map(({ role }, index) => ({ role, content: filled.texts[index] ?? '' })),
    unusedVariables: filled.unused,
  };
}

/** The workflow wins. A knob of sampling in the workflow leaves out both of the file: by the one-knob rule they are one. */
function toSettings(given: ModelInputs, file: PromptFile | undefined): ModelSettings {
  const [name = file?.model, ...fallbacks] = given.models;
  if (name === undefined) throw new GoagentError('INTERNAL', ['a run without a model']);
  const turned = given.temperature !== undefined || given.topP !== undefined;
  return {
    ...given,
    models: [name, ...fallbacks],
    temperature: turned ? given.temperature : file?.temperature,
    topP: turned ? given.topP : file?.topP,
    maxOutputTokens: given.maxOutputTokens ?? file?.maxOutputTokens,
  };
}
