import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Hub, type HubOptions, startHub } from './hub.ts';
import { type Ask, at, createAsk, makeToken, repository, type Told, writeAll } from './hub-calls.ts';

type Open = { readonly hub: Hub; readonly ask: Ask; readonly base: string };

async function open(more: Partial<HubOptions> = {}): Promise<Open> {
  const token = makeToken();
  const hub = await startHub({
    ...{ repository, tokens: [{ token, permissions: writeAll }], collaborators: { sam: 'write' }, ...more },
  });
  const base = await hub.pushTo(
    'main',
    { 'a.txt': 'a\n', 'b/c.txt': 'c\n', '.github/workflows/ci.yml': 'on: push\n' },
    'sam',
  );
  return { hub, ask: createAsk(hub, token), base };
}

let hub: Hub;
let ask: Ask;
let base = '';
before(async () => {
  ({ hub, ask, base } = await open());
});
after(() => hub.close());

type Entry = {
  readonly path: string;
  readonly mode: string;
  readonly sha?: string | null;
  readonly content?: string;
};

async function commit(parent: string, tree: readonly Entry[], more: object = {}): Promise<Told> {
  const made = await ask('POST', '/git/trees', {
    base_tree: parent,
    tree: tree.map((one) => ({ type: 'blob', ...one })),
  });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  return ask('POST', '/git/commits', {
    message: 'Mend it',
    tree: at(made.body, 'sha'),
    parents: [parent],
    ...more,
  });
}

const shaOf = ({ body }: Told): string => String(at(body, 'sha'));
const messageOf = ({ status, body }: Told): unknown => [
  status,
  at(body, 'errors', 0, 'message') ?? at(body, 'message'),
];

