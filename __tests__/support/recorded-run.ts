/** A run of the real agent as the bundle of it would be, read back: log and transcript on disk, then parsed. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AgentEvent } from '../../src/contract/events.ts';
import { openAuditLog } from '../../src/record/audit-log.ts';
import type { BundleFiles } from '../../src/record/bundle.ts';
import { collectTranscript } from '../../src/record/transcript-file.ts';
import { systemClock } from '../../src/run/clock.ts';
import { type RecordedStage, toConversation } from '../../src/run/policy-replay/conversation.ts';
import { parseRecord } from '../../src/run/replay/parse-record.ts';
import { createPlainRedactor } from './plain-redactor.ts';

export function recordEvents(events: readonly AgentEvent[]): readonly RecordedStage[] {
  return inFolder((directory) => {
    const redactor = createPlainRedactor();
    const parsed = parseRecord(writeRecord(events, directory), redactor);
    if (parsed.verdict === 'refused') throw new Error(parsed.why);
    return toConversation(parsed.record);
  });
}

/** As a run leaves it that was killed before it could say that it ended. */
export function writeRecord(events: readonly AgentEvent[], directory: string): BundleFiles {
  const redactor = createPlainRedactor();
  const path = join(directory, 'audit.jsonl');
  const log = openAuditLog({ path, run: '0'.repeat(32), clock: systemClock, redactor });
  const transcript = collectTranscript();
  const facts = { versions: {}, event: 'push', auditContent: 'full' };
  const first: AgentEvent = { type: 'run-started', facts };
  for (const event of [first, ...events]) {
    log.accept(event);
    transcript.accept(event);
  }
  const text = transcript.toJson();
  writeFileSync(join(directory, 'transcript.json'), text);
  return new Map([
    ['audit.jsonl', log.close()],
    ['transcript.json', Buffer.from(text)],
  ]);
}

function inFolder<T>(work: (directory: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'goagent recorded '));
  try {
    return work(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
