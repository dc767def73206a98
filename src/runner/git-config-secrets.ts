/** What one file of git configuration holds: secrets, and the names of further files. */

import { type GitConfigEntry, parseGitConfig } from './git-config-file.ts';
import type { Candidate } from './secret-candidate.ts';
import { toHeaderSecrets } from './secret-headers.ts';
import { findUserinfo } from './userinfo.ts';

/** How a file is to be read: `key` is a private key, a secret as a whole. */
export type GitFile = {
  /** As written: relative to the folder of the file that names it, or with a leading `~/` or `$RUNNER_TEMP/`. */
  readonly path: string;
  readonly format: 'config' | 'credentials' | 'key';
};

export type GitFileContent = {
  readonly candidates: readonly Candidate[];
  readonly references: readonly GitFile[];
};

const kind = 'git-credential';
const credentialsSource = 'a credentials file of git';

/** Reads the text of one file. Conditions of includes are not judged: the file is there for whoever can read it. */
export function parseGitFile(text: string, format: GitFile['format']): GitFileContent {
  if (format === 'config') return toGitSecrets(parseGitConfig(text));
  if (format === 'credentials') {
    return {
      candidates: findUserinfo(text, { source: credentialsSource, class: kind }),
      references: [],
    };
  }
  const isKey = /^-{5}BEGIN [A-Z ]*PRIVATE KEY-{5}/m.test(text);
  return { candidates: isKey ? [{ value: text, class: kind, certainty: 'certain' }] : [], references: [] };
}

/** Secrets and references of entries, wherever they were written: a file or the environment. */
export function toGitSecrets(entries: readonly GitConfigEntry[]): GitFileContent {
  return {
    candidates: entries.flatMap(toCandidates),
    references: entries.flatMap(toReferences),
  };
}

function toCandidates(entry: GitConfigEntry): readonly Candidate[] {
  const name = [entry.section, entry.key].filter((part) => part !== '').join('.');
  const about = { source: `git configuration, ${name}`, class: kind };
  const urls = [entry.subsection, entry.value].flatMap((text) => findUserinfo(text, about));
  if (entry.key === 'extraheader') return [...toHeaderSecrets(entry.value, about), ...urls];
  // Tools keep tokens under such keys: `hub.oauthtoken`, `gitlab.token`, `sendemail.smtppass`.
  if (/(token|password|secret|apikey|smtppass)$/.test(entry.key)) {
    return [{ value: entry.value, ...about, certainty: 'guessed' }, ...urls];
  }
  // A helper in one line of shell: `!f() { echo username=x; echo password=…; }; f`.
  if (entry.section === 'credential' && entry.key === 'helper') {
    const passwords = [...entry.value.matchAll(/\bpassword=([^\s"';}$`]+)/g)];
    return [
      ...passwords.map(([, value = '']) => ({ value, ...about, certainty: 'certain' as const })),
      ...urls,
    ];
  }
  return urls;
}

function toReferences({ section, key, value }: GitConfigEntry): readonly GitFile[] {
  if (key === 'path' && (section === 'include' || section === 'includeif')) {
    return [{ path: value, format: 'config' }];
  }
  if (section === 'credential' && key === 'helper') {
    const store = /^(?:git-credential-)?store\s.*--file[=\s]\s*(?:"([^"]+)"|'([^']+)'|(\S+))/.exec(value);
    const path = store?.[1] ?? store?.[2] ?? store?.[3];
    return path === undefined ? [] : [{ path, format: 'credentials' }];
  }
  if (section === 'core' && key === 'sshcommand') {
    // actions/checkout with `ssh-key`: ssh -i "$RUNNER_TEMP/<uuid>" …
    const path = /\s-i\s+(?:"([^"]+)"|(\S+))/
      .exec(value)
      ?.slice(1)
      .find((part) => part !== undefined);
    return path?.startsWith('$RUNNER_TEMP/') === true ? [{ path, format: 'key' }] : [];
  }
  return [];
}
