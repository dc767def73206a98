/** The upload of a bundle: a thread for a client that cannot be cancelled, and an end to it that always comes. */

import { Worker } from 'node:worker_threads';
import type { ArtifactJob, StoredArtifact } from './artifact.ts';

export type UploadResult =
  | ({ readonly type: 'uploaded' } & StoredArtifact)
  /** `why` may repeat text of the service: it is one line and short, and not redacted. */
  | { readonly type: 'not-uploaded'; readonly why: string }
  /** There is no service here that takes artifacts. */
  | { readonly type: 'not-available'; readonly why: string };

export type UploadOptions = {
  readonly job: ArtifactJob;
  /** Path of the program of the thread. */
  readonly uploader: string;
  readonly variables: ReadonlyMap<string, string>;
  /** For everything, retries included. */
  readonly timeoutMs: number;
  /** Ends it at once. */
  readonly signal: AbortSignal;
};

/** What the thread says, once. */
export type UploaderMessage =
  | { readonly type: 'stored'; readonly artifact: StoredArtifact }
  | { readonly type: 'failed'; readonly name: string; readonly message: string };

const needed = ['ACTIONS_RESULTS_URL', 'ACTIONS_RUNTIME_TOKEN'] as const;
/** All that the client gets to see of our variables. */
const passed: readonly string[] = [
  ...needed,
  'GITHUB_SERVER_URL',
  'GITHUB_RETENTION_DAYS',
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]),
];
/** MiB. The client holds at most five blocks of 8 MiB, whatever the size of the bundle. */
const heapMib = 256;

/** Never rejects. What the client prints is read and dropped: it holds signed addresses, and goes round the console. */
export function upload(options: UploadOptions): Promise<UploadResult> {
  const { job, uploader, variables, timeoutMs, signal } = options;
  const why = whyNoService(variables);
  if (why !== undefined) return Promise.resolve({ type: 'not-available', why });
  if (signal.aborted) return Promise.resolve(cancelled);
  return new Promise((resolve) => {
    const thread = new Worker(uploader, {
      workerData: job,
      env: Object.fromEntries([...variables].filter(([name]) => passed.includes(name))),
      argv: [],
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: heapMib },
    });
    const end = (result: UploadResult): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      // Its sockets, timers and promises end with it; nothing of it is waited for.
      thread.unref();
      thread.terminate().catch(() => {});
      resolve(result);
    };
    const cancel = () => end(cancelled);
    const seconds = (timeoutMs / 1_000).toFixed(1);
    const timer = setTimeout(() => end(failed(`it was not done within ${seconds} s`)), timeoutMs);
    signal.addEventListener('abort', cancel, { once: true });
    thread.stdout.resume();
    thread.stderr.resume();
    thread.on('message', (message: UploaderMessage) => end(toResult(message)));
    thread.on('error', (error) => end(failed(`the uploader stopped: ${toLine(String(error))}`)));
    thread.on('exit', () => end(failed('the uploader stopped')));
  });
}

/** Nothing where the runner has told of a service. */
export function whyNoService(variables: ReadonlyMap<string, string>): string | undefined {
  const missing = needed.filter((name) => (variables.get(name) ?? '') === '');
  return missing.length === 0 ? undefined : `the runner gave no ${missing.join(', no ')}`;
}

const failed = (why: string): UploadResult => ({ type: 'not-uploaded', why });
const cancelled = failed('the job was cancelled');

function toResult(message: UploaderMessage): UploadResult {
  if (message.type === 'stored') return { type: 'uploaded', ...message.artifact };
  if (message.name === 'GHESNotSupportedError')
    return { type: 'not-available', why: 'this GitHub Enterprise Server takes no artifacts of this kind' };
  return failed(toLine(message.message));
}

const longestWhy = 300;

/** The first line, without the queries of its addresses: they are signatures. */
function toLine(text: string): string {
  const [line = ''] = text.trim().split(/[\r\n]/, 1);
  const plain = line.slice(0, 4 * longestWhy).replace(/\?[^\s"']*/g, '?…');
  return plain.length > longestWhy ? `${plain.slice(0, longestWhy)}…` : plain;
}
