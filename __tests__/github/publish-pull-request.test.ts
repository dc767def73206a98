import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Hub } from '../support/hub/hub.ts';
import { branch, pullRequest, type Told, withHub } from './publishing.ts';

const outcome = ([told]: readonly Told[]): string =>
  told === undefined ? '' : 'what' in told ? told.what : told.reason;

/** The hub starts git for each request, so the ordinary run takes those that differ most. */
const isDeep = process.env.GOAGENT_DEEP !== undefined;
const branchOf = (index: number): string => `goagent/review-${'0'.repeat(11)}${index}`;
const pulls = (hub: Hub) => hub.state.issues.filter(({ pull }) => pull !== undefined);
const read = async (hub: Hub, path: string) => hub.git('show', `${branch}:${path}`);
/** Names of what the pull request shows. */
const shown = async (hub: Hub) =>
  (await hub.git('diff', '--name-status', `main...${branch}`)).trim().replaceAll('\t', ' ').split('\n');

it('makes a draft from a branch with one commit that GitHub signs, and nothing more when it is asked again', async () => {
  await withHub({}, async ({ hub, base, count }) => {
    const proposal = pullRequest(base, {
      'src/a.txt': 'ONE\n',
      'src/b.txt': null,
      'new/c d.bin': '\xff\0\xfe',
    });
    const first = await count({ proposals: [proposal] });
    const [made] = pulls(hub);
    const url = `${hub.serverUrl}/octo-org/widgets/pull/${made?.number}`;
    // One blob, one tree, one commit, one branch, one pull request.
    assert.deepEqual(first, { told: [{ type: 'pull-request', what: 'created', url, notes: [] }], writes: 5 });
    const { title, author, pull } = made ?? {};
    assert.deepEqual(
      [title, author, pull?.draft, pull?.base.ref, pull?.head.ref],
      ['Mend a thing', 'github-actions[bot]', true, 'main', branch],
    );
    assert.deepEqual(await shown(hub), ['A new/c d.bin', 'M src/a.txt', 'D src/b.txt']);
    assert.equal(Buffer.from(await read(hub, 'src/a.txt')).toString(), 'ONE\n');
    assert.equal((await hub.git('cat-file', '-s', `${branch}:new/c d.bin`)).trim(), '3');
    assert.equal((await hub.git('rev-parse', `${branch}^`)).trim(), base);
    assert.match(
      await hub.git('log', '-1', '--format=%an|%B', branch),
      /^github-actions\[bot\]\|Mend a thing\n\nGoagent-Proposal: [0-9a-f]{32}\n/,
    );
    assert.ok(hub.state.verified.has((await hub.headOf(branch)) ?? ''));
    const second = await count({ proposals: [proposal] });
    assert.deepEqual(second, {
      told: [{ type: 'pull-request', what: 'unchanged', url, notes: [] }],
      writes: 0,
    });
  });
});

it('adds a commit to its branch, and shows only its own changes when the base has moved on', async () => {
  await withHub({}, async ({ hub, base, count }) => {
    await count({ proposals: [pullRequest(base, { 'src/a.txt': 'ONE\n' })] });
    const tip = await hub.headOf(branch);
    const again = await count({ proposals: [pullRequest(base, { 'src/a.txt': 'One\n' })] });
    // One more for the marker in its text, which names the changes.
    assert.deepEqual([outcome(again.told), again.writes, pulls(hub).length], ['updated', 4, 1]);
    assert.equal((await hub.git('rev-parse', `${branch}^`)).trim(), tip);
    const moved = await hub.pushTo('main', { 'src/other.txt': 'theirs\n' }, 'sam');
    const third = await count({
      proposals: [pullRequest(moved, { 'src/b.txt': 'TWO\n' }, { body: 'Now this.' })],
    });
    assert.deepEqual([outcome(third.told), third.writes], ['updated', 4]);
    assert.deepEqual(await shown(hub), ['M src/b.txt']);
    assert.match(pulls(hub)[0]?.body ?? '', /\nNow this\.$/);
    // A run that was late brings the older base, and takes nothing of main for a person's commit on the branch.
    const late = await count({
      proposals: [pullRequest(base, { 'src/b.txt': 'Two\n' }, { body: 'Now this.' })],
    });
    assert.equal(outcome(late.told), 'updated');
  });
});

