/** `fs_rm`: takes a file, a link or a directory away. */

import type { JsonObject } from '../../contract/json.ts';
import { countProperty, isSet, pathProperty, textOf } from '../arguments.ts';
import { failed, type ToolFailure } from '../failure.ts';
import { notFound } from '../jail/locate.ts';
import type { Spot } from '../jail/spot.ts';
import { removeTree, surveyTree } from '../jail/tree.ts';
import type { BuiltinTool, ToolAnswer, ToolContext } from '../tool.ts';

export const fsRm: BuiltinTool = {
  name: 'fs_rm',
  description:
    'Removes a file or a link, never what a link leads to; a directory with all that it holds when `recursive` is set. With `force`, what is not there is fine: `removed` is then false. Cut off, it leaves a part of a directory.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['path'],
    properties: {
      path: pathProperty,
      recursive: { type: 'boolean', description: 'Also a directory, and all in it. Default false.' },
      force: { type: 'boolean', description: 'Do not fail when there is nothing. Default false.' },
    },
  },
  result: {
    type: 'object',
    additionalProperties: false,
    required: ['removed'],
    properties: {
      removed: { type: 'boolean' },
      entries: { ...countProperty, description: 'How much a directory held.' },
    },
  },
  access: 'write',
  network: false,
  run: async (args, context) => remove(args, context),
};

async function remove(args: JsonObject, { jail, signal }: ToolContext): Promise<ToolAnswer> {
  const answer = await jail.withSpot(
    textOf(args, 'path') ?? '',
    'keep',
    async (spot): Promise<ToolAnswer> => {
      if (spot.found.kind === 'nothing') return notFound();
      if (spot.found.kind === 'directory') return removeDirectory(spot, args, signal);
      const done = spot.remove();
      return done.verdict === 'failed' ? done : { verdict: 'ok', value: { removed: true } };
    },
  );
  return isSet(args, 'force') && isAbsent(answer) ? { verdict: 'ok', value: { removed: false } } : answer;
}

async function removeDirectory(spot: Spot, args: JsonObject, signal: AbortSignal): Promise<ToolAnswer> {
  if (!isSet(args, 'recursive')) {
    return failed('IS_DIRECTORY', 'the path is a directory', 'with recursive it goes with all in it');
  }
  const tree = { grip: spot.grip, paths: [spot.path], signal };
  const survey = await surveyTree(tree);
  const removed = survey.verdict === 'failed' ? survey : await removeTree(tree);
  if (removed.verdict === 'failed') return removed;
  return { verdict: 'ok', value: { removed: true, entries: removed.entries } };
}

function isAbsent(answer: ToolAnswer | ToolFailure): boolean {
  return answer.verdict === 'failed' && ['NOT_FOUND', 'MISSING_PARENT'].includes(answer.code);
}
