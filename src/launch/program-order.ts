/** Whether an order of `exec` may start at all: on the list, no code for an interpreter, no variable that changes what runs. */

import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProgramOrder } from '../contract/programs.ts';
import { judgeCommand, judgeListedProgram } from '../law/manifest/command.ts';
import { judgeModelVariable } from '../law/manifest/model-variables.ts';
import { isInside } from '../paths/inside.ts';
import { isManyInOne } from './availability.ts';
import { isDirectory } from './disk.ts';
import { findMissingProgram } from './obstacle.ts';
import { failed, type ProgramFailure } from './program-end.ts';

export type JudgedOrder =
  | { readonly verdict: 'fine' /** Absolute. */; readonly cwd: string }
  | ProgramFailure;

export type OrderGround = {
  readonly list: readonly string[];
  /** Absolute. */
  readonly workingDirectory: string;
};

/** Looks at the program where it really lies: a link can be called like something else. Starts nothing. */
export async function judgeOrder(order: ProgramOrder, ground: OrderGround): Promise<JudgedOrder> {
  if (!ground.list.includes(order.program)) {
    return failed('DENIED_PROGRAM', 'this program is not on the list of this tool');
  }
  const missing = await findMissingProgram(order.program);
  if (missing !== null) return failed('TOOL_UNAVAILABLE', `the program could not be started: ${missing}`);
  const paths = [order.program, await toReal(order.program)].filter((path) => !isManyInOne(path));
  if (paths.some((path) => isCode([path, ...order.args]))) {
    return failed(
      'DENIED_PROGRAM',
      'a shell, or an interpreter that gets code from its arguments or stdin, is not started',
      'give an interpreter the absolute path of a script, and no code',
    );
  }
  const refused = Object.keys(order.variables).find((name) => judgeModelVariable(name).verdict === 'refused');
  if (refused !== undefined) {
    return failed(
      'DENIED_PROGRAM',
      'a variable in env may not be set: its name is not [A-Z_][A-Z0-9_]*, or it can make a program run something else',
      'leave out names like PATH, HOME, LD_*, GIT_*, *_OPTIONS, *FLAGS; say it by arguments',
    );
  }
  const cwd = join(ground.workingDirectory, order.directory);
  return isInside(cwd, ground.workingDirectory) && isDirectory(cwd)
    ? { verdict: 'fine', cwd }
    : failed('NOT_A_DIRECTORY', 'there is no such directory to start in');
}

const isCode = (argv: readonly [string, ...string[]]): boolean =>
  judgeListedProgram(argv[0]).verdict === 'refused' || judgeCommand(argv).verdict === 'refused';

/** What was there a moment ago can be gone; then the name alone is judged. */
async function toReal(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}
