/** The write-ahead log: one line an event, hash-chained, on disk before what it announces happens. */

import { closeSync, fdatasyncSync, fstatSync, lstatSync, openSync, writeSync } from 'node:fs';
import { sha256Hex, toCanonicalJson } from '../canonical/canonical.ts';
import type { GoagentError } from '../contract/errors.ts';
import type { AgentEvent } from '../contract/events.ts';
import type { JsonObject } from '../contract/json.ts';
import type { Clock, Redactor, Sink } from '../contract/ports.ts';
import { toFields } from './log-line.ts';
import { orNotWritten, toNotWritten } from './or-not-written.ts';
import { readStart } from './read-file.ts';

export type AuditLog = Sink & {
  /** `hash` of the last line, lower-case hex; 64 zeros before the first. */
  digest(): string;
  /** The lines so far. */
  bytes(): Uint8Array;
  /**
   * Closes the file after comparing it with what was written, which it gives; throws `AUDIT_NOT_WRITTEN` when it
   * differs, or is no longer what stands under its name.
   */
  close(): Uint8Array;
};

export type AuditLogOptions = {
  /** A file that does not exist yet. */
  readonly path: string;
  /** The run's id; stands in every line. */
  readonly run: string;
  readonly clock: Clock;
  readonly redactor: Redactor;
};

/** The `prev` of the first line. */
export const noHash = '0'.repeat(64);

/**
 * Throws `AUDIT_NOT_WRITTEN` whenever a line cannot be written whole: then nothing starts. From then on it throws
 * the same for every event, since a line after a torn one would make the log worthless.
 */
export function openAuditLog(options: AuditLogOptions): AuditLog {
  const file = orNotWritten(() => openSync(options.path, 'ax+', 0o600));
  const written: Buffer[] = [];
  let sequence = 0;
  let previous = noHash;
  let fault: GoagentError | undefined;

  const append = (event: AgentEvent): void => {
    if (fault !== undefined) throw fault;
    const line = toLine({ event, sequence, previous, options });
    const bytes = Buffer.from(`${line.text}\n`);
    try {
      if (writeSync(file, bytes) !== bytes.length) throw new Error('the disk took only a part of the line');
      written.push(bytes);
      sequence += 1;
      previous = line.hash;
      if (event.type === 'tool-approved' || event.type === 'run-ended') fdatasyncSync(file);
    } catch (cause) {
      fault = toNotWritten(cause);
      throw fault;
    }
  };

  return {
    accept: append,
    digest: () => previous,
    bytes: () => Buffer.concat(written),
    close: () => {
      const bytes = Buffer.concat(written);
      try {
        if (fault === undefined) orNotWritten(() => compare({ file, path: options.path, bytes }));
      } finally {
        orNotWritten(() => closeSync(file));
      }
      if (fault !== undefined) throw fault;
      return bytes;
    },
  };
}

/** Through the open file: what stands under the name now may be a pipe, or without end. */
function compare(log: { readonly file: number; readonly path: string; readonly bytes: Buffer }): void {
  const { file, path, bytes } = log;
  const own = fstatSync(file);
  const named = lstatSync(path);
  if (named.dev !== own.dev || named.ino !== own.ino || own.nlink !== 1)
    throw new Error('another file is in its place, or it has a second name');
  if (!readStart(file, bytes.length + 1).equals(bytes)) throw new Error('the file is not what was written');
}

type LineParts = {
  readonly event: AgentEvent;
  readonly sequence: number;
  readonly previous: string;
  readonly options: AuditLogOptions;
};

/** Redaction is repeated here, at the door, so that no event can forget it. */
function toLine({ event, sequence, previous, options }: LineParts): {
  readonly text: string;
  readonly hash: string;
} {
  const line: JsonObject = {
    ...options.redactor.value(toFields(event), 'log'),
    v: 1,
    seq: sequence,
    ts: new Date(options.clock.now()).toISOString(),
    run: options.run,
    type: event.type,
    prev: previous,
  };
  const hash = sha256Hex(toCanonicalJson(line));
  return { text: toCanonicalJson({ ...line, hash }), hash };
}
