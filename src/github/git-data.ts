/** Git by GitHub's API: blobs, trees, commits, branches, without a checkout and without force. */

import type { JsonObject, JsonValue } from '../contract/json.ts';
import { openCommits, signatureOf } from './commits.ts';
import type { GitPort, TreeEntry } from './git-port.ts';
import { notSent, sendFor, sendForNothing } from './hub-answer.ts';
import { fieldOf, isObjectId, objectIdOf, type RepositoryName } from './json-answer.ts';
import type { Send } from './writing.ts';

/** Objects have their content as their name, so making one again changes nothing. A branch is made once. */
export function openGitData(send: Send, place: RepositoryName): GitPort {
  const git = '/repos/{owner}/{repo}/git';
  return {
    ...openCommits(send, place),
    readBranch: async (branch) => {
      if (!isBranch(branch)) return notSent;
      const parameters = { ...place, ref: `heads/${branch}` };
      const order = { route: `GET ${git}/ref/{ref}`, parameters, repeat: 'again' } as const;
      return sendFor(send, order, (value) => parseBranch(value, branch));
    },
    createBlob: async (base64) => {
      const parameters = { ...place, content: base64, encoding: 'base64' };
      return sendFor(send, { route: `POST ${git}/blobs`, parameters, repeat: 'again' }, parseId);
    },
    createTree: async ({ base, entries }) => {
      if (!isObjectId(base)) return notSent;
      const parameters = { ...place, base_tree: base, tree: entries.map(toEntry) };
      return sendFor(send, { route: `POST ${git}/trees`, parameters, repeat: 'again' }, parseId);
    },
    createCommit: async ({ message, tree, parents }) => {
      if (![tree, ...parents].every(isObjectId)) return notSent;
      const parameters = { ...place, message, tree, parents };
      return sendFor(send, { route: `POST ${git}/commits`, parameters, repeat: 'again' }, parseNewCommit);
    },
    createBranch: async ({ name, sha }) => {
      if (!isBranch(name) || !isObjectId(sha)) return notSent;
      const parameters = { ...place, ref: `refs/heads/${name}`, sha };
      return sendForNothing(send, { route: `POST ${git}/refs`, parameters, repeat: 'once' });
    },
    updateBranch: async ({ name, sha }) => {
      if (!isBranch(name) || !isObjectId(sha)) return notSent;
      const parameters = { ...place, ref: `heads/${name}`, sha, force: false };
      return sendForNothing(send, { route: `PATCH ${git}/refs/{ref}`, parameters, repeat: 'again' });
    },
  };
}

/** Ours are narrower than git's; the base's is GitHub's own word and must not become another address. */
export const isBranch = (name: string): boolean =>
  name.length <= 244 &&
  !/[\p{C}\s~^:?*[\\]|\.\.|\/\/|@\{|^[-/.]|[/.]$|\/\.|\.lock(?:\/|$)/u.test(name) &&
  name !== '@' &&
  name !== '';

/** GitHub answers with a list where there is no such branch and others begin alike. */
function parseBranch(value: JsonValue, branch: string): string | undefined {
  if (fieldOf(value, 'ref') !== `refs/heads/${branch}` || fieldOf(value, 'object', 'type') !== 'commit')
    return undefined;
  return idOf(fieldOf(value, 'object', 'sha'));
}

const parseId = (value: JsonValue): string | undefined => idOf(fieldOf(value, 'sha'));

const idOf = (value: JsonValue | undefined): string | undefined => objectIdOf(value) || undefined;

function parseNewCommit(value: JsonValue) {
  const sha = parseId(value);
  return sha === undefined ? undefined : { sha, signature: signatureOf(fieldOf(value, 'verification')) };
}

function toEntry({ path, mode, content }: TreeEntry): JsonObject {
  const entry = { path, mode, type: 'blob' };
  switch (content.type) {
    case 'blob':
      return { ...entry, sha: content.sha };
    case 'text':
      return { ...entry, content: content.text };
    case 'deleted':
      return { ...entry, sha: null };
  }
}
