/** What the pull request of this run changes, by GitHub's list: for tools on a checkout that does not have its commits. */

import type { ChangesAnswer, PullRequestChanges } from '../../contract/pull-request-changes.ts';
import type { Trigger } from '../../contract/trigger.ts';
import type { Github, Unanswered } from '../../github/github.ts';
import type { Environment } from '../../runner/environment.ts';
import type { GithubInputs } from '../../runner/github-inputs.ts';
import { openGithubAccess } from './github-access.ts';

export type ChangesParts = {
  /** With the head that the run is about. */
  readonly trigger: Trigger;
  readonly environment: Environment;
  readonly inputs: GithubInputs;
};

/**
 * Undefined where the run is about no pull request, or there is no token. It taints nothing: the list is that of the
 * head that the run is pinned to, and whose head and text that is has been judged before the first request
 * (`law/policy/initial-taint`); the same content comes from the checkout, or the copy, of that head. The tools that
 * use it are no network tools either: who is asked, and for what, is the event's to say and not the model's.
 */
export function openPullRequestChanges({
  trigger,
  environment,
  inputs,
}: ChangesParts): PullRequestChanges | undefined {
  const { item, head, base, event } = trigger;
  if (item?.type !== 'pull-request' || inputs.token === undefined) return undefined;
  if (head === undefined || base === undefined || head.sha === '' || base.sha === '') return undefined;
  const pinned: Pinned = { number: item.number, head: head.sha, base: base.ref };
  let known: ChangesAnswer | undefined;
  return {
    from: base.sha,
    to: head.sha,
    fromNames: [base.sha, base.ref, `origin/${base.ref}`],
    // A fork's branch may be called as the base's is.
    toNames: [head.sha, ...(head.ref === base.ref ? [] : [head.ref]), ...toMerge(event, environment)],
    read: async (signal) => {
      if (known !== undefined) return known;
      const answer = await readPinned(openGithubAccess({ environment, token: inputs.token, signal }), pinned);
      if (answer.verdict === 'answered') known = answer;
      return answer;
    },
  };
}

/** For these GITHUB_SHA is the merge that GitHub made of both, and what a checkout has by default. */
function toMerge(event: string, { facts }: Environment): readonly string[] {
  const merging = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
  return merging.includes(event) && facts.sha !== '' ? [facts.sha] : [];
}

type Pinned = { readonly number: number; readonly head: string; readonly base: string };
type Asking = Pick<Github, 'readPullRequest' | 'readChanges'>;

/** GitHub lists by number, not by commit: the head is looked at before and after. */
async function readPinned(github: Asking, pinned: Pinned): Promise<ChangesAnswer> {
  const before = await judgeHead(github, pinned);
  if (before !== undefined) return before;
  const answer = await github.readChanges(pinned.number);
  if (answer.verdict !== 'answered') return toFailed(answer);
  return (await judgeHead(github, pinned)) ?? answer;
}

async function judgeHead(github: Asking, pinned: Pinned): Promise<ChangesAnswer | undefined> {
  const answer = await github.readPullRequest(pinned.number);
  if (answer.verdict !== 'answered') return toFailed(answer);
  const { head, base } = answer.pullRequest;
  return head.sha === pinned.head && base.ref === pinned.base ? undefined : { verdict: 'moved' };
}

function toFailed(answer: Unanswered): ChangesAnswer {
  return {
    verdict: 'failed',
    why: answer.verdict === 'missing' ? 'GitHub does not know it, or the token may not see it' : answer.why,
  };
}
