/** Git configuration outside of repositories: variables that carry it, and the files of home and system. */

import { join } from 'node:path';
import type { GitConfigEntry } from './git-config-file.ts';
import type { GitFile } from './git-config-secrets.ts';

type Variables = ReadonlyMap<string, string>;

const mostPairs = 1_000;

/** Entries of `GIT_CONFIG_COUNT` with its `GIT_CONFIG_KEY_<n>`, and of `GIT_CONFIG_PARAMETERS`. */
export function parseGitVariables(variables: Variables): readonly GitConfigEntry[] {
  const count = Math.min(Number(variables.get('GIT_CONFIG_COUNT')) || 0, mostPairs);
  const pairs = Array.from({ length: Math.max(0, Math.trunc(count)) }, (_, index) =>
    toEntry(variables.get(`GIT_CONFIG_KEY_${index}`) ?? '', variables.get(`GIT_CONFIG_VALUE_${index}`) ?? ''),
  );
  return [...pairs, ...parseParameters(variables.get('GIT_CONFIG_PARAMETERS') ?? '')];
}

/** Files that git reads for the person, and for the machine. Some may not exist. */
export function findPersonalFiles(variables: Variables): readonly GitFile[] {
  const home = variables.get('HOME') ?? variables.get('USERPROFILE') ?? '';
  const configHome = variables.get('XDG_CONFIG_HOME') || (home === '' ? '' : join(home, '.config'));
  const system = variables.get('GIT_CONFIG_SYSTEM') ?? '/etc/gitconfig';
  return [
    ...inFolder(home, { '.gitconfig': 'config', '.git-credentials': 'credentials' }),
    ...inFolder(configHome, { 'git/config': 'config', 'git/credentials': 'credentials' }),
    { path: variables.get('GIT_CONFIG_GLOBAL') ?? '', format: 'config' as const },
    { path: isTrue(variables.get('GIT_CONFIG_NOSYSTEM')) ? '' : system, format: 'config' as const },
  ].filter(({ path }) => path !== '');
}

function inFolder(folder: string, files: Readonly<Record<string, GitFile['format']>>): readonly GitFile[] {
  if (folder === '') return [];
  return Object.entries(files).map(([name, format]) => ({ path: join(folder, name), format }));
}

function isTrue(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false', 'no', 'off'].includes(value.toLowerCase());
}

/** What `git -c` hands to its children: `'key=value'`, or since 2.31 `'key'='value'`; a quote within is `'\''`. */
function parseParameters(text: string): readonly GitConfigEntry[] {
  const quoted = /'((?:[^']|'\\'')*)'(?:='((?:[^']|'\\'')*)')?/g;
  return [...text.matchAll(quoted)].map(([, first = '', second]) => {
    const whole = first.replaceAll("'\\''", "'");
    if (second !== undefined) return toEntry(whole, second.replaceAll("'\\''", "'"));
    const sign = whole.indexOf('=');
    return sign < 0 ? toEntry(whole, '') : toEntry(whole.slice(0, sign), whole.slice(sign + 1));
  });
}

function toEntry(name: string, value: string): GitConfigEntry {
  const first = name.indexOf('.');
  const last = name.lastIndexOf('.');
  return {
    section: name.slice(0, Math.max(first, 0)).toLowerCase(),
    subsection: name.slice(first + 1, Math.max(last, first + 1)),
    key: name.slice(last + 1).toLowerCase(),
    value,
  };
}
