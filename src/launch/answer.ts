/** What a tool's process came to, in the words of interface §5: value, text, or an error that is encoded once. */

import type { ToolEnding } from '../contract/calls.ts';
import type { ToolCode } from '../contract/errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../contract/json.ts';
import type { ProcessRecord } from '../contract/ports.ts';
import { parseLossless } from './lossless-json.ts';

export type Answer = {
  readonly ending: ToolEnding;
  /** Parsed JSON, or text as it came. */
  readonly said: JsonValue;
  readonly code?: ToolCode;
};

/** Never throws: whatever the bytes are, there is an answer. */
export function toAnswer(record: ProcessRecord): Answer {
  switch (record.ending) {
    case 'timed-out':
      return { ending: 'timed-out', said: { error: 'tool timed out' } };
    case 'cancelled':
      return { ending: 'cancelled', said: { error: 'cancelled' } };
    case 'overflowed':
      return { ending: 'overflowed', said: toTextSoFar(record) };
    case 'not-started':
      return toUnavailable(record.problem ?? 'the system did not start it');
    case 'exited':
      if (record.exit === 0) return { ending: 'ok', said: toSuccess(decode(record.stdout)) };
      return { ending: 'failed', said: toFailure(record) };
  }
}

const refusals: readonly ToolCode[] = ['DENIED_PATH', 'DENIED_PROGRAM', 'DENIED_ISOLATION'];

/** What an installed wrapper says is said by the toolbelt: its refusals count as those of a built-in do. */
export function toWrapperAnswer(record: ProcessRecord): Answer {
  const answer = toAnswer(record);
  const said = answer.ending === 'failed' && isJsonObject(answer.said) ? answer.said.code : undefined;
  const code = refusals.find((each) => each === said);
  return code === undefined ? answer : { ...answer, ending: 'denied', code };
}

/** For a tool that cannot be started; `why` completes a sentence and holds no argv. */
export function toUnavailable(why: string): Answer {
  const code = 'TOOL_UNAVAILABLE';
  return { ending: 'failed', said: { error: `tool could not be started: ${why}`, code }, code };
}

function toSuccess(text: string): JsonValue {
  if (text.trim() === '') return {};
  const value = parseLossless(text);
  if (value === undefined) return text;
  // A string of JSON keeps its quotes: as a value it could not be told from text.
  return typeof value === 'string' ? text.trim() : value;
}

function toFailure(record: ProcessRecord): JsonValue {
  if (record.signal !== null) return { error: `killed by signal ${record.signal}` };
  const text = decode(record.stderr).trimEnd();
  if (text === '') return { error: `exit status ${record.exit}` };
  return toLiftedError(text) ?? { error: text };
}

/** The whole text, or the last line of it that is an error object: programs write warnings before, and after. */
function toLiftedError(text: string): JsonObject | null {
  for (const candidate of [text, ...text.split('\n').reverse()]) {
    const line = candidate.trim();
    const value = line.startsWith('{') && line.endsWith('}') ? parseLossless(line) : undefined;
    if (value !== undefined && isErrorObject(value)) return toKnownParts(value);
  }
  return null;
}

type ErrorObject = { readonly error: JsonValue; readonly code?: JsonValue; readonly hint?: JsonValue };

function isErrorObject(value: JsonValue): value is ErrorObject {
  if (typeof value !== 'object' || value === null || !('error' in value)) return false;
  return value.error !== null && value.error !== '';
}

function toKnownParts({ error, code, hint }: ErrorObject): JsonObject {
  return {
    error,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof hint === 'string' ? { hint } : {}),
  };
}

function toTextSoFar(record: ProcessRecord): string {
  const bytes = record.stdout.length > 0 ? record.stdout : record.stderr;
  // The cut may fall inside a character: `stream` leaves that one out.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });
}

/** What is no UTF-8 becomes U+FFFD; a byte order mark is kept like everything else. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
