/**
 * The transcript while the run goes: one appended line a text, so that a run that is killed loses none. Only post
 * reads it, and the log pins what of it counts; so where it cannot be written the run goes on, with a warning.
 */

import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Sink } from '../contract/ports.ts';
import { removeFile } from './bundle.ts';
import { openEntries, type TranscriptEntry } from './transcript-entries.ts';

export type Journal = Sink & {
  /** For a bundle that is sealed, and has all of it. A warning where that fails. */
  remove(): void;
};

export type JournalOptions = {
  /** The private directory of the run. */
  readonly directory: string;
  warn(text: string): void;
  readonly most?: number;
};

/** Bytes: as many as post takes of all files together. */
export const largestJournal = 64 * 1_048_576;

/** Beside the bundle, since it is no part of it. */
export const toJournalPath = (directory: string): string => join(directory, 'journal.jsonl');

export function openJournal({ directory, warn, most = largestJournal }: JournalOptions): Journal {
  const path = toJournalPath(directory);
  const toEntries = openEntries();
  let file: number | undefined;
  let left = most;
  const stop = (why: string): void => {
    left = 0;
    warn(`The journal of the run is not kept any further, so a run that is killed loses texts: ${why}`);
  };
  const append = (entries: readonly TranscriptEntry[]): void => {
    const bytes = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    try {
      if (bytes.length > left) throw new Error(`it would be larger than ${most} bytes`);
      file ??= openSync(path, 'ax', 0o600);
      if (writeSync(file, bytes) !== bytes.length) throw new Error('the disk took only a part of a line');
      left -= bytes.length;
    } catch (error) {
      stop(error instanceof Error ? error.message : 'unknown');
    }
  };
  return {
    accept: (event) => {
      if (left === 0) return;
      const entries = toEntries(event);
      if (entries.length > 0) append(entries);
    },
    remove: () => {
      left = 0;
      if (file === undefined) return;
      try {
        // A tool of the run may have given it a second name.
        ftruncateSync(file);
        closeSync(file);
      } catch (error) {
        warn(`${path} could not be closed: ${error instanceof Error ? error.message : 'unknown'}`);
      }
      file = undefined;
      removeJournal(directory, warn);
    },
  };
}

export function removeJournal(directory: string, warn: (text: string) => void): void {
  const path = toJournalPath(directory);
  try {
    removeFile(path);
  } catch (error) {
    warn(`${path} could not be removed: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}
