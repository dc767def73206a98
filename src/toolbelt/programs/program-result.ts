/** What `exec` answers: how a program ended and what it wrote, head and tail of it where it is too much. */

import { constants } from 'node:os';
import type { JsonObject } from '../../contract/json.ts';
import type { ProcessRecord } from '../../contract/ports.ts';
import { countProperty } from '../arguments.ts';
import { failed } from '../failure.ts';
import { fitTail, fitText, jsonBytes, roomFor } from '../output-room.ts';
import type { ToolAnswer } from '../tool.ts';
import { decodeLeniently } from '../utf8.ts';

export const programResult: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['exitCode', 'timedOut', 'stdout', 'stderr', 'durationMs', 'truncated'],
  properties: {
    exitCode: { type: 'integer', description: '-1 where the program did not end by itself.' },
    signal: {
      type: 'string',
      description: 'What killed it. Also told by exit codes over 128, as sandboxes and shells do.',
    },
    timedOut: { type: 'boolean' },
    stdout: { type: 'string', description: 'What is not UTF-8 becomes U+FFFD.' },
    stderr: { type: 'string' },
    durationMs: countProperty,
    truncated: { type: 'boolean', description: 'Whether the middle of stdout or stderr was left out.' },
    stdoutBytesLeftOut: countProperty,
    stderrBytesLeftOut: countProperty,
    hint: { type: 'string' },
  },
};

/** Whatever the exit code is, the tool has done its work; only a program that did not start is a failure. */
export function toProgramResult(record: ProcessRecord, maxOutputBytes: number): ToolAnswer {
  if (record.ending === 'not-started') {
    const why = record.problem ?? 'the system did not start it';
    return failed('TOOL_UNAVAILABLE', `the program could not be started: ${why}`);
  }
  const [out, err] = [decodeLeniently(record.stdout), decodeLeniently(record.stderr)];
  const room = roomFor(maxOutputBytes);
  const [outSize, errSize] = [jsonBytes(out), jsonBytes(err)];
  const stdout = shorten(out, {
    room: toShare(room, errSize),
    lost: record.stdoutBytes - record.stdout.length,
  });
  const stderr = shorten(err, {
    room: toShare(room, outSize),
    lost: record.stderrBytes - record.stderr.length,
  });
  const isCut = stdout.leftOut + stderr.leftOut > 0;
  const signal = toSignal(record);
  return {
    verdict: 'ok',
    value: {
      exitCode: record.ending === 'exited' && record.signal === null ? record.exit : -1,
      ...(signal === undefined ? {} : { signal }),
      timedOut: record.ending === 'timed-out',
      stdout: stdout.text,
      stderr: stderr.text,
      durationMs: Math.round(record.ms),
      truncated: isCut,
      ...(isCut ? { stdoutBytesLeftOut: stdout.leftOut, stderrBytesLeftOut: stderr.leftOut } : {}),
      ...toHint(record),
    },
  };
}

/** Half for each, and what the other does not need. */
const toShare = (room: number, other: number): number => Math.max(Math.floor(room / 2), room - other);

type Shortened = { readonly text: string; readonly leftOut: number };

/** `lost`: bytes that were produced and not kept. */
function shorten(text: string, { room, lost }: { readonly room: number; readonly lost: number }): Shortened {
  if (lost === 0 && jsonBytes(text) <= room) return { text, leftOut: 0 };
  const size = Buffer.byteLength(text);
  const left = Math.max(0, room - Buffer.byteLength(toMarker(size + lost)) - 2);
  const head = fitText(text, Math.ceil((left * 2) / 3));
  const tail = fitTail(text.slice(head.length), Math.floor(left / 3));
  const leftOut = size - Buffer.byteLength(head) - Buffer.byteLength(tail) + lost;
  return { text: `${head}${toMarker(leftOut)}${tail}`, leftOut };
}

const toMarker = (bytes: number): string => `[… ${bytes} bytes left out …]`;

/** The process in front of the program, in the sandbox, tells a signal as 128 and its number. */
function toSignal(record: ProcessRecord): string | undefined {
  if (record.signal !== null) return record.signal;
  if (record.ending !== 'exited' || record.exit <= 128) return undefined;
  return Object.entries(constants.signals).find(([, number]) => number === record.exit - 128)?.[0];
}

function toHint(record: ProcessRecord): JsonObject {
  switch (record.ending) {
    case 'timed-out':
      return { hint: 'it was stopped at its time-out; what it had written is here' };
    case 'overflowed':
      return { hint: 'it was stopped because it wrote too much; let it write less, or into a file' };
    default:
      return {};
  }
}
