/** Git behind its port: each question is one hardened process. */

import type { Git, GitAnswer, GitPlace } from '../contract/git.ts';
import type { ProcessRecord, ProcessRunner } from '../contract/ports.ts';
import type { GitCommand } from './git-command.ts';
import { gitRequest } from './process-request.ts';

export type GitOptions = {
  readonly runProcess: ProcessRunner;
  /** Absolute path of git; null where there is none. */
  readonly program: string | null;
  /** An empty directory. */
  readonly home: string;
  readonly signal: AbortSignal;
};

type Question = {
  readonly command: GitCommand;
  readonly directory: string;
  /** Ends this question alone. */
  readonly signal?: AbortSignal;
};

export function createGit(options: GitOptions): Git {
  const ask = async ({ command, directory, signal }: Question): Promise<GitAnswer> => {
    if (options.program === null) return { verdict: 'broken', why: 'there is no git on this machine' };
    const request = gitRequest({ git: options.program, command, directory, home: options.home });
    const either = signal === undefined ? options.signal : AbortSignal.any([options.signal, signal]);
    return toAnswer(await options.runProcess(request, either));
  };
  const askObjects =
    (type: 'read-objects' | 'measure-objects') => (place: GitPlace, ids: readonly string[]) =>
      ask({ command: { type, place: place.type, ids }, directory: place.directory });
  return {
    topLevel: (directory) => ask({ command: { type: 'top-level' }, directory }),
    headCommit: (directory) => ask({ command: { type: 'head-commit' }, directory }),
    readObjects: askObjects('read-objects'),
    measureObjects: askObjects('measure-objects'),
    makeStore: (directory, commit) => ask({ command: { type: 'make-store', commit }, directory }),
    fetchCommit: ({ store, remote, commit, signal }) =>
      ask({ command: { type: 'fetch-commit', remote, commit }, directory: store, signal }),
  };
}

function toAnswer(record: ProcessRecord): GitAnswer {
  if (record.ending === 'exited' && record.exit === 0) return { verdict: 'answered', bytes: record.stdout };
  const said = record.problem ?? Buffer.from(record.stderr).toString();
  const line = said.split('\n').find((text) => text.trim() !== '') ?? '';
  const why = line
    .replace(/[\0-\x1f\x7f]/g, ' ')
    .trim()
    .slice(0, 200);
  return record.ending === 'exited'
    ? { verdict: 'failed', why }
    : { verdict: 'broken', why: why === '' ? record.ending : why };
}
