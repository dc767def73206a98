/** `fs_mkdirp`: a directory and those above it, as far as they are not there. */

import type { JsonObject } from '../../contract/json.ts';
import { pathProperty, textOf } from '../arguments.ts';
import { failed, type ToolFailure } from '../failure.ts';
import type { Jail } from '../jail/jail.ts';
import { notADirectory } from '../jail/locate.ts';
import { parsePathText } from '../jail/path-text.ts';
import type { Done } from '../jail/spot.ts';
import { removeMade } from '../patch/patch-directories.ts';
import type { BuiltinTool, ToolAnswer, ToolContext } from '../tool.ts';
import { modeProperty, readMode } from './octal-mode.ts';

export const fsMkdirp: BuiltinTool = {
  name: 'fs_mkdirp',
  description:
    'Makes a directory, with those above it that are not there. A directory that is there already is fine: `created` is then false.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['path'],
    properties: {
      path: pathProperty,
      modeOctal: modeProperty('Permissions of new directories, e.g. "0700". Default "0755".'),
    },
  },
  result: {
    type: 'object',
    additionalProperties: false,
    required: ['created'],
    properties: { created: { type: 'boolean' } },
  },
  access: 'write',
  network: false,
  run: async (args, context) => makeAll(args, context),
};

const deepest = 128;

async function makeAll(args: JsonObject, { jail }: ToolContext): Promise<ToolAnswer> {
  const parsed = parsePathText(textOf(args, 'path') ?? '');
  if (parsed.verdict === 'refused') return failed('DENIED_PATH', parsed.reason);
  const { names } = parsed;
  if (names.length > deepest) return failed('NOT_WRITABLE', `the path is deeper than ${deepest} directories`);
  const asked = readMode(args, 'modeOctal', 0o755);
  if (asked.verdict === 'failed') return asked;
  const { mode } = asked;
  const made: string[] = [];
  for (let count = 1; count <= names.length; count += 1) {
    const path = names.slice(0, count).join('/');
    const end = await makeOne({ jail, path, mode });
    if (end.verdict === 'failed') {
      await removeMade(jail, made);
      return end;
    }
    if (end.verdict === 'done') made.push(path);
  }
  return { verdict: 'ok', value: { created: made.length > 0 } };
}

type Making = { readonly jail: Jail; readonly path: string; readonly mode: number };
type Made = Done | { readonly verdict: 'there' } | ToolFailure;

async function makeOne(making: Making): Promise<Made> {
  const made = await tryOne(making);
  // Another process was quicker: then it is looked at once more.
  return made.verdict === 'failed' && made.code === 'EXISTS' ? tryOne(making) : made;
}

function tryOne({ jail, path, mode }: Making): Promise<Made> {
  return jail.withSpot(path, 'follow', async (spot): Promise<Made> => {
    if (spot.found.kind === 'directory') return { verdict: 'there' };
    return spot.found.kind === 'nothing' ? spot.makeDirectory(mode) : notADirectory();
  });
}
