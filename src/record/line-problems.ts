/** The sentences about lines of a log. */

import type { LogLine } from './log-lines.ts';
import type { LineCode, Problem } from './problem.ts';

/** `what` follows "line N of the log". */
export function lineProblem(code: LineCode, line: number, what: string): Problem {
  return { code, line, message: `line ${line} of the log ${what}` };
}

export const changed = (line: number, why: string): Problem =>
  lineProblem('LINE_CHANGED', line, why.startsWith('was changed') ? why : `was changed: it ${why}`);

export const remade = (line: number): Problem =>
  lineProblem('LINE_CHANGED', line, 'was changed and its hash made anew: its neighbours know another one');

export const added = (line: number): Problem =>
  lineProblem('LINE_ADDED', line, 'was added: the lines around it follow each other without it');

export function dropped(before: LogLine | undefined, count: number): Problem {
  const line = before?.number ?? 0;
  const lines = count === 1 ? 'one line was' : `${count} lines were`;
  const where = line === 0 ? 'before line 1' : `between line ${line} and line ${line + 1}`;
  return { code: 'LINE_DROPPED', line, count, message: `${lines} dropped ${where} of the log` };
}

export function swapped(one: number, two: number): Problem {
  const [line, other] = one < two ? [one, two] : [two, one];
  return { code: 'LINES_SWAPPED', line, other, message: `lines ${line} and ${other} of the log are swapped` };
}

export function moved(line: number, behind: LogLine | undefined): Problem {
  const other = behind?.number ?? 0;
  const where = other === 0 ? 'at the beginning' : `behind line ${other}`;
  return {
    code: 'LINE_MOVED',
    line,
    other,
    message: `line ${line} of the log was moved: it belongs ${where}`,
  };
}

export function chainBroken(other: number, line: number): Problem {
  const message = `lines ${other} and ${line} of the log do not follow each other: one of them was changed and its hash made anew`;
  return { code: 'CHAIN_BROKEN', line, other, message };
}
