/** `fs_write_file`: a file with the given content, new or in place of the one that is there. */

import { sha256Hex } from '../../canonical/canonical.ts';
import type { JsonObject } from '../../contract/json.ts';
import { countProperty, digestProperty, pathProperty, textOf } from '../arguments.ts';
import { busy } from '../jail/write-failure.ts';
import type { BuiltinTool, ToolAnswer, ToolContext } from '../tool.ts';
import { contentProperties, readContent } from './content.ts';
import { modeProperty, readMode } from './octal-mode.ts';

export const fsWriteFile: BuiltinTool = {
  name: 'fs_write_file',
  description:
    'Writes a whole file: makes it, or replaces it in one step and keeps its permissions. Text in `content`, bytes in `contentBase64`. The directory must exist.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['path'],
    properties: {
      path: pathProperty,
      ...contentProperties('content'),
      createModeOctal: modeProperty('Permissions of a new file, e.g. "0755". Default "0644".'),
    },
  },
  result: {
    type: 'object',
    additionalProperties: false,
    required: ['bytesWritten', 'created', 'sha256'],
    properties: { bytesWritten: countProperty, created: { type: 'boolean' }, sha256: digestProperty },
  },
  access: 'write',
  network: false,
  run: async (args, context) => write(args, context),
};

/** The directory is moved between two looks at it; that somebody does so again and again is no accident. */
const mostTries = 20;

async function write(args: JsonObject, { jail, signal }: ToolContext): Promise<ToolAnswer> {
  const content = readContent(args, 'content');
  if (content.verdict === 'failed') return content;
  const { bytes } = content;
  const asked = readMode(args, 'createModeOctal', 0o644);
  if (asked.verdict === 'failed') return asked;
  const { mode } = asked;
  for (let tries = 0; tries < mostTries && !signal.aborted; tries += 1) {
    const replaced = await jail.withSpot(textOf(args, 'path') ?? '', 'follow', (spot) =>
      spot.replaceFile(bytes, { over: 'anything', mode }),
    );
    if (replaced.verdict === 'failed') return replaced;
    if (replaced.verdict === 'replaced') {
      const { created } = replaced;
      return { verdict: 'ok', value: { bytesWritten: bytes.length, created, sha256: sha256Hex(bytes) } };
    }
  }
  return busy();
}
