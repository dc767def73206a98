/** The conversation as a file: all that the log keeps only digests of. */

import type { AgentEvent } from '../contract/events.ts';
import type { JsonObject } from '../contract/json.ts';
import type { Sink } from '../contract/ports.ts';
import type { Stage } from '../contract/stage.ts';

export type TranscriptCollector = Sink & {
  /** `{v, messages, replies, results, stages}` as JSON text. Each is matched by a digest in the log. */
  toJson(): string;
};

export function collectTranscript(): TranscriptCollector {
  const messages: JsonObject[] = [];
  const replies: JsonObject[] = [];
  const results: JsonObject[] = [];
  const stages: JsonObject[] = [];
  let stage: Stage = 'main';
  return {
    accept: (event: AgentEvent) => {
      if (event.type === 'stage-started') {
        stage = event.stage;
        for (const [index, { role, content }] of event.content.entries()) {
          const sha256 = event.messagesSha256[index] ?? '';
          messages.push({ stage, role, sha256, content });
        }
        const { setup, setupSha256: sha256 = '' } = event;
        if (setup !== undefined) stages.push({ stage, sha256, setup });
      } else if (event.type === 'model-replied') {
        const { step, replySha256: sha256, content } = event;
        replies.push({ stage, step, sha256, content });
      } else if (event.type === 'tool-run' || event.type === 'tool-refused') {
        const { step, callId, tool, resultSha256: sha256, content } = event;
        results.push({ stage, step, callId, tool, sha256, content });
      }
    },
    toJson: () => `${JSON.stringify({ v: 1, messages, replies, results, stages }, null, 1)}\n`,
  };
}
