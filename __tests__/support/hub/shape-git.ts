/** Commits, trees, blobs and refs as GitHub answers them. */

import { mainRepository, type World } from './hub-world.ts';
import { apiOf, type Json, nodeId, pageOf, toUser } from './shape-people.ts';

export type Commit = {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
};

type Signature = { readonly name: string; readonly email: string; readonly date: string };

export async function readCommit(world: World, sha: string): Promise<Commit | undefined> {
  if ((await world.git.find(sha)) !== sha) return undefined;
  const format = ['%T', '%P', '%an', '%ae', '%at', '%cn', '%ce', '%ct', '%B'].join('%x00');
  const text = await world.git.read(['show', '-s', `--format=${format}`, sha]);
  const [tree = '', parents = '', an = '', ae = '', at = '', cn = '', ce = '', ct = '', message = ''] =
    text.split('\0');
  return {
    ...{ sha, tree, parents: parents.split(' ').filter((one) => one !== '') },
    author: { name: an, email: ae, date: toDate(at) },
    committer: { name: cn, email: ce, date: toDate(ct) },
    message: message.replace(/\n+$/, ''),
  };
}

const toDate = (seconds: string): string =>
  new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');

const api = (world: World): string => apiOf(world, mainRepository(world));

function verification(world: World, sha: string): Json {
  return world.state.verified.has(sha)
    ? {
        verified: true,
        reason: 'valid',
        signature: 'signed by the fake',
        payload: '',
        verified_at: world.now(),
      }
    : { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };
}

/** Of the git data API. */
export function toGitCommit(world: World, commit: Commit): Json {
  const { sha, tree, parents, author, committer, message } = commit;
  const page = pageOf(world, mainRepository(world));
  return {
    ...{
      sha,
      node_id: nodeId('C', sha),
      url: `${api(world)}/git/commits/${sha}`,
      html_url: `${page}/commit/${sha}`,
    },
    ...{ author, committer, message, tree: { sha: tree, url: `${api(world)}/git/trees/${tree}` } },
    parents: parents.map((one) => ({
      ...{ sha: one, url: `${api(world)}/git/commits/${one}`, html_url: `${page}/commit/${one}` },
    })),
    verification: verification(world, sha),
  };
}

/** Of lists of commits, where an account stands beside each name. */
export async function toCommit(world: World, sha: string): Promise<Json> {
  const commit = await readCommit(world, sha);
  if (commit === undefined) throw new Error(`no commit ${sha}`);
  const [url, page] = [`${api(world)}/commits/${sha}`, pageOf(world, mainRepository(world))];
  const { author, committer, message, tree, parents } = commit;
  return {
    ...{
      sha,
      node_id: nodeId('C', sha),
      url,
      html_url: `${page}/commit/${sha}`,
      comments_url: `${url}/comments`,
    },
    commit: {
      ...{ author, committer, message, tree: { sha: tree, url: `${api(world)}/git/trees/${tree}` } },
      ...{
        url: `${api(world)}/git/commits/${sha}`,
        comment_count: 0,
        verification: verification(world, sha),
      },
    },
    ...{ author: accountBehind(world, author), committer: accountBehind(world, committer) },
    parents: parents.map((one) => ({
      ...{ sha: one, url: `${api(world)}/commits/${one}`, html_url: `${page}/commit/${one}` },
    })),
  };
}

/** GitHub goes by the address. */
export const addressOf = (world: World, login: string): string => {
  const id = world.state.accounts.find((one) => one.login === login)?.id ?? 0;
  return `${id}+${login}@users.noreply.github.com`;
};

function accountBehind(world: World, { email }: Signature): Json | null {
  // GitHub signs under this account.
  if (email === 'noreply@github.com') return toUser(world, 'web-flow');
  const found = world.state.accounts.find((one) => addressOf(world, one.login) === email);
  return found === undefined ? null : toUser(world, found.login);
}
