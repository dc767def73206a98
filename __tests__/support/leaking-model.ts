/** A model that says secrets by every way in which a model can: texts, calls, ids, names, errors, headers, broken forms. */

import type { JsonObject, JsonValue } from '../../src/contract/json.ts';
import type { ReplyScript, ScriptedCall } from '../../src/demo/script.ts';
import { littleOutput, type Texts } from './leaking-workspace.ts';

/** A whole run that ends with an answer. */
export function toLeakingSteps(texts: Texts): readonly ReplyScript[] {
  const { all, brief } = texts;
  const spaced = brief.join(' ');
  return [
    { text: `said by a reply ${spaced}`, pieces: 997, calls: toOutputCalls() },
    { text: `said with calls ${brief.join('\n')}`, calls: toOddCalls(texts) },
    { text: `said with hidden signs ${brief.map(hideSigns).join(' ')}`, calls: toHiddenCalls(brief) },
    { calls: toReadingCalls(texts) },
    { fault: { type: 'status', status: 500, body: { error: { message: spaced, code: brief[0] ?? '' } } } },
    { fault: { type: 'status', status: 503, body: spaced, headers: toHeaders(brief) } },
    toRawStream(toTinyPieces(`said in tiny pieces ${spaced.slice(0, 4000)}`)),
    toRawStream(toOddChunks(brief)),
    { text: `said before it was cut ${spaced}`, finish: 'length' },
    { text: `said in the answer ${all.join('\n')}` },
  ];
}

/** Ways in which an endpoint fails that make the next model be asked, one for each message. */
export function toFailures(messages: readonly string[]): readonly ReplyScript[] {
  const headers = toHeaders(messages.flatMap((message) => message.split(' ')));
  const status = (code: number, body: JsonValue): ReplyScript => ({
    fault: { type: 'status', status: code, body, headers },
  });
  const ways: readonly ((message: string) => ReplyScript)[] = [
    (message) => status(500, { error: { message, type: message, param: message, code: message } }),
    (message) => status(503, message),
    (message) => status(502, `<html><title>${message}</title></html>`),
    (message) => status(500, { detail: [{ msg: message, loc: [message] }] }),
    (message) => status(404, { error: { message: `model not found ${message}`, code: 'model_not_found' } }),
    (message) => ({ fault: { type: 'error-with-200', error: { message, type: 'server_error' } } }),
    (message) => ({ fault: { type: 'error-mid-stream', error: { message, type: 'server_error' } } }),
  ];
  return messages.map((message, index) => ways[index % ways.length]?.(message) ?? {});
}

function toOutputCalls(): readonly ScriptedCall[] {
  const emit = (how: string, file = 'brief'): ScriptedCall => ({ name: 'emit', arguments: { how, file } });
  const little = (how: string, before: number, index: number): ScriptedCall => ({
    name: 'emit_little',
    arguments: { how, before, file: `one-${index % 8}` },
  });
  // Where head, tail and the last byte that is kept fall into a secret: at its first characters, its middle, its end.
  const head = Math.ceil((littleOutput * 2) / 3) - 40;
  const borders = [1, 9, 15, 16, 17, 25, 33];
  return [
    ...['json', 'text', 'stderr'].map((how) => emit(how, 'all')),
    ...['error', 'both', 'signal'].map((how) => emit(how)),
    ...borders.map((into, index) => little('border', head - into, index)),
    ...borders.map((into, index) => little('tail', head / 2 - into, index)),
    ...borders.map((into, index) => little('flood', 4 * littleOutput - into, index)),
  ];
}

function toOddCalls({ brief }: Texts): readonly ScriptedCall[] {
  // An endpoint may ask for 128 calls at once.
  const few = (from: number): readonly string[] => brief.filter((_, index) => index % 41 === from);
  return [
    { name: 'emit', arguments: { how: 'text', texts: brief } },
    { name: 'emit', arguments: `{"how": "text", "texts": [${brief.map((text) => JSON.stringify(text))}` },
    { name: 'emit', arguments: Object.fromEntries(brief.map((text) => [text, text])) },
    { name: 'emit', arguments: `{"how":"text","texts":[${few(0).map(escapeAll)}]}` },
    { name: 'emit', arguments: `{${few(1).map((text) => `${escapeAll(text)}:1`)}}` },
    ...few(2).map((id) => ({ id, name: 'get_time', arguments: {} })),
    ...few(3).map((name) => ({ name, arguments: {} })),
    ...few(4).map((name) => ({ name: `emit ${name}!`, arguments: name })),
  ];
}

