/** Runs a console in a process of its own, and reads its bytes as a runner would. */

import assert from 'node:assert/strict';
import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { EOL } from 'node:os';
import { fileURLToPath } from 'node:url';

/** What the child does, step by step; the verbs are those of `console-child.ts`. */
export type Steps = readonly (readonly [verb: string, text: string])[];

const child = fileURLToPath(new URL('console-child.ts', import.meta.url));

/** Nothing that a runner sets; Windows cannot start a process without its own. */
const noEnvironment = process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {};

function toCommand(steps: Steps, secrets: readonly string[]): readonly [string, string[]] {
  return [process.execPath, [child, JSON.stringify(steps), JSON.stringify(secrets)]];
}

export type Said = { readonly stdout: string; readonly stderr: string; readonly exit: number | null };

export function runConsole(
  steps: Steps,
  options: { readonly secrets?: readonly string[]; readonly env?: { readonly [name: string]: string } } = {},
): Said {
  const [program, args] = toCommand(steps, options.secrets ?? []);
  const ended = spawnSync(program, args, { env: { ...noEnvironment, ...options.env } });
  const text = (bytes: Buffer) => bytes.toString().replaceAll(EOL, '\n');
  return { stdout: text(ended.stdout), stderr: text(ended.stderr), exit: ended.status };
}

/** Starts it without waiting, for tests of readers that go away. */
export function startConsole(steps: Steps, options: SpawnOptions): ReturnType<typeof spawn> {
  const [program, args] = toCommand(steps, []);
  return spawn(program, args, { env: noEnvironment, ...options });
}

const own = /^::(add-mask|group|endgroup|(notice|warning|error) title=goagent|stop-commands|[0-9a-f]{32})::/;

/**
 * The runner reads stdout and stderr by lines that end at CR or LF; it acts on `::` at the start of a trimmed
 * line, and on `##[` anywhere (actions/runner, ActionCommand.cs).
 */
export function assertHarmless({ stdout, stderr }: Said): void {
  for (const line of `${stdout}\n${stderr}`.split(/\r\n|\n|\r/)) {
    assert.doesNotMatch(line, /##\[/);
    // .NET trims U+0085 too, which JavaScript does not.
    if (/^[\s\u0085]*::/.test(line)) assert.match(line, own);
  }
}
