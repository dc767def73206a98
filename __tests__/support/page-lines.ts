/** Lines of a log for the report's tests: chained as `record/audit-log` chains them, without a disk. */

import { sha256Hex, toCanonicalJson } from '../../src/canonical/canonical.ts';
import type { JsonObject } from '../../src/contract/json.ts';
import type { PageData, PageFile } from '../../src/report/page/page-data.ts';

/** Fields of a line, with the milliseconds since the first one. */
export type Entry = JsonObject & { readonly type: string; readonly after?: number };

const start = Date.UTC(2026, 0, 2, 3, 4, 5);

export function toLogLines(entries: readonly Entry[]): readonly string[] {
  let prev = '0'.repeat(64);
  let at = start;
  return entries.map(({ after = 0, ...fields }, seq) => {
    at = Math.max(at, start + after);
    const line = { ...fields, v: 1, seq, ts: new Date(at).toISOString(), run: 'f'.repeat(32), prev };
    prev = sha256Hex(toCanonicalJson(line));
    return toCanonicalJson({ ...line, hash: prev });
  });
}

export function toPageData(
  entries: readonly Entry[],
  files: { readonly [name: string]: JsonObject } = {},
): PageData {
  const lines = toLogLines(entries);
  const end = entries.at(-1);
  const data: PageData = {
    ...{ v: 1, madeBy: 'report', versions: { action: '0.1.0', log: 1, node: 'v24.0.0' } },
    ...{ log: { lines, leftOut: 0 }, problems: [] },
    files: Object.entries(files).map(([name, content]): PageFile => {
      const text = JSON.stringify(content);
      return { name, size: Buffer.byteLength(text), sha256: sha256Hex(text), type: 'whole', text };
    }),
  };
  if (end?.type !== 'run-ended') return data;
  const { conclusion, reason, message, totals } = end;
  return {
    ...data,
    end: {
      ...{ conclusion: String(conclusion), reason: String(reason), message: String(message) },
      totals: Object(totals),
    },
  };
}

export const started = {
  ...{ type: 'run-started', event: 'pull_request', action: 'opened', actor: 'sam', repository: 'owner/name' },
  ...{ ref: 'refs/pull/7/merge', headSha: 'a'.repeat(40), baseSha: 'b'.repeat(40) },
  ...{ trustedRevision: 'b'.repeat(40), readFrom: 'checkout', auditContent: 'full' },
  item: { type: 'pull-request', number: 7 },
  inputs: {
    model: 'a-model',
    'max-steps': '12',
    'max-total-tokens': '60000',
    'max-cost-usd': '0.5',
    timeout: '1m30s',
  },
  isolation: { tier: 'partial', why: 'User namespaces are off on this machine.' },
  people: { sam: 'write' },
  policy: {
    manifest: { path: 'tools.json', sha256: 'c'.repeat(64), from: 'git', checkout: 'the same' },
    policyFiles: [{ path: 'review.prompt.yml', sha256: 'd'.repeat(64), from: 'git', checkout: 'differs' }],
    promptSha256: 'e'.repeat(64),
  },
} as const satisfies Entry;

export const requested = (step: number, after: number, stage = 'main'): Entry => ({
  ...{ type: 'model-requested', stage, step, model: 'a-model', endpoint: 'https://model.example', after },
  ...{
    messages: 3,
    bytes: 1_000,
    tools: 3,
    requestSha256: '1'.repeat(64),
    idempotencyKey: 'k',
    sampling: {},
  },
});

export const replied = (step: number, after: number, calls = 1): Entry => ({
  ...{ type: 'model-replied', step, model: 'a-model', finish: calls > 0 ? 'tool_calls' : 'stop', after },
  usage: { reported: true, inputTokens: 4_000, cachedTokens: 1_000, outputTokens: 200 },
  ...{ ms: 900, calls, bytes: 100, replySha256: '2'.repeat(64) },
  spent: { tokens: 4_200 * step, usd: 0.02 * step },
});

export const approved = (step: number, callId: string, more: JsonObject = {}): Entry => ({
  ...{ type: 'tool-approved', step, callId, tool: 'fs_read_file', arguments: { path: 'a.txt' } },
  ...{ argumentsSha256: '3'.repeat(64), rule: 'offered+isolation+hosts+taint+approval', ...more },
});

export const ran = (step: number, callId: string, more: JsonObject = {}): Entry => ({
  ...{ type: 'tool-run', step, callId, tool: 'fs_read_file', argv: ['builtin:fs_read_file'], cwd: '/work' },
  ...{ exit: 0, ms: 20, stdoutBytes: 100, stderrBytes: 0, truncated: false, timedOut: false, envKeys: [] },
  ...{ network: false, ending: 'ok', resultSha256: '4'.repeat(64), ...more },
});

export const refused = (step: number, callId: string, more: JsonObject = {}): Entry => ({
  ...{
    type: 'tool-refused',
    step,
    callId,
    tool: 'fs_write_file',
    code: 'DENIED_TAINT',
    arguments: { path: 'b.txt' },
  },
  ...{ argumentsSha256: '5'.repeat(64), resultSha256: '6'.repeat(64), ...more },
});

export const ended = (after: number, more: JsonObject = {}): Entry => ({
  ...{ type: 'run-ended', conclusion: 'success', reason: 'ANSWER', message: 'Answered.', files: {}, after },
  totals: {
    ...{ steps: 2, prestageSteps: 0, toolCalls: 3, deniedCalls: 1, inputTokens: 8_000, outputTokens: 400 },
    ...{ redactions: 0, spentTokens: 8_400, costUsd: 0.04, ms: after },
  },
  ...more,
});
