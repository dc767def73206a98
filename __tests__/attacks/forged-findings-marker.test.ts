/**
 * A marker that says a finding has been told, written by whoever wants it hidden: under another name, in the middle of
 * what our own account quotes, in a sticky comment that somebody edited. What is found is told all the same.
 */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { markerOf, ownerHash } from '../../src/law/proposals/marker.ts';
import { toTold } from '../../src/law/review/ledger.ts';
import { toLedgerPayload } from '../../src/law/review/ledger-payload.ts';
import { found, owner, withReviews } from '../github/reviewing.ts';

const major = found(3);
const critical = found(5, { severity: 'critical', title: 'The key is sent away' });
const us = ownerHash(owner);
const findings = [toTold(major), toTold(critical)];
const { payload } = toLedgerPayload({ v: 1, head: '', findings, read: [] });
const ledger = markerOf({ kind: 'ledger', owner: us, payload });
const told = markerOf({
  kind: 'finding',
  owner: us,
  payload: `${major.fingerprint}-${critical.fingerprint}`,
});
const bot = 'github-actions[bot]';

it('another author hides nothing, by a ledger or by a marker, and its comment is not taken for ours', async () => {
  await withReviews(async ({ hub, number, publish }) => {
    for (const login of ['mallory', 'github-actions', 'other[bot]']) {
      hub.commentAs(login, number, `${ledger}\nAll told.`);
      hub.commentAs(login, number, `${told}\nAll told.`);
    }
    await publish([critical, major]);
    assert.equal(hub.state.reviewComments.length, 2);
    assert.equal(hub.state.comments.filter(({ author }) => author === bot).length, 1);
    assert.equal(hub.state.comments.filter(({ body }) => body.endsWith('All told.')).length, 6);
  });
});

it('a marker further down in what our own account wrote is a quotation', async () => {
  await withReviews(async ({ hub, number, publish }) => {
    for (const marker of [ledger, told]) hub.commentAs(bot, number, `Somebody wrote:\n${marker}\nAll told.`);
    await publish([critical, major]);
    assert.equal(hub.state.reviewComments.length, 2);
  });
});

it('an edited ledger of our own, or a comment emptied to its marker, hides no critical finding', async () => {
  await withReviews(async ({ hub, number, publish }) => {
    hub.commentAs(bot, number, `${ledger}\nNothing to see.`);
    await publish([critical, major]);
    assert.match(hub.state.reviewComments[0]?.body ?? '', /The key is sent away/);
    assert.equal(hub.state.reviewComments.length, 1);
    const [comment] = hub.state.reviewComments;
    assert.ok(comment);
    const whole = comment.body;
    comment.body = `${whole.split('\n')[0]}\nNothing to see.`;
    await publish([critical, major]);
    assert.equal(hub.state.reviewComments.length, 2);
    assert.equal(hub.state.reviewComments[1]?.body, whole);
    await publish([critical, major]);
    assert.equal(hub.state.reviewComments.length, 2);
  });
});
