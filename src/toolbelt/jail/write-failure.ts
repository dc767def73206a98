/** What the system says when it cannot write, as a value that tells a model what to do instead. */

import { failed, type ToolFailure } from '../failure.ts';
import { isSystemError, missingParent, notADirectory } from './locate.ts';

/** Throws what is no word of the system. */
export function toWriteFailure(error: unknown): ToolFailure {
  if (!isSystemError(error)) throw error;
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return failed('DISK_FULL', 'the disk is full; what was there before is unchanged');
    case 'ENOENT':
      return missingParent();
    case 'ENAMETOOLONG':
      return failed('NOT_WRITABLE', 'a name in the path is longer than the system takes');
    case 'ENOTEMPTY':
    case 'EEXIST':
      return failed('NOT_EMPTY', 'the directory is not empty');
    case 'EISDIR':
      return isDirectory();
    case 'ENOTDIR':
    case 'ELOOP':
      return notADirectory();
    default:
      return failed('NOT_WRITABLE', `the system does not let this path be written (${error.code})`);
  }
}

export function isDirectory(): ToolFailure {
  return failed('IS_DIRECTORY', 'the path is a directory');
}

export function readNotWritten(): ToolFailure {
  return failed(
    'DENIED_PATH',
    'this path may be read but not written',
    'never written: .github, CODEOWNERS, action files and what they run, and the manifest, programs, prompt and schema files of this run',
  );
}

export function tooLarge(most: number): ToolFailure {
  return failed('FILE_TOO_LARGE', `the file has more than ${most} bytes`);
}

/** The largest file that is made or changed; it is held in memory, old and new. */
export const mostBytes = 64 * 1024 * 1024;

export function busy(): ToolFailure {
  return failed('NOT_WRITABLE', 'other processes keep changing this file', 'try again later');
}
