/** A tool of the toolbelt as a program: one JSON object on stdin, one JSON line on stdout, or one on stderr. */

import { join } from 'node:path';
import { type Input, runToolProgram } from '../run/tool-program.ts';
import { readVariables } from '../runner/variables.ts';
import { toToolList } from './tool-list.ts';

/** As much as fits the bounds of arguments, each character escaped. */
const mostInput = 8 * 1024 * 1024;
const inputMs = 30_000;

/** `directory` holds the stub of this face. Exit status: 0 an answer, 1 none, 2 wrong use. SIGINT and SIGTERM end the tool, not the process at once. */
export async function toolbelt(directory: string): Promise<void> {
  const words = process.argv.slice(2);
  // Whoever reads may be gone.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(`${usage}\n\n${toToolList(() => [])}\n`);
    return;
  }
  const stopping = new AbortController();
  const { signal } = stopping;
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stopping.abort());
  const variables = readVariables();
  const { exit, said } = await runToolProgram({
    words,
    readInput: () => readInput(signal),
    directory: process.cwd(),
    runnerTemp: variables.get('RUNNER_TEMP') ?? '',
    path: variables.get('PATH') ?? '',
    home: variables.get('HOME') ?? '',
    ownFolder: join(directory, '..'),
    signal,
  });
  process.exitCode = exit;
  (exit === 0 ? process.stdout : process.stderr).write(`${JSON.stringify(said)}\n`);
}

const usage = `node toolbelt/index.js NAME < arguments.json

Runs one tool in the current directory: its arguments are one JSON object on standard input, its answer
is one JSON line on standard output. A tool that cannot says why as JSON on standard error.
Exit status: 0 an answer, 1 none, 2 wrong use.`;

/** Whoever writes may never end, or never stop. */
function readInput(signal: AbortSignal): Promise<Input> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    const end = (input: Input) => {
      clearTimeout(timer);
      process.stdin.destroy();
      resolve(input);
    };
    const timer = setTimeout(() => end(unread(`did not end within ${inputMs / 1000} s`)), inputMs);
    signal.addEventListener('abort', () => end(unread('was not read to its end: the tool was stopped')));
    process.stdin.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > mostInput) end(unread(`holds more than ${mostInput} bytes`));
    });
    process.stdin.once('error', () => end(unread('cannot be read')));
    process.stdin.once('end', () => end({ verdict: 'read', bytes: Buffer.concat(chunks) }));
  });
}

const unread = (why: string): Input => ({ verdict: 'unread', why });
