/** Issues, their comments, labels and reactions. A pull request is an issue too. */

import { issueOf, roleOf, type World } from './hub-world.ts';
import {
  type Answer,
  type Call,
  created,
  fail,
  forbidden,
  gone,
  invalid,
  isBody,
  judgeLength,
  listOf,
  notFound,
  ok,
  paged,
  type Routes,
  textOf,
} from './route-call.ts';
import { remove } from './routes-reviews.ts';
import { toComment, toIssue, toLabel, toReaction } from './shape-issues.ts';
import type { HubComment, HubIssue, HubLabel, HubReaction } from './types.ts';

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
  'issues/list-labels-for-repo': (call) =>
    paged(call, call.world.state.labels, (one) => toLabel(call.world, one)),
  'issues/get-label': (call) => {
    const label = labelOf(call.world, call.params.name ?? '');
    return label === undefined ? notFound() : ok(toLabel(call.world, label));
  },
  'issues/create-label': (call) => {
    const name = textOf(call.body, 'name') ?? '';
    if (labelOf(call.world, name) !== undefined)
      return fail(422, 'Validation Failed', [{ resource: 'Label', code: 'already_exists', field: 'name' }]);
    const label = ensureLabel(call.world, name);
    label.color = textOf(call.body, 'color') ?? label.color;
    label.description = textOf(call.body, 'description') ?? null;
    return created(toLabel(call.world, label));
  },
  'issues/list-labels-on-issue': (call) =>
    withIssue(call, (issue) => paged(call, labelsOn(call.world, issue), (one) => toLabel(call.world, one))),
  'issues/add-labels': (call) =>
    withIssue(call, (issue) => writeLabels(call, issue, [...issue.labels, ...namesIn(call)])),
  'issues/set-labels': (call) => withIssue(call, (issue) => writeLabels(call, issue, namesIn(call))),
  'issues/remove-all-labels': (call) =>
    withIssue(call, (issue) => {
      issue.labels = [];
      return gone();
    }),
  'issues/remove-label': (call) =>
    withIssue(call, (issue) => {
      const name = labelOf(call.world, call.params.name ?? '')?.name ?? '';
      if (!issue.labels.includes(name)) return fail(404, 'Label does not exist');
      return writeLabels(
        call,
        issue,
        issue.labels.filter((one) => one !== name),
      );
    }),
  'reactions/list-for-issue': (call) =>
    withIssue(call, ({ number }) => listReactions(call, { subject: 'issue', of: number })),
  'reactions/create-for-issue': (call) =>
    withIssue(call, ({ number }) => react(call, { subject: 'issue', of: number })),
  'reactions/delete-for-issue': (call) => withIssue(call, () => unreact(call)),
  'reactions/list-for-issue-comment': (call) =>
    withComment(call, ({ id }) => listReactions(call, { subject: 'comment', of: id })),
  'reactions/create-for-issue-comment': (call) =>
    withComment(call, ({ id }) => react(call, { subject: 'comment', of: id })),
  'reactions/delete-for-issue-comment': (call) => withComment(call, () => unreact(call)),
  'reactions/list-for-pull-request-review-comment': (call) =>
    listReactions(call, { subject: 'review-comment', of: Number(call.params.comment_id) }),
  'reactions/create-for-pull-request-review-comment': (call) => {
    const of = Number(call.params.comment_id);
    const isThere = call.world.state.reviewComments.some((one) => one.id === of);
    return isThere ? react(call, { subject: 'review-comment', of }) : notFound();
  },
  'reactions/delete-for-pull-request-comment': (call) => unreact(call),
};

type Then<Item> = (item: Item) => Answer | Promise<Answer>;

function withIssue(call: Call, then: Then<HubIssue>): Answer | Promise<Answer> {
  const found = issueOf(call.world, call.params.issue_number ?? '');
  return found === undefined ? notFound() : then(found);
}

function withComment(call: Call, then: Then<HubComment>): Answer | Promise<Answer> {
  const found = call.world.state.comments.find((one) => one.id === Number(call.params.comment_id));
  return found === undefined ? notFound() : then(found);
}

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

/** Names of labels are equal in any case. */
export const labelOf = (world: World, name: string): HubLabel | undefined =>
  world.state.labels.find((one) => one.name.toLowerCase() === name.toLowerCase());

export function ensureLabel(world: World, name: string): HubLabel {
  const found = labelOf(world, name);
  if (found !== undefined) return found;
  const made: HubLabel = { id: world.nextId(), name, color: 'ededed', description: null };
  world.state.labels.push(made);
  return made;
}

const labelsOn = (world: World, { labels }: HubIssue): readonly HubLabel[] =>
  world.state.labels.filter((one) => labels.includes(one.name));

function namesIn({ body }: Call): readonly string[] {
  return (listOf(body, 'labels') ?? []).map((one) => (isBody(one) ? String(one.name) : String(one)));
}

/** A name that the repository does not have becomes a label of it, as GitHub does. */
function writeLabels(call: Call, issue: HubIssue, names: readonly string[]): Promise<Answer> | Answer {
  if (names.some((name) => name.trim() === '' || name.length > 50)) return invalid('Label', 'name');
  if (names.length > 100) return invalid('Issue', 'labels', 'too many labels');
  issue.labels = [...new Set(names.map((name) => ensureLabel(call.world, name).name))];
  issue.updatedAt = call.world.now();
  return ok(labelsOn(call.world, issue).map((one) => toLabel(call.world, one)));
}

type Subject = Pick<HubReaction, 'subject' | 'of'>;

const reactionsOf = (world: World, { subject, of }: Subject): readonly HubReaction[] =>
  world.state.reactions.filter((one) => one.subject === subject && one.of === of);

function listReactions(call: Call, subject: Subject): Promise<Answer> {
  const content = call.query.get('content');
  const all = reactionsOf(call.world, subject).filter((one) => content === null || one.content === content);
  return paged(call, all, (one) => toReaction(call.world, one));
}

/** 200 when it is there already, 201 when it is new. */
function react({ world, login, body }: Call, subject: Subject): Answer {
  const content = textOf(body, 'content') ?? '';
  const found = reactionsOf(world, subject).find((one) => one.author === login && one.content === content);
  if (found !== undefined) return ok(toReaction(world, found));
  const made = { id: world.nextId(), ...subject, author: login, content, createdAt: world.now() };
  world.state.reactions.push(made);
  return created(toReaction(world, made));
}

function unreact({ world, login, params }: Call): Answer {
  const found = world.state.reactions.find((one) => one.id === Number(params.reaction_id));
  if (found === undefined) return notFound();
  if (found.author !== login) return forbidden('Resource not accessible by integration');
  remove(world.state.reactions, (one) => one === found);
  return gone();
}
