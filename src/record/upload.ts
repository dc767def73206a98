/** The upload of a bundle as one artifact. */

import type { StoredArtifact, StoringJob } from './artifact.ts';
import { runArtifactThread, type ThreadOptions } from './artifact-thread.ts';

export type UploadResult =
  | ({ readonly type: 'uploaded' } & StoredArtifact)
  /** `why` may repeat text of the service: it is one line, short and redacted. */
  | { readonly type: 'not-uploaded'; readonly why: string }
  /** There is no service here that takes artifacts. */
  | { readonly type: 'not-available'; readonly why: string };

export type UploadOptions = ThreadOptions & { readonly job: Omit<StoringJob, 'type' | 'directory'> };

/** Never rejects. */
export async function upload({ job, ...options }: UploadOptions): Promise<UploadResult> {
  const ending = await runArtifactThread((directory) => ({ type: 'store', ...job, directory }), options);
  switch (ending.type) {
    case 'stored':
      return { type: 'uploaded', ...ending.artifact };
    case 'fetched':
      return { type: 'not-uploaded', why: 'the uploader did something else' };
    case 'not-done':
      return { type: 'not-uploaded', why: ending.why };
    case 'not-available':
      return ending;
  }
}
