/** The record of a run: its bundle, and every event to every one who keeps or shows it, the log first. */

import type { AuditContent } from '../contract/audit-content.ts';
import type { Clock, Identifiers, Redactor } from '../contract/ports.ts';
import type { Printer } from '../contract/printer.ts';
import { type AuditLog, openAuditLog } from '../record/audit-log.ts';
import { type Bundle, logName, openBundle } from '../record/bundle.ts';
import { collectTranscript, type TranscriptCollector } from '../record/transcript-file.ts';
import { createFanOut, type FanOut } from '../report/fan-out.ts';
import { showProgress } from '../report/progress.ts';
import { collectSummary, type Summary } from '../report/summary.ts';
import type { LimitInputs } from '../runner/inputs.ts';
import { makePrivateDirectory, type PrivateDirectory } from './private-directory.ts';
import { createTally, type Tally } from './tally.ts';

export type RunRecord = {
  /** 32 hex digits; stands in every line of the log. */
  readonly run: string;
  readonly content: AuditContent;
  readonly directories: PrivateDirectory;
  readonly bundle: Bundle;
  readonly log: AuditLog;
  readonly transcript: TranscriptCollector;
  readonly summary: Summary;
  readonly tally: Tally;
  readonly events: FanOut;
};

export type RecordOptions = {
  readonly runnerTemp: string;
  /** Absent when the inputs could not be read. */
  readonly limits: LimitInputs | undefined;
  readonly content: AuditContent;
  readonly printer: Printer;
  readonly redactor: Redactor;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
};

/** @throws GoagentError `AUDIT_NOT_WRITTEN` when there is no place for it. */
export function openRecord(options: RecordOptions): RunRecord {
  const { redactor, clock, content } = options;
  const run = options.identifiers(16);
  const directories = makePrivateDirectory(options.runnerTemp);
  const bundle = openBundle(directories.bundle);
  const log = openAuditLog({ path: bundle.path(logName), run, clock, redactor, content });
  const transcript = collectTranscript(content);
  const summary = collectSummary(options.limits);
  const tally = createTally();
  const events = createFanOut([log, tally, transcript, summary, showProgress(options.printer)]);
  return { run, content, directories, bundle, log, transcript, summary, tally, events };
}