/** What a console takes out must not make whole what was in pieces. */
function hideSigns(text: string): string {
  return text.replace(/[^\ud800-\udfff]{7}/g, '$&\u200b');
}

function toHiddenCalls(brief: readonly string[]): readonly ScriptedCall[] {
  const few = brief.filter((_, index) => index % 31 === 0).map(hideSigns);
  return few.map((text) => ({ name: text, arguments: { [text]: text } }));
}

function toReadingCalls({ brief }: Texts): readonly ScriptedCall[] {
  const read = (name: string, args: JsonObject): ScriptedCall => ({ name, arguments: args });
  return [
    read('fs_list_dir', { path: 'named' }),
    read('fs_list_dir', { recursive: true }),
    read('fs_read_file', { path: 'said/lines.txt' }),
    ...[0, 1, 2].map((offsetBytes) =>
      read('fs_read_file', { path: 'said/plain.txt', offsetBytes, encoding: 'base64' }),
    ),
    ...[0, 700, 1400].map((offsetBytes) =>
      read('fs_read_file', { path: 'said/plain.txt', offsetBytes, maxBytes: 700 }),
    ),
    read('fs_read_lines', { path: 'said/lines.txt', startLine: 2 }),
    read('fs_search', { path: 'said', query: '[0-9A-Za-z]{3}', regex: true, contextLines: 2 }),
    ...brief
      .filter((_, index) => index % 37 === 0)
      .flatMap((path) => [read('fs_stat', { path: `named/${path}` }), read('fs_search', { query: path })]),
    read('get_time', { timezone: brief[0] ?? '' }),
  ];
}

/** JSON that names no character by itself. */
function escapeAll(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `"${units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')}"`;
}

function toHeaders(texts: readonly string[]): Readonly<Record<string, string>> {
  const fit = texts.filter((text) => /^[\x21-\x7e]{8,100}$/.test(text)).slice(0, 40);
  return Object.fromEntries(fit.map((text, index) => [`x-said-${index}`, text]));
}

function toRawStream(chunks: readonly JsonValue[]): ReplyScript {
  const events = [...chunks.map((chunk) => JSON.stringify(chunk)), '[DONE]'];
  const body = events.map((event) => `data: ${event}\n\n`).join('');
  return {
    pieces: 4999,
    fault: { type: 'status', status: 200, headers: { 'content-type': 'text/event-stream' }, body },
  };
}

/** One UTF-16 unit a chunk, so also through the middle of a character. */
function toTinyPieces(text: string): readonly JsonValue[] {
  const units = text.split('');
  const call = { index: 0, id: 'call_tiny', function: { name: 'get_time', arguments: '{}' } };
  return [
    ...units.map((content) => ({ choices: [{ index: 0, delta: { content } }] })),
    { choices: [{ index: 0, delta: { tool_calls: [call] }, finish_reason: 'tool_calls' }] },
  ];
}

/** Secrets in every member that has no business to hold one. */
function toOddChunks(brief: readonly string[]): readonly JsonValue[] {
  const said = brief.join(' ');
  const call = {
    index: 0,
    id: brief[1] ?? '',
    type: said,
    function: { name: 'get_time', arguments: '{}', description: said },
  };
  const delta = {
    role: said,
    content: [{ type: said, text: `said as parts ${said}` }],
    reasoning_content: said,
    refusal: said,
    tool_calls: [call],
  };
  return [
    { id: said, object: said, model: said, system_fingerprint: said, choices: [{ index: 0, delta }] },
    { choices: [{ index: 0, delta: {}, finish_reason: said }], usage: { prompt_tokens: said, [said]: 1 } },
  ];
}
