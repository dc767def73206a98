/** One run of the real bundle for an event that strangers had a hand in, GitHub beside it, and everything that left it. */

import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Script } from '../../src/demo/scripted-model.ts';
import { baseSha, headSha, toPayload } from './event-payloads.ts';
import { type AttackedRun, messagesOf, writeIn } from './hostile-run.ts';
import { toModelChannels, withReadings } from './leak-run.ts';
import { type Finding, findLeaks, type SecretValue } from './leaks.ts';
import { captured, toHttpChannel } from './runner.ts';
import { createToolRepository, type ToolRepository } from './tool-repository.ts';
import { runTrust, type TrustOptions, type TrustRun } from './trust-run.ts';
import { commitAll, type Files, git, readHead } from './workspace.ts';

export type TrustAttack = Omit<TrustOptions, 'workspace'> & {
  readonly script: Script;
  readonly files?: Files;
  /** `tools.json` of the commit has these, and the run uses it. Default: none, and the action's own tools. */
  readonly tools?: ToolRepository['tools'];
  readonly programs?: ToolRepository['programs'];
  /** What happens to the checkout after its commit and before the step, and what that changes for the event. */
  readonly arrange?: (checkout: string) => Promise<Partial<TrustOptions>>;
};

export type TrustAttackedRun = TrustRun & AttackedRun;

/** Without write access, and with a repository of their own. */
export const stranger = { actor: 'stefan-stranger', headRepository: 'stefan-stranger/sample' } as const;

/** Runs one step, and takes everything away when `judge` has looked at it. */
export async function attackTrust(
  { script, files = {}, tools, programs = {}, arrange, ...options }: TrustAttack,
  judge: (run: TrustAttackedRun) => void | Promise<void>,
): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-attack-')));
  const workspace = join(folder, 'work');
  try {
    const sample = { 'README.md': '# Sample\n', ...files };
    await createToolRepository(workspace, { tools: tools ?? [], programs, files: sample });
    const arranged = await arrange?.(workspace);
    const inputs = { timeout: '20s', ...(tools === undefined ? {} : { tools: 'tools.json' }) };
    const run = await runTrust(script, {
      timeoutMs: 40_000,
      ...options,
      ...arranged,
      env: { ...options.env, ...arranged?.env },
      workspace,
      inputs: { ...inputs, ...options.inputs },
    });
    try {
      assert.deepEqual(
        [run.timedOut, run.signal, run.stderr.toString()],
        [false, null, ''],
        run.stdout.toString(),
      );
      await judge({ ...run, channels: channelsOf(run), results: resultsOf(run) });
    } finally {
      run.remove();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Commits files on a branch of its own, whose tip this is then, and leaves the checkout as it was. */
export async function commitAside(
  checkout: string,
  write: Files | ((folder: string) => void),
): Promise<{ readonly base: string; readonly head: string }> {
  const base = await readHead(checkout);
  await git(checkout, ['checkout', '--quiet', '-b', 'topic']);
  if (typeof write === 'function') write(checkout);
  else for (const [path, text] of Object.entries(write)) writeIn(checkout, path, text);
  await commitAll(checkout, 'Change');
  const head = await readHead(checkout);
  await git(checkout, ['checkout', '--quiet', 'main']);
  return { base, head };
}

/** The payload of an event about these commits. */
export function payloadOf(
  { event, scene }: Pick<TrustOptions, 'event' | 'scene'>,
  { base, head }: { readonly base: string; readonly head: string },
): object {
  const text = JSON.stringify(toPayload(event, scene));
  return JSON.parse(text.replaceAll(headSha, head).replaceAll(baseSha, base));
}

/** What a run that the gate turned away has asked, started and read: nothing. */
export function assertTurnedAway(run: TrustAttackedRun, reason: string): void {
  assert.deepEqual([run.outputs.conclusion, run.outputs.reason], ['skipped', reason], run.stdout.toString());
  assert.deepEqual(run.requests, []);
  assert.deepEqual(
    run.log.map(({ type }) => type),
    ['run-started', 'gate-judged', 'run-ended'],
  );
}

/** Searches all that left, what the model was asked included. GitHub may have its own token, in its own header. */
export function findLeaksEverywhere(
  run: TrustAttackedRun,
  secrets: readonly SecretValue[],
): readonly Finding[] {
  const own = secrets.map(({ label }) => ({ secret: label, channels: 'github' }));
  return findLeaks({ secrets, channels: run.channels, authorized: own });
}

const channelsOf = (run: TrustRun): TrustAttackedRun['channels'] =>
  withReadings([
    ...captured(run),
    ...toModelChannels(run.requests, {}),
    ...run.github.map((one, index) => toHttpChannel({ ...one, channel: `github ${index}` })),
  ]);

const resultsOf = ({ requests }: TrustRun): readonly string[] =>
  messagesOf(requests.at(-1)).flatMap(({ role, text }) => (role === 'tool' ? [text] : []));
