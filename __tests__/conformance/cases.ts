/** The rows of README.md: which case of goagent holds here, and where that is shown. */

import { readFileSync } from 'node:fs';

export type Case = {
  /** `C01` to `C118`. */
  readonly number: string;
  readonly status: 'holds' | 'differs' | 'does not apply' | 'later';
  readonly reason: string;
  /** Path below `__tests__`; empty where nothing can be shown. */
  readonly test: string;
};

const statuses: readonly Case['status'][] = ['holds', 'differs', 'does not apply', 'later'];

/** @throws Error for a row that has not the form `| number | what | status | reason | test |`. */
export function readCases(): readonly Case[] {
  const text = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  const rows = text.split('\n').filter((line) => /^\| C\d/.test(line));
  return rows.map((row) => {
    const cells = row.split('|').slice(1, -1);
    const [number = '', , said = '', reason = '', test = ''] = cells.map((cell) => cell.trim());
    const status = statuses.find((each) => each === said);
    if (cells.length !== 5 || status === undefined) throw new Error(`not a case: ${row}`);
    return { number, status, reason, test: test.replaceAll('`', '') };
  });
}
