/** `fs_append_file`: more content at the end of a file. */

import type { JsonObject } from '../../contract/json.ts';
import { countProperty, pathProperty, textOf } from '../arguments.ts';
import type { BuiltinTool, ToolAnswer, ToolContext } from '../tool.ts';
import { changeFile } from './change-file.ts';
import { contentProperties, readContent } from './content.ts';

export const fsAppendFile: BuiltinTool = {
  name: 'fs_append_file',
  description:
    'Adds to the end of a file as it is, without a line feed in between; makes the file if there is none. Text in `content`, bytes in `contentBase64`.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['path'],
    properties: { path: pathProperty, ...contentProperties('content') },
  },
  result: {
    type: 'object',
    additionalProperties: false,
    required: ['bytesAppended', 'sizeBytes', 'created'],
    properties: { bytesAppended: countProperty, sizeBytes: countProperty, created: { type: 'boolean' } },
  },
  access: 'write',
  network: false,
  run: async (args, context) => append(args, context),
};

async function append(args: JsonObject, { jail, signal }: ToolContext): Promise<ToolAnswer> {
  const content = readContent(args, 'content');
  if (content.verdict === 'failed') return content;
  const end = await changeFile({
    jail,
    path: textOf(args, 'path') ?? '',
    signal,
    missing: 'empty',
    change: (old) => {
      const bytes = Buffer.concat([old, content.bytes]);
      return { verdict: 'change', bytes, said: bytes.length };
    },
  });
  if (end.verdict === 'failed') return end;
  const { said, created } = end;
  return { verdict: 'ok', value: { bytesAppended: content.bytes.length, sizeBytes: said, created } };
}