it('writes nothing to a branch with a commit of a person, by whatever name it goes', async () => {
  const commits = [
    ['sam', 'Mine'],
    ['sam', `Mine\n\nGoagent-Proposal: ${'a'.repeat(32)}`],
    ['github-actions[bot]', 'Mine'],
    ['github-actions[bot]', `Mine\n\nGoagent-Proposal: ${'a'.repeat(32)}`],
  ] as const;
  await withHub({}, async ({ hub, base, publish }) => {
    for (const [index, [author, message]] of (isDeep ? commits : [commits[1], commits[3]]).entries()) {
      const own = { branch: branchOf(index) };
      await publish({ proposals: [pullRequest(base, { 'src/a.txt': 'ONE\n' }, own)] });
      const tip = await hub.pushTo(own.branch, { 'src/mine.txt': 'mine\n' }, author, { message });
      const told = await publish({ proposals: [pullRequest(base, { 'src/a.txt': 'One\n' }, own)] });
      const text = `The branch "${own.branch}" has commits that this action has not made, so nothing was written to it. Merge it or delete it; the next run makes a new one.`;
      assert.deepEqual(told, [{ type: 'pull-request', reason: 'BRANCH_HAS_OTHER_COMMITS', message: text }]);
      assert.equal(await hub.headOf(own.branch), tip, `${author} ${message}`);
    }
  });
});

it('keeps what a person pushes between the look and the write', async () => {
  await withHub({}, async ({ hub, base, publish }) => {
    await publish({ proposals: [pullRequest(base, { 'src/a.txt': 'ONE\n' })] });
    hub.fault('git/update-ref', { type: 'delay', ms: 600 });
    const publishing = publish({ proposals: [pullRequest(base, { 'src/a.txt': 'One\n' })] });
    const isAsked = () =>
      hub.requests.some(({ method, url }) => method === 'PATCH' && url.includes('/git/refs/'));
    for (let turns = 0; turns < 100 && !isAsked(); turns += 1)
      await new Promise((end) => setTimeout(end, 20));
    const tip = await hub.pushTo(branch, { 'src/mine.txt': 'mine\n' }, 'sam');
    assert.equal(outcome(await publishing), 'BRANCH_HAS_OTHER_COMMITS');
    assert.equal(await hub.headOf(branch), tip);
  });
});

it('works for a person, whose commits GitHub does not sign', async () => {
  await withHub({ token: { login: 'sam' } }, async ({ hub, base, count }) => {
    await count({ proposals: [pullRequest(base, { 'src/a.txt': 'ONE\n' })] });
    const again = await count({ proposals: [pullRequest(base, { 'src/a.txt': 'One\n' })] });
    assert.deepEqual([outcome(again.told), pulls(hub)[0]?.author], ['updated', 'sam']);
  });
});

it('opens an ordinary one where drafts are refused', async () => {
  await withHub({ drafts: 'refused' }, async ({ hub, base, publish }) => {
    const [told] = await publish({ proposals: [pullRequest(base, { 'src/a.txt': 'ONE\n' })] });
    assert.deepEqual(told, {
      type: 'pull-request',
      what: 'created',
      url: `${hub.serverUrl}/octo-org/widgets/pull/${pulls(hub)[0]?.number}`,
      notes: ['This repository has no drafts, so it was opened as an ordinary pull request.'],
    });
    assert.equal(pulls(hub)[0]?.pull?.draft, false);
  });
});

it('pushes the branch and gives a link where workflows may open no pull requests', async () => {
  await withHub({ pullsByActions: 'refused' }, async ({ hub, base, count }) => {
    const proposals = [pullRequest(base, { 'src/a.txt': 'ONE\n' })];
    const { told, writes } = await count({ proposals });
    const link = `${hub.serverUrl}/octo-org/widgets/compare/main...${branch}?expand=1`;
    const message = `The branch "${branch}" was pushed, but workflows may not open pull requests here. Open it yourself: ${link} or allow it under Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests".`;
    assert.deepEqual(
      [told, writes],
      [[{ type: 'pull-request', reason: 'PR_CREATION_DISABLED', message }], 3],
    );
    const tip = await hub.headOf(branch);
    assert.deepEqual([(await count({ proposals })).writes, await hub.headOf(branch)], [0, tip]);
    await hub.openPull({ head: branch, author: 'sam', title: 'By hand' });
    const [theirs] = (await count({ proposals })).told;
    assert.deepEqual(theirs && 'notes' in theirs && [theirs.what, theirs.notes], [
      'unchanged',
      ['A person has written its title or text. These were left as they are.'],
    ]);
    assert.equal(pulls(hub)[0]?.title, 'By hand');
  });
});

