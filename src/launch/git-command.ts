/** The git commands that may be run on a checkout that may be a stranger's, and what keeps git harmless there. */

import { GoagentError } from '../contract/errors.ts';

/**
 * All there are. `commit` is the full id of a commit, `path` the path of a tracked file or directory:
 * relative to the repository's root, with `/`.
 */
export type GitCommand =
  /** Prints the root of the work tree. */
  | { readonly type: 'top-level' }
  /** Prints the id of the commit when the repository has it; exit 1 otherwise. */
  | { readonly type: 'verify-commit'; readonly commit: string }
  /** Prints the bytes of a file, without filters. */
  | { readonly type: 'read-blob'; readonly commit: string; readonly path: string };

/** SHA-1 or SHA-256, in full, as the payload of an event has it. */
export function isCommitId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** A path that git takes from the root, that leads nowhere else, and that can be shown as it is. */
export function isTrackedPath(text: string): boolean {
  if (text.length === 0 || text.length > 4096 || /[\\\p{C}]/u.test(text)) return false;
  return text.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/**
 * The arguments of git. `directory` is the repository's, after symlinks.
 *
 * @throws GoagentError `INPUTS_INVALID` for what is no commit id or no tracked path.
 */
export function toGitArguments(command: GitCommand, directory: string): readonly string[] {
  return [...toHardening(directory), ...toSubcommand(command)];
}

/** Git's whole environment: no configuration of system or user, no prompt, no lock, no fetch, no replaced object. */
export function toGitEnvironment(home: string): { readonly [name: string]: string } {
  return {
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    HOME: home,
    LC_ALL: 'C',
  };
}

/** The repository's own configuration is a stranger's: what could start a process or open a connection is off. */
export function toHardening(directory: string): readonly string[] {
  return [
    '--no-pager',
    ...toSetting('core.hooksPath', '/dev/null'),
    ...toSetting('core.fsmonitor', 'false'),
    ...toSetting('protocol.allow', 'never'),
    ...toSetting('safe.directory', directory),
  ];
}

export function toSetting(name: string, value: string): readonly string[] {
  return ['-c', `${name}=${value}`];
}

function toSubcommand(command: GitCommand): readonly string[] {
  switch (command.type) {
    case 'top-level':
      return ['rev-parse', '--show-toplevel'];
    case 'verify-commit':
      return [
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        `${checkCommit(command.commit)}^{commit}`,
      ];
    case 'read-blob':
      return ['cat-file', 'blob', toObject(command)];
  }
}

function toObject(place: { readonly commit: string; readonly path: string }): string {
  if (!isTrackedPath(place.path))
    throw new GoagentError('INPUTS_INVALID', ['not the path of a tracked file']);
  return `${checkCommit(place.commit)}:${place.path}`;
}

function checkCommit(text: string): string {
  if (!isCommitId(text)) throw new GoagentError('INPUTS_INVALID', ['not the full id of a commit']);
  return text;
}
