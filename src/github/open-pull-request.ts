/** A new pull request from a branch that is there: a draft, an ordinary one where there are no drafts, or a link for a person. */

import type { PullRequestProposal } from '../contract/proposals.ts';
import type { Answer } from './answers.ts';
import type { OwnPullRequest } from './git-port.ts';
import { type Publication, toFailure, toProblem, toPublished } from './outcome.ts';
import type { Writer } from './writer.ts';

export type OpenOrder = {
  readonly proposal: PullRequestProposal;
  readonly repositoryUrl: string;
  readonly wording: { readonly title: string; readonly body: string };
};

export async function openPullRequest(writer: Writer, order: OpenOrder): Promise<Publication> {
  const draft = await create(writer, order, 'draft');
  const noDrafts = says(draft, /draft pull requests are not supported/i);
  const made = noDrafts ? await create(writer, order, 'ordinary') : draft;
  const notes = noDrafts
    ? ['This repository has no drafts, so it was opened as an ordinary pull request.']
    : [];
  if (made.verdict === 'done')
    return toPublished({ type: 'pull-request', what: 'created', url: made.value.url, notes });
  if (says(made, /not permitted to create or approve pull requests/i)) return disabled(order);
  return toFailure('pull-request', 'The branch was pushed, but the pull request could not be opened', made);
}

/** After a lost answer, or when another run was faster, it may be there: it is looked for before it is sent again. */
async function create(
  { hub }: Writer,
  { proposal: { branch, base }, wording }: OpenOrder,
  form: 'draft' | 'ordinary',
): Promise<Answer<OwnPullRequest>> {
  const order = { ...wording, head: branch, base: base.ref, form };
  const made = await hub.createPullRequest(order);
  if (made.verdict === 'done') return made;
  if (made.verdict === 'refused' && !says(made, /pull request already exists/i)) return made;
  const listed = await hub.listPullRequests(branch);
  if (listed.verdict !== 'done') return made;
  const there = listed.value.items.find((one) => one.state === 'open' && one.base === base.ref);
  if (there !== undefined) return { verdict: 'done', value: there };
  return made.verdict === 'failed' ? hub.createPullRequest(order) : made;
}

/** GitHub has no codes for these, and its sentences have been the same for years. */
function says(answer: Answer<unknown>, what: RegExp): boolean {
  return answer.verdict === 'refused' && answer.said.some((sentence) => what.test(sentence));
}

/** https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/enabling-features-for-your-repository/managing-github-actions-settings-for-a-repository */
function disabled({ proposal: { branch, base }, repositoryUrl }: OpenOrder): Publication {
  const toPath = (ref: string): string => ref.split('/').map(encodeURIComponent).join('/');
  const link = `${repositoryUrl}/compare/${toPath(base.ref)}...${toPath(branch)}?expand=1`;
  const message = `The branch "${branch}" was pushed, but workflows may not open pull requests here. Open it yourself: ${link} or allow it under Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests".`;
  return toProblem('pull-request', 'PR_CREATION_DISABLED', message);
}
