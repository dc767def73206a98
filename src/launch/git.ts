/** Git behind its port: each question is one hardened process. */

import type { Git, GitAnswer } from '../contract/git.ts';
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

export function createGit(options: GitOptions): Git {
  const ask = async (command: GitCommand, directory: string): Promise<GitAnswer> => {
    if (options.program === null) return { verdict: 'failed', why: 'there is no git on this machine' };
    const request = gitRequest({ git: options.program, command, directory, home: options.home });
    return toAnswer(await options.runProcess(request, options.signal));
  };
  return {
    topLevel: (directory) => ask({ type: 'top-level' }, directory),
    verifyCommit: (directory, commit) => ask({ type: 'verify-commit', commit }, directory),
    readBlob: (directory, place) => ask({ type: 'read-blob', ...place }, directory),
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
  return { verdict: record.ending === 'exited' ? 'failed' : 'broken', why };
}
