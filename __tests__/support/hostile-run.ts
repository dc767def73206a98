/** One run of the real bundle among a hostile model, endpoint or repository, and everything that left it. */

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isJsonObject, type JsonValue } from '../../src/contract/json.ts';
import type { RecordedRequest, ScriptedCall } from '../../src/demo/script.ts';
import type { Script } from '../../src/demo/scripted-model.ts';
import { type EndedRun, runBundle } from './ended-run.ts';
import { toModelChannels, withReadings } from './leak-run.ts';
import { type Channel, createSearcher, type Finding, type SecretValue } from './leaks.ts';
import { captured, type RunOptions } from './runner.ts';
import { createToolRepository, type ToolRepository } from './tool-repository.ts';
import { createRepository, type Files } from './workspace.ts';

export type Attack = Omit<Partial<RunOptions>, 'workspace'> & {
  readonly script: Script;
  /** Of the commit. Beside the checkout there is `../outside/plain.txt`, which holds `outsideText`. */
  readonly files?: Files;
  /** Links that the commit holds: what they lead to, by path. */
  readonly links?: { readonly [path: string]: string };
  /** Given: `tools.json` has these, and the run uses it. */
  readonly tools?: ToolRepository['tools'];
  readonly programs?: ToolRepository['programs'];
  /** What somebody does to the work tree after the commit and before the step. */
  readonly poison?: (workspace: string) => void;
};

export type AttackedRun = EndedRun & {
  /** Tool results as the last request had them. */
  readonly results: readonly string[];
  /** All that left: streams, command files, files, and the requests that the model got. */
  readonly channels: readonly Channel[];
};

/** In a file beside the checkout: nobody may read it, and nothing redacts it. */
export const outsideText = 'a plain sentence that lies outside';

export const posix = { skip: process.platform === 'win32' ? 'made for POSIX' : false };

export const call = (name: string, args: ScriptedCall['arguments'] = {}): ScriptedCall => ({
  name,
  arguments: args,
});

/** Runs one step, and takes everything away when `judge` has looked at it. */
export async function attack(
  { script, files = {}, links = {}, tools, programs, poison, ...options }: Attack,
  judge: (run: AttackedRun) => void | Promise<void>,
): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-attack-')));
  const workspace = join(folder, 'work');
  writeIn(folder, 'outside/plain.txt', outsideText);
  try {
    mkdirSync(workspace);
    for (const [path, target] of Object.entries(links)) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      symlinkSync(target, join(workspace, path));
    }
    if (tools === undefined) await createRepository(workspace, { 'README.md': '# Sample\n', ...files });
    else
      await createToolRepository(workspace, {
        tools,
        files,
        ...(programs === undefined ? {} : { programs }),
      });
    poison?.(workspace);
    const inputs = {
      timeout: '20s',
      ...(tools === undefined ? {} : { tools: 'tools.json' }),
      ...options.inputs,
    };
    const run = await runBundle(script, { timeoutMs: 40_000, ...options, workspace, inputs });
    try {
      assert.deepEqual(
        [run.timedOut, run.signal, run.stderr.toString()],
        [false, null, ''],
        run.stdout.toString(),
      );
      const channels = withReadings([...captured(run), ...toModelChannels(run.requests, {})]);
      await judge({ ...run, channels, results: resultsOf(run.requests.at(-1)) });
    } finally {
      run.remove();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function writeIn(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Role and text of the messages of one request. */
export function messagesOf(
  request: RecordedRequest | undefined,
): readonly { readonly role: string; readonly text: string }[] {
  const body = request?.body ?? null;
  const messages = isJsonObject(body) && Array.isArray(body.messages) ? body.messages : [];
  return messages.flatMap((message: JsonValue) =>
    isJsonObject(message) ? [{ role: String(message.role), text: String(message.content) }] : [],
  );
}

const resultsOf = (request: RecordedRequest | undefined): readonly string[] =>
  messagesOf(request).flatMap(({ role, text }) => (role === 'tool' ? [text] : []));

/** The codes of refused calls and failed tools, in order; empty for a result without one. */
export function codesOf({ results }: Pick<AttackedRun, 'results'>): readonly string[] {
  return results.map((text) => /"code":"([A-Z_]+)"/.exec(text)?.[1] ?? '');
}

/** Searches everything for the secrets in every encoding, and for fragments of them. */
export function findLeaksIn(run: AttackedRun, secrets: readonly SecretValue[]): readonly Finding[] {
  const authorized = secrets.map(({ label }) => ({ secret: label, channels: 'http model' }));
  return createSearcher(secrets)({ channels: run.channels, authorized });
}

/** The names of the channels in which a text stands as it is. */
export function channelsWith({ channels }: AttackedRun, text: string): readonly string[] {
  return channels.filter(({ bytes }) => Buffer.from(bytes).includes(text)).map(({ channel }) => channel);
}
