/** A thread for GitHub's artifact client, which cannot be cancelled, and an end to it that always comes. */

import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Redactor } from '../contract/ports.ts';
import type { ArtifactJob, StoredArtifact } from './artifact.ts';

/** What the thread says, once. */
export type UploaderMessage =
  | { readonly type: 'stored'; readonly artifact: StoredArtifact }
  | { readonly type: 'fetched' }
  | { readonly type: 'failed'; readonly name: string; readonly message: string };

export type ThreadOptions = {
  /** A directory of ours, in which another one is made for the job; that is gone afterwards. */
  readonly root: string;
  readonly redactor: Redactor;
  /** Path of the program of the thread. */
  readonly uploader: string;
  readonly variables: ReadonlyMap<string, string>;
  /** For everything, retries included. */
  readonly timeoutMs: number;
  /** Ends it at once. */
  readonly signal: AbortSignal;
};

export type ThreadEnding =
  | Exclude<UploaderMessage, { type: 'failed' }>
  /** `why` may repeat text of the service: it is one line, short and redacted. */
  | { readonly type: 'not-done'; readonly why: string }
  /** There is no service here that takes artifacts. */
  | { readonly type: 'not-available'; readonly why: string };

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

/**
 * Never rejects. What the client prints is read and dropped: it holds signed addresses, and goes round the console.
 * `take` is called with the directory of the job before that is gone, once the job is done.
 */
export function runArtifactThread(
  toJob: (directory: string) => ArtifactJob,
  options: ThreadOptions,
  take: (directory: string) => void = () => {},
): Promise<ThreadEnding> {
  const { uploader, variables, timeoutMs, signal, redactor } = options;
  const why = whyNoService(variables);
  if (why !== undefined) return Promise.resolve({ type: 'not-available', why });
  if (signal.aborted) return Promise.resolve(cancelled);
  const directory = makeJobDirectory(options.root);
  if (directory === undefined)
    return Promise.resolve(failed('there is no place for a copy of the files in RUNNER_TEMP'));
  return new Promise((resolve) => {
    const thread = new Worker(uploader, {
      workerData: toJob(directory),
      env: Object.fromEntries([...variables].filter(([name]) => passed.includes(name))),
      argv: [],
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: heapMib },
    });
    const end = (ending: ThreadEnding): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      // Its sockets, timers and promises end with it; nothing of it is waited for.
      thread.unref();
      const remove = () => removeJobDirectory(directory);
      if (ending.type === 'fetched') take(directory);
      // Twice: the thread may be writing at this moment, and it is not waited for.
      remove();
      thread.terminate().then(remove, remove);
      resolve(ending);
    };
    const cancel = () => end(cancelled);
    const seconds = (timeoutMs / 1_000).toFixed(1);
    const timer = setTimeout(() => end(failed(`it was not done within ${seconds} s`)), timeoutMs);
    signal.addEventListener('abort', cancel, { once: true });
    thread.stdout.resume();
    thread.stderr.resume();
    thread.on('message', (message: UploaderMessage) => end(toEnding(message, redactor)));
    thread.on('error', (error) => end(failed(`the uploader stopped: ${toLine(String(error), redactor)}`)));
    thread.on('exit', () => end(failed('the uploader stopped')));
  });
}

/** Nothing where the runner has told of a service. */
export function whyNoService(variables: ReadonlyMap<string, string>): string | undefined {
  const missing = needed.filter((name) => (variables.get(name) ?? '') === '');
  return missing.length === 0 ? undefined : `the runner gave no ${missing.join(', no ')}`;
}

const failed = (why: string): ThreadEnding => ({ type: 'not-done', why });
const cancelled = failed('the job was cancelled');

function toEnding(message: UploaderMessage, redactor: Redactor): ThreadEnding {
  if (message.type !== 'failed') return message;
  if (message.name === 'GHESNotSupportedError')
    return { type: 'not-available', why: 'this GitHub Enterprise Server takes no artifacts of this kind' };
  return failed(toLine(message.message, redactor));
}

function makeJobDirectory(root: string): string | undefined {
  try {
    return mkdtempSync(join(root, 'upload-'));
  } catch {
    return undefined;
  }
}

function removeJobDirectory(directory: string): void {
  try {
    rmSync(directory, { recursive: true, force: true });
  } catch {
    // It is private, and in a directory that the runner empties.
  }
}

const longestWhy = 300;
/** Characters that are looked at. */
const longestLine = 65_536;

/** The first line, without the queries of its addresses: they are signatures. Cut last, so that no part of a secret stays. */
function toLine(text: string, redactor: Redactor): string {
  const [line = ''] = text
    .slice(0, longestLine)
    .trim()
    .split(/[\r\n]/, 1);
  const plain = redactor
    .text(line, 'error')
    .replace(/(?:\?|%3F)[^\s"']*/gi, '?…')
    .replace(/\bsig(?:=|%3D)[^\s"'&;]*/gi, 'sig=…');
  return plain.length > longestWhy ? `${plain.slice(0, longestWhy)}…` : plain;
}
