/** A request of the core as the body of `POST /chat/completions`, in the words that the endpoint takes. */

import type { AnswerFormat } from '../contract/answer.ts';
import type { JsonObject } from '../contract/json.ts';
import type { ModelRequest } from '../contract/ports.ts';
import type { Dialect, SentParameters } from './dialect.ts';
import { toMessages, toTool } from './messages.ts';
import type { ModelOptions } from './options.ts';

/** `JSON.stringify` of it is, byte for byte, what is sent. */
export type ChatBody = JsonObject & { readonly model: string; readonly messages: readonly JsonObject[] };

/** Knobs that shape a reply. */
export type Sampling = Pick<ModelOptions, 'temperature' | 'topP' | 'reasoningEffort' | 'maxOutputTokens'>;

/** All that a body depends on, beside the request. */
export type BodyWording = {
  readonly model: string;
  readonly dialect: Dialect;
  readonly options: Sampling;
};

export type Wording = { readonly model: string; readonly dialect: Dialect; readonly options: ModelOptions };

export function toBody(request: ModelRequest, wording: BodyWording): ChatBody {
  const tools = request.tools.map(toTool);
  return {
    model: wording.model,
    messages: toMessages(request.messages, wording.dialect.developer),
    ...(tools.length > 0 ? { tools, tool_choice: request.toolChoice } : {}),
    ...toSampling(request, wording),
    ...toResponseFormat(request.answer, wording.dialect),
    ...toStream(wording.dialect),
  };
}

/** What is sent of the knobs that shape a reply: for the log, in the field names of the body. */
export function toSampling(request: ModelRequest, { dialect, options }: BodyWording): JsonObject {
  const { temperature, topP, reasoningEffort } = options;
  const tokens = request.maxOutputTokens ?? options.maxOutputTokens ?? 0;
  const takesTemperature = topP === undefined && dialect.temperature === 'sent';
  const takesEffort = dialect.reasoningEffort === 'sent';
  return {
    ...(topP === undefined ? {} : { top_p: topP }),
    ...(temperature !== undefined && takesTemperature ? { temperature } : {}),
    ...(reasoningEffort !== undefined && takesEffort ? { reasoning_effort: reasoningEffort } : {}),
    ...(tokens > 0 ? { [dialect.tokenLimits[0]]: tokens } : {}),
  };
}

/** The names that a refusal of this body can be about. */
export function sentParameters(body: ChatBody): SentParameters {
  const developer = body.messages.some((message) => message.role === 'developer') ? ['developer'] : [];
  return new Set([...Object.keys(body), ...developer]);
}

/** `json_object` is for schemas of objects only: with it, an endpoint gives nothing else. */
function toResponseFormat(answer: AnswerFormat | undefined, dialect: Dialect): JsonObject {
  if (answer === undefined) return {};
  switch (dialect.responseFormat) {
    case 'json_schema': {
      const { name, schema, strict } = answer;
      const format = { name, schema, ...(strict === undefined ? {} : { strict }) };
      return { response_format: { type: 'json_schema', json_schema: format } };
    }
    case 'json_object':
      return answer.schema.type === 'object' ? { response_format: { type: 'json_object' } } : {};
    case 'dropped':
      return {};
  }
}

function toStream(dialect: Dialect): JsonObject {
  switch (dialect.stream) {
    case 'with-usage':
      return { stream: true, stream_options: { include_usage: true } };
    case 'bare':
      return { stream: true };
    case 'none':
      return {};
  }
}
