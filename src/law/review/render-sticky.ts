/** The one comment that stays: what is open, what is gone, what was read. The ledger is its hidden first line. */

import type { CoverageTotals } from '../../contract/coverage.ts';
import { type Severity, severities } from '../../contract/findings.ts';
import { toCoverageSentence } from './coverage-words.ts';
import type { Ledger, ToldFinding } from './ledger.ts';
import { isCommentUrl, longestLedgerPayload, toLedgerPayload } from './ledger-payload.ts';
import { compareSeverity } from './merge.ts';
import { type Links, type Sanitize, toCell, toCode } from './page-words.ts';
import { severityWord } from './render-finding.ts';
import { longestBody, toFooter, toPlace } from './render-review.ts';

export type StickyPage = {
  readonly ledger: Ledger;
  /** Makes the first line out of the ledger's payload. */
  markerOf(payload: string): string;
  readonly coverage: CoverageTotals;
  readonly links: Links;
  readonly model: string;
  readonly sanitize: Sanitize;
};

export function renderSticky(page: StickyPage): string {
  const { payload, ledger } = toLedgerPayload(page.ledger, longestLedgerPayload);
  const marker = page.markerOf(payload);
  const open = ledger.findings.filter(({ state }) => state === 'open').sort(compareSeverity);
  const fixed = ledger.findings.filter(({ state }) => state === 'fixed').toReversed();
  const head = `### Review of ${toCode(ledger.head.slice(0, 7), 'line')}`;
  const counts = `${toCounts(open)}${fixed.length === 0 ? '' : ` ${fixed.length} no longer there.`}`;
  const facts = `${counts} ${toCoverageSentence(page.coverage)}`;
  const foot = `${toAdvice(open)}\n\n${toFooter(page.model)}`;
  const room = longestBody - [marker, head, facts, foot].join('').length - 400;
  const openTable = toTable(open, page, Math.floor(fixed.length === 0 ? room : room * 0.8));
  const fixedTable = toTable(fixed, page, room - openTable.length);
  const details =
    fixedTable === '' ? '' : `<details>\n<summary>No longer there</summary>\n\n${fixedTable}\n\n</details>`;
  const parts = [head, facts, openTable, details, foot].filter((part) => part !== '');
  return `${marker}\n${parts.join('\n\n')}`;
}

function toCounts(open: readonly ToldFinding[]): string {
  if (open.length === 0) return 'No open findings.';
  const count = (severity: Severity): number => open.filter((told) => told.severity === severity).length;
  const words = severities.filter((each) => count(each) > 0).map((each) => `${count(each)} ${each}`);
  return `${open.length} open: ${words.join(', ')}.`;
}

const toAdvice = (open: readonly ToldFinding[]): string =>
  open.length === 0
    ? 'The next push is reviewed where it differs.'
    : 'A finding stays open until its lines change: push, and the next review looks again. Those that you do not share, resolve.';

/** As many rows as have room, and a line that says how many had none. */
function toTable(findings: readonly ToldFinding[], page: StickyPage, room: number): string {
  if (findings.length === 0) return '';
  const lines = ['| severity | finding | where |', '|---|---|---|'];
  let length = lines.join('\n').length + 40;
  for (const told of findings) {
    const row = toRow(told, page);
    length += row.length + 1;
    if (length > room) break;
    lines.push(row);
  }
  const left = findings.length - (lines.length - 2);
  if (left === findings.length) return `${left} that have no room here.`;
  return left === 0 ? lines.join('\n') : `${lines.join('\n')}\n\nAnd ${left} more.`;
}

function toRow(told: ToldFinding, { links, sanitize }: StickyPage): string {
  const { path, line, side, span, commentUrl, state } = told;
  const url = commentUrl !== undefined && isOfPullRequest(commentUrl, links) ? commentUrl : undefined;
  const name = toCode(`${path}:${line}`, 'cell');
  const startLine = Math.max(1, line - span + 1);
  const linked = state === 'open' ? toPlace({ path, line, startLine, side }, links, 'cell') : name;
  const where = url === undefined ? linked : `[${name}](${url})`;
  return `| ${severityWord(told.severity)} | ${toCell(told.title, sanitize)} | ${where} |`;
}

/** Only pages of pull requests of this repository: a ledger that somebody edited leads nobody elsewhere. */
const isOfPullRequest = (url: string, { server, repository }: Links): boolean =>
  isCommentUrl(url) && url.startsWith(`${server}/${repository}/pull/`);
