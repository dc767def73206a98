/** A pull request and the paths that it changes, as GitHub has them now. */

import type { JsonValue } from '../contract/json.ts';
import type { Ask } from './ask.ts';
import type { Github, PullRequest } from './github.ts';
import {
  askJson,
  fieldOf,
  listOf,
  objectIdOf,
  type RepositoryName,
  textOf,
  unusable,
} from './json-answer.ts';

type PullRequests = Pick<Github, 'readPullRequest' | 'readChangedPaths'>;

const pageSize = 100;
/** 3,000 files are all that GitHub lists. */
const mostPages = 30;

export function openPullRequests(ask: Ask, repository: RepositoryName): PullRequests {
  return {
    readPullRequest: async (number) => {
      if (!isNumber(number)) return unusable;
      const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
      const answer = await askJson(ask, { route, parameters: { ...repository, pull_number: number } });
      if (answer.verdict !== 'answered') return answer;
      const pullRequest = parsePullRequest(answer.value);
      return pullRequest?.number === number ? { verdict: 'answered', pullRequest } : unusable;
    },
    readChangedPaths: (number) => readChangedPaths(ask, { ...repository, pull_number: number }),
  };
}

const isNumber = (number: number): boolean => Number.isSafeInteger(number) && number > 0;

function parsePullRequest(value: JsonValue): PullRequest | undefined {
  const number = fieldOf(value, 'number');
  const state = fieldOf(value, 'state');
  const sideOf = (side: string) => ({
    sha: objectIdOf(fieldOf(value, side, 'sha')),
    ref: textOf(fieldOf(value, side, 'ref')),
  });
  const [base, head] = [sideOf('base'), sideOf('head')];
  if (typeof number !== 'number' || (state !== 'open' && state !== 'closed')) return undefined;
  if ([base.sha, base.ref, head.sha, head.ref].includes('')) return undefined;
  const repository = textOf(fieldOf(value, 'head', 'repo', 'full_name'));
  const author = textOf(fieldOf(value, 'user', 'login'));
  return { number, state, author, base, head: { ...head, repository } };
}

type Place = RepositoryName & { readonly pull_number: number };

async function readChangedPaths(ask: Ask, place: Place): ReturnType<Github['readChangedPaths']> {
  if (!isNumber(place.pull_number)) return unusable;
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
  const paths = new Set<string>();
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await askJson(ask, { route, parameters: { ...place, per_page: pageSize, page } });
    if (answer.verdict !== 'answered') return answer;
    const files = listOf(answer.value);
    const found = files?.map(toPaths) ?? [undefined];
    for (const names of found) {
      // A file that cannot be named could be the one that matters.
      if (names === undefined) return unusable;
      for (const name of names) paths.add(name);
    }
    if (found.length < pageSize && answer.next === 'last') {
      return { verdict: 'answered', paths: [...paths], cut: 'whole' };
    }
  }
  return { verdict: 'answered', paths: [...paths], cut: 'cut' };
}

/** The name, and the one that a renamed file had: it is gone from there, which is a change too. */
function toPaths(file: JsonValue): readonly string[] | undefined {
  const name = textOf(fieldOf(file, 'filename'));
  const before = fieldOf(file, 'previous_filename');
  if (name === '') return undefined;
  if (before === undefined || before === null) return [name];
  return textOf(before) === '' ? undefined : [name, textOf(before)];
}
