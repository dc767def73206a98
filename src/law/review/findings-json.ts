/** All findings of a run as JSON, for programs: `findings.json` of the bundle. */

import { toCanonicalJson } from '../../canonical/canonical.ts';
import type { PlacedFinding } from '../../contract/findings.ts';
import type { JsonObject } from '../../contract/json.ts';

/** `head` is the commit that was read. RFC 8785, and one line end. */
export function toFindingsJson(findings: readonly PlacedFinding[], head: string): string {
  return `${toCanonicalJson({ v: 1, head, findings: findings.map(toObject) })}\n`;
}

const toObject = (finding: PlacedFinding): JsonObject => ({ ...finding });
