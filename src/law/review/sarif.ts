/** Findings as SARIF 2.1.0, for code scanning: `findings.sarif` of the bundle. https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */

import { toCanonicalJson } from '../../canonical/canonical.ts';
import type { PlacedFinding, Severity } from '../../contract/findings.ts';
import type { JsonObject } from '../../contract/json.ts';
import { encodeName } from './page-words.ts';

export type SarifFacts = {
  /** Version of this action. */
  readonly version: string;
  /** The commit that was read, and `https://<server>/<owner>/<name>`. */
  readonly head: string;
  readonly repositoryUrl: string;
};

/** RFC 8785, and one line end. */
export function toSarif(findings: readonly PlacedFinding[], facts: SarifFacts): string {
  const rules = [...new Set(findings.map(toRuleId))].sort();
  const driver = {
    name: 'goagent-action',
    version: facts.version,
    rules: rules.map((id) => ({ id, shortDescription: { text: id } })),
  };
  const run = {
    tool: { driver },
    // What lines are counted in, here and in GitHub's API.
    columnKind: 'utf16CodeUnits',
    versionControlProvenance: [{ repositoryUri: facts.repositoryUrl, revisionId: facts.head }],
    results: findings.map((finding) => toResult(finding, rules)),
  };
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${toCanonicalJson({ $schema, version: '2.1.0', runs: [run] })}\n`;
}

function toResult(finding: PlacedFinding, rules: readonly string[]): JsonObject {
  const ruleId = toRuleId(finding);
  const said = [finding.title.trim(), finding.body.trim()].filter((part) => part !== '').join('\n\n');
  return {
    ruleId,
    ruleIndex: rules.indexOf(ruleId),
    level: toLevel(finding.severity),
    message: { text: toPlainMessage(said === '' ? ruleId : said) },
    locations: [{ physicalLocation: toLocation(finding) }],
    partialFingerprints: { 'goagentFinding/v1': finding.fingerprint },
    properties: {
      severity: finding.severity,
      side: finding.side,
      ...(finding.confidence !== undefined && { confidence: finding.confidence }),
    },
  };
}

/** Lines are the head's: of what stood on the other side there is the file alone. */
function toLocation(finding: PlacedFinding): JsonObject {
  const uri = finding.path.split('/').map(encodeName).join('/');
  const artifactLocation = { uri, uriBaseId: '%SRCROOT%' };
  if (finding.side === 'LEFT') return { artifactLocation };
  const startLine = Math.min(finding.startLine ?? finding.line, finding.line);
  return { artifactLocation, region: { startLine, endLine: finding.line } };
}

/** In a message, `[text](1)` is a link and `{0}` a place for a value (SARIF 3.11.5, 3.11.6). */
const toPlainMessage = (text: string): string => text.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&');

const toRuleId = ({ category }: PlacedFinding): string =>
  category.replace(/\s+/g, ' ').trim().toLowerCase().slice(0, 100) || 'review';

function toLevel(severity: Severity): 'error' | 'warning' | 'note' {
  switch (severity) {
    case 'critical':
    case 'major':
      return 'error';
    case 'minor':
      return 'warning';
    case 'nit':
      return 'note';
  }
}
