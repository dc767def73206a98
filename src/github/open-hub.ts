/** The hub: all that is written to GitHub, by one client, with the token of the input, into one repository. */

import { openComments } from './comments.ts';
import { openGitData } from './git-data.ts';
import type { Hub } from './hub.ts';
import { sendFor } from './hub-answer.ts';
import { openIssues } from './issues.ts';
import { fieldOf, parseRepository, textOf } from './json-answer.ts';
import { openLabels } from './labels.ts';
import { openOwnAuthor } from './own-author.ts';
import { openOwnPullRequests } from './own-pull-requests.ts';
import { openReactions } from './reactions.ts';
import { failed } from './receipt.ts';
import { openReviews } from './reviews.ts';
import { openWriting, type Send, type WritingOptions } from './writing.ts';

export type HubOptions = WritingOptions & {
  /** `owner/name`: GITHUB_REPOSITORY. */
  readonly repository: string;
};

/** Nothing is loaded and nobody is asked before the first order. Nothing here throws. */
export function openHub(options: HubOptions): Hub {
  const repository = parseRepository(options.repository);
  const send: Send =
    repository === undefined
      ? async () => failed('GITHUB_REPOSITORY is not "owner/name"')
      : openWriting(options);
  const place = repository ?? { owner: '', repo: '' };
  return {
    ...openComments(send, place),
    ...openReviews(send, place),
    ...openReactions(send, place),
    ...openLabels(send, place),
    ...openIssues(send, place),
    ...openGitData(send, place),
    ...openOwnPullRequests(send, place),
    readOwnAuthor: openOwnAuthor(send),
    readDefaultBranch: () =>
      sendFor(
        send,
        { route: 'GET /repos/{owner}/{repo}', parameters: place, repeat: 'again' },
        (value) => textOf(fieldOf(value, 'default_branch')) || undefined,
      ),
  };
}
