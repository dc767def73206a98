/** summary.md rendered anew. What comes from GitHub's answers, and the limits that were given, are taken from the recorded page. */

import type { Conclusion } from '../../contract/conclusion.ts';
import type { Totals } from '../../contract/events.ts';
import { type Summary, type SummaryLimits, toHeading } from '../../report/summary.ts';
import type { Difference } from './difference.ts';

export type PageParts = {
  /** Absent: the run did not come to write it. */
  readonly recorded: string | undefined;
  /** Has seen all events, with the limits of `readLimits`. */
  readonly summary: Summary;
  readonly conclusion: Conclusion;
  readonly totals: Totals;
  readonly answer: string;
};

/** Between the answer and the table of steps stands what recipes and proposals say: it is taken as recorded. */
export function findPageDifference(parts: PageParts): Difference | undefined {
  const { recorded, summary, conclusion, totals, answer } = parts;
  if (recorded === undefined) return undefined;
  const render = (text: string, section: string) =>
    summary.toMarkdown({ conclusion, totals, answer: text, section });
  const head = toHeading(conclusion);
  const tail = render('', '').slice(head.length);
  const block = render(answer, '').slice(head.length, -tail.length);
  const isFramed = recorded.startsWith(`${head}${block}`) && recorded.endsWith(tail);
  const section = isFramed
    ? recorded.slice(head.length + block.length, -tail.length).replace(/^\n\n/, '')
    : '';
  // Half of a pair of surrogates is written as a sign of its own.
  return findLine(recorded, Buffer.from(render(answer, section)).toString());
}

function findLine(recorded: string, got: string): Difference | undefined {
  if (recorded === got) return undefined;
  const [old, made] = [recorded.split('\n'), got.split('\n')];
  const index = made.findIndex((line, at) => line !== old[at]);
  const at = index === -1 ? made.length : index;
  const [was, is] = [old[at], made[at]];
  return {
    field: `summary.md/${at + 1}`,
    ...(was === undefined ? {} : { recorded: was }),
    ...(is === undefined ? {} : { got: is }),
  };
}

/** The limits are inputs, and the page is where a bundle says what they came to. Undefined: it says nothing. */
export function readLimits(page: string | undefined): SummaryLimits | undefined {
  const start = page?.lastIndexOf('\n### Used\n') ?? -1;
  if (page === undefined || start === -1) return undefined;
  const rows = new Map(
    page
      .slice(start)
      .split('\n')
      .slice(0, 16)
      .flatMap((line) => {
        const [, name, , given] = /^\| ([a-z ]+) \| ([^|]*) \| ?([^|]*)\|$/.exec(line) ?? [];
        return name === undefined || given === undefined ? [] : [[name, Number.parseFloat(given)] as const];
      }),
  );
  const optional = (name: string): number | undefined => {
    const found = rows.get(name);
    return found === undefined || Number.isNaN(found) ? undefined : found;
  };
  return {
    maxSteps: rows.get('steps') ?? 0,
    maxToolCalls: rows.get('tool calls') ?? 0,
    timeoutMs: (rows.get('time') ?? 0) * 1_000,
    maxTotalTokens: optional('tokens charged'),
    maxCostUsd: optional('cost'),
  };
}
