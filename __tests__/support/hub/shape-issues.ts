/** Issues, pull requests, comments and reviews as GitHub answers them. */

import { type IssueWithPull, mainRepository, repositoryOf, type World } from './hub-world.ts';
import { commitsBetween, readDiffFiles } from './pull-diff.ts';
import { apiOf, type Json, nodeId, pageOf, toAssociation, toRepository, toUser } from './shape-people.ts';
import type { HubComment, HubIssue, HubLabel, HubReaction, HubReview, HubReviewComment } from './types.ts';

const api = (world: World): string => apiOf(world, mainRepository(world));
const page = (world: World): string => pageOf(world, mainRepository(world));
const placeOf = ({ pull }: HubIssue): 'pull' | 'issues' => (pull === undefined ? 'issues' : 'pull');

export function toLabel(world: World, { id, name, color, description }: HubLabel): Json {
  const url = `${api(world)}/labels/${encodeURIComponent(name)}`;
  return { id, node_id: nodeId('LA', id), url, name, color, default: false, description };
}

const labelsOf = (world: World, { labels }: HubIssue): readonly Json[] =>
  world.state.labels.filter((one) => labels.includes(one.name)).map((one) => toLabel(world, one));

const rollup = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'eyes', 'rocket'] as const;

function toReactions(world: World, subject: HubReaction['subject'], of: number, url: string): Json {
  const all = world.state.reactions.filter((one) => one.subject === subject && one.of === of);
  const counts = rollup.map((word) => [word, all.filter((one) => one.content === word).length]);
  return { url: `${url}/reactions`, total_count: all.length, ...Object.fromEntries(counts) };
}

export function toIssue(world: World, issue: HubIssue): Json {
  const [url, html_url] = [
    `${api(world)}/issues/${issue.number}`,
    `${page(world)}/${placeOf(issue)}/${issue.number}`,
  ];
  const pullUrl = `${api(world)}/pulls/${issue.number}`;
  return {
    ...{
      id: issue.id,
      node_id: nodeId(issue.pull === undefined ? 'I' : 'PR', issue.id),
      number: issue.number,
    },
    ...{ url, html_url, repository_url: api(world), labels_url: `${url}/labels{/name}` },
    ...{ comments_url: `${url}/comments`, events_url: `${url}/events`, timeline_url: `${url}/timeline` },
    ...{ title: issue.title, body: issue.body, state: issue.state, state_reason: issue.stateReason },
    ...{ user: toUser(world, issue.author), author_association: toAssociation(world, issue.author) },
    ...{
      labels: labelsOf(world, issue),
      assignee: null,
      assignees: [],
      milestone: null,
      locked: issue.locked,
    },
    ...{ active_lock_reason: null, comments: countComments(world, issue), closed_by: null },
    ...{ created_at: issue.createdAt, updated_at: issue.updatedAt, closed_at: issue.closedAt },
    ...{ reactions: toReactions(world, 'issue', issue.number, url), performed_via_github_app: null },
    ...(issue.pull === undefined
      ? {}
      : {
          draft: issue.pull.draft,
          pull_request: {
            ...{ url: pullUrl, html_url, merged_at: issue.pull.mergedAt },
            ...{ diff_url: `${html_url}.diff`, patch_url: `${html_url}.patch` },
          },
        }),
  };
}

const countComments = (world: World, { number }: HubIssue): number =>
  world.state.comments.filter((one) => one.issue === number).length;

export function toComment(world: World, comment: HubComment): Json {
  const url = `${api(world)}/issues/comments/${comment.id}`;
  const issue = world.state.issues.find((one) => one.number === comment.issue);
  const place = issue === undefined ? 'issues' : placeOf(issue);
  return {
    ...{ id: comment.id, node_id: nodeId('IC', comment.id), url, body: comment.body },
    html_url: `${page(world)}/${place}/${comment.issue}#issuecomment-${comment.id}`,
    ...{ issue_url: `${api(world)}/issues/${comment.issue}`, user: toUser(world, comment.author) },
    ...{ created_at: comment.createdAt, updated_at: comment.updatedAt, performed_via_github_app: null },
    author_association: toAssociation(world, comment.author),
    reactions: toReactions(world, 'comment', comment.id, url),
  };
}

export function toReaction(world: World, { id, author, content, createdAt }: HubReaction): Json {
  return { id, node_id: nodeId('REA', id), user: toUser(world, author), content, created_at: createdAt };
}

