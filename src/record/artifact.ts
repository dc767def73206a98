/** An artifact by GitHub's own client, which is large and seldom needed: it is loaded when it is. */

import { lstatSync, readdirSync, writeFileSync } from 'node:fs';
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
  /** Bytes of all its files when they are unpacked. */
  readonly most: number;
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
  const look = setInterval(() => {
    if (isOver(job)) stop(tooLarge());
  }, lookMs);
  let stop: (error: RangeError) => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  try {
    await Promise.race([client.downloadArtifact(artifact.id, { path: job.directory }), stopped]);
    if (isOver(job)) throw tooLarge();
  } finally {
    clearInterval(look);
  }
}

const tooLarge = () => new RangeError('the artifact unpacks to more than any of ours');
const lookMs = 50;
/** A bundle of ours has nine. */
const mostFiles = 100;

/** The client unpacks without a limit, and a few kilobytes of a zip can hold a disk full. */
function isOver({ directory, most }: FetchingJob): boolean {
  const waiting = [directory];
  let [files, bytes] = [0, 0];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      const path = join(next, entry.name);
      files += 1;
      if (entry.isDirectory()) waiting.push(path);
      else bytes += lstatSync(path).size;
      if (files > mostFiles || bytes > most) return true;
    }
  }
  return false;
}

function isSame({ path, bytes }: { readonly path: string; readonly bytes: Uint8Array }): boolean {
  try {
    return readRegularFile({ path, most: bytes.length, links: 'one' }).equals(bytes);
  } catch {
    return false;
  }
}
