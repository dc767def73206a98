/** `fs_stat`: what there is at a path. */

import { sha256HexOfStream } from '../../canonical/canonical.ts';
import type { JsonObject } from '../../contract/json.ts';
import { isSet, pathProperty, textOf } from '../arguments.ts';
import { failed } from '../failure.ts';
import type { OpenFile } from '../jail/open-file.ts';
import { startPacer } from '../pacer.ts';
import type { BuiltinTool, ToolAnswer, ToolContext } from '../tool.ts';
import { factsProperties, toFacts } from './file-facts.ts';

export const fsStat: BuiltinTool = {
  name: 'fs_stat',
  description:
    'Whether a path exists, and its type, size, permissions, time of change and, if asked, SHA-256.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['path'],
    properties: {
      path: pathProperty,
      followSymlinks: {
        type: 'boolean',
        description: 'Describe what a symlink leads to instead of the link. Default false.',
      },
      hash: {
        type: 'string',
        enum: ['none', 'sha256'],
        description: '"sha256" adds the hash of a file. Default "none".',
      },
    },
  },
  result: {
    type: 'object',
    additionalProperties: false,
    required: ['exists'],
    properties: {
      exists: { type: 'boolean' },
      ...factsProperties,
      sha256: { type: 'string', minLength: 64, maxLength: 64 },
    },
  },
  access: 'read',
  network: false,
  run: async (args, context) => describe(args, context),
};

async function describe(args: JsonObject, context: ToolContext): Promise<ToolAnswer> {
  const path = textOf(args, 'path') ?? '.';
  const looked = await context.jail.look(path, isSet(args, 'followSymlinks') ? 'follow' : 'keep');
  if (looked.verdict === 'failed') {
    return looked.code === 'NOT_FOUND' ? { verdict: 'ok', value: { exists: false } } : looked;
  }
  const facts = { exists: true, ...toFacts(looked.stats) };
  if (args.hash !== 'sha256' || facts.type !== 'file') return { verdict: 'ok', value: facts };
  return context.jail.withFile(path, async (file): Promise<ToolAnswer> => {
    const sha256 = await sha256HexOfStream(readSlices(file, context.signal));
    if (context.signal.aborted)
      return failed('NOT_READABLE', 'the file is too large to hash in the time given');
    return { verdict: 'ok', value: { ...facts, sizeBytes: file.sizeBytes, sha256 } };
  });
}

async function* readSlices(file: OpenFile, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const pacer = startPacer(signal);
  const slice = Buffer.allocUnsafe(256 * 1024);
  for (let offset = 0; !pacer.isOver(); offset += slice.length) {
    const count = file.readInto(slice, offset);
    yield slice.subarray(0, count);
    if (count < slice.length) return;
    await pacer.spend(count);
  }
}
