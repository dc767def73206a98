/** `exec`: starts a program of the operator's list, with arguments of the model, and tells how it ended. */

import type { JsonObject } from '../../contract/json.ts';
import type { ProgramStarter } from '../../contract/programs.ts';
import { numberOf, textOf, textsOf } from '../arguments.ts';
import { failed, type ToolFailure } from '../failure.ts';
import type { BuiltinTool, ToolAnswer, ToolContext } from '../tool.ts';
import { chooseProgram } from './program-choice.ts';
import { programResult, toProgramResult } from './program-result.ts';

export const exec: BuiltinTool = {
  name: 'exec',
  description:
    'Starts a program of a fixed list, without a shell, and gives its exit code and output; an exit code other than 0 is an answer, too. No pipes, no wildcards, no variables in arguments.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['cmd'],
    properties: {
      cmd: {
        type: 'string',
        minLength: 1,
        maxLength: 4096,
        description: 'A listed program: its absolute path, or its name where only one has it.',
      },
      args: {
        type: 'array',
        maxItems: 1000,
        items: { type: 'string', maxLength: 100_000 },
        description: 'Its arguments, each as it is: nothing in them is expanded. Default none.',
      },
      cwd: {
        type: 'string',
        minLength: 1,
        maxLength: 4096,
        description: 'The directory it starts in, relative to the working directory. Default that itself.',
      },
      env: {
        type: 'object',
        maxProperties: 64,
        additionalProperties: { type: 'string', maxLength: 32_768 },
        description:
          'More variables, named like "CI". Refused: those that change what runs, like PATH, LD_PRELOAD, *_OPTIONS.',
      },
      stdin: {
        type: 'string',
        maxLength: 1_048_576,
        description: 'What it reads from stdin. Default nothing.',
      },
      timeoutSec: {
        type: 'integer',
        minimum: 1,
        maximum: 3600,
        description: "Seconds until it is stopped. Default, and at most, the tool's own time-out.",
      },
    },
  },
  result: programResult,
  access: 'execute',
  network: false,
  starts: 'listed-programs',
  run: async (args, context) => start(args, context),
};

async function start(args: JsonObject, context: ToolContext): Promise<ToolAnswer> {
  const { programs } = context;
  if (programs === undefined || programs.list.length === 0) {
    return failed(
      'DENIED_PROGRAM',
      'no program is listed for this tool',
      'the operator lists them with "programs" in the manifest',
    );
  }
  const chosen = chooseProgram(textOf(args, 'cmd') ?? '', programs.list);
  if (chosen.verdict === 'failed') return chosen;
  const directory = await findDirectory(textOf(args, 'cwd') ?? '.', context);
  if (directory.verdict === 'failed') return directory;
  const timeoutMs = toTimeout(args, programs);
  const end = await programs.start({
    program: chosen.program,
    args: textsOf(args, 'args'),
    directory: directory.path,
    variables: toVariables(args),
    stdin: textOf(args, 'stdin') ?? '',
    timeoutMs,
  });
  return end.verdict === 'failed' ? end : toProgramResult(end.record, context.maxOutputBytes);
}

type Directory = { readonly verdict: 'found'; readonly path: string } | ToolFailure;

/** As every path of a model. Between this look and the start a link can be put there: the sandbox holds the program then. */
function findDirectory(path: string, { jail }: ToolContext): Promise<Directory> {
  return jail.withDirectory(
    path,
    async (opened): Promise<Directory> => ({
      verdict: 'found',
      path: opened.path,
    }),
  );
}

function toTimeout(args: JsonObject, { timeoutMs }: ProgramStarter): number {
  const wanted = numberOf(args, 'timeoutSec');
  return wanted === undefined ? timeoutMs : Math.min(timeoutMs, wanted * 1000);
}

/** The prototype is none of ours: a variable called `__proto__` is one more name to be refused. */
function toVariables(args: JsonObject): { readonly [name: string]: string } {
  const { env } = args;
  if (typeof env !== 'object' || env === null) return {};
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
