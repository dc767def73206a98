/** What taints a run before it begins, beside what the table of the gate shows. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toInitialTaint } from '../../../src/law/policy/initial-taint.ts';
import { noTrigger } from '../../support/environments.ts';
import { eventSha, headSha } from '../../support/event-payloads.ts';

const facts = {
  trigger: noTrigger,
  standings: new Map(),
  gate: 'allowed',
  checkedOut: '',
  sha: eventSha,
} as const;
const sourcesOf = (more: Partial<Parameters<typeof toInitialTaint>[0]>) =>
  toInitialTaint({ ...facts, ...more }).map(({ source }) => source);

it('a checkout of the commit that started the run does not taint, nor does no repository', () => {
  assert.deepEqual(sourcesOf({ checkedOut: eventSha }), []);
  assert.deepEqual(sourcesOf({ checkedOut: '' }), []);
});

it('a checkout of the head of the event does not taint by itself', () => {
  const head = { repository: noTrigger.repository, sha: headSha, ref: 'topic' };
  assert.deepEqual(sourcesOf({ trigger: { ...noTrigger, head }, checkedOut: headSha }), []);
});

it('a checkout of any other commit taints, and so does one that git does not name', () => {
  assert.deepEqual(sourcesOf({ checkedOut: 'd'.repeat(40) }), ['checkout']);
  assert.deepEqual(sourcesOf({ checkedOut: 'unknown' }), ['checkout']);
});

it('a run that the gate would not have let in is tainted by that', () => {
  assert.deepEqual(sourcesOf({ gate: 'admitted-untrusted' }), ['gate']);
});

it('a head whose repository was deleted is from another repository', () => {
  const head = { repository: '', sha: headSha, ref: 'topic' };
  assert.deepEqual(sourcesOf({ trigger: { ...noTrigger, head } }), ['head-repository']);
});

it('a dispatched comment taints where its author may not write, although nobody had to be asked for the event', () => {
  const said = { type: 'dispatch', body: 'x', author: 'Stefan-Stranger', createdAt: '' } as const;
  const trigger = { ...noTrigger, event: 'repository_dispatch', said };
  assert.deepEqual(sourcesOf({ trigger }), ['author']);
  assert.deepEqual(sourcesOf({ trigger, standings: new Map([['stefan-stranger', 'write']]) }), []);
});
