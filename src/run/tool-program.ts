/** The second door of the toolbelt: one tool as a program of its own, with the answers that it has in a run. */

import { join } from 'node:path';
import { GoagentError } from '../contract/errors.ts';
import { isJsonObject, type JsonObject } from '../contract/json.ts';
import { createConfinedStarter } from '../launch/confined-starter.ts';
import { createProcessRunner } from '../launch/exec.ts';
import { nearestName } from '../nearest/nearest.ts';
import { compileSchema } from '../schema/schema.ts';
import { openJail } from '../toolbelt/jail/jail.ts';
import type { BuiltinTool, ToolContext } from '../toolbelt/tool.ts';
import { toolbelt } from '../toolbelt/toolbelt.ts';
import { randomIdentifiers, systemClock } from './clock.ts';
import { createProgramHistory } from './ground/program-history.ts';
import { guardedNames } from './hands/guarded-names.ts';
import { parseListedPrograms } from './hands/listed-words.ts';
import { toSaid } from './hands/said.ts';
import { toPatternEngine } from './policy/pattern-engine.ts';

export type Input =
  | { readonly verdict: 'read'; readonly bytes: Uint8Array }
  /** `why` completes a sentence about standard input. */
  | { readonly verdict: 'unread'; readonly why: string };

export type ToolProgram = {
  /** The name of a tool, then what belongs to the tool. */
  readonly words: readonly string[];
  /** Asked once, and only for a tool that exists. */
  readonly readInput: () => Promise<Input>;
  /** Absolute: the root of all paths. */
  readonly directory: string;
  /** RUNNER_TEMP, which the tool does not enter; empty: there is none. */
  readonly runnerTemp: string;
  /** PATH and HOME of this process. */
  readonly path: string;
  readonly home: string;
  /** Absolute: where this action lies, which no tool writes to. */
  readonly ownFolder: string;
  readonly signal: AbortSignal;
};

/** 0: a line for stdout. 1: the tool could not. 2: wrong use; both are a line for stderr. */
export type ToolProgramEnd = { readonly exit: 0 | 1 | 2; readonly said: JsonObject };

/** What a run has, unless its operator says otherwise. */
const maxOutputBytes = 64 * 1024;
/** Of a program that `exec` starts: as long as a manifest can give a tool. Who started us ends us earlier. */
const programMs = 3_600_000;

/** Interface §1: `{"error", "code"?, "hint"?}` unless the tool has an answer. Never throws. */
export async function runToolProgram(program: ToolProgram): Promise<ToolProgramEnd> {
  const [name = '', ...words] = program.words;
  const tool = toolbelt.get(name);
  if (tool === undefined) return unknownTool(name);
  const listed = parseListedPrograms(tool, words);
  if (listed.verdict === 'refused') return badInput(listed.why);
  const parsed = parseInput(await program.readInput());
  if (parsed.verdict === 'refused') return badInput(parsed.why);
  try {
    return await runTool({ tool, args: parsed.args, program, programs: listed.paths });
  } catch (error) {
    return { exit: 1, said: toUnexpected(error) };
  }
}

type ToolCall = {
  readonly tool: BuiltinTool;
  readonly args: JsonObject;
  readonly program: ToolProgram;
  readonly programs: readonly string[];
};

async function runTool({ tool, args, program, programs }: ToolCall): Promise<ToolProgramEnd> {
  const schema = compileSchema(tool.schema, await toPatternEngine(JSON.stringify(tool.schema)));
  if (schema.verdict === 'refused') throw new GoagentError('INTERNAL', [schema.complaint]);
  const judged = schema.check(args);
  if (judged.verdict === 'invalid') {
    const error = `invalid arguments: ${judged.complaint}`;
    return { exit: 1, said: { error, code: 'INVALID_ARGUMENTS' } };
  }
  const answer = await tool.run(args, toContext(program, programs));
  if (program.signal.aborted) return { exit: 1, said: { error: 'tool was stopped' } };
  return { exit: answer.verdict === 'ok' ? 0 : 1, said: toSaid(answer) };
}

function toContext(program: ToolProgram, list: readonly string[]): ToolContext {
  const { directory, ownFolder, path, home, runnerTemp, signal } = program;
  const runProcess = createProcessRunner({ clock: systemClock });
  const own = [...guardedNames, 'tools/bin', 'tools.json'].map((name) => join(directory, name));
  const jail = openJail({
    root: directory,
    hidden: runnerTemp === '' ? [] : [runnerTemp],
    allowFiles: [],
    // Which manifest names this program it cannot know: where one lies by custom is closed.
    writing: { guarded: [...own, ownFolder], chance: randomIdentifiers },
  });
  return {
    jail,
    git: createProgramHistory({ runProcess, path, runnerTemp, directory }),
    programs: createConfinedStarter({
      ...{ runProcess, programs: list, environment: { path, home }, workingDirectory: directory },
      ...{ timeoutMs: programMs, signal },
    }),
    now: systemClock.now,
    signal,
    maxOutputBytes,
  };
}

type ParsedInput =
  | { readonly verdict: 'parsed'; readonly args: JsonObject }
  | { readonly verdict: 'refused'; readonly why: string };

/** The parser's own message would repeat the text. */
function parseInput(input: Input): ParsedInput {
  if (input.verdict === 'unread') return { verdict: 'refused', why: `standard input ${input.why}` };
  let value: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(input.bytes);
    value = text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    return { verdict: 'refused', why: 'standard input must be JSON' };
  }
  if (isJsonObject(value)) return { verdict: 'parsed', args: value };
  return { verdict: 'refused', why: 'standard input must be one JSON object' };
}

function unknownTool(name: string): ToolProgramEnd {
  const nearest = nearestName(name, [...toolbelt.keys()]);
  const shown = name.length > 64 ? `${name.slice(0, 64)}…` : name;
  const said = { error: name === '' ? 'no tool is named' : `unknown tool: ${shown}`, code: 'UNKNOWN_TOOL' };
  return {
    exit: 2,
    said: { ...said, hint: nearest === undefined ? '--help lists the tools' : `did you mean "${nearest}"?` },
  };
}

const badInput = (error: string): ToolProgramEnd => ({ exit: 2, said: { error, code: 'BAD_INPUT' } });

/** Ours says what to change, and the name of an error's class is ours or Node's; its message may be anybody's. */
function toUnexpected(error: unknown): JsonObject {
  if (error instanceof GoagentError) return { error: error.complaints.join('\n'), code: error.code };
  const name = error instanceof Error ? error.name : typeof error;
  return { error: `unexpected ${name}. This is a bug; please report it.`, code: 'INTERNAL' };
}
