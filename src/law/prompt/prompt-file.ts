/** A `.prompt.yml` of GitHub Models, as `actions/ai-inference` takes it: text to a prompt, or all that is wrong with it. */

import { isJsonObject, type JsonObject, type JsonValue } from '../../contract/json.ts';
import { parseYaml } from '../../yaml/yaml-text.ts';
import { type Members, openMembers } from './members.ts';

export type PromptRole = 'system' | 'developer' | 'user' | 'assistant';

export type PromptMessage = { readonly role: PromptRole; readonly content: string };

export type PromptFile = {
  /** At most one system message, and that one first; the last one is the user's. */
  readonly messages: readonly PromptMessage[];
  readonly model: string | undefined;
  readonly temperature: number | undefined;
  readonly topP: number | undefined;
  readonly maxOutputTokens: number | undefined;
  /** JSON text of `{name?, strict?, schema}`. */
  readonly jsonSchema: string | undefined;
};

export type ParsedPromptFile =
  | { readonly verdict: 'accepted'; readonly file: PromptFile }
  | { readonly verdict: 'refused'; readonly complaints: readonly string[] };

/** Whether a path names such a file; any other is plain text. */
export const isPromptFile = (path: string): boolean => /\.prompt\.ya?ml$/.test(path);

/** Of GitHub's own editor, for its evaluations: they say nothing about a run. */
const remarks = ['name', 'description', 'testData', 'evaluators'];
const keys = ['messages', 'model', 'modelParameters', 'responseFormat', 'jsonSchema', ...remarks];
const parameterKeys = ['maxTokens', 'maxCompletionTokens', 'temperature', 'topP'];
const roles: readonly PromptRole[] = ['system', 'developer', 'user', 'assistant'];

export function parsePromptFile(text: string): ParsedPromptFile {
  const parsed = parseYaml(text, 'typed');
  if (parsed.verdict === 'malformed') return { verdict: 'refused', complaints: [parsed.complaint] };
  if (!isJsonObject(parsed.value))
    return { verdict: 'refused', complaints: ['it must be a map with "messages"'] };
  const complaints: string[] = [];
  const root = openMembers({ entry: parsed.value, path: '', keys, complaints });
  const file: PromptFile = {
    messages: readMessages(root.entry.messages, complaints),
    model: root.text('model', { fits: /^[\x21-\x7e]{1,200}$/, rule: 'must be a model name in one word' }),
    ...readParameters(root, complaints),
    jsonSchema: readSchema(root, complaints),
  };
  return complaints.length === 0 ? { verdict: 'accepted', file } : { verdict: 'refused', complaints };
}

function readMessages(value: JsonValue | undefined, complaints: string[]): readonly PromptMessage[] {
  if (!isList(value) || value.length === 0) {
    complaints.push('messages: must be a list of at least one message');
    return [];
  }
  const messages = value.flatMap((entry, index) => {
    const message = readMessage(entry, { path: `messages[${index}]`, complaints });
    return message === undefined ? [] : [message];
  });
  if (messages.length < value.length) return [];
  const late = messages.findIndex(({ role }, index) => role === 'system' && index > 0);
  if (late > 0) complaints.push(`messages[${late}].role: "system" is taken for the first message only`);
  if (messages.at(-1)?.role !== 'user')
    complaints.push(`messages[${messages.length - 1}].role: the last message must be the user's`);
  return messages;
}

type Place = { readonly path: string; readonly complaints: string[] };

function readMessage(entry: JsonValue, { path, complaints }: Place): PromptMessage | undefined {
  if (!isJsonObject(entry)) {
    complaints.push(`${path}: must be a map with "role" and "content"`);
    return undefined;
  }
  const members = openMembers({ entry, path, keys: ['role', 'content'], complaints });
  const role = roles.find((one) => one === entry.role);
  if (role === undefined) members.complain('role', `must be ${roles.join(', ')}`);
  const content = members.text('content', { fits: /\S/, rule: 'must be text that is not blank' });
  if (!Object.hasOwn(entry, 'content')) members.complain('content', 'is required');
  return role === undefined || content === undefined ? undefined : { role, content };
}

type Parameters = Pick<PromptFile, 'temperature' | 'topP' | 'maxOutputTokens'>;

function readParameters(root: Members, complaints: string[]): Parameters {
  const entry: JsonObject = root.map('modelParameters') ?? {};
  const members = openMembers({ entry, path: 'modelParameters', keys: parameterKeys, complaints });
  const tokens = { from: 1, to: 10_000_000, whole: 'whole' } as const;
  const maxTokens = members.number('maxTokens', tokens);
  const maxCompletionTokens = members.number('maxCompletionTokens', tokens);
  if (maxTokens !== undefined && maxCompletionTokens !== undefined)
    members.complain('maxTokens', 'is the same as maxCompletionTokens: remove one');
  return {
    temperature: members.number('temperature', { from: 0, to: 2 }),
    topP: members.number('topP', { from: Number.MIN_VALUE, to: 1 }),
    maxOutputTokens: maxCompletionTokens ?? maxTokens,
  };
}

function readSchema(root: Members, complaints: string[]): string | undefined {
  const format = root.entry.responseFormat ?? 'text';
  const schema = root.text('jsonSchema', { fits: /\S/, rule: 'must be JSON text' });
  const given = Object.hasOwn(root.entry, 'jsonSchema');
  if (format === 'json_schema') {
    if (!given) complaints.push('jsonSchema: is required with responseFormat: json_schema');
    return schema;
  }
  if (format !== 'text') complaints.push('responseFormat: must be text or json_schema');
  else if (given) complaints.push('responseFormat: must be json_schema where jsonSchema is given');
  return undefined;
}

const isList = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value);
