import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Hub, startHub } from './hub.ts';
import { type Ask, at, createAsk, makeToken, repository, writeAll } from './hub-calls.ts';

const lines = (count: number): string[] => Array.from({ length: count }, (_, index) => `line ${index + 1}`);
const text = (all: readonly string[]): string => `${all.join('\n')}\n`;

const noHunk = "Pull request review thread diff hunk can't be blank";
const notInDiff = 'Pull request review thread line must be part of the diff';
const notBefore = 'Pull request review thread start line must precede the end line.';
const otherHunk = 'Pull request review thread start line must be part of the same hunk as the line.';

let hub: Hub;
let ask: Ask;
let [number, first, head, outside] = [0, '', '', ''];

before(async () => {
  const token = makeToken();
  hub = await startHub({
    repository,
    tokens: [{ token, permissions: writeAll }],
    collaborators: { sam: 'write' },
  });
  ask = createAsk(hub, token);
  const old = {
    'a.txt': text(lines(80)),
    'gone.txt': 'only\n',
    'moved.txt': text(lines(20)),
    'bin.dat': 'a\0b',
  };
  outside = await hub.pushTo('main', old, 'sam');
  // Hunks of a.txt: old 7 to 13 as new 7 to 14, and old 47 to 53 as new 48 to 53.
  const young = lines(80);
  young.splice(49, 1);
  young.splice(9, 1, 'ten', 'ten and a half');
  const change = {
    'a.txt': text(young),
    'gone.txt': null,
    'moved.txt': null,
    'new/name.txt': text(lines(20)),
    'bin.dat': 'a\0c',
  };
  first = await hub.pushTo('topic', change, 'sam');
  head = await hub.pushTo('topic', { 'late.txt': 'late\n' }, 'sam');
  number = await hub.openPull({ head: 'topic', author: 'sam' });
});
after(() => hub.close());

const review = (comment: object, more: object = {}) =>
  ask('POST', `/pulls/${number}/reviews`, {
    commit_id: head,
    event: 'COMMENT',
    comments: [comment],
    ...more,
  });

const refused: readonly (readonly [string, object, string])[] = [
  ['between two hunks', { path: 'a.txt', line: 30 }, `${notInDiff} and ${noHunk}`],
  ['one line above a hunk', { path: 'a.txt', line: 6 }, `${notInDiff} and ${noHunk}`],
  ['one line below a hunk', { path: 'a.txt', line: 15 }, `${notInDiff} and ${noHunk}`],
  [
    'on the left, where only the right has it',
    { path: 'a.txt', line: 14, side: 'LEFT' },
    `${notInDiff} and ${noHunk}`,
  ],
  ['in a path that the diff does not have', { path: 'b.txt', line: 1 }, 'Path could not be resolved'],
  ['in the old name of a file', { path: 'moved.txt', line: 1 }, 'Path could not be resolved'],
  ['in a file that only moved', { path: 'new/name.txt', line: 1 }, `${notInDiff} and ${noHunk}`],
  ['in a binary file', { path: 'bin.dat', line: 1 }, `${notInDiff} and ${noHunk}`],
  ['on the right of a deleted file', { path: 'gone.txt', line: 1 }, `${notInDiff} and ${noHunk}`],
  [
    'on a side that there is not',
    { path: 'a.txt', line: 10, side: 'right' },
    'Pull request review thread side is invalid',
  ],
  ['whose start is its end', { path: 'a.txt', line: 10, start_line: 10 }, notBefore],
  ['whose start is behind its end', { path: 'a.txt', line: 10, start_line: 12 }, notBefore],
  ['whose start is behind its end, in another hunk', { path: 'a.txt', line: 10, start_line: 50 }, notBefore],
  [
    'from an added line up to a deleted one',
    { path: 'a.txt', line: 10, side: 'LEFT', start_line: 10, start_side: 'RIGHT' },
    notBefore,
  ],
  ['over two hunks', { path: 'a.txt', line: 50, start_line: 10 }, otherHunk],
  ['whose start is above the hunk', { path: 'a.txt', line: 10, start_line: 2 }, otherHunk],
  [
    'with lines that are nowhere',
    { path: 'a.txt', line: 33, start_line: 31 },
    `${notInDiff}, ${otherHunk}, and ${noHunk}`,
  ],
  ['without text', { path: 'a.txt', line: 10, body: ' ' }, "Body can't be blank"],
];

describe('a review is refused for a comment', () => {
  for (const [title, place, message] of refused) {
    it(title, async () => {
      const answer = await review({ body: 'A remark.', ...place });
      assert.deepEqual([answer.status, at(answer.body, 'errors')], [422, [message]]);
    });
  }

  it('and nothing of it is there', () => {
    assert.deepEqual([hub.state.reviews, hub.state.reviewComments], [[], []]);
    assert.equal(hub.writes.refused.length, refused.length);
  });
});

