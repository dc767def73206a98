/** The thread that stores and fetches artifacts: takes its job, says once what came of it. It is ended from outside. */

import { parentPort, workerData } from 'node:worker_threads';
import { type ArtifactJob, fetchArtifact, storeArtifact } from '../record/artifact.ts';
import type { UploaderMessage } from '../record/artifact-thread.ts';
import { refuseRedirects } from '../record/redirects.ts';

/** Bytes, besides the files themselves. 100 MiB of a bundle take 67 MiB; a service that answers without end must not take the memory of the run. */
const mostMemory = 160 * 1_048_576;
const lookMs = 200;

export async function uploader(): Promise<void> {
  const say = (message: UploaderMessage) => parentPort?.postMessage(message);
  refuseRedirects((status) =>
    say({
      type: 'failed',
      name: 'Error',
      message: `the service answered ${status} with another address, where the runner's token must not go`,
    }),
  );
  const job: ArtifactJob = workerData;
  const files = job.type === 'store' ? [...job.files.values()] : [];
  const most = mostMemory + files.reduce((sum, bytes) => sum + bytes.length, 0);
  const look = setInterval(() => {
    if (process.memoryUsage().arrayBuffers > most)
      say({ type: 'failed', name: 'RangeError', message: 'the service sent more than any answer has' });
  }, lookMs);
  try {
    say(await run(job));
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error('unknown');
    say({ type: 'failed', name, message });
  } finally {
    clearInterval(look);
  }
}

async function run(job: ArtifactJob): Promise<UploaderMessage> {
  if (job.type === 'store') return { type: 'stored', artifact: await storeArtifact(job) };
  await fetchArtifact(job);
  return { type: 'fetched' };
}
