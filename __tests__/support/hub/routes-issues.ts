/** Issues and their comments. A pull request is an issue too. */

import { roleOf, type World } from './hub-world.ts';
import { withComment, withIssue } from './issue-found.ts';
import { remove } from './remove.ts';
import {
  type Answer,
  type Call,
  created,
  fail,
  forbidden,
  gone,
  invalid,
  judgeLength,
  ok,
  paged,
  type Routes,
  textOf,
} from './route-call.ts';
import { namesIn, writeLabels } from './routes-labels.ts';
import { toComment, toIssue } from './shape-issues.ts';
import type { HubComment, HubIssue } from './types.ts';

export const issueRoutes: Routes = {
  'issues/list-for-repo': (call) => paged(call, listIssues(call), (one) => toIssue(call.world, one)),
  'issues/get': (call) => withIssue(call, (issue) => ok(toIssue(call.world, issue))),
  'issues/create': createIssue,
  'issues/update': (call) => withIssue(call, (issue) => updateIssue(call, issue)),
  'issues/list-comments': (call) =>
    withIssue(call, ({ number }) => {
      const all = call.world.state.comments.filter((one) => one.issue === number);
      return paged(call, since(call, all), (one) => toComment(call.world, one));
    }),
  'issues/list-comments-for-repo': (call) =>
    paged(call, since(call, call.world.state.comments), (one) => toComment(call.world, one)),
  'issues/create-comment': (call) => withIssue(call, (issue) => createComment(call, issue)),
  'issues/get-comment': (call) => withComment(call, (one) => ok(toComment(call.world, one))),
  'issues/update-comment': (call) =>
    withComment(call, (one) => {
      const body = textOf(call.body, 'body') ?? '';
      const refused = judgeOwner(call, one) ?? judgeComment(body);
      if (refused !== undefined) return refused;
      [one.body, one.updatedAt] = [body, call.world.now()];
      return ok(toComment(call.world, one));
    }),
  'issues/delete-comment': (call) =>
    withComment(call, (one) => {
      const refused = judgeOwner(call, one);
      if (refused !== undefined) return refused;
      remove(call.world.state.comments, (other) => other === one);
      return gone();
    }),
};

/** Who may write may change others' comments, with a token of a person; an app's token changes them too. */
function judgeOwner({ world, login }: Call, { author }: HubComment): Answer | undefined {
  const role = roleOf(world, login) ?? 'read';
  const may = author === login || login.endsWith('[bot]') || ['admin', 'maintain', 'write'].includes(role);
  return may ? undefined : forbidden('Must have admin rights to Repository.');
}

function since({ query }: Call, all: readonly HubComment[]): readonly HubComment[] {
  const from = query.get('since');
  const kept = from === null ? all : all.filter((one) => Date.parse(one.updatedAt) >= Date.parse(from));
  return query.get('direction') === 'desc' ? kept.toReversed() : kept;
}

function listIssues({ world, query }: Call): readonly HubIssue[] {
  const [state, creator] = [query.get('state') ?? 'open', query.get('creator')];
  const labels = (query.get('labels') ?? '').split(',').filter((one) => one !== '');
  const kept = world.state.issues.filter(
    (one) =>
      (state === 'all' || one.state === state) &&
      (creator === null || one.author === creator) &&
      labels.every((name) => one.labels.includes(name)),
  );
  return query.get('direction') === 'asc' ? kept : kept.toReversed();
}

function createIssue(call: Call): Answer {
  const { world, login, body } = call;
  const title = String(body.title ?? '').trim();
  if (title === '')
    return fail(422, 'Validation Failed', [{ resource: 'Issue', code: 'missing_field', field: 'title' }]);
  const refused = judgeTitle(title) ?? judgeLength('Issue', textOf(body, 'body'));
  if (refused !== undefined) return refused;
  const issue = addIssue(world, { title, body: textOf(body, 'body') ?? null, author: login });
  writeLabels(call, issue, namesIn(call));
  return created(toIssue(world, issue));
}

const judgeTitle = (title: string): Answer | undefined =>
  [...title].length > 256
    ? invalid('Issue', 'title', 'title is too long (maximum is 256 characters)')
    : undefined;

type NewIssue = Pick<HubIssue, 'title' | 'body' | 'author'> & { readonly pull?: HubIssue['pull'] };

export function addIssue(world: World, { pull, ...told }: NewIssue): HubIssue {
  const now = world.now();
  const issue: HubIssue = {
    ...{ id: world.nextId(), number: world.state.issues.length + 1, ...told, pull },
    ...{ state: 'open', stateReason: null, labels: [], locked: false },
    ...{ createdAt: now, updatedAt: now, closedAt: null },
  };
  world.state.issues.push(issue);
  return issue;
}

export function updateIssue(call: Call, issue: HubIssue): Answer {
  const { world, body } = call;
  const title = body.title === undefined ? issue.title : String(body.title);
  const text = body.body === undefined ? issue.body : (textOf(body, 'body') ?? null);
  const refused = judgeTitle(title) ?? judgeLength('Issue', text);
  if (refused !== undefined) return refused;
  [issue.title, issue.body, issue.updatedAt] = [title, text, world.now()];
  setState(world, issue, textOf(body, 'state'));
  if (body.labels !== undefined) writeLabels(call, issue, namesIn(call));
  return ok(toIssue(world, issue));
}

export function setState(world: World, issue: HubIssue, state: string | undefined): void {
  if (state !== 'open' && state !== 'closed') return;
  [issue.state, issue.closedAt] = [state, state === 'closed' ? world.now() : null];
  issue.stateReason = state === 'closed' && issue.pull === undefined ? 'completed' : null;
}

function judgeComment(body: string): Answer | undefined {
  if (body.trim() !== '') return judgeLength('IssueComment', body);
  const message = 'Body cannot be blank';
  return fail(422, 'Validation Failed', [
    { resource: 'IssueComment', code: 'unprocessable', field: 'data', message },
  ]);
}

function createComment({ world, login, body }: Call, issue: HubIssue): Answer {
  const text = textOf(body, 'body') ?? '';
  const refused = judgeComment(text);
  if (refused !== undefined) return refused;
  if (issue.locked) return forbidden('Unable to create comment because issue is locked.');
  return created(toComment(world, addComment(world, { issue: issue.number, author: login, body: text })));
}

export function addComment(world: World, told: Pick<HubComment, 'issue' | 'author' | 'body'>): HubComment {
  const now = world.now();
  const comment: HubComment = { id: world.nextId(), ...told, createdAt: now, updatedAt: now };
  world.state.comments.push(comment);
  return comment;
}
