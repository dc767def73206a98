/** GitHub's answers to what this action asks: by its API, with the token of the input, and nothing else. */

import { type Ask, type AskOptions, openAsk } from './ask.ts';
import { openFiles } from './files.ts';
import type { Github } from './github.ts';
import { parseRepository } from './json-answer.ts';
import { openPermissions } from './permission.ts';
import { openPullRequests } from './pull-requests.ts';
import { judgePush } from './pushes.ts';

export type GithubOptions = AskOptions & {
  /** `owner/name`: GITHUB_REPOSITORY. */
  readonly repository: string;
};

export type GithubClient = Github & {
  /** Which questions failed so far and why, each once: for whoever has to say what `unknown` means. Nothing of an answer. */
  problems(): readonly string[];
};

/**
 * Nothing is loaded and nobody is asked before the first question. Without a token every question fails, and every
 * permission is `unknown`. Nothing here throws.
 */
export function openGithub(options: GithubOptions): GithubClient {
  const problems = new Set<string>();
  const repository = parseRepository(options.repository);
  const asking: Ask =
    repository === undefined
      ? async () => ({ verdict: 'failed', why: 'GITHUB_REPOSITORY is not "owner/name"' })
      : openAsk(options);
  const ask: Ask = async (question) => {
    const answer = await asking(question);
    if (answer.verdict === 'failed') problems.add(`${question.route}: ${answer.why}`);
    return answer;
  };
  const place = repository ?? { owner: '', repo: '' };
  return {
    readPermission: openPermissions(ask, place),
    ...openPullRequests(ask, place),
    ...openFiles(ask, place),
    wasPushedAfter: (head, since) => judgePush(ask, head, since),
    problems: () => [...problems],
  };
}
