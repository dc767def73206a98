/** The head that a comment on a pull request means: the one that its author saw, or none (I8). */

import { type Conclusion, conclude } from '../../contract/conclusion.ts';
import type { Trigger } from '../../contract/trigger.ts';
import type { Github } from '../../github/github.ts';

export type PinnedHead =
  | { readonly verdict: 'pinned'; readonly trigger: Trigger }
  | { readonly verdict: 'refused'; readonly conclusion: Conclusion };

type Asking = Pick<Github, 'readPullRequest' | 'wasPushedAfter'>;

/** Every other event has its head in the payload, as it was when the event happened. */
export async function pinHead(trigger: Trigger, github: Asking): Promise<PinnedHead> {
  const { event, item, said } = trigger;
  if (event !== 'issue_comment' || item?.type !== 'pull-request') return { verdict: 'pinned', trigger };
  const answer = await github.readPullRequest(item.number);
  if (answer.verdict !== 'answered') {
    const why =
      answer.verdict === 'missing' ? 'GitHub does not know it, or the token may not see it' : answer.why;
    const message = `The head of pull request ${item.number} could not be read: ${why}. Input "github-token" has to be allowed to read pull requests.`;
    return { verdict: 'refused', conclusion: conclude('HEAD_NOT_AVAILABLE', message) };
  }
  const { head, base } = answer.pullRequest;
  const pushed = await github.wasPushedAfter(head, said?.createdAt ?? '');
  if (pushed === 'before') return { verdict: 'pinned', trigger: { ...trigger, head, base } };
  const moved =
    pushed === 'after'
      ? `Pull request ${item.number} was pushed to after the comment that started this run`
      : `It is not known whether pull request ${item.number} was pushed to after the comment that started this run`;
  const advice =
    pushed === 'after'
      ? 'what was commented on is not what would be read. Comment again.'
      : "GitHub's list of pushes did not say. Comment again; if that does not help, the token may not read the head repository.";
  const message = `${moved}: ${advice}`;
  return { verdict: 'refused', conclusion: conclude('HEAD_MOVED', message) };
}
