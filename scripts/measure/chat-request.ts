/** What a model sees of a request: messages, tools on offer, whether it may call one. All else is dropped here. */

import { isJsonObject, type JsonObject, type JsonValue } from '../../src/contract/json.ts';

/** A request without the model's name, headers, sampling or anything else that could tell who asks. */
export type ChatRequest = {
  readonly messages: readonly JsonObject[];
  readonly tools: readonly JsonValue[];
  readonly toolChoice: JsonValue;
};

/** One tool call that was made, and what came back. `result` is empty when it was no JSON object. */
export type Exchange = { readonly name: string; readonly args: JsonObject; readonly result: JsonObject };

export type Conversation = {
  /** Texts of the system and developer messages. */
  readonly instructions: string;
  /** Texts of the developer messages alone. */
  readonly notes: string;
  /** Texts of the user messages. */
  readonly task: string;
  readonly exchanges: readonly Exchange[];
  /** Names of the tools that may be called; none when calls are ruled out. */
  readonly tools: ReadonlySet<string>;
};

export function toChatRequest(body: JsonValue): ChatRequest {
  const { messages, tools, tool_choice: toolChoice } = isJsonObject(body) ? body : {};
  return {
    messages: listOf(messages).filter(isJsonObject),
    tools: listOf(tools),
    toolChoice: toolChoice ?? 'auto',
  };
}

export function toConversation({ messages, tools, toolChoice }: ChatRequest): Conversation {
  const textsOf = (...roles: readonly string[]): string =>
    messages
      .filter(({ role }) => roles.includes(String(role)))
      .map(({ content }) => toText(content))
      .join('\n\n');
  return {
    instructions: textsOf('system', 'developer'),
    notes: textsOf('developer'),
    task: textsOf('user'),
    exchanges: toExchanges(messages),
    tools: new Set(toolChoice === 'none' ? [] : tools.map((tool) => nameOf(field(tool, 'function')))),
  };
}

function toExchanges(messages: readonly JsonObject[]): readonly Exchange[] {
  const results = new Map(
    messages
      .filter(({ role }) => role === 'tool')
      .map((message) => [message.tool_call_id, parseObject(toText(message.content))]),
  );
  return messages
    .flatMap(({ tool_calls: calls }) => listOf(calls))
    .map((call) => {
      const asked = field(call, 'function');
      const args = parseObject(toText(field(asked, 'arguments')));
      return { name: nameOf(asked), args, result: results.get(field(call, 'id')) ?? {} };
    });
}

const nameOf = (asked: JsonValue): string => toText(field(asked, 'name'));

function field(value: JsonValue | undefined, key: string): JsonValue {
  return isJsonObject(value) ? (value[key] ?? null) : null;
}

export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/** Content is a text, or parts that hold texts. */
function toText(content: JsonValue | undefined): string {
  if (typeof content === 'string') return content;
  return listOf(content)
    .map((part) => toText(field(part, 'text')))
    .join('');
}

function parseObject(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
}
