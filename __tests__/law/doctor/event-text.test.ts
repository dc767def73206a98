/** Which values of an event are a stranger's text: GitHub's own list, and what it does not name. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEventText } from '../../../src/law/doctor/event-text.ts';

const judge = (name: string) => isEventText(name.split('.'));

/** docs.github.com/actions/reference/security/secure-use, "untrusted input", and kin. */
const written = [
  ...['github.event.issue.title', 'github.event.issue.body', 'github.event.pull_request.title'],
  ...['github.event.pull_request.body', 'github.event.comment.body', 'github.event.review.body'],
  ...['github.event.pages.*.page_name', 'github.event.commits.*.message', 'github.event.head_commit.message'],
  ...['github.event.head_commit.author.email', 'github.event.head_commit.author.name'],
  ...['github.event.commits.*.author.email', 'github.event.commits.*.author.name'],
  ...['github.event.pull_request.head.ref', 'github.event.pull_request.head.label'],
  ...['github.event.pull_request.head.repo.default_branch', 'github.head_ref'],
  ...['github.event.discussion.title', 'github.event.discussion.body', 'github.event.review_comment.body'],
  ...['github.event.workflow_run.head_branch', 'github.event.workflow_run.head_commit.message'],
  ...['github.event.workflow_run.display_title', 'github.event.workflow_run.name'],
  ...['github.event.changes.title.from', 'github.event.pull_request.head.repo.description'],
  ...['github', 'github.*', 'github.event', 'github.event.*', 'github.event.issue', 'github.event.issue.*'],
];
const harmless = [
  ...['github.sha', 'github.event_name', 'github.ref_name', 'github.actor', 'github.event.number'],
  ...['github.event.pull_request.number', 'github.event.pull_request.head.sha', 'github.event.issue.id'],
  ...[
    'github.event.pull_request.base.ref',
    'github.event.pull_request.user.login',
    'github.event.label.name',
  ],
  ...['github.event.issue.labels.*.name', 'github.event.repository.name', 'github.event.inputs.task'],
  ...['github.event.pull_request.head.repo.full_name', 'github.event.issue.created_at', 'inputs.task'],
  ...['github.event.comment.id', 'github.event.pull_request.html_url', 'github.event.action', 'env.github'],
];

for (const name of written) test(`${name} is a stranger's`, () => assert.equal(judge(name), true));
for (const name of harmless) test(`${name} is not`, () => assert.equal(judge(name), false));
