/**
 * Fetching one commit from the server of this job: from an address that is built here, by one scheme, without
 * redirects, with a token that is in no argument and no file.
 */

import { GoagentError } from '../contract/errors.ts';
import type { GitRemote } from '../contract/git.ts';

export type FetchOrder = {
  readonly remote: GitRemote;
  /** Full id. */
  readonly commit: string;
  /** A bare repository of this run. */
  readonly store: string;
};

/** @throws GoagentError `INPUTS_INVALID` for a server or a repository that is none. */
export function toFetchArguments({ remote, commit, store }: FetchOrder): readonly string[] {
  const { protocol, origin } = toServer(remote);
  const settings = [
    `protocol.${protocol.slice(0, -1)}.allow=always`,
    // A token must not follow a redirect to somewhere else.
    'http.followRedirects=false',
    'credential.helper=',
    // One pack, which can be watched while it grows, whatever its size.
    'fetch.unpackLimit=1',
    // Large files go to disk, not through memory.
    'core.bigFileThreshold=1m',
    'gc.auto=0',
    'maintenance.auto=false',
  ];
  const options = ['--quiet', '--depth=1', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head'];
  return [
    `--git-dir=${store}`,
    ...settings.flatMap((setting) => ['-c', setting]),
    ...['fetch', ...options, '--', `${origin}/${remote.repository}`, commit],
  ];
}

/** Configuration by the environment: it is read by this git and its own helper, and lasts as long as they do. */
export function toFetchEnvironment(remote: GitRemote): { readonly [name: string]: string } {
  if (remote.token === '') return {};
  const basic = Buffer.from(`x-access-token:${remote.token}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${toServer(remote).origin}/.extraheader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
  };
}

/** The runner says where the server is, and which repository this is; nothing of a payload gets here. */
function toServer({ server, repository }: GitRemote): URL {
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url === undefined || !isSafe(url)) {
    throw new GoagentError('INPUTS_INVALID', [
      'GITHUB_SERVER_URL is no https: address (http: only on loopback), so nothing is fetched from there',
    ]);
  }
  if (!/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository) || /(?:^|\/)\.{1,2}(?:\/|$)/.test(repository)) {
    throw new GoagentError('INPUTS_INVALID', ['GITHUB_REPOSITORY is not "owner/name"']);
  }
  return url;
}

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

const isSafe = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && loopback.includes(url.hostname));
