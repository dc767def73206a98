/** One pull request for each branch: opened as a draft, changed in place, left alone where a person has said no. */

import { sha256Hex, toCanonicalJson } from '../canonical/canonical.ts';
import type { PullRequestProposal } from '../contract/proposals.ts';
import type { Published } from '../contract/publication.ts';
import { judgeChanges } from './file-changes.ts';
import type { OwnPullRequest } from './git-port.ts';
import { openPullRequest } from './open-pull-request.ts';
import { type Publication, toFailure, toProblem, toPublished } from './outcome.ts';
import { pushChanges } from './push-changes.ts';
import { digestOf, isSameText, readOwnMarker, toMarked, toTitle, type Writer } from './writer.ts';

export type PullRequestOrder = {
  readonly proposal: PullRequestProposal;
  /** `https://github.com/owner/repo`. */
  readonly repositoryUrl: string;
};

/** What is to stand there. */
export type Wording = { readonly title: string; readonly body: string };

export async function publishPullRequest(writer: Writer, order: PullRequestOrder): Promise<Publication> {
  const { proposal } = order;
  const title = toTitle(proposal.title);
  if (title === '') return toProblem('pull-request', 'PROPOSALS_INVALID', 'The pull request has no title.');
  const judged = judgeChanges(proposal);
  if (judged.verdict !== 'allowed')
    return toProblem('pull-request', 'PATCH_NOT_ALLOWED', `The pull request was not made: ${judged.why}.`);
  const digest = digestOfChanges(proposal);
  const wording = toWording(writer, { title, text: proposal.body, digest });
  const stop = await judgeBase(writer, proposal);
  if (stop !== undefined) return stop;
  const listed = await writer.hub.listPullRequests(proposal.branch);
  if (listed.verdict !== 'done')
    return toFailure('pull-request', 'The pull requests could not be read', listed);
  const ofBase = listed.value.items.filter(({ base }) => base === proposal.base.ref);
  const open = ofBase.find(({ state }) => state === 'open');
  const refused = open === undefined ? findRefused(writer, ofBase, digest) : undefined;
  if (refused !== undefined) return refused;
  const push = await pushChanges(writer, { proposal, digest });
  if (push.type === 'stopped') return push.publication;
  if (push.type === 'nothing') return unchanged('', 'The base has these changes already.');
  if (open === undefined) return openPullRequest(writer, { ...order, wording });
  return update(writer, { open, wording, pushed: push.what });
}

/** The same changes have the same digest, whatever they are made on and however they are told. */
function digestOfChanges({ files }: PullRequestProposal): string {
  const sorted = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  return sha256Hex(toCanonicalJson(sorted)).slice(0, 32);
}

function toWording(
  writer: Writer,
  { title, text, digest }: { readonly title: string; readonly text: string; readonly digest: string },
): Wording {
  const payload = (told: string): string => `${digest}-${digestOf(`${title}\n${told}`)}`;
  return { title, body: toMarked(writer, { kind: 'pull-request', text, payload }) };
}

/** A branch that was moved back or written anew does not have the commit any more: what was read there is gone. */
async function judgeBase({ hub }: Writer, { base }: PullRequestProposal): Promise<Publication | undefined> {
  const compared = await hub.compare({ base: base.sha, head: base.ref });
  if (compared.verdict !== 'done') return toFailure('pull-request', 'Its base could not be read', compared);
  const { status } = compared.value;
  if (status === 'ahead' || status === 'identical') return undefined;
  const message =
    'The base branch does not have the commit any more that the changes were made on. Run the job again.';
  return toProblem('pull-request', 'HEAD_MOVED', message);
}

/** The newest one from this branch, closed without a merge, with the very same changes: a person has said no to them. */
function findRefused(
  writer: Writer,
  pullRequests: readonly OwnPullRequest[],
  digest: string,
): Publication | undefined {
  const [newest] = pullRequests;
  if (newest === undefined || newest.outcome === 'merged') return undefined;
  if (!readOwnMarker(writer, newest, 'pull-request')?.payload.startsWith(`${digest}-`)) return undefined;
  return unchanged(newest.url, 'A pull request with the same changes was closed. It was not opened again.');
}

const unchanged = (url: string, note: string): Publication =>
  toPublished({ type: 'pull-request', what: 'unchanged', url, notes: [note] });

type Update = {
  readonly open: OwnPullRequest;
  readonly wording: Wording;
  readonly pushed: Published['what'];
};

/** Title and body are changed only while they are as we left them: what a person has written there stays. */
async function update(writer: Writer, { open, wording, pushed }: Update): Promise<Publication> {
  const { url } = open;
  const what = pushed === 'unchanged' ? 'unchanged' : 'updated';
  if (open.title === wording.title && isSameText(open.body, wording.body))
    return toPublished({ type: 'pull-request', what, url });
  const marker = readOwnMarker(writer, open, 'pull-request');
  const isAsWeLeftIt = marker?.payload.endsWith(`-${digestOf(`${open.title}\n${marker.rest}`)}`);
  if (isAsWeLeftIt !== true) {
    const notes = ['A person has written its title or text. These were left as they are.'];
    return toPublished({ type: 'pull-request', what, url, notes });
  }
  const changed = await writer.hub.updatePullRequest({ number: open.number, ...wording });
  if (changed.verdict !== 'done')
    return toFailure('pull-request', 'Its title and text could not be changed', changed);
  return toPublished({ type: 'pull-request', what: 'updated', url: changed.value.url });
}
