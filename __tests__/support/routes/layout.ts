/** The places of one run of the routes: a runner's folders, a checkout, a home, each with a planted text. */

import { randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** A text that the tool knows when it sees it. */
export const toPlanted = (): string => `planted-${randomBytes(16).toString('hex')}`;

/** A server that gives its secret to whoever comes; who comes may leave early. */
export function answer(socket: Socket): void {
  socket.on('error', () => {});
  socket.end(toPlanted());
}

export type Layout = {
  readonly workspace: string;
  readonly runnerTemp: string;
  readonly home: string;
  readonly root: string;
  readonly toolHome: string;
  readonly cwd: string;
  readonly program: string;
  readonly configurations: readonly string[];
  /** What routes are told: names of paths. */
  readonly paths: { readonly [name: string]: string };
};

/** Below `base`, which is the user's own. */
export function makeLayout(base: string): Layout {
  const at = (...names: string[]): string => join(base, ...names);
  const git = at('work', '.git');
  const configurations = [
    join(git, 'config'),
    join(git, 'modules/sub/config'),
    at('work/nested/.git/config'),
  ];
  const secrets = {
    commandFile: at('temp/_runner_file_commands/set_env'),
    event: at('temp/_github_workflow/event.json'),
    temp: at('temp/left-by-a-step'),
    audit: at('temp/goagent-abcdef/bundle/audit.jsonl'),
    ssh: at('home/.ssh/id_ed25519'),
    netrc: at('home/.netrc'),
    docker: at('home/.docker/config.json'),
    npmrc: at('home/.npmrc'),
    gh: at('home/.config/gh/hosts.yml'),
    inCwd: at('cwd/in-cwd'),
    canary: at('temp/goagent-abcdef/home/canary'),
    gitConfig: configurations[0] ?? '',
    moduleConfig: configurations[1] ?? '',
    nestedConfig: configurations[2] ?? '',
  };
  for (const path of Object.values(secrets)) write(path, `${toPlanted()}\n`);
  for (const name of ['work/.git/hooks', 'work/.github/workflows', 'work/tools/bin']) {
    mkdirSync(at(name), { recursive: true });
  }
  for (const name of ['route-tool.py', 'processes.py', 'rights.py', 'files.py', 'channels.py']) {
    copyFileSync(join(here, name), at('work/tools/bin', name));
  }
  const program = at('work/tools/bin/route-tool.py');
  chmodSync(program, 0o755);
  return {
    workspace: at('work'),
    runnerTemp: at('temp'),
    home: at('home'),
    root: at('temp/goagent-abcdef'),
    toolHome: at('temp/goagent-abcdef/home'),
    cwd: at('cwd'),
    program,
    configurations,
    paths: {
      ...secrets,
      git,
      program,
      workspace: at('work'),
      newInTemp: at('temp/new'),
      newInHome: at('home/new'),
      newHook: join(git, 'hooks/pre-push'),
      newWorkflow: at('work/.github/workflows/new.yml'),
      newBeside: at('new'),
      newInWorkspace: at('work/new'),
      outlived: at('work/outlived'),
      outlivedDeadline: at('work/outlived-deadline'),
      socket: at('temp/socket'),
    },
  };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode: 0o600 });
}

/** Whether a file is there, and holds what a tool wrote. */
export function isWritten(path: string): boolean {
  try {
    return /written by a tool|still here/.test(readFileSync(path, 'utf8'));
  } catch {
    return false;
  }
}
