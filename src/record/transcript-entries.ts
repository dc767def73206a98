/** What an event brings to the transcript: the texts that the log keeps only digests of. */

import type { AgentEvent } from '../contract/events.ts';
import type { JsonObject } from '../contract/json.ts';
import type { Stage } from '../contract/stage.ts';

/** The lists of transcript.json. */
export type TranscriptList = 'messages' | 'replies' | 'results' | 'stages';

export type TranscriptEntry = { readonly list: TranscriptList; readonly entry: JsonObject };

/** Told of every event in turn, since only the first one of a stage names it. */
export function openEntries(): (event: AgentEvent) => readonly TranscriptEntry[] {
  let stage: Stage = 'main';
  return (event) => {
    if (event.type === 'stage-started') {
      stage = event.stage;
      const messages = event.content.map(({ role, content }, index) => {
        const sha256 = event.messagesSha256[index] ?? '';
        return { list: 'messages', entry: { stage, role, sha256, content } } as const;
      });
      const { setup, setupSha256: sha256 = '' } = event;
      if (setup === undefined) return messages;
      return [...messages, { list: 'stages', entry: { stage, sha256, setup } }];
    }
    if (event.type === 'model-replied') {
      const { step, replySha256: sha256, content } = event;
      return [{ list: 'replies', entry: { stage, step, sha256, content } }];
    }
    if (event.type === 'tool-run' || event.type === 'tool-refused') {
      const { step, callId, tool, resultSha256: sha256, content } = event;
      return [{ list: 'results', entry: { stage, step, callId, tool, sha256, content } }];
    }
    return [];
  };
}

/** The text of transcript.json. */
export function toTranscriptText(entries: readonly TranscriptEntry[]): string {
  const of = (name: TranscriptList): readonly JsonObject[] =>
    entries.filter(({ list }) => list === name).map(({ entry }) => entry);
  const lists = {
    messages: of('messages'),
    replies: of('replies'),
    results: of('results'),
    stages: of('stages'),
  };
  return `${JSON.stringify({ v: 1, ...lists }, null, 1)}\n`;
}
