/** An artifact by GitHub's own client, which is large and seldom needed: it is loaded when it is. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleFiles } from './bundle.ts';
import { readRegularFile } from './read-file.ts';

/** What goes in. */
export type ArtifactJob = {
  readonly name: string;
  readonly files: BundleFiles;
  /** Absolute, empty, ours alone: for the copies that the client reads. */
  readonly directory: string;
  /** Absent: as long as the repository says. */
  readonly retentionDays?: number;
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
export async function storeArtifact(job: ArtifactJob): Promise<StoredArtifact> {
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

function isSame({ path, bytes }: { readonly path: string; readonly bytes: Uint8Array }): boolean {
  try {
    return readRegularFile({ path, most: bytes.length, links: 'one' }).equals(bytes);
  } catch {
    return false;
  }
}
