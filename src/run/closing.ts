/** The end of a run: files of the bundle, the log's last line, the list that pins them, outputs, summary, exit. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Conclusion, ConclusionName, Outcome } from '../contract/conclusion.ts';
import type { Totals } from '../contract/events.ts';
import type { Redactor } from '../contract/ports.ts';
import { orNotWritten } from '../record/or-not-written.ts';
import { toHeading } from '../report/summary.ts';
import type { Console } from '../runner/console.ts';
import type { Environment } from '../runner/environment.ts';
import { toStartFacts } from './facts.ts';
import { toConclusion } from './failure.ts';
import { logName, type RunRecord } from './record.ts';
import type { Shield } from './shield.ts';
import { versions } from './versions.ts';

export type ClosingOptions = {
  readonly record: RunRecord | undefined;
  readonly outcome: Outcome;
  readonly environment: Environment;
  readonly shield: Shield;
  readonly failOn: ReadonlySet<ConclusionName>;
  readonly ms: number;
};

/**
 * Closes what is open. A log that cannot be closed changes the conclusion; outputs and summary come all the same.
 * Returns the conclusion as it was told.
 */
export async function closeRun(options: ClosingOptions): Promise<Conclusion> {
  const { record } = options;
  const { console, redactor } = options.shield;
  const totals = record?.tally.totals(options.ms) ?? noTotals(options.ms);
  const answer = redactor.text(options.outcome.text, 'output');
  const conclusion = toTold(options.outcome.conclusion, redactor);
  const closed =
    record === undefined ? conclusion : await closeRecord({ ...options, record, conclusion, totals, answer });
  writeOutputs({ console, record, conclusion: closed, totals, answer });
  const page = record?.summary.toMarkdown({ conclusion: closed, answer, totals }) ?? `${toHeading(closed)}\n`;
  await writeSummary(console, `${page}${toTrailer(record)}`);
  report(closed, options);
  return closed;
}

/** The summary is for looking: a file that cannot be written takes nothing else with it. */
async function writeSummary(console: Console, page: string): Promise<void> {
  try {
    await console.summarize(page);
  } catch (error) {
    console.warning(
      `The job summary could not be written: ${error instanceof Error ? error.message : 'unknown'}`,
    );
  }
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
};

async function closeRecord(closing: RecordClosing): Promise<Conclusion> {
  const { record, conclusion, totals, answer } = closing;
  const { redactor } = closing.shield;
  try {
    if (!record.tally.started()) {
      await record.events.publish({
        type: 'run-started',
        facts: toStartFacts({ environment: closing.environment }),
      });
    }
    if (answer !== '')
      orNotWritten(() => writeFileSync(answerPath(record), answer, { flag: 'wx', mode: 0o600 }));
    record.bundle.write('transcript.json', record.transcript.toJson());
    const page = record.summary.toMarkdown({ conclusion, answer, totals });
    record.bundle.write('summary.md', redactor.text(page, 'summary'));
    await record.events.publish({ type: 'run-ended', conclusion, totals, files: record.bundle.digests() });
    record.log.close();
    record.bundle.seal({ complete: true, versions });
    return conclusion;
  } catch (error) {
    return toTold(toConclusion(error), redactor);
  }
}

const answerPath = (record: RunRecord): string => join(record.directories.answer, 'final-message.md');

/** What the bundle's own summary cannot hold: the digest of the log, whose last line pins that summary. */
function toTrailer(record: RunRecord | undefined): string {
  if (record === undefined) return '';
  const command = `goagent-action verify ${record.directories.bundle} --expect ${record.log.digest()}`;
  return `\n### Audit log\n\n\`\`\`text\ndigest ${record.log.digest()}\n${command}\n\`\`\`\n`;
}

type Told = {
  readonly console: Console;
  readonly record: RunRecord | undefined;
  readonly conclusion: Conclusion;
  readonly totals: Totals;
  readonly answer: string;
};

function writeOutputs({ console, record, conclusion, totals, answer }: Told): void {
  console.output('conclusion', conclusion.name);
  console.output('reason', conclusion.reason);
  console.output('final-message', cutOutput(answer));
  console.output('final-message-file', record === undefined || answer === '' ? '' : answerPath(record));
  console.output('denied-calls', String(totals.deniedCalls));
  console.output('steps', String(totals.steps));
  console.output('tool-calls', String(totals.toolCalls));
  console.output('input-tokens', String(totals.inputTokens));
  console.output('output-tokens', String(totals.outputTokens));
  console.output('model', record?.tally.model() ?? '');
  console.output('audit-file', record?.bundle.path(logName) ?? '');
  console.output('audit-digest', record?.log.digest() ?? '');
}

/** Interface §3: a value over 128 KiB breaks the start of the next step, so an output holds at most 64 KiB. */
const longestOutput = 64 * 1_024;
const outputMarker = '\n[… cut; all of it is in the output final-message-file …]';

function cutOutput(text: string): string {
  if (Buffer.byteLength(text) <= longestOutput) return text;
  const room = longestOutput - Buffer.byteLength(outputMarker);
  const cut = Buffer.from(text)
    .subarray(0, room)
    .toString()
    .replace(/\ufffd+$/, '');
  return `${cut}${outputMarker}`;
}

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

function noTotals(ms: number): Totals {
  return { steps: 0, toolCalls: 0, deniedCalls: 0, inputTokens: 0, outputTokens: 0, redactions: 0, ms };
}
