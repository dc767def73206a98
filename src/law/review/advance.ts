/** One step of the ledger: what is new and to be told, what is still open, what has been fixed since. */

import type { PlacedFinding } from '../../contract/findings.ts';
import { type Ledger, type ToldFinding, toTold } from './ledger.ts';
import { rankOf } from './merge.ts';
import type { Presence } from './presence.ts';

export type Advance = {
  readonly ledger: Ledger;
  readonly findings: readonly PlacedFinding[];
  /** Of the head that was read now. */
  readonly head: string;
  readonly read: readonly string[];
  /** `told`: a live comment of our own tells it, so that it is not told again (`openTold`). */
  judgeTold(finding: PlacedFinding): 'told' | 'new';
  presenceOf(told: ToldFinding): Presence;
};

export type Advanced = {
  /** Worst first, as they came. */
  readonly toTell: readonly PlacedFinding[];
  readonly stillOpen: readonly ToldFinding[];
  /** Those that were open before. */
  readonly nowFixed: readonly ToldFinding[];
  readonly ledger: Ledger;
};

/**
 * The ledger alone never keeps a finding from being told: `judgeTold` asks the comments. A finding that was fixed and
 * is found again is open again. One whose lines nobody could look for stays as it was.
 */
export function advanceLedger(advance: Advance): Advanced {
  const { ledger, findings, head, read } = advance;
  // The first of a name is the worst.
  const found = new Map(findings.toReversed().map((finding) => [finding.fingerprint, finding]));
  const isFirst = (finding: PlacedFinding): boolean => found.get(finding.fingerprint) === finding;
  const known = ledger.findings.map((told): ToldFinding => {
    const again = found.get(told.fingerprint);
    if (again !== undefined) return findAgain(told, toTold(again));
    const isGone = told.state === 'open' && advance.presenceOf(told) === 'gone';
    return isGone ? { ...told, state: 'fixed' } : told;
  });
  const names = new Set(known.map(({ fingerprint }) => fingerprint));
  const added = findings
    .filter(isFirst)
    .filter(({ fingerprint }) => !names.has(fingerprint))
    .map(toTold);
  const wasOpen = new Set(ledger.findings.filter(({ state }) => state === 'open').map(nameOf));
  return {
    toTell: findings.filter(isFirst).filter((finding) => advance.judgeTold(finding) === 'new'),
    stillOpen: known.filter((told) => told.state === 'open' && wasOpen.has(nameOf(told))),
    nowFixed: known.filter((told) => told.state === 'fixed' && wasOpen.has(nameOf(told))),
    ledger: { v: 1, head, findings: [...known, ...added], read },
  };
}

/** The words of the first time stay: another model's words for the same are no news. */
function findAgain(told: ToldFinding, again: ToldFinding): ToldFinding {
  const severity = rankOf(again.severity) < rankOf(told.severity) ? again.severity : told.severity;
  return { ...told, line: again.line, span: again.span, severity, state: 'open' };
}

const nameOf = ({ fingerprint }: { readonly fingerprint: string }): string => fingerprint;
