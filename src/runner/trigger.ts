/** What started the run, from the runner's words and the payload of the event: one shape for every event. */

import type { JsonObject } from '../contract/json.ts';
import { type EventName, eventNames, type Trigger, type TriggerItem } from '../contract/trigger.ts';
import { readDispatch } from './dispatch-payload.ts';
import type { EventPayload } from './event-payload.ts';
import { findQuotes } from './event-quotes.ts';
import { commitAt, loginAt, numberAt, objectAt, repositoryAt, textAt, toLogin } from './payload-fields.ts';

/** What the runner itself says. */
export type RunnerWord = {
  readonly event: string;
  readonly actor: string;
  readonly triggeringActor: string;
  readonly repository: string;
};

/** What an event adds to what all have in common. */
export type EventShape = Pick<Trigger, 'item' | 'said' | 'head' | 'base' | 'authors' | 'faults'>;

/** Never throws: what a payload does not say, or says in another form than GitHub does, becomes a fault. */
export function parseTrigger(word: RunnerWord, event: EventPayload): Trigger {
  const payload = event.verdict === 'read' ? event.payload : {};
  const name = eventNames.find((known) => known === word.event);
  const shape = name === undefined ? nothing : readers[name](payload);
  const unread = event.verdict === 'read' ? [] : [`The payload of the event cannot be read: ${event.why}.`];
  return {
    ...shape,
    event: word.event,
    action: textAt(payload, 'action').slice(0, 100),
    repository: word.repository,
    actor: toLogin(word.actor),
    triggeringActor: toLogin(word.triggeringActor === '' ? word.actor : word.triggeringActor),
    quotes: findQuotes(payload),
    faults: [...unread, ...differing(word, payload), ...shape.faults],
  };
}

const nothing: EventShape = {
  item: undefined,
  said: undefined,
  head: undefined,
  base: undefined,
  authors: [],
  faults: [],
};

/** A payload of another repository than the runner's would be asked about the wrong people. */
function differing({ repository }: RunnerWord, payload: JsonObject): readonly string[] {
  const named = repositoryAt(payload, 'repository.full_name');
  return named === '' || named.toLowerCase() === repository.toLowerCase()
    ? []
    : ['The payload of the event is of another repository than GITHUB_REPOSITORY.'];
}

const readers: { readonly [event in EventName]: (payload: JsonObject) => EventShape } = {
  push: () => nothing,
  schedule: () => nothing,
  workflow_dispatch: () => nothing,
  repository_dispatch: (payload) => ({
    ...nothing,
    ...readDispatch(objectAt(payload, 'client_payload') ?? {}),
  }),
  pull_request: readPullRequest,
  pull_request_target: readPullRequest,
  pull_request_review: (payload) => readSpoken(payload, 'review'),
  pull_request_review_comment: (payload) => readSpoken(payload, 'comment'),
  issue_comment: readIssueComment,
  issues: readIssue,
  merge_group: readMergeGroup,
  workflow_run: readWorkflowRun,
};

function readPullRequest(payload: JsonObject): EventShape {
  const head = {
    repository: repositoryAt(payload, 'pull_request.head.repo.full_name'),
    sha: commitAt(payload, 'pull_request.head.sha'),
    ref: textAt(payload, 'pull_request.head.ref'),
  };
  const base = {
    sha: commitAt(payload, 'pull_request.base.sha'),
    ref: textAt(payload, 'pull_request.base.ref'),
  };
  const item = readItem(payload, 'pull_request');
  const whole = item.number > 0 && head.sha !== '' && base.sha !== '';
  return {
    item: { ...item, type: 'pull-request' },
    said: undefined,
    head,
    base,
    // Who sent the event is GITHUB_ACTOR; it is asked for by both names.
    authors: [item.author, loginAt(payload, 'sender.login')],
    faults: whole ? [] : ['The payload names no pull request with number, head and base.'],
  };
}

/** A review or a comment in one: whoever said it started the run, not the author of the pull request. */
function readSpoken(payload: JsonObject, part: 'review' | 'comment'): EventShape {
  const shape = readPullRequest(payload);
  const author = loginAt(payload, `${part}.user.login`);
  return {
    ...shape,
    said: {
      type: part === 'review' ? 'review' : 'review-comment',
      body: textAt(payload, `${part}.body`),
      author,
      createdAt: textAt(payload, part === 'review' ? 'review.submitted_at' : 'comment.created_at'),
    },
    authors: [author, loginAt(payload, 'sender.login')],
    faults: [
      ...shape.faults,
      ...(objectAt(payload, part) === undefined ? [`The payload has no ${part}.`] : []),
    ],
  };
}

function readIssueComment(payload: JsonObject): EventShape {
  const author = loginAt(payload, 'comment.user.login');
  const item = readItem(payload, 'issue');
  const isPullRequest = objectAt(payload, 'issue.pull_request') !== undefined;
  const whole = item.number > 0 && objectAt(payload, 'comment') !== undefined;
  return {
    ...nothing,
    item: { ...item, type: isPullRequest ? 'pull-request' : 'issue' },
    said: {
      type: 'comment',
      body: textAt(payload, 'comment.body'),
      author,
      createdAt: textAt(payload, 'comment.created_at'),
    },
    // The payload does not have it; it is asked of GitHub once the gate has said yes.
    head: isPullRequest ? { repository: '', sha: '', ref: '' } : undefined,
    authors: [author, loginAt(payload, 'sender.login')],
    faults: whole ? [] : ['The payload has no comment on an issue or a pull request.'],
  };
}

function readIssue(payload: JsonObject): EventShape {
  const item = readItem(payload, 'issue');
  return {
    ...nothing,
    item: { ...item, type: 'issue' },
    authors: [item.author, loginAt(payload, 'sender.login')],
    faults: item.number > 0 ? [] : ['The payload has no issue.'],
  };
}

function readMergeGroup(payload: JsonObject): EventShape {
  const head = {
    sha: commitAt(payload, 'merge_group.head_sha'),
    ref: textAt(payload, 'merge_group.head_ref'),
  };
  const base = {
    sha: commitAt(payload, 'merge_group.base_sha'),
    ref: textAt(payload, 'merge_group.base_ref'),
  };
  return {
    ...nothing,
    head: { ...head, repository: repositoryAt(payload, 'repository.full_name') },
    base,
    faults: head.sha !== '' && base.sha !== '' ? [] : ['The payload has no merge group with head and base.'],
  };
}

/** The run before this one may be a stranger's: its actors are asked for like authors. */
function readWorkflowRun(payload: JsonObject): EventShape {
  const head = {
    repository: repositoryAt(payload, 'workflow_run.head_repository.full_name'),
    sha: commitAt(payload, 'workflow_run.head_sha'),
    ref: textAt(payload, 'workflow_run.head_branch'),
  };
  return {
    ...nothing,
    head,
    authors: [
      loginAt(payload, 'workflow_run.actor.login'),
      loginAt(payload, 'workflow_run.triggering_actor.login'),
    ],
    faults: head.sha === '' ? ['The payload has no finished run with a head.'] : [],
  };
}

function readItem(payload: JsonObject, part: 'pull_request' | 'issue') {
  return {
    number: numberAt(payload, `${part}.number`),
    title: textAt(payload, `${part}.title`),
    body: textAt(payload, `${part}.body`),
    author: loginAt(payload, `${part}.user.login`),
    state: readState(objectAt(payload, part) ?? {}),
  };
}

function readState({ state, draft }: JsonObject): TriggerItem['state'] {
  if (state === 'closed') return 'closed';
  return draft === true ? 'draft' : 'open';
}
