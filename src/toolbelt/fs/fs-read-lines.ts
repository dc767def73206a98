/** `fs_read_lines`: a range of lines of a text file. */

import type { JsonObject } from '../../contract/json.ts';
import { countProperty, largestNumber, numberOf, pathProperty, textOf } from '../arguments.ts';
import { failed } from '../failure.ts';
import { type OpenFile, readRange } from '../jail/open-file.ts';
import { jsonBytes, roomFor } from '../output-room.ts';
import { startPacer } from '../pacer.ts';
import type { BuiltinTool, ToolAnswer, ToolContext } from '../tool.ts';
import { countTail, decodeExactly, decodeLeniently } from '../utf8.ts';
import { findLine } from './line-finder.ts';

const lineProperty: JsonObject = { type: 'integer', minimum: 1, maximum: largestNumber };

export const fsReadLines: BuiltinTool = {
  name: 'fs_read_lines',
  description:
    'Reads lines of a text file, the first being 1. CRLF is shown as LF. A long range is cut: go on at `nextLine`.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['path'],
    properties: {
      path: pathProperty,
      startLine: { ...lineProperty, description: 'First line. Default 1.' },
      endLine: {
        ...lineProperty,
        description: 'The line before which to stop (exclusive). Default: to the end, or what fits.',
      },
      maxBytes: {
        type: 'integer',
        minimum: 1,
        maximum: largestNumber,
        description: 'Read at most so many bytes. Default: what fits into one answer.',
      },
    },
  },
  result: {
    type: 'object',
    additionalProperties: false,
    required: ['content', 'startLine', 'endLine', 'eof'],
    properties: {
      content: { type: 'string' },
      startLine: lineProperty,
      endLine: { ...lineProperty, description: 'The line before which it stopped.' },
      eof: { type: 'boolean' },
      lineEndings: { type: 'string', enum: ['crlf', 'mixed'], description: 'Where they are not all LF.' },
      invalidBytesReplaced: { const: true, description: 'What was not UTF-8 is shown as U+FFFD.' },
      lineCut: { const: true, description: 'The one line that is shown is longer; go on at `nextOffset`.' },
      truncated: { const: true, description: 'Less than was asked for.' },
      totalLines: { ...countProperty, description: 'Known at the end of the file.' },
      nextLine: { ...lineProperty, description: 'Give it as `startLine` to go on.' },
      nextOffset: { ...countProperty, description: 'The same place for fs_read_file, in bytes.' },
    },
  },
  access: 'read',
  network: false,
  run: async (args, context) =>
    context.jail.withFile(textOf(args, 'path') ?? '', (file) => readLines({ file, args, context })),
};

type Request = { readonly file: OpenFile; readonly args: JsonObject; readonly context: ToolContext };

async function readLines({ file, args, context }: Request): Promise<ToolAnswer> {
  const startLine = numberOf(args, 'startLine') ?? 1;
  const endLine = numberOf(args, 'endLine') ?? largestNumber;
  if (endLine <= startLine)
    return failed(
      'BAD_RANGE',
      'invalid range: endLine is not behind startLine',
      'endLine is exclusive: for line 3 alone, startLine 3 and endLine 4',
    );
  const found = await findLine({ file, line: startLine, pacer: startPacer(context.signal) });
  if (found.verdict === 'too-far') {
    return failed(
      'BAD_RANGE',
      'the file is too large to count its lines so far',
      'use fs_read_file with offsetBytes',
    );
  }
  if (found.verdict === 'past-end') {
    const value = { content: '', startLine, endLine: startLine, eof: true, totalLines: found.totalLines };
    return { verdict: 'ok', value };
  }
  const room = roomFor(context.maxOutputBytes);
  const limit = Math.min(room, numberOf(args, 'maxBytes') ?? room);
  const bytes = readRange(file, found.offset, limit);
  if (bytes.includes(0)) {
    return failed('NOT_READABLE', 'this is not a text file', 'use fs_read_file, which answers with base64');
  }
  return { verdict: 'ok', value: toLines({ file, bytes, offset: found.offset, startLine, endLine, room }) };
}

type Lines = {
  readonly file: OpenFile;
  readonly bytes: Buffer;
  readonly offset: number;
  readonly startLine: number;
  readonly endLine: number;
  readonly room: number;
};

/** Whole lines as long as they fit; of a first line that does not fit alone, its beginning. */
function toLines({ file, bytes, offset, startLine, endLine, room }: Lines): JsonObject {
  const size = file.sizeBytes - offset;
  let used = 0;
  let end = 0;
  let line = startLine;
  while (line < endLine && end < bytes.length) {
    const feed = bytes.indexOf(10, end);
    const next = feed === -1 ? bytes.length : feed + 1;
    // Without a line feed it is the last line of the file or one that was cut.
    if (feed === -1 && next < size) break;
    const cost = jsonBytes(toText(bytes.subarray(end, next))) - 2;
    if (used + cost > room) break;
    used += cost;
    end = next;
    line += 1;
  }
  const isCut = end === 0 && startLine < endLine && size > 0;
  if (isCut) end = cutLine(bytes, room);
  const eof = end >= size;
  const content = bytes.subarray(0, end);
  return {
    content: toText(content),
    startLine,
    endLine: isCut ? startLine + 1 : line,
    eof,
    ...(content.includes('\r\n') ? { lineEndings: isMixed(content) ? 'mixed' : 'crlf' } : {}),
    ...(decodeExactly(content) === undefined ? { invalidBytesReplaced: true } : {}),
    ...(isCut ? { lineCut: true } : {}),
    ...(!eof && (isCut || line < endLine) ? { truncated: true } : {}),
    ...(eof
      ? { totalLines: line - 1 }
      : { nextLine: isCut ? startLine + 1 : line, nextOffset: offset + end }),
  };
}

/** A sixth of the room holds any bytes, however JSON escapes them. */
function cutLine(bytes: Buffer, room: number): number {
  const head = bytes.subarray(0, Math.max(1, Math.floor(room / 6)));
  return Math.max(1, head.length - countTail(head));
}

function toText(bytes: Uint8Array): string {
  return decodeLeniently(bytes).replaceAll('\r\n', '\n');
}

function isMixed(bytes: Buffer): boolean {
  return /(?:^|[^\r])\n/.test(bytes.toString('latin1'));
}
