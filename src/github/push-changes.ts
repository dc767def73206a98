/** The changes of a proposal as a commit on its branch: by GitHub's API, never by force, never over a person's commits. */

import type { FileChange, PullRequestProposal } from '../contract/proposals.ts';
import type { Answer } from './answers.ts';
import type { Commit, Comparison, TreeEntry } from './git-port.ts';
import { type Publication, toFailure, toProblem } from './outcome.ts';
import { type CommitsVerdict, judgeCommits, readTrailer, toCommitMessage } from './own-commits.ts';
import { toTitle, type Writer } from './writer.ts';

export type Push =
  | { readonly type: 'pushed'; readonly what: 'created' | 'updated' | 'unchanged' }
  /** The base has all of it already. */
  | { readonly type: 'nothing' }
  | { readonly type: 'stopped'; readonly publication: Publication };

export type PushOrder = { readonly proposal: PullRequestProposal; readonly digest: string };

export async function pushChanges(writer: Writer, order: PushOrder): Promise<Push> {
  const { branch, base } = order.proposal;
  const tip = await writer.hub.readBranch(branch);
  if (tip.verdict === 'refused' && tip.status === 404) return makeBranch(writer, order);
  if (tip.verdict !== 'done') return stopped('its branch could not be read', tip);
  // Against the branch, not the commit: what has come into both from there is nobody's here.
  const added = await writer.hub.compare({ base: base.ref, head: tip.value });
  if (added.verdict !== 'done') return stopped('its branch could not be compared', added);
  const whose = judgeCommits(writer.own, added.value);
  if (whose === 'others') return others(branch);
  const last = added.value.commits.items.find(({ sha }) => sha === tip.value);
  // The same changes once more: whether the base has moved on is for those who merge.
  if (last !== undefined && readTrailer(last) === order.digest) return { type: 'pushed', what: 'unchanged' };
  return addCommit(writer, order, { tip: tip.value, last, whose });
}

async function makeBranch(writer: Writer, order: PushOrder): Promise<Push> {
  const { hub } = writer;
  const { branch, base } = order.proposal;
  const tree = await makeTree(writer, order);
  if (tree.verdict !== 'done') return stopped('its files could not be written', tree);
  if (tree.value.tree === tree.value.base) return { type: 'nothing' };
  const commit = await makeCommit(writer, order, { tree: tree.value.tree, parents: [base.sha] });
  if (commit.verdict !== 'done') return stopped('its commit could not be made', commit);
  const made = await hub.createBranch({ name: branch, sha: commit.value.sha });
  if (made.verdict === 'done') return { type: 'pushed', what: 'created' };
  // The answer may be lost and the branch be there, or another run may have been faster.
  const tip = await hub.readBranch(branch);
  const isThere = tip.verdict === 'done' && tip.value === commit.value.sha;
  return isThere ? { type: 'pushed', what: 'created' } : stopped('its branch could not be made', made);
}

type Existing = {
  readonly tip: string;
  /** Undefined: the base has it already. */
  readonly last: Commit | undefined;
  readonly whose: Exclude<CommitsVerdict, 'others'>;
};

async function addCommit(writer: Writer, order: PushOrder, { tip, last, whose }: Existing): Promise<Push> {
  const { hub } = writer;
  const { branch, base } = order.proposal;
  const tree = await makeTree(writer, order);
  if (tree.verdict !== 'done') return stopped('its files could not be written', tree);
  if (tree.value.tree === last?.tree) return { type: 'pushed', what: 'unchanged' };
  if (tree.value.tree === tree.value.base) return { type: 'nothing' };
  const compared = await hub.compare({ base: base.sha, head: tip });
  if (compared.verdict !== 'done') return stopped('its branch could not be compared', compared);
  const parents = toParents({ tip, base: base.sha, status: compared.value.status });
  const commit = await makeCommit(writer, order, { tree: tree.value.tree, parents });
  if (commit.verdict !== 'done') return stopped('its commit could not be made', commit);
  // GitHub signs what we make here. A commit that has our name and no signature is not from this API.
  if (commit.value.signature === 'verified' && whose === 'named') return others(branch);
  const moved = await hub.updateBranch({ name: branch, sha: commit.value.sha });
  if (moved.verdict === 'done') return { type: 'pushed', what: 'updated' };
  const isBehind = moved.verdict === 'refused' && moved.said.some((one) => /not a fast.forward/i.test(one));
  return isBehind ? others(branch) : stopped('its branch could not be changed', moved);
}

type Sides = { readonly tip: string; readonly base: string; readonly status: Comparison['status'] };

/** With the base as a second parent where it has moved on: else the pull request would show what others have changed there. */
function toParents({ tip, base, status }: Sides): readonly string[] {
  switch (status) {
    case 'identical':
    case 'behind':
      return [base];
    case 'ahead':
      return [tip];
    case 'diverged':
      return [tip, base];
  }
}

async function makeTree(
  { hub }: Writer,
  { proposal: { base, files } }: PushOrder,
): Promise<Answer<{ readonly tree: string; readonly base: string }>> {
  const from = await hub.readCommit(base.sha);
  if (from.verdict !== 'done') return from;
  const entries: TreeEntry[] = [];
  for (const file of files) {
    const entry = toEntry(file);
    if (entry.verdict === 'entry') entries.push(entry.entry);
    else {
      const blob = await hub.createBlob(entry.base64);
      if (blob.verdict !== 'done') return blob;
      entries.push({ path: file.path, mode: entry.mode, content: { type: 'blob', sha: blob.value } });
    }
  }
  const tree = await hub.createTree({ base: from.value.tree, entries });
  return tree.verdict === 'done'
    ? { verdict: 'done', value: { tree: tree.value, base: from.value.tree } }
    : tree;
}

type Entry =
  | { readonly verdict: 'entry'; readonly entry: TreeEntry }
  | { readonly verdict: 'bytes'; readonly base64: string; readonly mode: TreeEntry['mode'] };

/** Text goes along with the tree: a request for each file would take a second each, by GitHub's own advice. */
function toEntry(file: FileChange): Entry {
  const { path } = file;
  if (file.change === 'deleted')
    return { verdict: 'entry', entry: { path, mode: '100644', content: { type: 'deleted' } } };
  const { mode, content } = file;
  const bytes = Buffer.from(content, 'base64');
  const text = bytes.toString('utf8');
  const isText = !text.includes('\0') && Buffer.from(text, 'utf8').equals(bytes);
  return isText
    ? { verdict: 'entry', entry: { path, mode, content: { type: 'text', text } } }
    : { verdict: 'bytes', base64: content, mode };
}

function makeCommit(
  { hub }: Writer,
  { proposal, digest }: PushOrder,
  commit: { readonly tree: string; readonly parents: readonly string[] },
): ReturnType<Writer['hub']['createCommit']> {
  return hub.createCommit({ message: toCommitMessage(toTitle(proposal.title), digest), ...commit });
}

function others(branch: string): Push {
  const message = `The branch "${branch}" has commits that this action has not made, so nothing was written to it. Merge it or delete it; the next run makes a new one.`;
  return { type: 'stopped', publication: toProblem('pull-request', 'BRANCH_HAS_OTHER_COMMITS', message) };
}

function stopped(doing: string, failure: Parameters<typeof toFailure>[2]): Push {
  return { type: 'stopped', publication: toFailure('pull-request', `The pull request: ${doing}`, failure) };
}
