/** The end of a run: files of the bundle, the log's last line, the list that pins them, outputs, summary, exit. */

import type { Conclusion, ConclusionName, Outcome } from '../../contract/conclusion.ts';
import type { Totals } from '../../contract/events.ts';
import type { Redactor } from '../../contract/ports.ts';
import { type BundleFiles, logName, pageName, transcriptName } from '../../record/bundle.ts';
import { type ShownArtifact, toAuditSection } from '../../report/audit-section.ts';
import { toHeading } from '../../report/summary.ts';
import { toConclusion } from '../failure.ts';
import type { Shield } from '../shield.ts';
import { versions } from '../versions.ts';
import { saveAnswer } from './answer-files.ts';
import type { Beginning } from './beginning.ts';
import type { BundleText, Harvest } from './harvest.ts';
import { orWarning } from './or-warning.ts';
import { writeOutputs } from './outputs.ts';
import type { RunRecord } from './record.ts';
import type { PageOptions } from './report-page.ts';
import type { Safekeeping } from './safekeeping.ts';
import { type StructuredOutput, toStructuredOutput } from './structured-output.ts';
import { createTally } from './tally.ts';
import { tellUpload, withUpload } from './upload-verdict.ts';

export type ClosingOptions = {
  readonly record: RunRecord | undefined;
  /** Absent together with the record. */
  readonly beginning: Beginning | undefined;
  readonly outcome: Outcome;
  readonly harvest: Harvest;
  readonly shield: Shield;
  readonly failOn: ReadonlySet<ConclusionName>;
  readonly ms: number;
  /** Absent when there is nothing to keep. */
  readonly safekeeping: Safekeeping | undefined;
  readonly page: PagePlace;
};

export type PagePlace = Pick<PageOptions, 'folder' | 'cancelled'>;

/** Closes what is open. A log that cannot be closed changes the conclusion; outputs and summary come all the same. */
export async function closeRun(options: ClosingOptions): Promise<void> {
  const { record, outcome, harvest } = options;
  const { console, redactor } = options.shield;
  const totals = (record?.tally ?? createTally()).totals(options.ms);
  const answer = redactor.text(outcome.text, 'output');
  const structured = toStructuredOutput(outcome.structured, redactor);
  const { json } = structured;
  const files = await saveAnswer({ record, answer, json, console });
  const told = toTold(outcome.conclusion, redactor);
  const closed =
    record === undefined
      ? { conclusion: told, bundle: undefined }
      : await closeRecord({ ...options, record, conclusion: told, totals, answer, structured });
  const kept = await options.safekeeping?.keep(closed.bundle);
  const mode = options.safekeeping?.mode ?? 'false';
  const conclusion = kept === undefined ? closed.conclusion : withUpload(closed.conclusion, { kept, mode });
  const artifact = kept?.type === 'uploaded' ? kept.artifact : undefined;
  writeOutputs(console, { record, conclusion, totals, answer, json, files, artifact, harvest });
  const { section } = harvest;
  const page =
    record?.summary.toMarkdown({ conclusion, answer, totals, section }) ?? `${toHeading(conclusion)}\n`;
  await orWarning(console, {
    what: 'The job summary',
    write: () => console.summarize(`${page}${toTrailer(record, artifact)}`),
  });
  if (kept !== undefined) tellUpload(console, { kept, mode });
  report(conclusion, options);
}

/** Complaints repeat what the run was given, and the summary writes signs of Markdown in another way: secrets go first. */
function toTold(conclusion: Conclusion, redactor: Redactor): Conclusion {
  return { ...conclusion, message: redactor.text(conclusion.message, 'error') };
}

type RecordClosing = ClosingOptions & {
  readonly record: RunRecord;
  readonly conclusion: Conclusion;
  readonly totals: Totals;
  readonly answer: string;
  readonly structured: StructuredOutput;
};

type Closed = {
  readonly conclusion: Conclusion;
  /** Absent: something could not be written, or is not what was written; post completes what there is. */
  readonly bundle: BundleFiles | undefined;
};

async function closeRecord(closing: RecordClosing): Promise<Closed> {
  const { record, beginning, conclusion, totals, answer, harvest } = closing;
  const { redactor } = closing.shield;
  let unwritten: Conclusion | undefined;
  try {
    await beginning?.write();
    for (const warning of closing.structured.warnings) await record.events.publish(warning);
    const page = redactor.text(
      record.toPage({ conclusion, answer, totals, section: harvest.section }),
      'summary',
    );
    unwritten = writeFiles(record, { page, texts: harvest.files });
    const told = toTold(unwritten ?? conclusion, redactor);
    await showRun({ ...closing, conclusion: told });
    const files = record.bundle.digests();
    await record.events.publish({ type: 'run-ended', conclusion: told, totals, files });
    const bundle = record.bundle.seal({ versions, log: record.log.close() });
    record.journal?.remove();
    return { conclusion: told, bundle };
  } catch (error) {
    // What went wrong first is what is told.
    return { conclusion: toTold(unwritten ?? toConclusion(error), redactor), bundle: undefined };
  }
}

/** A file of the bundle that cannot be written changes the conclusion, but the log still gets its end. */
function writeFiles(
  record: RunRecord,
  { page, texts }: { readonly page: string; readonly texts: readonly BundleText[] },
): Conclusion | undefined {
  try {
    for (const { name, text } of texts) record.bundle.write(name, text);
    record.bundle.write('summary.md', page);
    record.bundle.write(transcriptName, record.transcript.toJson());
    return undefined;
  } catch (error) {
    return toConclusion(error);
  }
}

/** The page shows what the bundle has, and can be made again: whatever is wrong with it fails no run. */
async function showRun({ record, conclusion, totals, shield, page }: RecordClosing): Promise<void> {
  const { console, redactor } = shield;
  const write = async (): Promise<void> => {
    // Of use at the end only.
    const { writePage } = await import('./report-page.ts');
    writePage({ record, conclusion, totals, redactor, console, ...page });
  };
  await orWarning(console, { what: pageName, write });
}

/** What the bundle's own summary cannot hold: the digest of the log, whose last line pins that summary. */
function toTrailer(record: RunRecord | undefined, artifact: ShownArtifact | undefined): string {
  if (record === undefined) return '';
  const digest = record.log.digest();
  return toAuditSection({
    title: 'Audit log',
    lines: record.bundle.files().has(pageName) ? [pageSentence] : [],
    digest,
    bundle: record.directories.bundle,
    artifact,
  });
}

const pageSentence = `\`${pageName}\` in the bundle shows all of it in a browser, without a network.`;

/** A person who looks at the job sees why in one line, and the digest that the log can be held against. */
function report(conclusion: Conclusion, { shield: { console }, record, failOn }: ClosingOptions): void {
  const sentence = `${conclusion.name} (${conclusion.reason}): ${conclusion.message}`;
  if (failOn.has(conclusion.name)) console.fail(sentence);
  else if (conclusion.name === 'success') console.line(sentence);
  else console.notice(sentence);
  if (record === undefined) return;
  console.line(`Audit log: ${record.bundle.path(logName)}`);
  console.line(`Digest: ${record.log.digest()}`);
}
