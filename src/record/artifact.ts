/** An artifact by GitHub's own client, which is large and seldom needed: it is loaded when it is. */

/** What goes in. */
export type ArtifactJob = {
  readonly name: string;
  /** Absolute. */
  readonly directory: string;
  /** Names of regular files in it. */
  readonly files: readonly string[];
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
 * its own (see `upload`).
 * @throws whatever the client throws; its message may hold text of the service
 */
export async function storeArtifact(job: ArtifactJob): Promise<StoredArtifact> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const { id, digest, size } = await new DefaultArtifactClient().uploadArtifact(
    job.name,
    job.files.map((name) => `${job.directory}/${name}`),
    job.directory,
    job.retentionDays === undefined ? {} : { retentionDays: job.retentionDays },
  );
  if (id === undefined || !Number.isSafeInteger(id) || id < 1 || digest === undefined || size === undefined)
    throw new TypeError('the answer names no artifact');
  return { id, digest, size };
}
