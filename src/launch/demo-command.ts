/** The processes of `npm run demo`: its small repository is made with git, and then our own bundle runs in it. */

import { toGitEnvironment, toHardening, toSetting } from './git-command.ts';

type Environment = { readonly [name: string]: string };

export type DemoCommand =
  | {
      readonly type: 'run-bundle';
      /** Absolute path of this very Node. */
      readonly node: string;
      /** Absolute path of a file of `dist`. */
      readonly bundle: string;
      readonly cwd: string;
      /** As a runner would give it. */
      readonly env: Environment;
      readonly timeoutMs: number;
    }
  | (DemoRepository & { readonly type: 'git-init' })
  /** Everything that is in the work tree. */
  | (DemoRepository & { readonly type: 'git-add' })
  /** `date` is RFC 3339: the same demo has the same commits. */
  | (DemoRepository & { readonly type: 'git-commit'; readonly message: string; readonly date: string });

type DemoRepository = {
  /** Absolute path of git, from `programs`. */
  readonly git: string;
  readonly directory: string;
  /** An empty directory. */
  readonly home: string;
};

/** Everything of a `ProcessRequest` but stdin, which is empty. */
export type DemoProcess = {
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Environment;
  readonly timeoutMs: number;
  readonly maxBytes: number;
};

export function toDemoProcess(command: DemoCommand): DemoProcess {
  switch (command.type) {
    case 'run-bundle':
      return {
        argv: [command.node, command.bundle],
        cwd: command.cwd,
        env: command.env,
        timeoutMs: command.timeoutMs,
        maxBytes: 16 * 1024 * 1024,
      };
    case 'git-init':
      return toGitProcess(command, ['init', '--quiet', '--template=', '--initial-branch=main']);
    case 'git-add':
      return toGitProcess(command, ['add', '--all']);
    case 'git-commit': {
      const { env, ...process } = toGitProcess(command, ['commit', '--quiet', '-m', command.message]);
      return { ...process, env: { ...env, ...toSignature(command.date) } };
    }
  }
}

function toGitProcess(repository: DemoRepository, subcommand: readonly string[]): DemoProcess {
  return {
    argv: [
      repository.git,
      ...toHardening(),
      ...toSetting('commit.gpgSign', 'false'),
      ...toSetting('core.autocrlf', 'false'),
      ...toSetting('gc.auto', '0'),
      ...toSetting('maintenance.auto', 'false'),
      ...subcommand,
    ],
    cwd: repository.directory,
    env: toGitEnvironment(repository.home),
    timeoutMs: 30_000,
    maxBytes: 1024 * 1024,
  };
}

function toSignature(date: string): Environment {
  const name = 'goagent-action demo';
  const email = 'demo@example.invalid';
  return {
    GIT_AUTHOR_DATE: date,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_NAME: name,
    GIT_COMMITTER_DATE: date,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_NAME: name,
  };
}