describe('a review is refused as a whole', () => {
  const cases: readonly (readonly [string, object, string])[] = [
    [
      'for a commit that is not in the pull request',
      { commit_id: outside },
      'Commit is not part of the pull request',
    ],
    ['without body and comments', { comments: [] }, 'Review Can not comment with an empty body'],
  ];
  for (const [title, more, message] of cases) {
    it(title, async () => {
      const answer = await review({ path: 'a.txt', line: 10, body: 'A remark.' }, more);
      assert.deepEqual([answer.status, at(answer.body, 'errors')], [422, [message]]);
    });
  }

  it('for a text of 65,537 characters, wherever it is', async () => {
    const [most, more] = ['é'.repeat(65_536), 'é'.repeat(65_537)];
    const comment = { path: 'a.txt', line: 10, body: 'A remark.' };
    assert.equal((await review(comment, { body: more })).status, 422);
    assert.equal((await review({ ...comment, body: more })).status, 422);
    assert.equal(hub.state.reviews.length, 0);
    assert.equal((await review({ ...comment, body: most }, { body: most })).status, 200);
  });
});

describe('a review is taken', () => {
  const places: readonly (readonly [string, object, readonly unknown[]])[] = [
    ['on the first line of a hunk', { path: 'a.txt', line: 7 }, [7, null, 'RIGHT']],
    ['on the last line of a hunk', { path: 'a.txt', line: 14 }, [14, null, 'RIGHT']],
    ['on a line that went', { path: 'a.txt', line: 50, side: 'LEFT' }, [50, null, 'LEFT']],
    ['on a deleted file', { path: 'gone.txt', line: 1, side: 'LEFT' }, [1, null, 'LEFT']],
    [
      'from a deleted line down to an added one',
      { path: 'a.txt', line: 11, start_line: 10, start_side: 'LEFT' },
      [11, 10, 'RIGHT'],
    ],
    ['on a whole hunk', { path: 'a.txt', line: 14, start_line: 7 }, [14, 7, 'RIGHT']],
  ];
  for (const [title, place, [line, start, side]] of places) {
    it(title, async () => {
      const answer = await review({ body: 'A remark.', ...place });
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      const told = await ask('GET', `/pulls/${number}/reviews/${at(answer.body, 'id')}/comments`);
      const kept = hub.state.reviewComments.at(-1);
      assert.deepEqual([kept?.line, kept?.startLine, kept?.side], [line, start, side]);
      assert.match(String(at(told.body, 0, 'diff_hunk')), /^@@ /);
    });
  }

  it('at an older commit of the pull request, by the diff of that commit', async () => {
    const late = { path: 'late.txt', line: 1, body: 'A remark.' };
    assert.equal((await review(late, { commit_id: first })).status, 422);
    assert.equal((await review({ ...late, path: 'a.txt', line: 10 }, { commit_id: first })).status, 200);
    assert.equal((await review(late)).status, 200);
  });

  it('without an event as one that waits, for its author alone, and once', async () => {
    const event = { event: undefined, body: 'Later' };
    const made = await review({ path: 'a.txt', line: 10, body: 'A remark.' }, event);
    assert.deepEqual([made.status, at(made.body, 'state')], [200, 'PENDING']);
    const again = await review({ path: 'a.txt', line: 10, body: 'A remark.' }, event);
    assert.deepEqual(at(again.body, 'errors'), ['User can only have one pending review per pull request']);
    const other = makeToken();
    hub.addToken({ token: other, login: 'sam', permissions: writeAll });
    const path = `/pulls/${number}/reviews/${at(made.body, 'id')}`;
    assert.equal((await createAsk(hub, other)('GET', path)).status, 404);
    const sent = await ask('POST', `${path}/events`, { event: 'COMMENT' });
    assert.deepEqual([sent.status, at(sent.body, 'state')], [200, 'COMMENTED']);
    assert.equal((await createAsk(hub, other)('GET', path)).status, 200);
  });

  it('as a single comment too, whose refusal has another form', async () => {
    const comment = { commit_id: head, path: 'a.txt', body: 'A remark.' };
    const wrong = await ask('POST', `/pulls/${number}/comments`, { ...comment, line: 30 });
    assert.deepEqual(
      [wrong.status, at(wrong.body, 'message'), at(wrong.body, 'errors', 0, 'code')],
      [422, 'Validation Failed', 'custom'],
    );
    const made = await ask('POST', `/pulls/${number}/comments`, { ...comment, line: 10 });
    const reply = await ask('POST', `/pulls/${number}/comments/${at(made.body, 'id')}/replies`, {
      body: 'Yes.',
    });
    assert.deepEqual(
      [made.status, reply.status, at(reply.body, 'in_reply_to_id')],
      [201, 201, at(made.body, 'id')],
    );
  });
});

describe('after a push', () => {
  it('a comment goes along with its line, and is outdated when the line is gone', async () => {
    await review({ path: 'a.txt', line: 11, body: 'Of ten and a half.' });
    await review({ path: 'a.txt', line: 10, body: 'Of ten.' });
    const [stays, goes] = hub.state.reviewComments.slice(-2);
    const young = lines(80);
    young.splice(9, 1, 'new', 'newer', 'ten and a half');
    await hub.pushTo('topic', { 'a.txt': text(young) }, 'sam');
    assert.deepEqual([stays?.line, goes?.line], [12, null]);
    const told = await ask('GET', `/pulls/comments/${goes?.id}`);
    assert.deepEqual([at(told.body, 'position'), at(told.body, 'original_line')], [null, 10]);
  });

  it('nothing was asked that GitHub does not know', () => assert.deepEqual(hub.violations, []));
});
