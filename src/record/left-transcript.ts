/** transcript.json of a run that was killed: of its journal, which anybody may have written, what the log pins. */

import { sha256Hex, toCanonicalJson } from '../canonical/canonical.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../contract/json.ts';
import type { Stage } from '../contract/stage.ts';
import { parseObject, splitLog } from './log-lines.ts';
import { type TranscriptEntry, type TranscriptList, toTranscriptText } from './transcript-entries.ts';

/** Characters: as many bytes as post takes of all files together. */
const largestTranscript = 64 * 1_048_576;

/**
 * All but the texts themselves, and who said a message, is taken from `log`, one that holds together. Nothing when
 * the journal has none of the texts.
 * @throws RangeError for one that would be too large, or is nested too deeply
 */
export function toLeftTranscript(log: Uint8Array, journal: Uint8Array): string | undefined {
  const texts = readTexts(journal);
  const split = splitLog(log);
  const lines = split.verdict === 'split' ? split.lines : [];
  let stage: Stage = 'main';
  let left = largestTranscript;
  const entries: TranscriptEntry[] = [];
  const add = (list: TranscriptList, facts: JsonObject, sha256: JsonValue | undefined): void => {
    const text = typeof sha256 === 'string' ? texts.take(toKey(list, sha256)) : undefined;
    if (text === undefined) return;
    const entry = { ...facts, ...text(sha256 ?? '') };
    left -= JSON.stringify(entry).length;
    if (left < 0) throw new RangeError(`it would be larger than ${largestTranscript} characters`);
    entries.push({ list, entry });
  };
  for (const line of lines) {
    if (line.type === 'broken') continue;
    const { type, step = 0, callId = '', tool = '', ...fields } = line.fields;
    if (type === 'stage-started') {
      if (fields.stage === 'prestage' || fields.stage === 'main') stage = fields.stage;
      const pinned = Array.isArray(fields.messagesSha256) ? fields.messagesSha256 : [];
      for (const sha256 of pinned) add('messages', { stage }, sha256);
      add('stages', { stage }, fields.setupSha256);
    } else if (type === 'model-replied') add('replies', { stage, step }, fields.replySha256);
    else if (type === 'tool-run' || type === 'tool-refused')
      add('results', { stage, step, callId, tool }, fields.resultSha256);
  }
  return entries.length === 0 ? undefined : toTranscriptText(entries);
}

/** The fields of an entry that tell its text, the digest in its place among them. */
type Text = (sha256: JsonValue) => JsonObject;

const toKey = (list: string, sha256: string): string => `${list} ${sha256}`;

type Texts = {
  /** The oldest that is left. A run writes a line for each, so that a log which asks for one again and again gets no more. */
  take(key: string): Text | undefined;
};

/** By the digest of their text, which is computed and not believed. What is no line of ours is passed over. */
function readTexts(journal: Uint8Array): Texts {
  const lines = new Map<string, { readonly texts: Text[]; taken: number }>();
  let from = 0;
  for (let end = journal.indexOf(0x0a); end >= 0; end = journal.indexOf(0x0a, from)) {
    const found = readText(journal.subarray(from, end));
    from = end + 1;
    if (found === undefined) continue;
    const same = lines.get(found.key);
    if (same === undefined) lines.set(found.key, { texts: [found.text], taken: 0 });
    else same.texts.push(found.text);
  }
  return {
    take: (key) => {
      const same = lines.get(key);
      return same?.texts[same.taken++];
    },
  };
}

function readText(line: Uint8Array): { readonly key: string; readonly text: Text } | undefined {
  const { list, entry } = parseObject(Buffer.from(line).toString()) ?? {};
  if (typeof list !== 'string' || !isJsonObject(entry)) return undefined;
  const { role, content, setup } = entry;
  try {
    if (list === 'messages' && typeof content === 'string' && isRole(role))
      return { key: toKey(list, sha256Hex(content)), text: (sha256) => ({ role, sha256, content }) };
    if (list === 'results' && typeof content === 'string')
      return { key: toKey(list, sha256Hex(content)), text: (sha256) => ({ sha256, content }) };
    if (list === 'replies' && isJsonObject(content))
      return {
        key: toKey(list, sha256Hex(JSON.stringify(content))),
        text: (sha256) => ({ sha256, content }),
      };
    if (list === 'stages' && isJsonObject(setup))
      return { key: toKey(list, sha256Hex(toCanonicalJson(setup))), text: (sha256) => ({ sha256, setup }) };
  } catch {
    // Nested deeper than anything of ours.
  }
  return undefined;
}

const isRole = (value: JsonValue | undefined): value is string =>
  value === 'system' || value === 'developer' || value === 'user' || value === 'assistant';
