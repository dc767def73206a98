/** The conversation as a file: all that the log keeps only digests of. */

import type { Sink } from '../contract/ports.ts';
import { openEntries, type TranscriptEntry, toTranscriptText } from './transcript-entries.ts';

export type TranscriptCollector = Sink & {
  /** `{v, messages, replies, results, stages}` as JSON text. Each is matched by a digest in the log. */
  toJson(): string;
};

export function collectTranscript(): TranscriptCollector {
  const toEntries = openEntries();
  const entries: TranscriptEntry[] = [];
  return {
    accept: (event) => {
      entries.push(...toEntries(event));
    },
    toJson: () => toTranscriptText(entries),
  };
}
