/** The job summary: conclusion first, then the answer, then what it took. A sink that remembers, and a page. */

import type { Conclusion } from '../contract/conclusion.ts';
import type { AgentEvent, Totals } from '../contract/events.ts';
import type { Sink } from '../contract/ports.ts';
import { toCell, toFencedBlock } from './fence.ts';
import { toSize } from './size.ts';
import { addRow, type StepRow } from './step-rows.ts';

/** What may be used, for "used of given". */
export type SummaryLimits = {
  readonly maxSteps: number;
  readonly maxToolCalls: number;
  readonly timeoutMs: number;
};

export type SummaryFacts = {
  readonly conclusion: Conclusion;
  readonly answer: string;
  readonly totals: Totals;
};

export type Summary = Sink & {
  /** The Markdown of summary.md; the job's own copy gets digest and path behind it. */
  toMarkdown(facts: SummaryFacts): string;
};

/** GitHub drops a summary over 1 MiB; ours stays under 900 KiB. */
const longestSummary = 900 * 1_024;
const longestAnswer = 640 * 1_024;

const icons: Readonly<Record<string, string>> = {
  success: '✅',
  skipped: '⏭️',
  'needs-human-review': '👀',
  cancelled: '🛑',
};

export function collectSummary(limits: SummaryLimits | undefined): Summary {
  const rows: StepRow[] = [];
  const notes: string[] = [];
  const redactions = new Map<string, number>();
  return {
    accept: (event: AgentEvent) => {
      addRow(rows, event);
      if (event.type === 'warning' || event.type === 'limit-reached')
        notes.push(`${event.code}: ${event.message}`);
      if (event.type === 'redacted') {
        const key = `${event.class} in ${event.place}`;
        redactions.set(key, (redactions.get(key) ?? 0) + event.count);
      }
    },
    toMarkdown: (facts) =>
      [
        heading(facts),
        answerBlock(facts.answer),
        stepTable(rows),
        limits === undefined ? '' : usageTable(facts.totals, limits),
        list(
          'Redacted',
          [...redactions].map(([where, count]) => `${count} × ${where}`),
        ),
        list('To know', [...new Set(notes)]),
      ]
        .filter((part) => part !== '')
        .join('\n\n')
        .slice(0, longestSummary)
        .concat('\n'),
  };
}

function heading({ conclusion }: SummaryFacts): string {
  const icon = icons[conclusion.name] ?? '❌';
  return `## ${icon} goagent: ${conclusion.name}\n\n**${conclusion.reason}** ${toCell(conclusion.message, 2_000)}`;
}

/** The answer is a stranger's text too: it stands in a fence that it cannot end. */
function answerBlock(answer: string): string {
  if (answer.trim() === '') return '';
  const text =
    answer.length > longestAnswer
      ? `${answer.slice(0, longestAnswer)}\n[… the rest is in the output final-message-file …]`
      : answer;
  return `### Answer\n\n${toFencedBlock(text)}`;
}

function stepTable(rows: readonly StepRow[]): string {
  if (rows.length === 0) return '';
  const lines = rows.map(
    (row) => `| ${row.step} | ${toCell(row.what)} | ${toCell(row.how)} | ${toSize(row.bytes)} | ${row.ms} |`,
  );
  return [
    '### Steps',
    '',
    '| step | what | came to | size | ms |',
    '|---:|---|---|---:|---:|',
    ...lines,
  ].join('\n');
}

function usageTable(totals: Totals, limits: SummaryLimits): string {
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
  return [
    '### Used',
    '',
    '| | used | of |',
    '|---|---:|---:|',
    `| steps | ${totals.steps} | ${limits.maxSteps} |`,
    `| tool calls | ${totals.toolCalls} | ${limits.maxToolCalls} |`,
    `| refused calls | ${totals.deniedCalls} | |`,
    `| tokens in | ${totals.inputTokens} | |`,
    `| tokens out | ${totals.outputTokens} | |`,
    `| time | ${seconds(totals.ms)} | ${seconds(limits.timeoutMs)} |`,
  ].join('\n');
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0
    ? ''
    : [`### ${title}`, '', ...items.slice(0, 50).map((item) => `- ${toCell(item, 500)}`)].join('\n');
}
