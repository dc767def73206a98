/** Whose run it was: the gate, the commit that policy came from, its files, and how far tools were kept apart. */

import type { AgentEvent } from '../contract/events.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../contract/json.ts';
import type { Sink } from '../contract/ports.ts';
import { toCell } from './fence.ts';

export type TrustSection = Sink & {
  /** Empty before the log has its first line. */
  toMarkdown(): string;
};

/** Of a manifest with hundreds of programs. */
const mostFiles = 40;

export function collectTrust(): TrustSection {
  const rows: (readonly [string, string])[] = [];
  const files: JsonObject[] = [];
  const taints: string[] = [];
  return {
    accept: (event: AgentEvent) => {
      if (event.type === 'run-started') {
        rows.push(...toRows(event.facts));
        files.push(...toFiles(event.facts.policy));
      }
      if (event.type === 'gate-judged') rows.unshift(['gate', `${event.verdict} (${event.reason})`]);
      if (event.type === 'run-tainted') taints.push(`${event.source}: ${event.reason}`);
    },
    toMarkdown: () =>
      rows.length === 0 ? '' : [toTable(rows, taints), toFileTable(files)].filter(Boolean).join('\n\n'),
  };
}

function toRows(facts: JsonObject): readonly (readonly [string, string])[] {
  const { trustedRevision, readFrom, isolation } = facts;
  return [
    ['event', toEvent(facts)],
    ...toRow('policy from commit', trustedRevision),
    ...toRow(
      'built-in tools read',
      readFrom === 'checkout' ? 'the checkout' : readFrom && `a copy of commit ${readFrom}`,
    ),
    ...(isJsonObject(isolation) ? toRow('isolation', `${isolation.tier}. ${isolation.why}`) : []),
  ];
}

function toEvent({ event, action, item, actor }: JsonObject): string {
  const text = (value: JsonValue | undefined) => (typeof value === 'string' ? value : '');
  const about = isJsonObject(item) ? `, ${text(item.type)} ${item.number}` : '';
  return `${text(event)}${text(action) === '' ? '' : ` (${text(action)})`}${about}, by ${text(actor) || 'nobody named'}`;
}

const toRow = (name: string, value: JsonValue | undefined): readonly (readonly [string, string])[] =>
  typeof value === 'string' && value !== '' ? [[name, value]] : [];

/** Policy files first, programs behind them. */
function toFiles(policy: JsonValue | undefined): readonly JsonObject[] {
  if (!isJsonObject(policy)) return [];
  return [policy.policyFiles, policy.programs].flatMap((list) =>
    Array.isArray(list) ? list.filter(isJsonObject) : [],
  );
}

function toTable(rows: readonly (readonly [string, string])[], taints: readonly string[]): string {
  const tainted = taints.length === 0 ? 'no' : taints.join('; ');
  return [
    '### Trust',
    '',
    '| | |',
    '|---|---|',
    ...[...rows, ['tainted', tainted] as const].map(([name, value]) => `| ${name} | ${toCell(value, 600)} |`),
  ].join('\n');
}

function toFileTable(files: readonly JsonObject[]): string {
  if (files.length === 0) return '';
  const text = (value: JsonValue | undefined) => toCell(typeof value === 'string' ? value : '', 200);
  return [
    '| policy file | SHA-256 | from | in the work tree |',
    '|---|---|---|---|',
    ...files
      .slice(0, mostFiles)
      .map(
        (file) =>
          `| ${text(file.path)} | \`${text(file.sha256)}\` | ${text(file.from)} | ${text(file.checkout)} |`,
      ),
    ...(files.length > mostFiles ? ['', `${files.length - mostFiles} more are in the audit log.`] : []),
  ].join('\n');
}
