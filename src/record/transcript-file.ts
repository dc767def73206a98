/** The conversation as a file: all that the log keeps only digests of, or, where texts are not to be kept, how long they were. */

import type { AuditContent } from '../contract/audit-content.ts';
import type { AgentEvent, Stage } from '../contract/events.ts';
import type { JsonObject } from '../contract/json.ts';
import type { Sink } from '../contract/ports.ts';

export type TranscriptCollector = Sink & {
  /** `{v, messages, replies, results}` as JSON text. Each is matched by a digest in the log. */
  toJson(): string;
};

export function collectTranscript(kept: AuditContent): TranscriptCollector {
  const messages: JsonObject[] = [];
  const replies: JsonObject[] = [];
  const results: JsonObject[] = [];
  let stage: Stage = 'main';
  const text = (content: string): JsonObject =>
    kept === 'full' ? { content } : { bytes: Buffer.byteLength(content) };
  return {
    accept: (event: AgentEvent) => {
      if (event.type === 'stage-started') {
        stage = event.stage;
        for (const [index, { role, content }] of event.content.entries()) {
          const sha256 = event.messagesSha256[index] ?? '';
          messages.push({ stage, role, sha256, ...text(content) });
        }
      } else if (event.type === 'model-replied') {
        const { step, replySha256: sha256, content, calls } = event;
        const said = kept === 'full' ? { content } : { ...text(content.text), calls };
        replies.push({ stage, step, sha256, ...said });
      } else if (event.type === 'tool-run' || event.type === 'tool-refused') {
        const { step, callId, tool, resultSha256: sha256, content } = event;
        results.push({ stage, step, callId, tool, sha256, ...text(content) });
      }
    },
    toJson: () => `${JSON.stringify({ v: 1, messages, replies, results }, null, 1)}\n`,
  };
}