describe('the Git data API', () => {
  it('goes from blob to tree, commit, branch and pull request', async () => {
    const blob = await ask('POST', '/git/blobs', {
      content: Buffer.from('neu\n').toString('base64'),
      encoding: 'base64',
    });
    const made = await commit(base, [
      { path: 'a.txt', mode: '100644', sha: shaOf(blob) },
      { path: 'b/c.txt', mode: '100644', sha: null },
      { path: 'd/e.sh', mode: '100755', content: 'x\n' },
    ]);
    assert.equal(made.status, 201);
    const ref = await ask('POST', '/git/refs', { ref: 'refs/heads/goagent/x', sha: shaOf(made) });
    assert.deepEqual([ref.status, at(ref.body, 'ref')], [201, 'refs/heads/goagent/x']);
    assert.equal(
      await hub.git('diff', '--name-status', base, 'goagent/x'),
      'M\ta.txt\nD\tb/c.txt\nA\td/e.sh\n',
    );
    const pull = await ask('POST', '/pulls', { head: 'goagent/x', base: 'main', title: 'Mend', draft: true });
    assert.deepEqual(
      [pull.status, at(pull.body, 'draft'), at(pull.body, 'user', 'login')],
      [201, true, 'github-actions[bot]'],
    );
    assert.equal(at(pull.body, 'changed_files'), 3);
    const listed = await ask('GET', '/pulls?head=octo-org:goagent/x&state=open');
    assert.equal(at(listed.body, 0, 'number'), at(pull.body, 'number'));
  });

  it('signs what has no author and no committer, and nothing else', async () => {
    const entry = [{ path: 'a.txt', mode: '100644', content: 'signed\n' }];
    const signed = await commit(base, entry);
    const told = [
      at(signed.body, 'verification', 'verified'),
      at(signed.body, 'author', 'name'),
      at(signed.body, 'committer', 'name'),
    ];
    assert.deepEqual(told, [true, 'github-actions[bot]', 'GitHub']);
    const named = await commit(base, entry, { author: { name: 'Sam', email: 'sam@example.test' } });
    assert.deepEqual(
      [at(named.body, 'verification', 'verified'), at(named.body, 'author', 'name')],
      [false, 'Sam'],
    );
    const read = await ask('GET', `/git/commits/${shaOf(signed)}`);
    assert.deepEqual(
      [at(read.body, 'verification', 'verified'), at(read.body, 'parents', 0, 'sha')],
      [true, base],
    );
  });

  it('refuses a branch that is there, and one that would lose commits', async () => {
    const one = shaOf(await commit(base, [{ path: 'a.txt', mode: '100644', content: 'one\n' }]));
    const two = shaOf(await commit(base, [{ path: 'a.txt', mode: '100644', content: 'two\n' }]));
    assert.equal((await ask('POST', '/git/refs', { ref: 'refs/heads/ff', sha: one })).status, 201);
    assert.deepEqual(messageOf(await ask('POST', '/git/refs', { ref: 'refs/heads/ff', sha: two })), [
      422,
      'Reference already exists',
    ]);
    assert.deepEqual(messageOf(await ask('PATCH', '/git/refs/heads/ff', { sha: two })), [
      422,
      'Update is not a fast forward',
    ]);
    assert.equal(await hub.headOf('ff'), one);
    assert.equal((await ask('PATCH', '/git/refs/heads/ff', { sha: two, force: true })).status, 200);
    assert.equal(await hub.headOf('ff'), two);
    assert.deepEqual(messageOf(await ask('PATCH', '/git/refs/heads/none', { sha: two })), [
      422,
      'Reference does not exist',
    ]);
    assert.deepEqual(
      messageOf(await ask('POST', '/git/refs', { ref: 'refs/heads/gone', sha: '1'.repeat(40) })),
      [422, 'Object does not exist'],
    );
    assert.equal((await ask('DELETE', '/git/refs/heads/ff')).status, 204);
    assert.equal((await ask('GET', '/git/ref/heads/ff')).status, 404);
    const types = hub.state.activity
      .filter((entry) => entry.ref === 'refs/heads/ff')
      .map((entry) => entry.type);
    assert.deepEqual(types, ['branch_creation', 'force_push', 'branch_deletion']);
  });

  it('gives a branch to one of two writers who come at once', async () => {
    const names = Array.from({ length: 4 }, (_, index) => `refs/heads/race-${index}`);
    for (const ref of names) {
      const both = await Promise.all([1, 2].map(() => ask('POST', '/git/refs', { ref, sha: base })));
      assert.deepEqual(both.map((one) => one.status).sort(), [201, 422]);
    }
  });

  it('refuses trees and commits of what is not there', async () => {
    const tree = [{ path: 'a.txt', mode: '100644', type: 'blob', sha: '1'.repeat(40) }];
    assert.equal((await ask('POST', '/git/trees', { base_tree: base, tree })).status, 422);
    assert.equal(
      (
        await ask('POST', '/git/trees', {
          base_tree: '1'.repeat(40),
          tree: [{ path: 'a', mode: '100644', content: '' }],
        })
      ).status,
      422,
    );
    assert.equal(
      (await ask('POST', '/git/trees', { tree: [{ path: '../a', mode: '100644', content: '' }] })).status,
      422,
    );
    assert.equal((await ask('POST', '/git/commits', { message: 'x', tree: '1'.repeat(40) })).status, 422);
  });

  it('keeps workflow files from a token of Actions: in a tree, and in a push of commits that hold one', async () => {
    const path = '.github/workflows/ci.yml';
    const tree = [{ path, mode: '100644', type: 'blob', content: 'on: issues\n' }];
    const asBot = await ask('POST', '/git/trees', { base_tree: base, tree });
    assert.deepEqual(messageOf(asBot), [403, 'Resource not accessible by integration']);
    const side = await hub.pushTo('side', { [path]: 'on: issues\n' }, 'sam', { from: base });
    await hub.deleteBranch('side', 'sam');
    const push = await ask('POST', '/git/refs', { ref: 'refs/heads/taken', sha: side });
    assert.deepEqual(messageOf(push), [
      422,
      `refusing to allow a GitHub App to create or update workflow \`${path}\` without \`workflows\` permission`,
    ]);
    assert.equal(await hub.headOf('taken'), undefined);
    const person = makeToken();
    hub.addToken({ token: person, login: 'sam', permissions: writeAll });
    assert.equal(
      (await createAsk(hub, person)('POST', '/git/refs', { ref: 'refs/heads/taken', sha: side })).status,
      201,
    );
  });

  it('lists a tree flat and deep, and a blob as bytes', async () => {
    const flat = await ask('GET', `/git/trees/${base}`);
    assert.deepEqual([at(flat.body, 'truncated'), at(flat.body, 'tree', 1, 'path')], [false, 'a.txt']);
    const deep = await ask('GET', `/git/trees/${base}?recursive=1`);
    const blob = at(deep.body, 'tree', 5, 'sha');
    assert.equal(at(deep.body, 'tree', 5, 'path'), 'b/c.txt');
    assert.equal(
      (await ask('GET', `/git/blobs/${blob}`, undefined, 'application/vnd.github.raw+json')).body,
      'c\n',
    );
    assert.deepEqual(hub.violations, []);
  });
});

