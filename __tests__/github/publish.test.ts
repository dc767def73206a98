import assert from 'node:assert/strict';
import { it } from 'node:test';
import { markerOf, ownerHash } from '../../src/law/proposals/marker.ts';
import { comment, type Order, withHub } from './publishing.ts';

const issue = (number: number) => ({ target: { type: 'issue', number } }) as const;
const outcomes = (told: readonly object[]) =>
  told.map((one) => ('what' in one ? one.what : 'reason' in one ? one.reason : ''));

it('writes a comment once, changes it in place, and writes nothing when it is the same', async () => {
  await withHub({}, async ({ hub, count }) => {
    const number = hub.openIssue({ author: 'kim', title: 'Help' });
    const first = await count({ ...issue(number), proposals: [comment('Hello **you**')] });
    const [{ id, body, author } = { id: 0, body: '', author: '' }] = hub.state.comments;
    const url = `${hub.serverUrl}/octo-org/widgets/issues/${number}#issuecomment-${id}`;
    assert.deepEqual(first, { told: [{ type: 'comment', what: 'created', url, notes: [] }], writes: 1 });
    assert.deepEqual([author, body.split('\n').slice(1)], ['github-actions[bot]', ['Hello **you**']]);
    const second = await count({ ...issue(number), proposals: [comment('Hello **you**')] });
    assert.deepEqual(second, { told: [{ type: 'comment', what: 'unchanged', url, notes: [] }], writes: 0 });
    const third = await count({ ...issue(number), proposals: [comment('Hello again')] });
    assert.deepEqual(third, { told: [{ type: 'comment', what: 'updated', url, notes: [] }], writes: 1 });
    const fourth = await count({
      ...issue(number),
      proposals: [comment('Hello again'), comment('And more')],
    });
    assert.deepEqual([outcomes(fourth.told), fourth.writes], [['unchanged', 'created'], 1]);
    const other = await count({ ...issue(number), proposals: [comment('Hello')], owner: 'another/job' });
    assert.deepEqual([outcomes(other.told), hub.state.comments.length], [['created'], 3]);
  });
});

it('takes no comment for its own that another account has written, whatever its marker says', async () => {
  await withHub({}, async ({ hub, publish }) => {
    const number = hub.openIssue({ author: 'kim', title: 'Help' });
    const order: Order = { ...issue(number), proposals: [comment('Hello')], owner: 'o' };
    const marker = markerOf({ kind: 'comment', owner: ownerHash('o'), payload: `0-${'a'.repeat(32)}` });
    const forged = hub.commentAs('kim', number, `${marker}\nMine`);
    hub.commentAs('github-actions[bot]', number, `Quoted:\n${marker}\nMine`);
    assert.deepEqual(outcomes(await publish(order)), ['created']);
    assert.equal(hub.state.comments.find(({ id }) => id === forged)?.body, `${marker}\nMine`);
    assert.equal(hub.state.comments.length, 3);
  });
});

