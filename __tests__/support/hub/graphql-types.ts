/** The part of GitHub's graph that the fake has: a pull request, its review threads, comments, and who wrote them. */

import type { Variables } from './graphql-document.ts';
import { issueOf, pullOf, repositoryOf, type World } from './hub-world.ts';
import { toComment, toIssue, toReview, toReviewComment } from './shape-issues.ts';
import { nodeId } from './shape-people.ts';
import type { HubComment, HubIssue, HubReview, HubReviewComment } from './types.ts';

/** An object of the graph. A field is plain JSON, another object, a list of them, or something made of arguments. */
export type GraphNode = {
  readonly type: string;
  readonly fields: { readonly [name: string]: (args: Variables) => unknown };
};

export const isNode = (value: unknown): value is GraphNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'fields' in value;

/** GraphQL writes a bot's login without `[bot]`. */
export const toActor = (login: string): GraphNode => ({
  type: login.endsWith('[bot]') ? 'Bot' : 'User',
  fields: { login: () => login.replace(/\[bot\]$/, '') },
});

function toConnection<Item>(items: readonly Item[], toNode: (item: Item) => GraphNode) {
  return ({ first, last, after }: Variables): GraphNode => {
    const start = after === undefined || after === null ? 0 : Number(after);
    const size = Number(first ?? last ?? 0);
    const from = last === undefined ? start : Math.max(0, items.length - size);
    const shown = items.slice(from, from + size).map(toNode);
    const end = from + shown.length;
    const edges = shown.map((node, index) => ({
      type: 'Edge',
      fields: { node: () => node, cursor: () => String(from + index + 1) },
    }));
    const info = {
      hasNextPage: () => end < items.length,
      endCursor: () => (shown.length === 0 ? null : String(end)),
    };
    return {
      type: 'Connection',
      fields: {
        ...{ nodes: () => shown, edges: () => edges, totalCount: () => items.length },
        pageInfo: () => ({ type: 'PageInfo', fields: info }),
      },
    };
  };
}

/** What comments and reviews have in common. */
function toWritten(told: { readonly [name: string]: unknown }, author: string, login: string) {
  return {
    ...{ id: () => told.node_id, databaseId: () => told.id, body: () => told.body, url: () => told.html_url },
    ...{ author: () => toActor(author), viewerDidAuthor: () => author === login },
    ...{ createdAt: () => told.created_at, updatedAt: () => told.updated_at },
  };
}

export type Looking = { readonly world: World; readonly login: string };

export function toRepositoryNode(looking: Looking, fullName: string): GraphNode | null {
  const repository = repositoryOf(looking.world, fullName);
  if (repository === undefined) return null;
  const one = ({ number }: Variables): GraphNode | null =>
    toIssueNode(looking, issueOf(looking.world, Number(number)));
  return {
    type: 'Repository',
    fields: {
      ...{ id: () => nodeId('R', repository.id), nameWithOwner: () => repository.fullName },
      ...{ pullRequest: one, issue: one, issueOrPullRequest: one },
    },
  };
}

export function toIssueNode(looking: Looking, issue: HubIssue | undefined): GraphNode | null {
  if (issue === undefined) return null;
  const { world, login } = looking;
  const told = toIssue(world, issue);
  const comments = world.state.comments.filter((one) => one.issue === issue.number);
  const shared = {
    ...{ ...toWritten(told, issue.author, login), number: () => issue.number, title: () => issue.title },
    comments: toConnection(comments, (one) => toCommentNode(looking, one)),
  };
  const { pull } = issue;
  if (pull === undefined)
    return { type: 'Issue', fields: { ...shared, state: () => issue.state.toUpperCase() } };
  const firsts = world.state.reviewComments.filter(
    (one) => one.pull === issue.number && one.inReplyTo === null,
  );
  const reviews = world.state.reviews.filter((one) => one.pull === issue.number);
  return {
    type: 'PullRequest',
    fields: {
      ...{
        ...shared,
        state: () => (pull.merged ? 'MERGED' : issue.state.toUpperCase()),
        isDraft: () => pull.draft,
      },
      ...{ headRefOid: () => pull.head.sha, headRefName: () => pull.head.ref },
      ...{ baseRefOid: () => pull.base.sha, baseRefName: () => pull.base.ref },
      reviewThreads: toConnection(firsts, (one) => toThreadNode(looking, one)),
      reviews: toConnection(reviews, (one) => toReviewNode(looking, one)),
    },
  };
}

export const threadId = (first: HubReviewComment): string => nodeId('PRRT', first.id);

export function toThreadNode(looking: Looking, first: HubReviewComment): GraphNode {
  const all = looking.world.state.reviewComments.filter(
    (one) => one.id === first.id || one.inReplyTo === first.id,
  );
  return {
    type: 'PullRequestReviewThread',
    fields: {
      ...{
        id: () => threadId(first),
        isResolved: () => first.resolved,
        isOutdated: () => first.line === null,
      },
      ...{ path: () => first.path, line: () => first.line, originalLine: () => first.originalLine },
      ...{
        startLine: () => first.startLine,
        diffSide: () => first.side,
        startDiffSide: () => first.startSide,
      },
      ...{ viewerCanResolve: () => true, subjectType: () => 'LINE', isCollapsed: () => first.resolved },
      pullRequest: () => toIssueNode(looking, pullOf(looking.world, first.pull)),
      comments: toConnection(all, (one) => toReviewCommentNode(looking, one)),
    },
  };
}

export function toReviewCommentNode({ world, login }: Looking, comment: HubReviewComment): GraphNode {
  const shared = toWritten(toReviewComment(world, comment), comment.author, login);
  const place = {
    path: () => comment.path,
    line: () => comment.line,
    originalLine: () => comment.originalLine,
  };
  return { type: 'PullRequestReviewComment', fields: { ...shared, ...place, diffHunk: () => comment.hunk } };
}

export function toCommentNode({ world, login }: Looking, comment: HubComment): GraphNode {
  const shared = toWritten(toComment(world, comment), comment.author, login);
  const minimized = {
    isMinimized: () => comment.minimized !== undefined,
    minimizedReason: () => comment.minimized?.toLowerCase() ?? null,
  };
  return { type: 'IssueComment', fields: { ...shared, ...minimized } };
}

export function toReviewNode({ world, login }: Looking, review: HubReview): GraphNode {
  const shared = toWritten(toReview(world, review), review.author, login);
  const own = { state: () => review.state, submittedAt: () => review.submittedAt };
  return { type: 'PullRequestReview', fields: { ...shared, ...own } };
}