describe('a pull request', () => {
  it('is refused without commits, twice, and from or into a branch that is not there', async () => {
    await hub.pushTo('once', { 'a.txt': 'once\n' }, 'sam', { from: base });
    await hub.pushTo('level', {}, 'sam', { from: base });
    const make = async (head: string, into = 'main') =>
      messageOf(await ask('POST', '/pulls', { head, base: into, title: 'A change' }));
    await ask('PATCH', '/git/refs/heads/level', { sha: base, force: true });
    assert.deepEqual(await make('level'), [422, 'No commits between main and level']);
    assert.deepEqual(await make('none'), [422, 'Validation Failed']);
    assert.deepEqual(await make('once', 'none'), [422, 'Validation Failed']);
    assert.deepEqual(
      (await ask('POST', '/pulls', { head: 'once', base: 'main', title: 'A change' })).status,
      201,
    );
    assert.deepEqual(await make('once'), [422, 'A pull request already exists for octo-org:once.']);
  });

  it('changes its title and state, and not by way of a branch that is gone', async () => {
    await hub.pushTo('shut', { 'a.txt': 'shut\n' }, 'sam', { from: base });
    const number = await hub.openPull({ head: 'shut', author: 'sam' });
    const path = `/pulls/${number}`;
    assert.equal(at((await ask('PATCH', path, { title: 'New', body: 'Text' })).body, 'title'), 'New');
    await hub.deleteBranch('shut', 'sam');
    assert.equal(at((await ask('GET', path)).body, 'state'), 'closed');
    assert.equal((await ask('PATCH', path, { state: 'open' })).status, 422);
    assert.deepEqual(hub.violations, []);
  });

  it('is refused where the repository says so: by Actions, or as a draft', async () => {
    const closed = await open({ pullsByActions: 'refused' });
    await closed.hub.pushTo('topic', { 'a.txt': 'b\n' }, 'sam');
    const made = await closed.ask('POST', '/pulls', { head: 'topic', base: 'main', title: 'x' });
    assert.deepEqual(messageOf(made), [
      403,
      'GitHub Actions is not permitted to create or approve pull requests.',
    ]);
    await closed.hub.close();
    const plain = await open({ drafts: 'refused' });
    await plain.hub.pushTo('topic', { 'a.txt': 'b\n' }, 'sam');
    const asked = { head: 'topic', base: 'main', title: 'x' };
    const draft = await plain.ask('POST', '/pulls', { ...asked, draft: true });
    assert.deepEqual(messageOf(draft), [422, 'Draft pull requests are not supported in this repository.']);
    assert.equal((await plain.ask('POST', '/pulls', asked)).status, 201);
    await plain.hub.close();
  });

  it('lists at most so many files, and no patch that is too large', async () => {
    const { hub: small, ask: asking } = await open({ limits: { files: 3, patchLines: 5, diffLines: 20 } });
    const files = Object.fromEntries(['1', '2', '3', '4'].map((name) => [name, 'x\n']));
    await small.pushTo('topic', { ...files, '0': 'x\n'.repeat(30) }, 'sam');
    const number = await small.openPull({ head: 'topic', author: 'sam' });
    const { body } = await asking('GET', `/pulls/${number}/files?per_page=100`);
    assert.deepEqual(
      [0, 1, 2, 3].map((index) => [
        at(body, index, 'filename'),
        at(body, index, 'patch'),
        at(body, index, 'additions'),
      ]),
      [
        ['0', undefined, 30],
        ['1', '@@ -0,0 +1 @@\n+x', 1],
        ['2', '@@ -0,0 +1 @@\n+x', 1],
        [undefined, undefined, undefined],
      ],
    );
    const diff = await asking('GET', `/pulls/${number}`, undefined, 'application/vnd.github.v3.diff');
    assert.deepEqual([diff.status, at(diff.body, 'errors', 0, 'code')], [406, 'too_large']);
    await small.close();
  });
});