/** As it stands in lists: without what has to be counted. */
export function toPull(world: World, issue: IssueWithPull): Json {
  const { pull, number } = issue;
  const [url, html_url] = [`${api(world)}/pulls/${number}`, `${page(world)}/pull/${number}`];
  const issueUrl = `${api(world)}/issues/${number}`;
  const statuses = `${api(world)}/statuses/${pull.head.sha}`;
  const many = {
    ...{ comments: `${issueUrl}/comments`, commits: `${url}/commits`, statuses },
    ...{ review_comments: `${url}/comments`, review_comment: `${api(world)}/pulls/comments{/number}` },
  };
  const links = { ...many, self: url, html: html_url, issue: issueUrl };
  return {
    ...{ id: issue.id, node_id: nodeId('PR', issue.id), number, url, html_url, issue_url: issueUrl },
    ...{ diff_url: `${html_url}.diff`, patch_url: `${html_url}.patch`, commits_url: many.commits },
    ...{ review_comments_url: many.review_comments, review_comment_url: many.review_comment },
    ...{ comments_url: many.comments, statuses_url: statuses, state: issue.state, locked: issue.locked },
    ...{ title: issue.title, body: issue.body, user: toUser(world, issue.author), draft: pull.draft },
    ...{ labels: labelsOf(world, issue), milestone: null, active_lock_reason: null, assignee: null },
    ...{ assignees: [], requested_reviewers: [], requested_teams: [], auto_merge: null },
    ...{ created_at: issue.createdAt, updated_at: issue.updatedAt, closed_at: issue.closedAt },
    ...{ merged_at: pull.mergedAt, merge_commit_sha: pull.mergeSha },
    author_association: toAssociation(world, issue.author),
    head: toSide(world, pull.head.repository, pull.head),
    base: toSide(world, mainRepository(world).fullName, pull.base),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
  };
}

type Tip = { readonly ref: string; readonly sha: string };

/** A fork may have been deleted: then `repo` is null. */
function toSide(world: World, fullName: string, { ref, sha }: Tip): Json {
  const owner = fullName.split('/')[0] ?? '';
  const repository = repositoryOf(world, fullName);
  const repo = repository === undefined ? null : toRepository(world, repository);
  return { label: `${owner}:${ref}`, ref, sha, user: toUser(world, owner), repo };
}

export async function toWholePull(world: World, issue: IssueWithPull): Promise<Json> {
  const { base, head, merged, mergedAt } = issue.pull;
  const files = await readDiffFiles(world, base.sha, head.sha);
  const commits = await commitsBetween(world, base.sha, head.sha);
  const sum = (lines: readonly number[]): number => lines.reduce((total, one) => total + one, 0);
  const notes = world.state.reviewComments.filter((one) => one.pull === issue.number);
  return {
    ...toPull(world, issue),
    ...{ merged, merged_by: null, mergeable: mergedAt === null ? true : null, mergeable_state: 'clean' },
    ...{ rebaseable: true, maintainer_can_modify: false, comments: countComments(world, issue) },
    ...{ review_comments: notes.length, commits: commits.length, changed_files: files.length },
    additions: sum(files.map((one) => one.additions)),
    deletions: sum(files.map((one) => one.deletions)),
  };
}

export function toReview(world: World, review: HubReview): Json {
  const [pull, html] = [`${api(world)}/pulls/${review.pull}`, `${page(world)}/pull/${review.pull}`];
  const html_url = `${html}#pullrequestreview-${review.id}`;
  return {
    ...{ id: review.id, node_id: nodeId('PRR', review.id), user: toUser(world, review.author) },
    ...{ body: review.body, state: review.state, html_url, pull_request_url: pull },
    ...{ author_association: toAssociation(world, review.author), commit_id: review.commit },
    ...(review.submittedAt === null ? {} : { submitted_at: review.submittedAt }),
    _links: { html: { href: html_url }, pull_request: { href: pull } },
  };
}

export function toReviewComment(world: World, comment: HubReviewComment): Json {
  const [pull, url] = [`${api(world)}/pulls/${comment.pull}`, `${api(world)}/pulls/comments/${comment.id}`];
  const html_url = `${page(world)}/pull/${comment.pull}#discussion_r${comment.id}`;
  return {
    ...{ id: comment.id, node_id: nodeId('PRRC', comment.id), url, html_url, pull_request_url: pull },
    ...{ pull_request_review_id: comment.review, diff_hunk: comment.hunk, path: comment.path },
    ...{ position: comment.line === null ? null : comment.position, original_position: comment.position },
    ...{ commit_id: comment.commit, original_commit_id: comment.commit, body: comment.body },
    ...{ line: comment.line, original_line: comment.originalLine, side: comment.side },
    ...{
      start_line: comment.line === null ? null : comment.startLine,
      original_start_line: comment.startLine,
    },
    ...{ start_side: comment.startSide, subject_type: 'line', user: toUser(world, comment.author) },
    ...(comment.inReplyTo === null ? {} : { in_reply_to_id: comment.inReplyTo }),
    ...{ created_at: comment.createdAt, updated_at: comment.updatedAt },
    author_association: toAssociation(world, comment.author),
    reactions: toReactions(world, 'review-comment', comment.id, url),
    _links: { self: { href: url }, html: { href: html_url }, pull_request: { href: pull } },
  };
}
