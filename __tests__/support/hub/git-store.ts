/** The git repository behind the fake GitHub: bare, real, and read and written by git itself. */

import { spawn } from 'node:child_process';
import { devNull } from 'node:os';

export type GitAnswer = { readonly status: number; readonly stdout: Buffer; readonly stderr: string };

export type GitStore = {
  readonly folder: string;
  /** Never throws for what git says. */
  ask(args: readonly string[], options?: GitOptions): Promise<GitAnswer>;
  /** Standard output; throws when git fails. */
  read(args: readonly string[], options?: GitOptions): Promise<string>;
  /** Undefined when there is no such revision. */
  find(revision: string, type?: 'commit' | 'tree' | 'blob'): Promise<string | undefined>;
};

export type GitOptions = {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
};

export function openStore(folder: string): GitStore {
  const ask = (args: readonly string[], options: GitOptions = {}): Promise<GitAnswer> =>
    new Promise((resolve, reject) => {
      const env = {
        PATH: process.env.PATH,
        GIT_CONFIG_GLOBAL: devNull,
        GIT_CONFIG_NOSYSTEM: '1',
        LC_ALL: 'C',
        ...identity({ name: 'GitHub', email: 'noreply@github.com' }),
        ...options.env,
      };
      const child = spawn('git', ['-c', 'core.quotePath=false', ...args], { cwd: folder, env });
      const [out, err]: [Buffer[], Buffer[]] = [[], []];
      child.stdout.on('data', (part: Buffer) => out.push(part));
      child.stderr.on('data', (part: Buffer) => err.push(part));
      child.stdin.on('error', () => {});
      child.on('error', reject);
      child.on('close', (code) =>
        resolve({ status: code ?? 1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() }),
      );
      child.stdin.end(options.input ?? '');
    });
  const read = async (args: readonly string[], options?: GitOptions): Promise<string> => {
    const done = await ask(args, options);
    if (done.status !== 0) throw new Error(`git ${args.slice(0, 3).join(' ')}: ${done.stderr}`);
    return done.stdout.toString();
  };
  return {
    folder,
    ask,
    read,
    find: async (revision, type = 'commit') => {
      const peeled = `${revision}^{${type}}`;
      const done = await ask(['rev-parse', '--verify', '--quiet', '--end-of-options', peeled]);
      return done.status === 0 ? done.stdout.toString().trim() : undefined;
    },
  };
}

export type Person = { readonly name: string; readonly email: string; readonly date?: string };

/** What git takes from the environment as author and committer. */
export function identity(author: Person, committer: Person = author): Readonly<Record<string, string>> {
  return {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    ...(author.date === undefined ? {} : { GIT_AUTHOR_DATE: author.date }),
    GIT_COMMITTER_NAME: committer.name,
    GIT_COMMITTER_EMAIL: committer.email,
    ...(committer.date === undefined ? {} : { GIT_COMMITTER_DATE: committer.date }),
  };
}
