/** The git commands that may be run on a checkout that may be a stranger's, and what keeps git harmless there. */

import { GoagentError } from '../contract/errors.ts';
import type { GitPlace, GitRemote } from '../contract/git.ts';
import { isCommitId } from '../law/policy/commit-id.ts';
import { toFetchArguments, toFetchEnvironment } from './git-fetch.ts';

/** All there are. `ids` are full ids of objects, and go to git's stdin. */
export type GitCommand =
  /** Prints the root of the work tree. */
  | { readonly type: 'top-level' }
  /** Prints the id of the commit that HEAD names. */
  | { readonly type: 'head-commit' }
  /** Prints objects, byte for byte: no filter, no attribute has a say. */
  | { readonly type: 'read-objects'; readonly place: GitPlace['type']; readonly ids: readonly string[] }
  | { readonly type: 'measure-objects'; readonly place: GitPlace['type']; readonly ids: readonly string[] }
  /** Makes a bare repository for ids as long as `commit`. */
  | { readonly type: 'make-store'; readonly commit: string }
  /** Fetches a commit into a store. */
  | { readonly type: 'fetch-commit'; readonly remote: GitRemote; readonly commit: string };

/**
 * The arguments of git. `directory` is the repository's, after symlinks.
 *
 * @throws GoagentError `INPUTS_INVALID` for what is no id of a commit or an object, or no place to fetch from.
 */
export function toGitArguments(command: GitCommand, directory: string): readonly string[] {
  return [...toHardening(), ...toSubcommand(command, directory)];
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

/** What one command needs beside that. */
export function toAddedEnvironment(command: GitCommand): { readonly [name: string]: string } {
  return command.type === 'fetch-commit' ? toFetchEnvironment(command.remote) : {};
}

/** @throws GoagentError `INPUTS_INVALID` for what is no id of an object. */
export function toGitInput(command: GitCommand): Uint8Array {
  if (command.type !== 'read-objects' && command.type !== 'measure-objects') return new Uint8Array(0);
  return Buffer.from(command.ids.map((id) => `${checkId(id)}\n`).join(''));
}

/**
 * The repository's own configuration is a stranger's: what could start a process or open a connection is off. So is a
 * bare repository that lies as files in somebody's tree, and that git would take for the one around it.
 */
const protocols = ['ext', 'file', 'git', 'http', 'https', 'ssh'];

export function toHardening(): readonly string[] {
  return [
    '--no-pager',
    ...toSetting('core.hooksPath', '/dev/null'),
    ...toSetting('core.fsmonitor', 'false'),
    ...toSetting('protocol.allow', 'never'),
    // What the repository's own configuration says of one of them would go first.
    ...protocols.flatMap((name) => toSetting(`protocol.${name}.allow`, 'never')),
    ...toSetting('safe.bareRepository', 'explicit'),
    // Whoever owns it: nothing in it is believed but objects by their ids.
    ...toSetting('safe.directory', '*'),
  ];
}

export function toSetting(name: string, value: string): readonly string[] {
  return ['-c', `${name}=${value}`];
}

function toSubcommand(command: GitCommand, directory: string): readonly string[] {
  switch (command.type) {
    case 'top-level':
      return ['rev-parse', '--show-toplevel'];
    case 'head-commit':
      return ['rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD^{commit}'];
    case 'read-objects':
      return [...toPlace(command.place, directory), 'cat-file', '--batch'];
    case 'measure-objects':
      return [...toPlace(command.place, directory), 'cat-file', '--batch-check'];
    case 'make-store': {
      const format = checkId(command.commit).length === 64 ? ['--object-format=sha256'] : [];
      return ['init', '--quiet', '--bare', '--template=', ...format, '--', directory];
    }
    case 'fetch-commit':
      return toFetchArguments({ ...command, commit: checkId(command.commit), store: directory });
  }
}

const toPlace = (place: GitPlace['type'], directory: string): readonly string[] =>
  place === 'store' ? [`--git-dir=${directory}`] : [];

function checkId(text: string): string {
  if (!isCommitId(text)) throw new GoagentError('INPUTS_INVALID', ['not the full id of an object']);
  return text;
}
