/** The conversation as a file: all that the log keeps only digests of. */

import type { AgentEvent, Stage } from '../contract/events.ts';
import type { JsonObject } from '../contract/json.ts';
import type { Sink } from '../contract/ports.ts';

export type TranscriptCollector = Sink & {
  /** `{v, messages, replies, results}` as JSON text. Each is matched by a digest in the log. */
  toJson(): string;
};

export function collectTranscript(): TranscriptCollector {
  const messages: JsonObject[] = [];
  const replies: JsonObject[] = [];
  const results: JsonObject[] = [];
  let stage: Stage = 'main';
  return {
    accept: (event: AgentEvent) => {
      if (event.type === 'stage-started') {
        stage = event.stage;
        messages.push(...event.content.map(({ role, content }) => ({ stage, role, content })));
      } else if (event.type === 'model-replied') {
        replies.push({ stage, step: event.step, sha256: event.replySha256, content: event.content });
      } else if (event.type === 'tool-run' || event.type === 'tool-refused') {
        const { step, callId, tool, resultSha256, content } = event;
        results.push({ stage, step, callId, tool, sha256: resultSha256, content });
      }
    },
    toJson: () => `${JSON.stringify({ v: 1, messages, replies, results }, null, 1)}\n`,
  };
}
