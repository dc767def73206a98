/** Measurements as a Markdown table, with sums for each repository and leg. */

import { addCosts, type Leg, type Measurement, noCost } from './measured-run.ts';
import type { MeasuredTask } from './tasks.ts';

export type Row = Measurement & Pick<MeasuredTask, 'repository' | 'kind' | 'prompt'> & { readonly leg: Leg };

const head = [
  'repository',
  'task',
  'pre-stage',
  'main steps',
  'main bytes',
  'main calls',
  'pre steps',
  'pre bytes',
  'pre calls',
  'notes',
  'all steps',
  'all bytes',
  'evidence',
];

export function toTable(rows: readonly Row[]): string {
  const repositories = [...new Set(rows.map(({ repository }) => repository))];
  const legs = [...new Set(rows.map(({ leg }) => leg))];
  const sums = [...repositories, 'all'].flatMap((repository) =>
    legs.map((leg) =>
      toSum(
        rows.filter((row) => row.leg === leg && (repository === 'all' || row.repository === repository)),
        {
          repository,
          leg,
        },
      ),
    ),
  );
  const lines = [head, head.map((_, index) => (index < 3 ? '---' : '---:')), ...rows.map(toCells), ...sums];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function toCells(row: Row): readonly string[] {
  const ended = row.conclusion === 'success' ? '' : `${row.conclusion}, `;
  const evidence = row.missing.length === 0 ? 'complete' : `lacks ${row.missing.length}`;
  return [row.repository, row.kind, row.leg, ...toFigures(row), `${ended}${evidence}`];
}

function toSum(
  rows: readonly Row[],
  about: { readonly repository: string; readonly leg: string },
): readonly string[] {
  const main = rows.map((row) => row.main).reduce(addCosts, noCost);
  const prestage = rows.map((row) => row.prestage).reduce(addCosts, noCost);
  const notes = rows.reduce((sum, row) => sum + row.notes, 0);
  const right = rows.filter(({ missing }) => missing.length === 0).length;
  const evidence = `${right} of ${rows.length}`;
  return [about.repository, '**sum**', about.leg, ...toFigures({ main, prestage, notes }), evidence];
}

function toFigures({ main, prestage, notes }: Pick<Row, 'main' | 'prestage' | 'notes'>): readonly string[] {
  const all = addCosts(main, prestage);
  const { steps, bytes, calls } = prestage;
  return [main.steps, main.bytes, main.calls, steps, bytes, calls, notes, all.steps, all.bytes].map(String);
}
