/** A bundle from wherever a person has it: its directory, the zip of its artifact, or its log alone. */

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { GoagentError } from '../contract/errors.ts';
import { type BundleFiles, largestFile, logName } from './bundle.ts';
import { inMemory, type KeptSource, mostFiles, openDirectory, readOurs } from './bundle-source.ts';
import { isZip, readZip } from './read-zip.ts';
import {
  type BundleReport,
  type FilesOptions,
  notABundle,
  type VerifyOptions,
  verifyFiles,
  whatToGive,
} from './verify-bundle.ts';

export type ReadBundle = {
  /** Look at `valid` first. */
  readonly report: BundleReport;
  /** The bytes that the report is about, and no others: the log, the list, and what the list names. */
  readonly files: BundleFiles;
};

export type ReadOptions = Omit<VerifyOptions, 'path'> & {
  /** Of this program: with it, types and fields of each line are checked too. */
  readonly version?: string;
};

/**
 * Reads each file once and verifies what it read. Where a link, a pipe or a folder stands in place of a file of ours,
 * the report says so.
 * @throws what the file system throws when there is nothing to read
 */
export async function readBundle(path: string, options: ReadOptions = {}): Promise<ReadBundle> {
  try {
    return await read(path, options);
  } catch (error) {
    if (!(error instanceof GoagentError) || error.code !== 'INPUTS_INVALID') throw error;
    return { report: notABundle(path, error.message), files: new Map() };
  }
}

async function read(path: string, { version, ...options }: ReadOptions): Promise<ReadBundle> {
  const fields = version === undefined ? {} : { fields: await openFields(version) };
  if (lstatSync(path).isDirectory()) {
    const source = openDirectory(path);
    const log = readLog(path);
    return judge({ ...options, ...fields, path: join(path, logName), log, source });
  }
  const bytes = readOurs(path);
  if (!isZip(bytes))
    return {
      report: verifyFiles({ ...options, ...fields, path, log: bytes, source: undefined }),
      files: new Map([[logName, bytes]]),
    };
  const zip = await readZip(bytes, { files: mostFiles, bytes: largestFile });
  if (zip.verdict === 'refused')
    return { report: notABundle(path, `the zip is refused: ${zip.why}`), files: new Map() };
  const log = zip.files.get(logName);
  if (log === undefined) return { report: notABundle(path, `the zip has no ${logName}`), files: new Map() };
  return judge({ ...options, ...fields, path, log, source: inMemory(zip.files) });
}

/** Which path the file system misses says nothing to somebody who gave another. */
function readLog(directory: string): Buffer {
  try {
    return readOurs(join(directory, logName));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      error.message = `${directory} has no ${logName}: ${whatToGive}`;
    throw error;
  }
}

type Fields = NonNullable<FilesOptions['fields']>;

async function openFields(version: string): Promise<Fields> {
  const { openFieldCheck } = await import('./line-fields.ts');
  return { check: openFieldCheck(), version };
}

type Judged = Omit<FilesOptions, 'source'> & { readonly source: KeptSource };

function judge(bundle: Judged): ReadBundle {
  const report = verifyFiles(bundle);
  return { report, files: new Map([[logName, bundle.log], ...bundle.source.files()]) };
}
