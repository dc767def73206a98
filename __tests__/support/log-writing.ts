/** Logs and bundles as a run writes them, in a folder of their own that is gone after the test. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { AgentEvent } from '../../src/contract/events.ts';
import type { Redactor } from '../../src/contract/ports.ts';
import { type AuditLog, openAuditLog } from '../../src/record/audit-log.ts';
import { createPlainRedactor, plain } from './plain-redactor.ts';

export function makeFolder(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'goagent-test-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** 2026-01-02T03:04:05.678Z, and a second later each time it is asked. */
export function openTestLog(path: string, redactor: Redactor = createPlainRedactor()): AuditLog {
  let now = Date.UTC(2026, 0, 2, 3, 4, 5, 678) - 1_000;
  const clock = {
    now: () => {
      now += 1_000;
      return now;
    },
    sleep: () => Promise.resolve(),
  };
  return openAuditLog({ path, run: 'f'.repeat(32), clock, redactor });
}

export const started: AgentEvent = {
  type: 'run-started',
  facts: { versions: { action: '0.1.0' }, event: 'push' },
};
export const approved: AgentEvent = {
  type: 'tool-approved',
  step: 1,
  callId: 'call-1',
  tool: 'look',
  argumentsSha256: 'a'.repeat(64),
  arguments: createPlainRedactor().value({ path: 'src/ä€😀.ts', n: 1e21 }, 'log'),
  rule: 'offered+isolation+hosts+taint+approval',
};
export const ran: AgentEvent = {
  type: 'tool-run',
  step: 1,
  callId: 'call-1',
  tool: 'look',
  argv: ['builtin:look'],
  cwd: '/work',
  exit: 0,
  ms: 3,
  stdoutBytes: 10,
  stderrBytes: 0,
  truncated: false,
  timedOut: false,
  envKeys: [],
  network: false,
  ending: 'ok',
  resultSha256: 'b'.repeat(64),
  content: plain('what the model reads'),
};
export const ended = (files: { readonly [name: string]: string } = {}): AgentEvent => ({
  type: 'run-ended',
  conclusion: { name: 'success', reason: 'ANSWER', message: 'Answered.' },
  totals: {
    steps: 1,
    prestageSteps: 0,
    toolCalls: 1,
    deniedCalls: 0,
    inputTokens: 2,
    outputTokens: 3,
    redactions: 0,
    ms: 9,
  },
  files,
});

/** A whole log: bytes and the digest that the run would print. */
export function writeWholeLog(folder: string): { readonly bytes: Buffer; readonly digest: string } {
  const path = join(folder, 'audit.jsonl');
  const log = openTestLog(path);
  for (const event of [started, approved, ran, ended()]) log.accept(event);
  log.close();
  return { bytes: readFileSync(path), digest: log.digest() };
}
