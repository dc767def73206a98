/** A pull request and what it changes, as GitHub has them now. */

import type { JsonValue } from '../contract/json.ts';
import type { Ask } from './ask.ts';
import type { Github, PullRequest } from './github.ts';
import { askJson, fieldOf, objectIdOf, type RepositoryName, textOf, unusable } from './json-answer.ts';
import { type FilesPlace, listFiles, openChangeParser, parseNames } from './pull-request-files.ts';

type PullRequests = Pick<Github, 'readPullRequest' | 'readChangedPaths' | 'readChanges'>;

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
    readChanges: (number) => readChanges(ask, { ...repository, pull_number: number }),
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

async function readChangedPaths(ask: Ask, place: FilesPlace): ReturnType<Github['readChangedPaths']> {
  if (!isNumber(place.pull_number)) return unusable;
  const listed = await listFiles(ask, place, parseNames);
  if (listed.verdict !== 'listed') return listed;
  // What is gone from its old name is a change too.
  const paths = listed.files.flatMap(({ name, before }) => (before === undefined ? [name] : [name, before]));
  return { verdict: 'answered', paths: [...new Set(paths)], cut: listed.cut };
}

async function readChanges(ask: Ask, place: FilesPlace): ReturnType<Github['readChanges']> {
  if (!isNumber(place.pull_number)) return unusable;
  const listed = await listFiles(ask, place, openChangeParser());
  if (listed.verdict !== 'listed') return listed;
  return { verdict: 'answered', changes: listed.files, cut: listed.cut };
}