it('sanitises what it writes, once more', async () => {
  await withHub({}, async ({ hub, publish }) => {
    const number = hub.openIssue({ author: 'kim', title: 'Help' });
    await publish({
      ...issue(number),
      proposals: [comment('@octo-org/owners <!-- x --> ![x](https://a.test/x)')],
    });
    const body = hub.state.comments[0]?.body.split('\n').slice(1).join('\n') ?? '';
    assert.ok(!/(?<![`\w])@octo|<!--|!\[x\]\(/.test(body), body);
  });
});

it('finds a comment whose answer got lost, and writes it again only where it is not there', async () => {
  for (const [fault, requests] of [
    [{ type: 'drop-after' }, 1],
    [{ type: 'fail-after', status: 502 }, 1],
    [{ type: 'drop' }, 2],
    [{ type: 'answer', status: 503 }, 2],
  ] as const) {
    await withHub({}, async ({ hub, publish }) => {
      const number = hub.openIssue({ author: 'kim', title: 'Help' });
      hub.fault('issues/create-comment', fault);
      assert.deepEqual(outcomes(await publish({ ...issue(number), proposals: [comment('Hello')] })), [
        'created',
      ]);
      const posts = hub.requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/comments'));
      assert.deepEqual([posts.length, hub.state.comments.length], [requests, 1], fault.type);
    });
  }
});

it('says what is wrong, what to change, and goes on with the next', async () => {
  await withHub({ token: { permissions: { issues: 'read' } } }, async ({ hub, count }) => {
    const number = hub.openIssue({ author: 'kim', title: 'Help' });
    const add = { type: 'labels', add: ['bug'], remove: [] } as const;
    const { told, writes } = await count({ ...issue(number), proposals: [comment('Hello'), add] });
    const why =
      'GitHub says "Resource not accessible by integration". The job needs the permissions "issues: write" (on a pull request "pull-requests: write").';
    assert.deepEqual(told, [
      { type: 'comment', reason: 'PUBLISH_FAILED', message: `The comment could not be written: ${why}` },
      { type: 'labels', reason: 'PUBLISH_FAILED', message: `The labels could not be added: ${why}` },
    ]);
    assert.equal(writes, 0);
  });
});

it('adds and removes only labels that the workflow allows, only where it changes something', async () => {
  await withHub({}, async ({ hub, count }) => {
    const number = hub.openIssue({ author: 'kim', title: 'Help', labels: ['docs', 'triage'] });
    const labels = { type: 'labels', add: ['BUG', 'docs'], remove: ['Triage'] } as const;
    const first = await count({ ...issue(number), proposals: [labels] });
    assert.deepEqual(first, { told: [{ type: 'labels', what: 'updated', url: '', notes: [] }], writes: 2 });
    assert.deepEqual(hub.state.issues[0]?.labels, ['docs', 'bug']);
    const second = await count({ ...issue(number), proposals: [labels] });
    assert.deepEqual([outcomes(second.told), second.writes], [['unchanged'], 0]);
    for (const wrong of [
      { type: 'labels', add: ['release'], remove: [] },
      { type: 'labels', add: [], remove: ['bug'] },
      { type: 'labels', add: ['bug', 'bug', 'bug', 'docs', 'docs'], remove: [] },
    ] as const) {
      const { told, writes } = await count({ ...issue(number), proposals: [wrong, comment('Hello')] });
      assert.deepEqual([outcomes(told)[0], outcomes(told).length], ['PROPOSALS_OVER_LIMIT', 2]);
      assert.ok(writes <= 1);
      assert.deepEqual(hub.state.issues[0]?.labels, ['docs', 'bug']);
    }
  });
});

it('publishes nothing of a type of which there is more than the workflow allows', async () => {
  await withHub({}, async ({ hub, count }) => {
    const number = hub.openIssue({ author: 'kim', title: 'Help' });
    const proposals = [comment('a'), comment('b'), { type: 'labels', add: ['bug'], remove: [] }] as const;
    const { told, writes } = await count({ ...issue(number), proposals, limits: { comment: 1 } });
    assert.deepEqual([outcomes(told), writes], [['PROPOSALS_OVER_LIMIT', 'updated'], 1]);
  });
});

it('opens an issue once, changes it while it is open, and opens another when it was closed', async () => {
  await withHub({}, async ({ hub, count }) => {
    const proposal = { type: 'issue', title: 'Old\n parts', body: 'Look', labels: ['bug'] } as const;
    const first = await count({ proposals: [proposal] });
    assert.deepEqual([outcomes(first.told), first.writes], [['created'], 1]);
    const [made] = hub.state.issues;
    assert.deepEqual([made?.title, made?.labels], ['Old parts', ['bug']]);
    assert.deepEqual((await count({ proposals: [proposal] })).writes, 0);
    const changed = await count({ proposals: [{ ...proposal, body: 'Look here' }] });
    assert.deepEqual([outcomes(changed.told), changed.writes, hub.state.issues.length], [['updated'], 1, 1]);
    if (made !== undefined) made.state = 'closed';
    assert.deepEqual(outcomes((await count({ proposals: [proposal] })).told), ['created']);
    assert.equal(hub.state.issues.length, 2);
    const labelled = { ...proposal, labels: ['release'] };
    assert.deepEqual(outcomes((await count({ proposals: [labelled] })).told), ['PROPOSALS_OVER_LIMIT']);
    hub.fault('issues/create', { type: 'drop-after' });
    const lost = await count({ proposals: [proposal], owner: 'another' });
    assert.deepEqual([outcomes(lost.told), hub.state.issues.length], [['created'], 3]);
  });
});

it('writes nothing to an item that was closed, or whose head has moved', async () => {
  await withHub({}, async ({ hub, count }) => {
    const head = await hub.pushTo('topic', { 'a.txt': 'a\n' }, 'sam');
    const number = await hub.openPull({ head: 'topic', author: 'sam' });
    const review = { type: 'review', summary: '', findings: [], read: [], fixed: [] } as const;
    const totals = {
      files: 0,
      filesRead: 0,
      filesPartly: 0,
      filesSkipped: 0,
      hunks: 0,
      hunksRead: 0,
      hunksPartly: 0,
      hunksSkipped: 0,
      lines: 0,
      linesRead: 0,
      percent: 0,
    };
    const proposals = [comment('Hello'), { ...review, coverage: totals }];
    const target = { type: 'pull-request', number, head } as const;
    const first = await count({ target, proposals });
    assert.deepEqual([outcomes(first.told), first.writes], [['created', 'created'], 1]);
    assert.deepEqual(first.told[1], { type: 'review', what: 'created', url: `${number} ${head}`, notes: [] });
    await hub.pushTo('topic', { 'a.txt': 'b\n' }, 'sam');
    const moved = await count({ target, proposals });
    assert.deepEqual([outcomes(moved.told), moved.writes], [['HEAD_MOVED', 'HEAD_MOVED'], 0]);
    const [pull] = hub.state.issues;
    if (pull !== undefined) pull.state = 'closed';
    const closed = await count({ target, proposals });
    assert.deepEqual([outcomes(closed.told), closed.writes], [['ITEM_CLOSED', 'ITEM_CLOSED'], 0]);
    const other = hub.openIssue({ author: 'kim', title: 'Help' });
    const onIssue = await count({ ...issue(other), proposals });
    assert.deepEqual(outcomes(onIssue.told), ['created', 'RECIPE_NEEDS_ITEM']);
    assert.deepEqual(outcomes((await count({ proposals })).told), ['RECIPE_NEEDS_ITEM', 'RECIPE_NEEDS_ITEM']);
  });
});

it('publishes nothing when it does not know who it is, or when the run has ended', async () => {
  await withHub({}, async ({ hub, count }) => {
    const number = hub.openIssue({ author: 'kim', title: 'Help' });
    hub.fault('graphql', { type: 'answer', status: 502 }, 'always');
    const lost = await count({ ...issue(number), proposals: [comment('Hello')] });
    const message =
      'Nothing was published, because GitHub did not say who the token is: status 502. Run the job again: what is published already is not published twice.';
    assert.deepEqual(lost, { told: [{ type: 'all', reason: 'PUBLISH_FAILED', message }], writes: 0 });
    const ended = await count({
      ...issue(number),
      proposals: [comment('Hello')],
      signal: AbortSignal.abort(),
    });
    assert.deepEqual([ended.told.length, ended.writes], [1, 0]);
    assert.deepEqual((await count({ ...issue(number), proposals: [] })).told, []);
  });
});

it('publishes nothing that was made for another repository', async () => {
  await withHub({}, async ({ hub, count }) => {
    const number = hub.openIssue({ author: 'kim', title: 'Help' });
    const order = { ...issue(number), proposals: [comment('Hello')], repository: 'octo-org/other' };
    const message = 'The proposals were made for another repository.';
    assert.deepEqual(await count(order), {
      told: [{ type: 'all', reason: 'PROPOSALS_OF_ANOTHER_RUN', message }],
      writes: 0,
    });
  });
});

it('reacts once, to an item and to a comment, and reads which branch is the default', async () => {
  await withHub({}, async ({ hub, open }) => {
    const number = hub.openIssue({ author: 'kim', title: 'Help' });
    const id = hub.commentAs('kim', number, '/run');
    const writing = open();
    for (let turn = 0; turn < 2; turn += 1) {
      assert.equal((await writing.reactToItem({ number, content: 'eyes' })).verdict, 'done');
      assert.equal((await writing.reactToComment({ id, content: 'eyes' })).verdict, 'done');
    }
    assert.deepEqual(
      hub.state.reactions.map(({ subject, of, content, author }) => [subject, of, content, author]),
      [
        ['issue', number, 'eyes', 'github-actions[bot]'],
        ['comment', id, 'eyes', 'github-actions[bot]'],
      ],
    );
    assert.deepEqual(await writing.readDefaultBranch(), { verdict: 'done', value: 'main' });
  });
});
