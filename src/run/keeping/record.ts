/** The record of a run: its bundle, and every event to every one who keeps or shows it, the log first. */

import type { AuditContent } from '../../contract/audit-content.ts';
import type { Conclusion } from '../../contract/conclusion.ts';
import type { Clock, Identifiers, Redactor, Sink } from '../../contract/ports.ts';
import type { Printer } from '../../contract/printer.ts';
import { type AuditLog, openAuditLog } from '../../record/audit-log.ts';
import { type Bundle, logName, openBundle } from '../../record/bundle.ts';
import { type Journal, openJournal } from '../../record/journal.ts';
import { collectTranscript, type TranscriptCollector } from '../../record/transcript-file.ts';
import { createTextRemover } from '../../record/without-texts.ts';
import { createFanOut, type FanOut } from '../../report/fan-out.ts';
import { showProgress } from '../../report/progress.ts';
import { collectSummary, type Summary, type SummaryFacts } from '../../report/summary.ts';
import type { LimitInputs } from '../../runner/inputs.ts';
import { makePrivateDirectory, type PrivateDirectory } from '../ground/private-directory.ts';
import { createTally, type Tally } from './tally.ts';

export type RunRecord = {
  /** 32 hex digits; stands in every line of the log. */
  readonly run: string;
  readonly content: AuditContent;
  readonly directories: PrivateDirectory;
  readonly bundle: Bundle;
  readonly log: AuditLog;
  readonly transcript: TranscriptCollector;
  /** Absent where the bundle keeps no texts. */
  readonly journal: Journal | undefined;
  /** For the job: it shows what the run came to, whatever the bundle keeps. */
  readonly summary: Summary;
  /** The bundle's own summary. */
  toPage(facts: SummaryFacts): string;
  /** As the bundle may keep it. */
  toKept(conclusion: Conclusion): Conclusion;
  readonly tally: Tally;
  readonly events: FanOut;
};

export type RecordOptions = {
  readonly runnerTemp: string;
  /** Absent when the inputs could not be read. */
  readonly limits: LimitInputs | undefined;
  readonly content: AuditContent;
  readonly printer: Printer;
  /** Absent: nobody debugs. */
  readonly debug?: (text: string) => void;
  readonly redactor: Redactor;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
};

/** @throws GoagentError `AUDIT_NOT_WRITTEN` when there is no place for it. */
export function openRecord(options: RecordOptions): RunRecord {
  const { redactor, clock, content, debug } = options;
  const run = options.identifiers(16);
  const directories = makePrivateDirectory(options.runnerTemp);
  const bundle = openBundle(directories.bundle);
  const log = openAuditLog({ path: bundle.path(logName), run, clock, redactor });
  const transcript = collectTranscript();
  const journal =
    content === 'full'
      ? openJournal({ directory: directories.root, warn: options.printer.warning })
      : undefined;
  const page = collectSummary(options.limits);
  const summary = collectSummary(options.limits);
  const tally = createTally();
  const remover = content === 'full' ? undefined : createTextRemover(redactor);
  const kept = (sink: Sink): Sink =>
    remover === undefined ? sink : { accept: (event) => sink.accept(remover.event(event)) };
  const shown = showProgress(options.printer);
  const events = createFanOut([
    // A text without its line counts for nothing; a line without its text would be a loss.
    ...(journal === undefined ? [] : [journal]),
    ...[kept(log), tally, kept(transcript), kept(page), summary, shown],
    ...(debug === undefined ? [] : [kept(openDebug(debug, redactor))]),
  ]);
  const toKept = remover?.conclusion ?? ((conclusion: Conclusion) => conclusion);
  const toPage = (facts: SummaryFacts): string =>
    page.toMarkdown(
      remover === undefined ? facts : { ...facts, conclusion: toKept(facts.conclusion), answer: '' },
    );
  return {
    ...{ run, content, directories, bundle, log, transcript, journal },
    ...{ summary, toPage, toKept, tally, events },
  };
}

/** Loaded where somebody debugs. */
function openDebug(debug: (text: string) => void, redactor: Redactor): Sink {
  let sink: Sink | undefined;
  return {
    accept: async (event) => {
      sink ??= (await import('./debug-events.ts')).debugEvents({ debug, redactor });
      await sink.accept(event);
    },
  };
}
