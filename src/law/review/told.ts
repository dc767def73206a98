/** Whether a finding has been told: by live comments of our own author, never by a marker alone (I18). */

import type { PlacedFinding } from '../../contract/findings.ts';
import type { Ledger } from './ledger.ts';
import type { Sanitize } from './page-words.ts';
import { toFindingText } from './render-finding.ts';

/** What one of our live comments says it tells. Whoever makes it has compared author and owner. */
export type OwnText = {
  readonly fingerprints: readonly string[];
  /** `fixed`: it says of itself that its finding is gone. */
  readonly state: 'open' | 'fixed';
  readonly text: string;
};

/**
 * Told is what an own comment carries the fingerprint of, or the ledger (which is an own comment too) names as open.
 * A critical one counts only where that comment shows it in full: a marker, forged or edited, hides none.
 */
export function openTold(by: {
  readonly texts: readonly OwnText[];
  readonly ledger: Ledger;
  readonly sanitize: Sanitize;
}): (finding: PlacedFinding) => 'told' | 'new' {
  const open = new Set(
    by.ledger.findings.flatMap(({ state, fingerprint }) => (state === 'open' ? fingerprint : [])),
  );
  return (finding) => {
    const telling = by.texts.filter(
      ({ state, fingerprints }) => state === 'open' && fingerprints.includes(finding.fingerprint),
    );
    if (finding.severity !== 'critical')
      return telling.length > 0 || open.has(finding.fingerprint) ? 'told' : 'new';
    const whole = toFindingText(finding, by.sanitize);
    return telling.some(({ text }) => text.replaceAll('\r\n', '\n').includes(whole)) ? 'told' : 'new';
  };
}
