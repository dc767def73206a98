/** `fs_edit_range`: other bytes in place of a range of a file. */

import { sha256Hex } from '../../canonical/canonical.ts';
import type { JsonObject } from '../../contract/json.ts';
import {
  countProperty,
  digestProperty,
  largestNumber,
  numberOf,
  pathProperty,
  textOf,
} from '../arguments.ts';
import { failed } from '../failure.ts';
import type { BuiltinTool, ToolAnswer, ToolContext } from '../tool.ts';
import { type Change, changeFile } from './change-file.ts';
import { contentProperties, readContent } from './content.ts';

const offset = (description: string): JsonObject => ({
  type: 'integer',
  minimum: 0,
  maximum: largestNumber,
  description,
});

export const fsEditRange: BuiltinTool = {
  name: 'fs_edit_range',
  description:
    'Replaces the bytes from `startByte` up to, but without, `endByte`; the same number twice inserts. Text in `replacement`, bytes in `replacementBase64`; empty deletes.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['path', 'startByte', 'endByte'],
    properties: {
      path: pathProperty,
      startByte: offset('First byte to replace; the file begins at 0.'),
      endByte: offset('The byte after the last one to replace; at most the size of the file.'),
      ...contentProperties('replacement'),
      expectedSha256: {
        type: 'string',
        minLength: 64,
        maxLength: 64,
        description:
          'SHA-256 of the whole file as you know it; nothing is changed when it is another one by now.',
      },
    },
  },
  result: {
    type: 'object',
    additionalProperties: false,
    required: ['bytesReplaced', 'bytesRemoved', 'sizeBytes', 'newSha256'],
    properties: {
      bytesReplaced: { ...countProperty, description: 'Length of the replacement.' },
      bytesRemoved: countProperty,
      sizeBytes: countProperty,
      newSha256: digestProperty,
    },
  },
  access: 'write',
  network: false,
  run: async (args, context) => edit(args, context),
};

async function edit(args: JsonObject, { jail, signal }: ToolContext): Promise<ToolAnswer> {
  const replacement = readContent(args, 'replacement');
  if (replacement.verdict === 'failed') return replacement;
  const path = textOf(args, 'path') ?? '';
  const end = await changeFile<JsonObject>({
    jail,
    path,
    signal,
    missing: 'failure',
    change: (old) => splice({ old, args, replacement: replacement.bytes }),
  });
  return end.verdict === 'failed' ? end : { verdict: 'ok', value: end.said };
}

type Splice = { readonly old: Buffer; readonly args: JsonObject; readonly replacement: Buffer };

function splice({ old, args, replacement }: Splice): Change<JsonObject> {
  const expected = textOf(args, 'expectedSha256')?.toLowerCase();
  const [start, end] = [numberOf(args, 'startByte') ?? 0, numberOf(args, 'endByte') ?? 0];
  if (expected !== undefined && sha256Hex(old) !== expected) {
    return failed(
      'SHA_MISMATCH',
      'the file is not the one that you know',
      'read it again; fs_stat with hash "sha256" tells its digest',
    );
  }
  if (start > end || end > old.length) {
    return failed('BAD_RANGE', `the file has ${old.length} bytes; startByte must not be behind endByte`);
  }
  const bytes = Buffer.concat([old.subarray(0, start), replacement, old.subarray(end)]);
  const said = {
    bytesReplaced: replacement.length,
    bytesRemoved: end - start,
    sizeBytes: bytes.length,
    newSha256: sha256Hex(bytes),
  };
  return { verdict: 'change', bytes, said };
}
