/** The texts of a transcript, one after the other as the log names them, each held against its digest there. */

import { sha256Hex, toCanonicalJson } from '../../canonical/canonical.ts';
import type { RawToolCall } from '../../contract/calls.ts';
import type { JsonObject, JsonValue } from '../../contract/json.ts';
import type { StageSetup } from '../../contract/setup.ts';
import type { Stage } from '../../contract/stage.ts';
import { type Fields, notAsWritten, openFields } from './fields.ts';
import { parseSetup } from './parse-setup.ts';

/** Each gives the next one of its kind; `missing`: the transcript ends before it. */
export type Texts = {
  message(sha256: string): Found<{ readonly role: Role; readonly content: string }>;
  reply(sha256: string): Found<{ readonly text: string; readonly calls: readonly RawToolCall[] }>;
  result(sha256: string): Found<string>;
  setup(sha256: string, stage: Stage): Found<StageSetup>;
};

export type Found<T> = { readonly verdict: 'found'; readonly value: T } | { readonly verdict: 'missing' };

export type Role = (typeof roles)[number];
const roles = ['system', 'developer', 'user', 'assistant'] as const;

/** Nothing of a digest is believed: it is computed anew. @throws GoagentError `INPUTS_INVALID` */
export function openTexts(transcript: JsonObject | undefined): Texts {
  const fields = openFields(transcript ?? empty, 'transcript.json');
  const messages = openQueue(fields, 'messages');
  const replies = openQueue(fields, 'replies');
  const results = openQueue(fields, 'results');
  const stages = openQueue(fields, 'stages');
  return {
    message: (sha256) =>
      messages((entry) => {
        const content = entry.text('content');
        entry.hold(sha256Hex(content), sha256);
        return { role: entry.word('role', roles), content };
      }),
    reply: (sha256) =>
      replies((entry) => {
        const content = entry.object('content');
        entry.hold(sha256Hex(JSON.stringify(content.value)), sha256);
        return { text: content.text('text'), calls: content.objects('calls').map(parseCall) };
      }),
    result: (sha256) =>
      results((entry) => {
        const content = entry.text('content');
        entry.hold(sha256Hex(content), sha256);
        return content;
      }),
    setup: (sha256, stage) =>
      stages((entry) => {
        const setup = entry.object('setup');
        entry.hold(sha256Hex(toCanonicalJson(setup.value)), sha256);
        const parsed = parseSetup(setup);
        if (parsed.stage !== stage) throw notAsWritten('a setup of transcript.json', 'is of another stage');
        return parsed;
      }),
  };
}

const empty: JsonObject = { messages: [], replies: [], results: [], stages: [] };

function parseCall(call: Fields): RawToolCall {
  return { id: call.text('id'), name: call.text('name'), argumentsText: call.text('argumentsText') };
}

type Entry = Fields & { hold(found: string, pinned: string): void };

function openQueue(transcript: Fields, name: string): <T>(read: (entry: Entry) => T) => Found<T> {
  const items: readonly JsonValue[] = transcript.list(name);
  let next = 0;
  return (read) => {
    const index = next;
    if (index >= items.length) return { verdict: 'missing' };
    next += 1;
    const place = `transcript.json/${name}/${index}`;
    const hold = (found: string, pinned: string): void => {
      if (found !== pinned) throw notAsWritten(place, 'is not the text that the log pins');
    };
    return { verdict: 'found', value: read({ ...openFields(items[index], place), hold }) };
  };
}
