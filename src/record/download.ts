/** One file of an artifact of this workflow run. What is in it may be anybody's who runs a job of the run. */

import { join } from 'node:path';
import { runArtifactThread, type ThreadOptions } from './artifact-thread.ts';
import { readRegularFile } from './read-file.ts';

export type DownloadResult =
  | { readonly type: 'downloaded'; readonly bytes: Uint8Array }
  /** `why` is one line, short and redacted. */
  | { readonly type: 'not-downloaded'; readonly why: string };

export type DownloadOptions = ThreadOptions & {
  readonly name: string;
  /** A name of our own in the artifact. */
  readonly file: string;
  /** Bytes of that file. */
  readonly most: number;
};

/** Nobody unpacks more than this many times the one file that is wanted. */
const filesOfLargest = 8;

/** Never rejects. */
export async function download(options: DownloadOptions): Promise<DownloadResult> {
  const { name, file, most } = options;
  let bytes: Uint8Array | undefined;
  const ending = await runArtifactThread(
    (directory) => ({ type: 'fetch', name, directory, most: most * filesOfLargest }),
    options,
    (directory) => {
      bytes = readOrNothing(join(directory, file), most);
    },
  );
  if (ending.type === 'fetched') {
    return bytes === undefined
      ? { type: 'not-downloaded', why: `the artifact has no file ${file} of at most ${most} bytes` }
      : { type: 'downloaded', bytes };
  }
  return {
    type: 'not-downloaded',
    why: ending.type === 'stored' ? 'the uploader did something else' : ending.why,
  };
}

function readOrNothing(path: string, most: number): Uint8Array | undefined {
  try {
    return readRegularFile({ path, most, links: 'one' });
  } catch {
    return undefined;
  }
}
