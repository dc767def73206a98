/** A bundle from wherever a person has it: its directory, the zip of its artifact, or its log alone. */

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type BundleFiles, largestFile, logName } from './bundle.ts';
import { inMemory, type KeptSource, mostFiles, openDirectory, readOurs } from './bundle-source.ts';
import { isZip, readZip } from './read-zip.ts';
import { type BundleReport, notABundle, type VerifyOptions, verifyFiles } from './verify-bundle.ts';

export type ReadBundle = {
  /** Look at `valid` first. */
  readonly report: BundleReport;
  /** The bytes that the report is about, and no others: the log, the list, and what the list names. */
  readonly files: BundleFiles;
};

/**
 * Reads each file once and verifies what it read.
 * @throws what the file system throws when there is nothing to read, and `INPUTS_INVALID` for what is no file of ours
 */
export async function readBundle(
  path: string,
  options: Omit<VerifyOptions, 'path'> = {},
): Promise<ReadBundle> {
  if (lstatSync(path).isDirectory()) {
    const source = openDirectory(path);
    const log = readOurs(join(path, logName));
    return judge({ ...options, path: join(path, logName), log, source });
  }
  const bytes = readOurs(path);
  if (!isZip(bytes))
    return {
      report: verifyFiles({ ...options, path, log: bytes, source: undefined }),
      files: new Map([[logName, bytes]]),
    };
  const zip = await readZip(bytes, { files: mostFiles, bytes: largestFile });
  if (zip.verdict === 'refused')
    return { report: notABundle(path, `the zip is refused: ${zip.why}`), files: new Map() };
  const log = zip.files.get(logName);
  if (log === undefined) return { report: notABundle(path, `the zip has no ${logName}`), files: new Map() };
  return judge({ ...options, path, log, source: inMemory(zip.files) });
}

type Judged = VerifyOptions & { readonly log: Uint8Array; readonly source: KeptSource };

function judge(bundle: Judged): ReadBundle {
  const report = verifyFiles(bundle);
  return { report, files: new Map([[logName, bundle.log], ...bundle.source.files()]) };
}
