/** A real directory with real files for a test, a secret outside of it, and the tools over it. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { TestContext } from 'node:test';
import type { Check } from '../../src/contract/catalog.ts';
import type { GitHistory } from '../../src/contract/git-history.ts';
import type { JsonObject } from '../../src/contract/json.ts';
import type { PullRequestChanges } from '../../src/contract/pull-request-changes.ts';
import { compileSchema } from '../../src/schema/schema.ts';
import { type Jail, openJail } from '../../src/toolbelt/jail/jail.ts';
import type { JailOptions } from '../../src/toolbelt/jail/places.ts';
import type { ToolAnswer } from '../../src/toolbelt/tool.ts';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';
import { openHistory } from '../support/history.ts';

/** What no answer may ever hold. */
export const planted = 'PLANTED-OUTSIDE-7f3a';

export type Workspace = {
  readonly root: string;
  /** Beside the root; holds `secret.txt` with the planted text. */
  readonly outside: string;
  readonly jail: Jail;
  write(path: string, content: string | Uint8Array): void;
  run(tool: string, args: JsonObject, limits?: Partial<Limits>): Promise<ToolAnswer>;
  /** The same, for a call that must succeed. */
  value(tool: string, args: JsonObject, limits?: Partial<Limits>): Promise<JsonObject>;
};

export type Limits = {
  readonly git: GitHistory;
  readonly changes: PullRequestChanges;
  readonly maxOutputBytes: number;
  readonly signal: AbortSignal;
  readonly now: () => number;
};

/** The code of a failure, or `ok`. */
export const codeOf = (answer: ToolAnswer): string => (answer.verdict === 'failed' ? answer.code : 'ok');

export type Files = { readonly [path: string]: string | Uint8Array };

/** Gone when the test ends. Hidden directories may be given relative to the root. */
export function makeWorkspace(
  context: TestContext,
  files: Files = {},
  options: Partial<Omit<JailOptions, 'root'>> = {},
): Workspace {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'toolbelt-')));
  context.after(() => rmSync(base, { recursive: true, force: true }));
  const [root, outside] = [join(base, 'workspace'), join(base, 'outside')];
  mkdirSync(root);
  mkdirSync(outside);
  writeFileSync(join(outside, 'secret.txt'), planted);
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  const hidden = (options.hidden ?? []).map((directory) => resolve(root, directory));
  const writing = { guarded: [], chance: (bytes: number) => randomBytes(bytes).toString('hex') };
  const jail = openJail({ root, allowFiles: [], writing, ...options, hidden });
  const git = openHistory(base, { workspace: root, workingDirectory: root });
  const run: Workspace['run'] = (tool, args, limits) =>
    runTool({ jail, git: limits?.git ?? git, tool, args, limits });
  const value: Workspace['value'] = async (tool, args, limits) => {
    const answer = await run(tool, args, limits);
    if (answer.verdict === 'failed') assert.fail(`${answer.code}: ${answer.error}`);
    return answer.value;
  };
  return { root, outside, jail, write, run, value };
}

const compile = (schema: JsonObject): Check => {
  const compiled = compileSchema(schema);
  return compiled.verdict === 'compiled' ? compiled.check : assert.fail(compiled.complaint);
};

const checks: ReadonlyMap<string, { readonly args: Check; readonly result: Check }> = new Map(
  [...toolbelt].map(([name, tool]) => [name, { args: compile(tool.schema), result: compile(tool.result) }]),
);

type ToolRun = {
  readonly jail: Jail;
  readonly git: GitHistory;
  readonly tool: string;
  readonly args: JsonObject;
  readonly limits: Partial<Limits> | undefined;
};

/** As the product does it: first the schema, then the tool; and no answer is larger or other than allowed. */
export async function runTool({ jail, git, tool, args, limits }: ToolRun): Promise<ToolAnswer> {
  const found = toolbelt.get(tool) ?? assert.fail(`no tool ${tool}`);
  assert.deepEqual(checks.get(tool)?.args(args), { verdict: 'valid' });
  const context = {
    jail,
    git,
    now: () => 0,
    signal: new AbortController().signal,
    maxOutputBytes: 65_536,
    ...limits,
  };
  const answer = await found.run(args, context);
  assert.ok(Buffer.byteLength(JSON.stringify(answer)) <= context.maxOutputBytes + 64);
  if (answer.verdict === 'ok') {
    assert.deepEqual(
      checks.get(tool)?.result(answer.value),
      { verdict: 'valid' },
      `${tool}: ${JSON.stringify(answer)}`,
    );
  }
  return answer;
}