it('goes on from where another run was broken off, and makes nothing twice', async () => {
  const broken = [
    ['git/create-tree', { type: 'answer', status: 503 }, [0, 1, 2], 'PUBLISH_FAILED'],
    ['pulls/create', { type: 'drop' }, [0, 1], 'PUBLISH_FAILED'],
    ['git/create-commit', { type: 'answer', status: 403 }, 0, 'PUBLISH_FAILED'],
    ['pulls/create', { type: 'answer', status: 403 }, 0, 'PUBLISH_FAILED'],
    ['git/create-ref', { type: 'drop' }, 0, 'PUBLISH_FAILED'],
    ['git/create-ref', { type: 'drop-after' }, 0, 'created'],
    ['pulls/create', { type: 'drop-after' }, 0, 'created'],
    ['pulls/create', { type: 'fail-after', status: 500 }, 0, 'created'],
  ] as const;
  await withHub({}, async ({ hub, base, count }) => {
    for (const [index, [route, fault, times, expected]] of (isDeep ? broken : broken.slice(3, 7)).entries()) {
      const own = { branch: branchOf(index) };
      const proposals = [pullRequest(base, { 'src/a.txt': 'ONE\n' }, own)];
      hub.fault(route, fault, times);
      const first = outcome((await count({ proposals })).told);
      const again = await count({ proposals });
      const expectedAgain = expected === 'created' ? ['unchanged', 0] : ['created', again.writes];
      assert.deepEqual([first, outcome(again.told), again.writes], [expected, ...expectedAgain], route);
      assert.deepEqual(
        [pulls(hub).length, (await hub.git('rev-list', '--count', `main..${own.branch}`)).trim()],
        [index + 1, '1'],
        `${route} ${fault.type}`,
      );
    }
  });
});

it('does not ask twice for what a person has closed, and asks for what is new', async () => {
  await withHub({}, async ({ hub, base, count }) => {
    const proposals = [pullRequest(base, { 'src/a.txt': 'ONE\n' })];
    await count({ proposals });
    const [first] = pulls(hub);
    if (first !== undefined) first.state = 'closed';
    await hub.deleteBranch(branch, 'sam');
    const again = await count({ proposals });
    assert.deepEqual([outcome(again.told), again.writes], ['unchanged', 0]);
    const fresh = await count({ proposals: [pullRequest(base, { 'src/a.txt': 'One\n' })] });
    assert.deepEqual([outcome(fresh.told), pulls(hub).length, first?.state], ['created', 2, 'closed']);
  });
});

it('leaves title and text as a person has written them, and adds its commits all the same', async () => {
  await withHub({}, async ({ hub, base, count }) => {
    await count({ proposals: [pullRequest(base, { 'src/a.txt': 'ONE\n' })] });
    const [pull] = pulls(hub);
    if (pull !== undefined) pull.title = 'A better title';
    const { told, writes } = await count({
      proposals: [pullRequest(base, { 'src/a.txt': 'One\n' }, { body: 'New.' })],
    });
    assert.deepEqual([outcome(told), writes, pull?.title], ['updated', 3, 'A better title']);
    assert.match(pull?.body ?? '', /\nBecause\.$/);
  });
});

it('makes a new one on the branch of one that was merged', async () => {
  await withHub({}, async ({ hub, base, count }) => {
    await count({ proposals: [pullRequest(base, { 'src/a.txt': 'ONE\n' })] });
    const [pull] = pulls(hub);
    if (pull?.pull !== undefined)
      [pull.state, pull.pull.merged, pull.pull.mergedAt] = ['closed', true, pull.updatedAt];
    await hub.git('update-ref', 'refs/heads/main', (await hub.headOf(branch)) ?? '');
    const merged = await hub.headOf('main');
    const same = await count({ proposals: [pullRequest(merged ?? '', { 'src/a.txt': 'ONE\n' })] });
    assert.deepEqual([outcome(same.told), pulls(hub).length], ['unchanged', 1]);
    const next = await count({ proposals: [pullRequest(merged ?? '', { 'src/b.txt': 'TWO\n' })] });
    assert.deepEqual(
      [outcome(next.told), pulls(hub).length, await shown(hub)],
      ['created', 2, ['M src/b.txt']],
    );
  });
});

it('makes none on a base that was written anew', async () => {
  await withHub({}, async ({ hub, base, count }) => {
    const other = await hub.pushTo('other', { 'src/a.txt': 'x\n' }, 'sam');
    await hub.git('update-ref', 'refs/heads/main', base);
    const { told, writes } = await count({ proposals: [pullRequest(other, { 'src/b.txt': 'TWO\n' })] });
    assert.deepEqual([outcome(told), writes], ['HEAD_MOVED', 0]);
  });
});

it('writes nothing of what may not be changed', async () => {
  await withHub({}, async ({ base, count }) => {
    for (const proposal of [
      pullRequest(base, { '.github/workflows/a.yml': 'on: push\n', 'src/a.txt': 'x\n' }),
      pullRequest(base, { 'src/a.txt': 'x\n' }, { branch: 'main' }),
    ]) {
      const { told, writes } = await count({ proposals: [proposal] });
      assert.deepEqual([outcome(told), writes], ['PATCH_NOT_ALLOWED', 0]);
    }
  });
});
