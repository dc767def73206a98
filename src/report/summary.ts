/** The job summary: conclusion first, then the answer, then what it took. A sink that remembers, and a page. */

import type { Conclusion } from '../contract/conclusion.ts';
import type { AgentEvent, Totals } from '../contract/events.ts';
import type { Sink } from '../contract/ports.ts';
import { byteLength } from '../core/excerpt.ts';
import { formatUsd } from '../core/money.ts';
import { toCell, toCutBlock } from './fence.ts';
import { toSize } from './size.ts';
import { collectStepRows, type StepRow } from './step-rows.ts';
import { collectTrust } from './trust-section.ts';

/** What may be used, for "used of given". */
export type SummaryLimits = {
  readonly maxSteps: number;
  readonly maxToolCalls: number;
  readonly timeoutMs: number;
  readonly maxTotalTokens?: number | undefined;
  readonly maxCostUsd?: number | undefined;
};

export type SummaryFacts = {
  readonly conclusion: Conclusion;
  readonly answer: string;
  readonly totals: Totals;
  /** What was proposed, as Markdown of ours; empty: nothing. */
  readonly section: string;
};

export type Summary = Sink & {
  /** The Markdown of summary.md; the job's own copy gets digest and path behind it. */
  toMarkdown(facts: SummaryFacts): string;
};

/** Bytes. GitHub drops a summary over 1 MiB; ours stays under 900 KiB, with digest and path behind it. */
const longestSummary = 890 * 1_024;
/** All of them are in the log. */
const mostRows = 150;
const mostItems = 30;

const icons: Readonly<Record<string, string>> = {
  success: '✅',
  skipped: '⏭️',
  'needs-human-review': '👀',
  cancelled: '🛑',
};

export function collectSummary(limits: SummaryLimits | undefined): Summary {
  const steps = collectStepRows();
  const trust = collectTrust();
  const notes: string[] = [];
  const redactions = new Map<string, number>();
  return {
    accept: (event: AgentEvent) => {
      steps.accept(event);
      trust.accept(event);
      if (event.type === 'warning' || event.type === 'limit-reached')
        notes.push(`${event.code}: ${event.message}`);
      if (event.type === 'canary-tripped') notes.push(`${event.code}: ${event.message}`);
      if (event.type === 'redacted') {
        const key = `${event.class} in ${event.place}`;
        redactions.set(key, (redactions.get(key) ?? 0) + event.count);
      }
    },
    toMarkdown: (facts) => {
      const head = toHeading(facts.conclusion);
      const rest = [
        facts.section,
        stepTable(steps.rows()),
        limits === undefined ? '' : usageTable(facts.totals, limits),
        list(
          'Redacted',
          [...redactions].map(([where, count]) => `${count} × ${where}`),
        ),
        list('To know', [...new Set(notes)]),
        trust.toMarkdown(),
      ].filter((part) => part !== '');
      const room = longestSummary - byteLength([head, '', ...rest, ''].join('\n\n'));
      const answer = answerBlock(facts.answer, room);
      return `${[head, ...answer, ...rest].join('\n\n')}\n`;
    },
  };
}

/** What comes first, also where there is nothing else to tell. Complaints, one a line, become a list. */
export function toHeading({ name, reason, message }: Conclusion): string {
  const title = `## ${icons[name] ?? '❌'} goagent: ${name}\n\n**${reason}**`;
  const lines = message.split('\n');
  if (lines.length === 1) return `${title} ${toCell(message, 2_000)}`;
  const more = lines.length > mostItems ? [`- and ${lines.length - mostItems} more, in the step's log`] : [];
  return [title, '', ...lines.slice(0, mostItems).map((line) => `- ${toCell(line, 500)}`), ...more].join(
    '\n',
  );
}

/** The answer is a stranger's text too: it stands in a fence that it cannot end. */
function answerBlock(answer: string, maxBytes: number): readonly string[] {
  if (answer.trim() === '') return [];
  const title = '### Answer';
  const marker = '[… the rest is in the output final-message-file …]';
  return [title, toCutBlock(answer, { maxBytes: maxBytes - byteLength(title) - 2, marker })];
}

function stepTable(rows: readonly StepRow[]): string {
  if (rows.length === 0) return '';
  const lines = rows
    .slice(0, mostRows)
    .map((row) => `| ${row.step} | ${toWhat(row)} | ${toCell(row.how)} | ${toSize(row.bytes)} | ${row.ms} |`);
  return [
    '### Steps',
    '',
    '| step | what | came to | size | ms |',
    '|---:|---|---|---:|---:|',
    ...lines,
    ...(rows.length > mostRows ? ['', `${rows.length - mostRows} more are in the audit log.`] : []),
  ].join('\n');
}

function toWhat({ what, asked }: StepRow): string {
  return asked === undefined ? toName(what) : toCell(`${what} ${asked}`);
}

/** Names of tools are plain words; whatever is not is shown as a stranger's text. */
const toName = (text: string): string => (/^[\w-]{1,64}$/.test(text) ? `\`${text}\`` : toCell(text));

function usageTable(totals: Totals, limits: SummaryLimits): string {
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
  return [
    '### Used',
    '',
    '| | used | of |',
    '|---|---:|---:|',
    ...(totals.prestageSteps === 0 ? [] : [`| steps of the pre-stage | ${totals.prestageSteps} | |`]),
    `| steps | ${totals.steps} | ${limits.maxSteps} |`,
    `| tool calls | ${totals.toolCalls} | ${limits.maxToolCalls} |`,
    `| refused calls | ${totals.deniedCalls} | |`,
    `| tokens in | ${totals.inputTokens} | |`,
    `| tokens out | ${totals.outputTokens} | |`,
    ...spendingRows(totals, limits),
    `| time | ${seconds(totals.ms)} | ${seconds(limits.timeoutMs)} |`,
  ].join('\n');
}

/** Tokens at worst where nobody counted, so they can be more than those in and out. */
function spendingRows(totals: Totals, limits: SummaryLimits): readonly string[] {
  const { maxTotalTokens, maxCostUsd } = limits;
  const { spentTokens = 0, costUsd } = totals;
  const dollars = (usd: number | undefined) => (usd === undefined ? '' : `${formatUsd(usd)} USD`);
  return [
    ...(maxTotalTokens === undefined ? [] : [`| tokens charged | ${spentTokens} | ${maxTotalTokens} |`]),
    ...(maxCostUsd === undefined && costUsd === undefined
      ? []
      : [`| cost | ${dollars(costUsd)} | ${dollars(maxCostUsd)} |`]),
  ];
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0
    ? ''
    : [`### ${title}`, '', ...items.slice(0, mostItems).map((item) => `- ${toCell(item, 500)}`)].join('\n');
}
