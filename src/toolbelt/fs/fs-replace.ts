/** `fs_replace`: exact text for exact text, as often as the caller says that it is there. */

import { sha256Hex } from '../../canonical/canonical.ts';
import type { JsonObject } from '../../contract/json.ts';
import { countProperty, digestProperty, isSet, numberOf, pathProperty, textOf } from '../arguments.ts';
import { failed, type ToolFailure } from '../failure.ts';
import { mostBytes, tooLarge } from '../jail/write-failure.ts';
import type { BuiltinTool, ToolAnswer, ToolContext } from '../tool.ts';
import { type Change, changeFile } from './change-file.ts';
import { type Found, findOtherLineEnds, findText, replaceText } from './exact-text.ts';

const longestText = 8 * 1024 * 1024;

export const fsReplace: BuiltinTool = {
  name: 'fs_replace',
  description:
    'Replaces exact text in a file: `oldText` must be there once, or `expectedCount` times, or `replaceAll` is set. Otherwise nothing is changed, and the error says where it was found.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['path', 'oldText', 'newText'],
    properties: {
      path: pathProperty,
      oldText: {
        type: 'string',
        minLength: 1,
        maxLength: longestText,
        description: 'As it stands in the file, with its white space and line ends.',
      },
      newText: { type: 'string', maxLength: longestText, description: 'May be empty.' },
      expectedCount: { type: 'integer', minimum: 1, maximum: 1_000_000, description: 'Default 1.' },
      replaceAll: {
        type: 'boolean',
        description: 'However often it is there, at least once. Default false.',
      },
    },
  },
  result: {
    type: 'object',
    additionalProperties: false,
    required: ['replaced', 'sizeBytes', 'newSha256'],
    properties: { replaced: countProperty, sizeBytes: countProperty, newSha256: digestProperty },
  },
  access: 'write',
  network: false,
  run: async (args, context) => replace(args, context),
};

async function replace(args: JsonObject, { jail, signal }: ToolContext): Promise<ToolAnswer> {
  if (isSet(args, 'replaceAll') && args.expectedCount !== undefined) {
    return failed('INVALID_ARGUMENTS', 'give expectedCount or replaceAll, not both');
  }
  const path = textOf(args, 'path') ?? '';
  const change = (old: Buffer) => toChange(old, args);
  const end = await changeFile<JsonObject>({ jail, path, signal, missing: 'failure', change });
  return end.verdict === 'failed' ? end : { verdict: 'ok', value: end.said };
}

function toChange(old: Buffer, args: JsonObject): Change<JsonObject> {
  const [oldText, newText] = [textOf(args, 'oldText') ?? '', textOf(args, 'newText') ?? ''];
  const [before, after] = [Buffer.from(oldText), Buffer.from(newText)];
  const found = findText(old, before);
  const expected = isSet(args, 'replaceAll')
    ? Math.max(1, found.count ?? 0)
    : (numberOf(args, 'expectedCount') ?? 1);
  if (found.count !== expected) return misfit({ found, expected, old, oldText });
  if (old.length + expected * (after.length - before.length) > mostBytes) return tooLarge(mostBytes);
  const bytes = replaceText(old, before, after);
  return {
    verdict: 'change',
    bytes,
    said: { replaced: expected, sizeBytes: bytes.length, newSha256: sha256Hex(bytes) },
  };
}

type Misfit = {
  readonly found: Found;
  readonly expected: number;
  readonly old: Buffer;
  readonly oldText: string;
};

function misfit({ found, expected, old, oldText }: Misfit): ToolFailure {
  const { count, lines } = found;
  if (count === 0) {
    const ends = findOtherLineEnds(old, oldText);
    const hint = ends === undefined ? 'read the lines again and copy them as they are' : otherEnds[ends];
    return failed('NO_MATCH', 'oldText is not in the file', hint);
  }
  const places = `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`;
  const more = count === lines.length ? '' : ', …';
  const times = count === undefined ? 'too often to count' : `${count} ${count === 1 ? 'time' : 'times'}`;
  return failed(
    'NO_MATCH',
    `oldText was found ${times} (${places}${more}), not ${expected} ${expected === 1 ? 'time' : 'times'}`,
    'give more of the text around it, or the right expectedCount, or replaceAll',
  );
}

const otherEnds = {
  CRLF: 'only the line ends differ: in the file lines end in CRLF; write \\r\\n in oldText and newText',
  LF: 'only the line ends differ: in the file lines end in LF; write \\n in oldText and newText',
} as const;
