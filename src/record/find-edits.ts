/**
 * What was done to a log, by what its lines say of each other: a line carries its own hash, and the next one carries
 * it too. Whoever edits a line can make its hash anew, but not the one that the line behind it holds without
 * making that anew as well, and so on to the digest that the run printed.
 */

import { noHash } from './audit-log.ts';
import { added, chainBroken, changed, dropped, moved, remade, swapped } from './line-problems.ts';
import type { BrokenLine, LogLine, WholeLine } from './log-lines.ts';
import type { Problem } from './problem.ts';

export type EditSearch = {
  readonly lines: readonly LogLine[];
  /** The digest that the run printed: it vouches for the last line as a line does for the one before it. */
  readonly expect: string | undefined;
};

/** Where the chain is: what the next line has to say. */
type Link = {
  readonly sequence: number;
  /** Absent behind a line that was changed: what its hash was is what the next line says. */
  readonly previous: string | undefined;
  readonly before: LogLine | undefined;
};

/** Behind so many faults a log is another log, and naming more of them would be guessing. */
export const mostProblems = 20;

/** In the order of the file; empty for a log that is chained from its first line to its last. */
export function findEdits({ lines, expect }: EditSearch): readonly Problem[] {
  const rest = [...lines];
  const problems: Problem[] = [];
  let link: Link = { sequence: 0, previous: noHash, before: undefined };
  let at = 0;
  while (at < rest.length && problems.length < mostProblems) {
    const line = rest[at];
    if (line === undefined) break;
    if (line.type === 'whole' && isNext(line, link)) {
      link = behind(line);
      at += 1;
      continue;
    }
    const search: Search = { rest, at, link, expect };
    const step = line.type === 'broken' ? judgeBroken(search, line) : judgeMisplaced(search, line);
    problems.push(...step.problems.slice(0, mostProblems));
    link = step.link;
    at = step.at;
  }
  return problems.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

type Search = {
  /** Put right as far as it is known how; then read on from there. */
  readonly rest: LogLine[];
  readonly at: number;
  readonly link: Link;
  readonly expect: string | undefined;
};
type Step = { readonly problems: readonly Problem[]; readonly link: Link; readonly at: number };

const behind = (line: WholeLine): Link => ({
  sequence: line.sequence + 1,
  previous: line.hash,
  before: line,
});

function isNext(line: LogLine | undefined, link: Link): boolean {
  if (line?.type !== 'whole' || line.sequence !== link.sequence) return false;
  return link.previous === undefined || line.previous === link.previous;
}

/** Lines without a hash of their own, up to the next that has one: it says how many there were. */
function judgeBroken({ rest, at, link }: Search, first: BrokenLine): Step {
  const broken: BrokenLine[] = [first];
  for (let line = rest[at + 1]; line?.type === 'broken'; line = rest[at + broken.length]) broken.push(line);
  const end = at + broken.length;
  const next = rest[end];
  if (isNext(next, link)) return { problems: broken.map(({ number }) => added(number)), link, at: end };
  const known = next?.type === 'whole' && next.sequence > link.sequence;
  const were = known ? next.sequence - link.sequence : broken.length;
  const problems = broken.map(({ number, why }, index) =>
    index < were ? changed(number, why) : added(number),
  );
  if (were > broken.length) problems.push(dropped(broken.at(-1), were - broken.length));
  return {
    problems,
    link: { sequence: link.sequence + were, previous: undefined, before: broken.at(-1) },
    at: end,
  };
}

/** A line that is whole and does not belong here; the first reading that explains it is told. */
function judgeMisplaced(search: Search, line: WholeLine): Step {
  return (
    judgeTwins(search, line) ??
    judgeOrder(search, line) ??
    judgePlace(search, line) ??
    judgeLink(search, line)
  );
}

/** Two lines that claim one place: the one that the next line knows was there first. */
function judgeTwins(search: Search, line: WholeLine): Step | undefined {
  const { at, link } = search;
  const { before } = link;
  if (before?.type !== 'whole' || before.sequence !== line.sequence || before.previous !== line.previous)
    return undefined;
  if (before.hash === line.hash || vouched(search, line) !== 'yes') return undefined;
  return { problems: [added(before.number)], link: behind(line), at: at + 1 };
}

/** The line that belongs here stands further down: swapped, moved, or others were put before it. */
function judgeOrder({ rest, at, link }: Search, line: WholeLine): Step | undefined {
  const place = rest.findIndex((other, index) => index > at && isNext(other, link));
  const wanted = rest[place];
  if (wanted?.type !== 'whole') return undefined;
  const stay = (problem: Problem): Step => ({ problems: [problem], link, at });
  if (isSwapped({ rest, at, place, line, wanted })) {
    rest[at] = wanted;
    rest[place] = line;
    return stay(swapped(line.number, wanted.number));
  }
  if (line.previous === wanted.hash && place > at + 1) {
    rest.splice(place, 1);
    rest.splice(at, 0, wanted);
    return stay(moved(wanted.number, link.before));
  }
  rest.splice(at, 1);
  const home = rest.findIndex(
    (other, index) => index >= at && other.type === 'whole' && other.hash === line.previous,
  );
  const isTwin = rest.some((other) => other.type === 'whole' && other.hash === line.hash);
  if (home < 0 || isTwin) return stay(added(line.number));
  rest.splice(home + 1, 0, line);
  return stay(moved(line.number, rest[home]));
}

type Pair = {
  readonly rest: readonly LogLine[];
  readonly at: number;
  readonly place: number;
  readonly line: WholeLine;
  readonly wanted: WholeLine;
};

function isSwapped({ rest, at, place, line, wanted }: Pair): boolean {
  if (line.sequence - wanted.sequence !== place - at) return false;
  const beforePlace = place === at + 1 ? wanted : rest[place - 1];
  return beforePlace?.type !== 'whole' || line.previous === beforePlace.hash;
}

/** By its number: lines are missing before it, it is one too many, or its number is a lie. */
function judgePlace({ rest, at, link }: Search, line: WholeLine): Step | undefined {
  if (line.sequence === link.sequence) return undefined;
  const next = rest[at + 1];
  const isReplacing = next?.type === 'whole' && next.sequence === link.sequence + 1;
  if (isReplacing || line.previous === link.previous) {
    const after: Link = { sequence: link.sequence + 1, previous: undefined, before: line };
    return { problems: [remade(line.number)], link: after, at: at + 1 };
  }
  if (line.sequence < link.sequence) return { problems: [added(line.number)], link, at: at + 1 };
  const problems = [dropped(link.before, line.sequence - link.sequence)];
  return { problems, link: behind(line), at: at + 1 };
}

/** The right number, and another line before it than the one that is there. */
function judgeLink(search: Search, line: WholeLine): Step {
  const { at, link } = search;
  const step = (problem: Problem, next: Link = behind(line)): Step => ({
    problems: [problem],
    link: next,
    at: at + 1,
  });
  if (link.before === undefined) return step(remade(line.number));
  const voucher = vouched(search, line);
  if (voucher === 'yes') return step(remade(link.before.number));
  if (voucher === 'no') return step(remade(line.number), { ...behind(line), previous: undefined });
  return step(chainBroken(link.before.number, line.number));
}

function vouched({ rest, at, expect }: Search, line: WholeLine): 'yes' | 'no' | 'unknown' {
  const next = rest[at + 1];
  if (next === undefined) {
    if (expect === undefined) return 'unknown';
    return expect === line.hash ? 'yes' : 'no';
  }
  if (next.type === 'broken') return 'unknown';
  return next.previous === line.hash ? 'yes' : 'no';
}
