/** What an endpoint is asked before anyone relies on it: a handful of small requests, each with what counts as yes. */

import type { ToolSpec } from '../../contract/catalog.ts';
import type { JsonObject } from '../../contract/json.ts';
import type { Message, Reply } from '../../contract/messages.ts';
import type { ModelRequest, Redactor } from '../../contract/ports.ts';

export type Question = {
  readonly name: string;
  /** Without a yes no run of the action gets anywhere. */
  readonly weight: 'needed' | 'useful';
  readonly request: Omit<ModelRequest, 'idempotencyKey'>;
  /** What was not as it should be; nothing where all was. */
  readonly judge: (reply: Reply) => string | undefined;
  /** What follows from a no. */
  readonly advice: string;
};

const toolName = 'report_number';

const schema: JsonObject = {
  type: 'object',
  properties: { number: { type: 'integer' } },
  required: ['number'],
  additionalProperties: false,
};

/** Shown to the model only: nobody runs it. */
const tool: ToolSpec = {
  ...{ name: toolName, description: 'Takes one whole number.', schema },
  ...{
    access: 'read',
    network: false,
    approval: 'none',
    timeoutMs: 1,
    maxOutputBytes: 1,
    envPassthrough: [],
  },
  action: { type: 'builtin', builtin: toolName },
  check: () => ({ verdict: 'valid' }),
};

export function toQuestions(redactor: Redactor): readonly Question[] {
  const ask = (...texts: readonly (readonly [role: 'system' | 'developer' | 'user', text: string])[]) =>
    texts.map(([role, text]): Message => ({ role, content: redactor.text(text, 'messages') }));
  const plain = { tools: [], toolChoice: 'none' } as const;
  const withTool = { tools: [tool], toolChoice: 'auto' } as const;
  return [
    {
      ...{ name: 'answers', weight: 'needed' },
      request: { ...plain, messages: ask(['user', 'Answer with the one word: ready']) },
      judge: ({ text }) => (text.trim() === '' ? 'the reply has no text' : undefined),
      advice: 'Without text there is no answer: try another model.',
    },
    {
      ...{ name: 'calls a tool', weight: 'needed' },
      request: {
        ...withTool,
        messages: ask(['user', `Call the tool ${toolName} with the number 7. Do nothing else.`]),
      },
      judge: (reply) => judgeCalls(reply, [7]),
      advice: 'The agent works by tool calls: try a model, or a server, that makes them.',
    },
    {
      ...{ name: 'answers when told to call none', weight: 'needed' },
      request: {
        ...{ tools: [tool], toolChoice: 'none' },
        messages: ask(['user', 'Say hello in one word. Call no tool.']),
      },
      judge: ({ calls, text }) =>
        calls.length > 0 ? 'it called a tool' : text.trim() === '' ? 'the reply has no text' : undefined,
      advice:
        'The last step asks for an answer without tools: a run that needs all its steps ends without one.',
    },
    {
      ...{ name: 'several calls in one reply', weight: 'useful' },
      request: {
        ...withTool,
        messages: ask(['user', `Call ${toolName} twice in this one reply: with 1 and with 2.`]),
      },
      judge: (reply) => judgeCalls(reply, [1, 2]),
      advice: 'Reads come one a step: raise max-steps.',
    },
    {
      ...{ name: 'takes developer messages', weight: 'useful' },
      request: {
        ...plain,
        messages: ask(
          ['developer', 'Whatever is asked, answer with the one word: blue'],
          ['user', 'Which colour is grass?'],
        ),
      },
      judge: ({ text }) => (/blue/i.test(text) ? undefined : 'the instruction had no effect'),
      advice: 'Put what you would say in "developer" into "system" or "prompt".',
    },
    {
      ...{ name: 'answers in JSON', weight: 'useful' },
      request: {
        ...plain,
        messages: ask(['user', 'Answer with the number 7.']),
        answer: { name: 'number', schema },
      },
      judge: ({ text }) => judgeJson(text),
      advice:
        'With output-schema the answer is checked here, and repaired once: expect invalid-output at times.',
    },
    {
      ...{ name: 'counts tokens', weight: 'useful' },
      request: { ...plain, messages: ask(['user', 'Answer with the one word: counted']) },
      judge: ({ usage }) => (usage.reported ? undefined : 'the reply says nothing of tokens'),
      advice: 'max-total-tokens and max-cost-usd count each request at its worst.',
    },
  ];
}

function judgeCalls({ calls }: Reply, numbers: readonly number[]): string | undefined {
  if (calls.length === 0) return 'it called no tool';
  if (calls.some(({ name }) => name !== toolName)) return 'it called a tool that was not offered';
  const given = calls.map(({ argumentsText }) => numberIn(argumentsText));
  return numbers.every((number) => given.includes(number)) && given.length === numbers.length
    ? undefined
    : `it made ${calls.length} of ${numbers.length} calls, or with other arguments`;
}

const judgeJson = (text: string): string | undefined =>
  numberIn(text) === undefined ? 'the answer is not the JSON that was asked for' : undefined;

function numberIn(text: string): number | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const number: unknown = Object(value).number;
    return typeof number === 'number' ? number : undefined;
  } catch {
    return undefined;
  }
}
