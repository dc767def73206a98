/** A draft that has been checked as a whole: the bounds kept, every call with an id of its own, usage as numbers. */

import type { RawToolCall } from '../contract/calls.ts';
import type { FinishReason, Reply, Usage } from '../contract/messages.ts';
import { type Draft, type DraftCall, invalid, mostArgumentBytes, mostCalls, type Parsed } from './draft.ts';
import { fieldOf } from './field.ts';

/** `model` is the one that was asked: the name in the body is the endpoint's to choose. */
export function toReply(draft: Draft, model: string): Parsed<Reply> {
  if (draft.calls.length > mostCalls) return invalid(`it asks for more than ${mostCalls} calls`);
  if (draft.text.length > mostText) return invalid(`its text is over ${mostText} characters`);
  if (draft.calls.some((call) => call.name === '')) return invalid('a call has no name');
  if (draft.calls.some((call) => Buffer.byteLength(call.argumentsText) > mostArgumentBytes)) {
    return invalid(`the arguments of a call are over ${mostArgumentBytes} bytes`);
  }
  return {
    type: 'parsed',
    value: {
      text: draft.text,
      calls: withIds(draft.calls),
      finish: toFinish(draft),
      usage: toUsage(draft.usage),
      model,
    },
  };
}

/** Four times the longest output of any model: more is a flood, and all of it would be kept to the end. */
const mostText = 4 * 1_048_576;

/** No endpoint needs more, and both are shown and logged. */
const longestName = 256;

/** Ids pair results with calls, so two of one reply must not be the same. The first of a pair keeps its own. */
function withIds(calls: readonly DraftCall[]): readonly RawToolCall[] {
  const given = new Set(calls.map((call) => call.id));
  const used = new Set<string>();
  let next = 1;
  return calls.map((call) => {
    let id = call.id.length > longestName ? '' : call.id;
    while (id === '' || used.has(id) || (id !== call.id && given.has(id))) id = `call_${next++}`;
    used.add(id);
    return { id, name: call.name.slice(0, longestName), argumentsText: call.argumentsText };
  });
}

const finishes: { readonly [word: string]: FinishReason } = {
  stop: 'stop',
  length: 'length',
  max_tokens: 'length',
  model_length: 'length',
  tool_calls: 'tool_calls',
  function_call: 'tool_calls',
  content_filter: 'content_filter',
};

function toFinish(draft: Draft): FinishReason {
  if (draft.finish === null) return draft.calls.length > 0 ? 'tool_calls' : 'stop';
  const word = draft.finish.toLowerCase();
  return Object.hasOwn(finishes, word) ? (finishes[word] ?? 'other') : 'other';
}

function toUsage(usage: unknown): Usage {
  const input = toCount(fieldOf(usage, 'prompt_tokens'));
  const output = toCount(fieldOf(usage, 'completion_tokens'));
  const cached = toCount(fieldOf(fieldOf(usage, 'prompt_tokens_details'), 'cached_tokens')) ?? 0;
  return {
    reported: input !== undefined && output !== undefined,
    inputTokens: input ?? 0,
    outputTokens: output ?? 0,
    cachedTokens: cached,
  };
}

/** A count that would lower a sum is no count. */
function toCount(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;
}
