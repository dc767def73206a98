/** An artifact by GitHub's own client, which is large and seldom needed: it is loaded when it is. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleFiles } from './bundle.ts';
import { readRegularFile } from './read-file.ts';

/** What the thread is for. */
export type ArtifactJob = StoringJob | FetchingJob;

/** What goes in. */
export type StoringJob = {
  readonly type: 'store';
  readonly name: string;
  readonly files: BundleFiles;
  /** Absolute, empty, ours alone: for the copies that the client reads. */
  readonly directory: string;
  /** Absent: as long as the repository says. */
  readonly retentionDays?: number;
};

/** What is wanted: an artifact of this workflow run, by its name. */
export type FetchingJob = {
  readonly type: 'fetch';
  readonly name: string;
  /** Absolute, empty, ours alone: where its files are put. */
  readonly directory: string;
};

export type StoredArtifact = {
  readonly id: number;
  /** SHA-256 of the zip, lower-case hex. */
  readonly digest: string;
  /** Bytes of the zip. */
  readonly size: number;
};

/**
 * Stores the files as one artifact. The client reads ACTIONS_RESULTS_URL and ACTIONS_RUNTIME_TOKEN from the
 * variables of its thread, prints, waits as long as it likes and cannot be called off: so it gets a thread of
 * its own (see `upload`). It reads files by their paths: so it gets copies, made when it is there and compared when
 * it is done.
 * @throws whatever the client throws; its message may hold text of the service
 */
export async function storeArtifact(job: StoringJob): Promise<StoredArtifact> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const copies = [...job.files].map(([name, bytes]) => ({ path: join(job.directory, name), bytes }));
  for (const { path, bytes } of copies) writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
  const { id, digest, size } = await new DefaultArtifactClient().uploadArtifact(
    job.name,
    copies.map(({ path }) => path),
    job.directory,
    job.retentionDays === undefined ? {} : { retentionDays: job.retentionDays },
  );
  if (!copies.every(isSame)) throw new TypeError('the files were changed while they were uploaded');
  if (id === undefined || !Number.isSafeInteger(id) || id < 1 || digest === undefined || size === undefined)
    throw new TypeError('the answer names no artifact');
  return { id, digest, size };
}

/** Bytes of a zip: a bundle of ours is far below. */
const largestZip = 100 * 1_048_576;

/**
 * Puts the files of an artifact into `job.directory`. Whoever may run a job of this workflow run may have made it, so
 * nothing in it is believed.
 * @throws whatever the client throws; its message may hold text of the service
 */
export async function fetchArtifact(job: FetchingJob): Promise<void> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  const { artifact } = await client.getArtifact(job.name);
  if (artifact.size > largestZip) throw new RangeError('the artifact is larger than any of ours');
  await client.downloadArtifact(artifact.id, { path: job.directory });
}

function isSame({ path, bytes }: { readonly path: string; readonly bytes: Uint8Array }): boolean {
  try {
    return readRegularFile({ path, most: bytes.length, links: 'one' }).equals(bytes);
  } catch {
    return false;
  }
}
