/** `fs_move`: another name or place for a file, a link or a directory. */

import type { JsonObject } from '../../contract/json.ts';
import { isSet, pathProperty, textOf } from '../arguments.ts';
import { failed, type ToolFailure } from '../failure.ts';
import { notFound } from '../jail/locate.ts';
import { exists, moveSpot } from '../jail/move-spot.ts';
import type { Spot } from '../jail/spot.ts';
import { surveyTree } from '../jail/tree.ts';
import type { BuiltinTool, ToolAnswer } from '../tool.ts';

export const fsMove: BuiltinTool = {
  name: 'fs_move',
  description:
    'Moves or renames a file, a link or a directory in one step. `to` is the whole new path, in a directory that exists. With `overwrite` a file that is there is replaced; a directory only when it is empty.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['from', 'to'],
    properties: {
      from: pathProperty,
      to: { ...pathProperty, description: 'New path relative to the working directory.' },
      overwrite: { type: 'boolean', description: 'Replace what is there. Default false.' },
    },
  },
  result: {
    type: 'object',
    additionalProperties: false,
    required: ['moved'],
    properties: { moved: { type: 'boolean', description: 'False when both paths are the same.' } },
  },
  access: 'write',
  network: false,
  run: async (args, context) => {
    const { jail, signal } = context;
    return jail.withSpot(textOf(args, 'from') ?? '', 'keep', (from) =>
      jail.withSpot(textOf(args, 'to') ?? '', 'keep', (to) => move({ from, to, args, signal })),
    );
  },
};

type Move = {
  readonly from: Spot;
  readonly to: Spot;
  readonly args: JsonObject;
  readonly signal: AbortSignal;
};

async function move({ from, to, args, signal }: Move): Promise<ToolAnswer> {
  const over = isSet(args, 'overwrite') ? 'anything' : 'nothing';
  const fault = findFault({ from, to });
  if (fault !== undefined) return fault;
  if (from.path === to.path) return { verdict: 'ok', value: { moved: false } };
  if (to.found.kind !== 'nothing' && over === 'nothing') return exists();
  if (from.found.kind === 'directory') {
    const survey = await surveyTree({ grip: from.grip, paths: [from.path, to.path], signal });
    if (survey.verdict === 'failed') return survey;
  }
  const done = await moveSpot({ from, to, over });
  return done.verdict === 'failed' ? done : { verdict: 'ok', value: { moved: true } };
}

function findFault({ from, to }: Pick<Move, 'from' | 'to'>): ToolFailure | undefined {
  if (from.found.kind === 'nothing') return notFound();
  if (to.path.startsWith(`${from.path}/`)) {
    return failed('INVALID_ARGUMENTS', 'a directory cannot be moved into itself');
  }
  // A directory may bear a name that no file may have.
  return to.grip.guard.judge(to.path, from.found.kind);
}
