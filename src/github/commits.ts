/** Commits as GitHub tells them: whose, signed or not; and what one side has that the other has not. */

import type { JsonValue } from '../contract/json.ts';
import type { Answer, Listing } from './answers.ts';
import type { Commit, Comparison, GitPort } from './git-port.ts';
import { accountOf, notSent, sendFor } from './hub-answer.ts';
import { fieldOf, isObjectId, listOf, objectIdOf, type RepositoryName, textOf } from './json-answer.ts';
import { unreadable } from './receipt.ts';
import type { Send } from './writing.ts';

const pageSize = 100;
const mostPages = 5;

export function openCommits(send: Send, place: RepositoryName): Pick<GitPort, 'readCommit' | 'compare'> {
  return {
    readCommit: async (sha) => {
      if (!isObjectId(sha)) return notSent;
      const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
      return sendFor(send, { route, parameters: { ...place, ref: sha }, repeat: 'again' }, parseCommit);
    },
    compare: (sides) => compare(send, place, sides),
  };
}

const statuses = ['ahead', 'behind', 'identical', 'diverged'] as const;

type Sides = { readonly base: string; readonly head: string };

/** Page by page: the first alone would hide what a person has pushed behind it. */
async function compare(send: Send, place: RepositoryName, sides: Sides): Promise<Answer<Comparison>> {
  const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
  const items: Commit[] = [];
  let found: Omit<Comparison, 'commits'> | undefined;
  for (let page = 1; page <= mostPages; page += 1) {
    const basehead = `${sides.base}...${sides.head}`;
    const parameters = { ...place, basehead, per_page: pageSize, page };
    const sent = await send({ route, parameters, repeat: 'again' });
    if (sent.verdict !== 'done') return sent;
    const { json } = sent.value;
    const status = statuses.find((one) => one === fieldOf(json, 'status'));
    const mergeBase = objectIdOf(fieldOf(json, 'merge_base_commit', 'sha'));
    const commits = listOf(fieldOf(json, 'commits'))?.map(parseCommit);
    const total = fieldOf(json, 'total_commits');
    if (status === undefined || mergeBase === '' || commits === undefined || typeof total !== 'number')
      return unreadable;
    for (const commit of commits) {
      if (commit === undefined) return unreadable;
      items.push(commit);
    }
    found = { status, mergeBase };
    if (items.length >= total) return done(found, { items, cut: 'whole' });
    if (commits.length === 0) break;
  }
  return found === undefined ? unreadable : done(found, { items, cut: 'cut' });
}

const done = (found: Omit<Comparison, 'commits'>, commits: Listing<Commit>): Answer<Comparison> => ({
  verdict: 'done',
  value: { ...found, commits },
});

function parseCommit(value: JsonValue): Commit | undefined {
  const sha = objectIdOf(fieldOf(value, 'sha'));
  const tree = objectIdOf(fieldOf(value, 'commit', 'tree', 'sha'));
  const parents = listOf(fieldOf(value, 'parents'))?.map((parent) => objectIdOf(fieldOf(parent, 'sha')));
  if (sha === '' || tree === '' || parents === undefined || parents.includes('')) return undefined;
  return {
    sha,
    tree,
    parents,
    message: textOf(fieldOf(value, 'commit', 'message')),
    author: accountOf(fieldOf(value, 'author')),
    committer: accountOf(fieldOf(value, 'committer')),
    signature: signatureOf(fieldOf(value, 'commit', 'verification')),
  };
}

export function signatureOf(verification: JsonValue | undefined): Commit['signature'] {
  return fieldOf(verification, 'verified') === true ? 'verified' : 'none';
}
