/** The outputs of the step. */

import type { Conclusion } from '../../contract/conclusion.ts';
import type { Totals } from '../../contract/events.ts';
import { toHead } from '../../core/excerpt.ts';
import { formatUsd } from '../../core/money.ts';
import { logName, pageName } from '../../record/bundle.ts';
import type { ShownArtifact } from '../../report/audit-section.ts';
import type { Console } from '../../runner/console.ts';
import type { AnswerFiles } from './answer-files.ts';
import type { Harvest } from './harvest.ts';
import type { RunRecord } from './record.ts';

export type Told = {
  readonly record: RunRecord | undefined;
  readonly conclusion: Conclusion;
  readonly totals: Totals;
  /** Redacted. */
  readonly answer: string;
  /** Compact JSON, redacted; empty when there is none. */
  readonly json: string;
  readonly files: AnswerFiles;
  /** Absent when this step uploaded none. */
  readonly artifact: ShownArtifact | undefined;
  readonly harvest: Harvest;
};

/** Interface §3: a value over 128 KiB breaks the start of the next step, so an output holds at most 64 KiB. */
export const longestOutput = 64 * 1_024;
const marker = '\n[… cut; all of it is in the output final-message-file …]';

export function writeOutputs(
  console: Console,
  { record, conclusion, totals, answer, json, files, artifact, harvest }: Told,
): void {
  console.output('conclusion', conclusion.name);
  console.output('reason', conclusion.reason);
  console.output('final-message', cut(answer));
  console.output('final-message-file', files.message);
  console.output('structured-output', Buffer.byteLength(json) <= longestOutput ? json : '');
  console.output('structured-output-file', files.structured);
  const proposals = harvest.files.find(({ name }) => name === 'proposals.json');
  console.output(
    'proposals-file',
    proposals === undefined ? '' : (record?.bundle.path(proposals.name) ?? ''),
  );
  console.output('proposals-digest', harvest.proposalsDigest);
  console.output('proposals-count', String(harvest.proposals));
  console.output('published-count', String(harvest.published));
  console.output('denied-calls', String(totals.deniedCalls));
  console.output('steps', String(totals.steps));
  console.output('tool-calls', String(totals.toolCalls));
  console.output('input-tokens', String(totals.inputTokens));
  console.output('output-tokens', String(totals.outputTokens));
  console.output('cost-usd', totals.costUsd === undefined ? '' : formatUsd(totals.costUsd));
  console.output('model', record?.tally.model() ?? '');
  console.output('isolation', record?.tally.isolation() ?? '');
  console.output('tainted', String(record?.tally.taint() === 'tainted'));
  console.output('audit-file', record?.bundle.path(logName) ?? '');
  console.output('audit-digest', record?.log.digest() ?? '');
  console.output('audit-artifact-id', artifact?.id ?? '');
  console.output('audit-artifact-url', artifact?.url ?? '');
  const page = record?.bundle.files().has(pageName) === true ? record.bundle.path(pageName) : '';
  console.output('report-file', page);
}

function cut(answer: string): string {
  if (Buffer.byteLength(answer) <= longestOutput) return answer;
  return `${toHead(answer, longestOutput - Buffer.byteLength(marker))}${marker}`;
}
