/** The body of a success, read within its guard: events or JSON, whichever it turns out to be. */

import { startAssembly } from './chunks.ts';
import { parseCompletion } from './completion.ts';
import { type Draft, invalid, type Parsed } from './draft.ts';
import { readEvents } from './event-stream.ts';
import { parseJson } from './field.ts';
import type { Guard } from './guard.ts';

/**
 * `CUT`: a stream that ended without a finish reason. `UNFINISHED`: the same, but with an end mark, which some
 * gateways also add to what they lost. `GARBLED`: the beginning of JSON that is none. `NOT_A_REPLY`: something else.
 */
export type BodyFault = 'CUT' | 'UNFINISHED' | 'GARBLED' | 'NOT_A_REPLY';

export type ReadBody =
  | Parsed<Draft>
  | { readonly type: 'broken'; readonly fault: BodyFault; readonly detail: string };

/** Throws what the body's stream throws: a lost connection, or the guard's abort. */
export async function readReply(response: Response, guard: Guard): Promise<ReadBody> {
  const chunks = counted(response, guard);
  if ((response.headers.get('content-type') ?? '').includes('text/event-stream'))
    return readStream(chunks, guard);
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  const bytes = Buffer.concat(parts);
  const text = new TextDecoder().decode(bytes).trimStart();
  return /^(?:data|event|id|retry)?:/.test(text) ? readStream(once(bytes), guard) : readJson(text);
}

async function* counted(response: Response, guard: Guard): AsyncGenerator<Uint8Array, void, void> {
  for await (const chunk of response.body ?? []) {
    guard.bytesCame(chunk.length);
    yield chunk;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  yield bytes;
}

function readJson(text: string): ReadBody {
  const json = parseJson(text);
  if (json !== undefined) return parseCompletion(json);
  if (text === '') return broken('GARBLED', 'the body is empty');
  if (text.startsWith('{')) return broken('GARBLED', 'the JSON is broken');
  return invalid(text.startsWith('<') ? 'it is a page of HTML' : 'it is no JSON');
}

async function readStream(chunks: AsyncIterable<Uint8Array>, guard: Guard): Promise<ReadBody> {
  const assembly = startAssembly();
  let ended = false;
  try {
    for await (const data of readEvents(chunks)) {
      // What follows the end mark is read, and dropped, so that the connection can be used again.
      if (ended) continue;
      if (data.trim() === '[DONE]') {
        ended = true;
        guard.replyIsComplete();
        continue;
      }
      const chunk = parseJson(data);
      if (chunk === undefined) return broken('GARBLED', 'a chunk of the stream is no JSON');
      const added = assembly.add(chunk);
      if (added.type !== 'parsed') return added;
    }
  } catch (error) {
    const whole = assembly.draft().finish !== null;
    if (!whole || guard.reason() === 'aborted' || guard.reason() === 'too-large') throw error;
  }
  const draft = assembly.draft();
  if (draft.finish !== null) return { type: 'parsed', value: draft };
  return ended
    ? broken('UNFINISHED', 'the stream ended without a finish reason')
    : broken('CUT', 'the stream was cut');
}

function broken(fault: BodyFault, detail: string): ReadBody {
  return { type: 'broken', fault, detail };
}
