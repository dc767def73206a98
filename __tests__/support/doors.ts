/** One case of a built-in tool through both doors: as a run calls it, and as a program. Each has files of its own. */

import assert from 'node:assert/strict';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { JsonObject, JsonValue } from '../../src/contract/json.ts';
import { admit } from '../../src/core/admit.ts';
import { openBudget } from '../../src/core/budget.ts';
import { createProcessRunner } from '../../src/launch/exec.ts';
import type { ProgramLauncher } from '../../src/launch/program-launch.ts';
import { parseManifest } from '../../src/law/manifest/manifest.ts';
import { randomIdentifiers, systemClock } from '../../src/run/clock.ts';
import { createProgramHistory } from '../../src/run/ground/program-history.ts';
import { createDispatch } from '../../src/run/hands/dispatch.ts';
import { guardedNames } from '../../src/run/hands/guarded-names.ts';
import { toPatternEngine } from '../../src/run/policy/pattern-engine.ts';
import { compileSchema } from '../../src/schema/schema.ts';
import { openJail } from '../../src/toolbelt/jail/jail.ts';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';
import { cleanLaw } from './agent-law.ts';
import { limitsOf, toCall } from './agent-run.ts';
import { type DoorAnswer, type ProgramCall, runProgram, toolProgram } from './door-program.ts';
import { findSandbox, programPath, toConfinement, withLauncher } from './door-sandbox.ts';

export type DoorCase = {
  readonly tool: string;
  readonly args: JsonObject;
  /** The working directory. Default: empty. */
  readonly files?: { readonly [path: string]: string | Uint8Array };
  /** What else it needs: links, a repository. Called once for each door. */
  readonly prepare?: (root: string) => void | Promise<void>;
  /** Of the failure; absent: the tool has an answer. */
  readonly code?: string;
  /** Members whose value is another each time, wherever they stand: held against the schema, then not compared. */
  readonly volatile?: readonly string[];
  /** What `exec` may start: absolute paths. With any, both doors are in a sandbox. */
  readonly programs?: readonly string[];
};

/** Resolves to what both doors said, after asserting that it is the same, and what they left on disk too. */
export async function throughBothDoors(given: DoorCase): Promise<JsonValue> {
  const front = await toFront(given);
  const inProcess = await through(given, runInProcess);
  const asProgram = await through(given, (root) =>
    runProgram(toolProgram, { ...given, words: toWords(given), root, ...front(root) }),
  );
  const label = `${given.tool} ${JSON.stringify(given.args).slice(0, 200)}`;
  assert.deepEqual(asProgram.answer, inProcess.answer, label);
  assert.deepEqual(asProgram.files, inProcess.files, label);
  const { exit, said } = inProcess.answer;
  const code = typeof said === 'object' && said !== null && 'code' in said ? said.code : undefined;
  assert.deepEqual(
    { exit, code },
    { exit: given.code === undefined ? 0 : 1, code: given.code },
    `${label}: ${JSON.stringify(said)}`,
  );
  return said;
}

/** As the manifest of a wrapper has them. */
const toWords = ({ tool, programs = [] }: DoorCase): readonly string[] => [
  tool,
  ...programs.flatMap((path) => ['--program', path]),
];

async function toFront({
  programs,
}: DoorCase): Promise<(root: string) => Pick<ProgramCall, 'prefix' | 'path'>> {
  if (programs === undefined) return () => ({});
  const sandbox = await findSandbox();
  if (sandbox.verdict === 'none') assert.fail(sandbox.why);
  return (root) => ({ prefix: toConfinement(sandbox.bwrap, root), path: programPath });
}

type Passed = { readonly answer: DoorAnswer; readonly files: JsonObject };

async function through(
  given: DoorCase,
  run: (root: string, given: DoorCase) => Promise<DoorAnswer>,
): Promise<Passed> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-door-')));
  try {
    for (const [path, content] of Object.entries(given.files ?? {})) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    await given.prepare?.(root);
    const { exit, said } = await run(root, given);
    if (exit === 0) assertFitsResult(given.tool, said);
    return { answer: { exit, said: withoutVolatile(said, given.volatile ?? []) }, files: toListing(root) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** As a run does it: manifest, admission, dispatch. */
export function runInProcess(root: string, given: DoorCase): Promise<DoorAnswer> {
  if (given.programs !== undefined)
    return withLauncher(root, (startProgram) => dispatchIn(root, given, startProgram));
  return dispatchIn(root, given, () => Promise.reject(new Error('no program was listed')));
}

async function dispatchIn(
  root: string,
  { tool, args, programs }: DoorCase,
  startProgram: ProgramLauncher,
): Promise<DoorAnswer> {
  const listed = programs === undefined ? {} : { programs };
  const text = JSON.stringify({ tools: [{ name: tool, builtin: tool, ...listed }] });
  const parsed = parseManifest({
    ...{ text, directory: root, builtins: toolbelt, allowTools: [], taintedTools: [], envAllowlist: [] },
    ...{ toolTimeoutMs: 30_000, maxToolOutput: 65_536, platform: process.platform },
    patterns: await toPatternEngine(text),
  });
  if (parsed.verdict === 'refused') assert.fail(parsed.complaints.join('\n'));
  const budget = openBudget(limitsOf({ maxToolCalls: 1 }));
  const admission = admit(toCall('c', tool, JSON.stringify(args)), {
    catalog: parsed.catalog,
    ...cleanLaw,
    budget,
  });
  if (admission.verdict === 'refused') {
    const { message: error, code } = admission.refusal;
    return { exit: 1, said: { error, code } };
  }
  const dispatch = createDispatch({
    launch: () => Promise.reject(new Error('no program was named')),
    toolbelt,
    startProgram,
    git: createProgramHistory({
      runProcess: createProcessRunner({ clock: systemClock }),
      path: process.env.PATH ?? '',
      runnerTemp: '',
      directory: root,
    }),
    jail: openJail({
      root,
      hidden: [],
      allowFiles: [],
      writing: { guarded: guardedNames.map((name) => join(root, name)), chance: randomIdentifiers },
    }),
    workingDirectory: root,
    clock: systemClock,
  });
  const { code, said } = await dispatch(admission.call, new AbortController().signal);
  return { exit: code === undefined ? 0 : 1, said };
}

function assertFitsResult(tool: string, said: JsonValue): void {
  const schema = toolbelt.get(tool)?.result;
  if (schema === undefined) return;
  const compiled = compileSchema(schema);
  if (compiled.verdict === 'refused') assert.fail(`${tool}: ${compiled.complaint}`);
  assert.deepEqual(
    compiled.check(said),
    { verdict: 'valid' },
    `${tool}: ${JSON.stringify(said).slice(0, 500)}`,
  );
}

function withoutVolatile(value: JsonValue, names: readonly string[]): JsonValue {
  return JSON.parse(
    JSON.stringify(value, (name: string, member: JsonValue) =>
      names.includes(name) ? '(volatile)' : member,
    ),
  );
}

/** What lies there, but for git's own folder: content and mode by path. */
function toListing(root: string): JsonObject {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !/(?:^|\/)\.git(?:$|\/)/.test(path),
  );
  return Object.fromEntries(
    paths.sort().map((path) => {
      const facts = lstatSync(join(root, path));
      const mode = (facts.mode & 0o7777).toString(8);
      if (facts.isSymbolicLink()) return [path, `link ${readlinkSync(join(root, path))}`];
      return [path, facts.isFile() ? `${mode} ${readFileSync(join(root, path), 'base64')}` : mode];
    }),
  );
}
