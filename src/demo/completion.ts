/** A scripted reply as the bytes of a Chat Completions answer, plain or streamed. */

import type { JsonObject, JsonValue } from '../contract/json.ts';
import type { ReplyScript, ScriptedCall } from './script.ts';

const header = { id: 'chatcmpl-scripted', created: 0, model: 'scripted-model' };

type Draft = {
  readonly script: ReplyScript;
  /** Number of the request: made-up call ids are unique over a server's life. */
  readonly index: number;
  readonly requestBytes: number;
};

/** The body of an answer to a request without `stream`. */
export function toCompletion(draft: Draft): JsonObject {
  const { script } = draft;
  const calls = script.calls ?? [];
  const shape = shapeOf(script);
  const legacy = shape === 'function-call' ? calls[0] : undefined;
  const message = {
    role: 'assistant',
    content: contentOf(script),
    ...(script.refusal === undefined ? {} : { refusal: script.refusal }),
    ...(script.reasoning === undefined ? {} : { reasoning_content: script.reasoning }),
    ...(legacy ? { function_call: functionOf(legacy) } : {}),
    ...(!legacy && calls.length > 0
      ? { tool_calls: calls.map((call, at) => toolCall({ call, at, draft })) }
      : {}),
  };
  return {
    ...header,
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: finishOf(script) }],
    ...usageOf(draft),
  };
}

/** The chunks of a streamed answer, without the framing of server-sent events. */
export function toChunks(draft: Draft & { readonly includeUsage: boolean }): readonly JsonObject[] {
  const { script } = draft;
  const deltas: JsonObject[] = [
    { role: 'assistant', content: '' },
    ...(script.reasoning === undefined ? [] : [{ reasoning_content: script.reasoning }]),
    ...(script.refusal === undefined ? [] : [{ refusal: script.refusal }]),
    ...slices(script.text ?? '').map((content) => ({ content })),
    ...callDeltas(draft),
  ];
  const usage = usageOf(draft);
  return [
    ...deltas.map((delta) => toChunk({ index: 0, delta, finish_reason: null })),
    toChunk({ index: 0, delta: {}, finish_reason: finishOf(script) }),
    ...(draft.includeUsage && 'usage' in usage
      ? [{ ...header, object: 'chat.completion.chunk', choices: [], ...usage }]
      : []),
  ];
}

function toChunk(choice: JsonObject): JsonObject {
  return { ...header, object: 'chat.completion.chunk', choices: [choice] };
}

function shapeOf(script: ReplyScript): string {
  return script.fault?.type === 'odd-shape' ? script.fault.shape : 'usual';
}

function contentOf(script: ReplyScript): JsonValue {
  switch (shapeOf(script)) {
    case 'content-null':
      return null;
    case 'content-array':
      return slices(script.text ?? '').map((text) => ({ type: 'text', text }));
    default:
      return script.text ?? null;
  }
}

function finishOf(script: ReplyScript): string {
  return script.finish ?? ((script.calls ?? []).length > 0 ? 'tool_calls' : 'stop');
}

function usageOf(draft: Draft): JsonObject {
  const { script } = draft;
  if (script.usage === 'none') return {};
  const said = JSON.stringify([script.text, script.calls]).length;
  const usage = script.usage ?? {
    prompt: Math.ceil(draft.requestBytes / 4),
    completion: Math.ceil(said / 4),
  };
  const cached = usage.cached === undefined ? {} : { prompt_tokens_details: { cached_tokens: usage.cached } };
  return {
    usage: {
      prompt_tokens: usage.prompt,
      completion_tokens: usage.completion,
      total_tokens: usage.prompt + usage.completion,
      ...cached,
    },
  };
}

function functionOf(call: ScriptedCall): JsonObject {
  const text = typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments);
  return { name: call.name, arguments: text };
}

function toolCall(place: {
  readonly call: ScriptedCall;
  readonly at: number;
  readonly draft: Draft;
}): JsonObject {
  const { call, at, draft } = place;
  const shape = shapeOf(draft.script);
  const id = shape === 'same-ids' ? 'call_same' : (call.id ?? `call_${draft.index}_${at}`);
  return {
    ...(shape === 'no-ids' ? {} : { id }),
    type: 'function',
    function: { ...functionOf(call), ...(shape === 'object-arguments' ? { arguments: call.arguments } : {}) },
  };
}

function callDeltas(draft: Draft): readonly JsonObject[] {
  const calls = draft.script.calls ?? [];
  const shape = shapeOf(draft.script);
  const first = calls[0];
  if (shape === 'function-call' && first) return [{ function_call: functionOf(first) }];
  const perCall = calls.map((call, at) => oneCall({ call, at, draft }));
  const ordered = shape === 'interleaved' ? interleave(perCall) : perCall.flat();
  return ordered.map((call) => ({ tool_calls: [call] }));
}

function oneCall(place: {
  readonly call: ScriptedCall;
  readonly at: number;
  readonly draft: Draft;
}): JsonObject[] {
  const whole = toolCall(place);
  const shape = shapeOf(place.draft.script);
  const index = shape === 'no-index' ? {} : { index: place.at };
  if (shape === 'object-arguments') return [{ ...index, ...whole }];
  const { name, arguments: text } = functionOf(place.call);
  const opening = { ...index, ...whole, function: { name: name ?? '', arguments: '' } };
  return [opening, ...slices(String(text)).map((part) => ({ ...index, function: { arguments: part } }))];
}

function interleave(lists: readonly (readonly JsonObject[])[]): readonly JsonObject[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const rows = Array.from({ length: longest }, (_, row) => lists.map((list) => list[row]));
  return rows.flat().filter((one) => one !== undefined);
}

/** Pieces of at most twelve characters, none of which ends inside a surrogate pair. */
function slices(text: string): string[] {
  return text.match(/.{1,12}/gsu) ?? [];
}
