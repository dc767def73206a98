/** The conversation and the tools in the form of Chat Completions. */

import type { RawToolCall } from '../contract/calls.ts';
import type { ToolSpec } from '../contract/catalog.ts';
import type { JsonObject } from '../contract/json.ts';
import type { Message } from '../contract/messages.ts';
import { parseJson } from './field.ts';

export function toTool(tool: ToolSpec): JsonObject {
  const description = tool.description === '' ? {} : { description: tool.description };
  return { type: 'function', function: { name: tool.name, ...description, parameters: tool.schema } };
}

/**
 * `developer` is the role of developer messages. Sent as `system`, they join the system message before them:
 * where the one role is unknown, a second message of the other is often refused too.
 */
export function toMessages(
  messages: readonly Message[],
  developer: 'developer' | 'system',
): readonly JsonObject[] {
  const sent: JsonObject[] = [];
  for (const message of messages) {
    const next = toMessage(message, developer);
    const last = sent.at(-1);
    if (message.role === 'developer' && next.role === 'system' && last?.role === 'system') {
      sent[sent.length - 1] = { role: 'system', content: `${last.content}\n\n${message.content}` };
    } else {
      sent.push(next);
    }
  }
  return sent;
}

function toMessage(message: Message, developer: 'developer' | 'system'): JsonObject {
  switch (message.role) {
    case 'system':
    case 'user':
      return { role: message.role, content: message.content };
    case 'developer':
      return { role: developer, content: message.content };
    case 'tool':
      return { role: 'tool', tool_call_id: message.callId, content: message.content };
    case 'assistant': {
      if (message.calls.length === 0) return { role: 'assistant', content: message.content };
      const content = message.content === '' ? null : message.content;
      return { role: 'assistant', content, tool_calls: message.calls.map(toCall) };
    }
  }
}

/**
 * What the model made up goes back in a form that every endpoint takes: some refuse a whole conversation for
 * one call whose name has an unusual character or whose arguments are no JSON. The result tells it what was wrong.
 */
function toCall(call: RawToolCall): JsonObject {
  // Not mended letter by letter: that could put together a secret which redaction found in pieces.
  const name = /^[a-zA-Z0-9_-]{1,64}$/.test(call.name) ? call.name : 'invalid_name';
  const text = parseJson(call.argumentsText) === undefined ? '{}' : call.argumentsText;
  return { id: call.id, type: 'function', function: { name, arguments: text } };
}
