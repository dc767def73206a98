/** `fs_read_file`: a range of bytes of a file, as text where it is text. */

import type { JsonObject } from '../../contract/json.ts';
import { countProperty, largestNumber, numberOf, pathProperty, textOf } from '../arguments.ts';
import { type OpenFile, readRange } from '../jail/open-file.ts';
import { fitText, roomFor } from '../output-room.ts';
import type { BuiltinTool, ToolContext } from '../tool.ts';
import { countTail, decodeExactly, isContinuation } from '../utf8.ts';

export const fsReadFile: BuiltinTool = {
  name: 'fs_read_file',
  description:
    'Reads a file, or a range of it. Text comes in `content`; what is not UTF-8 in `contentBase64`. A long file is cut: go on at `nextOffset`.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['path'],
    properties: {
      path: pathProperty,
      offsetBytes: {
        type: 'integer',
        minimum: 0,
        maximum: largestNumber,
        description: 'First byte to read. Default 0.',
      },
      maxBytes: {
        type: 'integer',
        minimum: 1,
        maximum: largestNumber,
        description: 'Read at most so many bytes. Default: what fits into one answer.',
      },
      encoding: {
        type: 'string',
        enum: ['utf-8', 'base64'],
        description: '"base64" for the exact bytes of any file. Default "utf-8": text where it is text.',
      },
    },
  },
  result: {
    type: 'object',
    additionalProperties: false,
    required: ['encoding', 'sizeBytes', 'offsetBytes', 'eof'],
    properties: {
      encoding: { type: 'string', enum: ['utf-8', 'base64'] },
      content: { type: 'string' },
      contentBase64: { type: 'string' },
      sizeBytes: { ...countProperty, description: 'Of the whole file.' },
      offsetBytes: { ...countProperty, description: 'Of the first byte shown: a character is never cut.' },
      eof: { type: 'boolean' },
      truncated: { const: true, description: 'Less than was asked for.' },
      nextOffset: { ...countProperty, description: 'Give it as `offsetBytes` to go on.' },
    },
  },
  access: 'read',
  network: false,
  run: async (args, context) =>
    context.jail.withFile(textOf(args, 'path') ?? '', async (file) => ({
      verdict: 'ok',
      value: readPart({ file, args, context }),
    })),
};

type Request = { readonly file: OpenFile; readonly args: JsonObject; readonly context: ToolContext };

/** Bytes `start` to `end` of the file, in the form in which they are shown. */
type Part = { readonly start: number; readonly end: number; readonly shown: JsonObject };

function readPart({ file, args, context }: Request): JsonObject {
  const offset = numberOf(args, 'offsetBytes') ?? 0;
  const room = roomFor(context.maxOutputBytes);
  const wanted = numberOf(args, 'maxBytes') ?? largestNumber;
  // Every byte takes at least one in the answer.
  const bytes = readRange(file, offset, Math.min(wanted, room));
  const text = args.encoding === 'base64' ? undefined : toText({ bytes, offset, room, file });
  const part = text ?? toBase64({ bytes, offset, room });
  // A file that has been cut since it was opened ends where nothing more comes.
  const eof = part.end >= file.sizeBytes || bytes.length === 0;
  const isCut = !eof && part.end < Math.min(offset + wanted, file.sizeBytes);
  return {
    ...part.shown,
    sizeBytes: file.sizeBytes,
    offsetBytes: part.start,
    eof,
    ...(isCut ? { truncated: true } : {}),
    ...(eof ? {} : { nextOffset: part.end }),
  };
}

type Bytes = {
  readonly bytes: Buffer;
  readonly offset: number;
  readonly room: number;
};

/**
 * Undefined when the bytes are not text. A character that the range cuts at its start is shown whole, one that
 * it cuts at its end is left for the next part; the range that is reported says so.
 */
function toText({ bytes, offset, room, file }: Bytes & { readonly file: OpenFile }): Part | undefined {
  const head = readHead(file, offset, bytes);
  const isLast = offset + bytes.length >= file.sizeBytes;
  const whole = bytes.subarray(0, bytes.length - (isLast ? 0 : countTail(bytes)));
  if (whole.length === 0 && bytes.length > 0) return undefined;
  const decoded = decodeExactly(Buffer.concat([head, whole]));
  if (decoded === undefined) return undefined;
  const content = fitText(decoded, room);
  const start = offset - head.length;
  return { start, end: start + Buffer.byteLength(content), shown: { encoding: 'utf-8', content } };
}

/** The bytes before `offset` that begin the character in whose middle it lies: 0 to 3. */
function readHead(file: OpenFile, offset: number, bytes: Buffer): Buffer {
  if (!isContinuation(bytes[0])) return Buffer.alloc(0);
  const before = readRange(file, Math.max(0, offset - 3), Math.min(3, offset));
  return before.subarray(before.length - countTail(before));
}

function toBase64({ bytes, offset, room }: Bytes): Part {
  // Whole groups of three, so that the next part can be put behind this one.
  const kept = bytes.subarray(0, Math.min(bytes.length, Math.floor(room / 4) * 3));
  return {
    start: offset,
    end: offset + kept.length,
    shown: { encoding: 'base64', contentBase64: kept.toString('base64') },
  };
}
