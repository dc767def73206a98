/** What a model is told of the event: all of it as data, each text with its author. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Trigger } from '../../../src/contract/trigger.ts';
import { toEventBlock } from '../../../src/law/text/event-block.ts';

const mark = 'ab'.repeat(16);
const trigger: Trigger = {
  event: 'issue_comment',
  action: 'created',
  repository: 'o/r',
  actor: 'eve',
  triggeringActor: 'eve',
  item: {
    type: 'pull-request',
    number: 7,
    title: 'A\ntitle',
    body: 'b\u200b',
    author: 'mona',
    state: 'open',
  },
  said: { type: 'comment', body: 'look', author: 'eve', createdAt: '' },
  head: undefined,
  base: undefined,
  authors: ['mona', 'eve'],
  quotes: [],
  faults: [],
};
const trustOf = (login: string) => (login === 'mona' ? 'trusted' : 'untrusted');

it('holds title, body, comment and paths, each in its fence', () => {
  const changedPaths = { paths: ['src/a b.ts', 'x\n"y', 'z\u202e'], cut: 'cut' } as const;
  const block = toEventBlock({ trigger, changedPaths, trustOf, mark });
  const [, , ...lines] = block?.text.split('\n') ?? [];
  assert.deepEqual(lines, [
    `${mark} begins: the pull request's title, written by "mona", who is trusted here`,
    'A title',
    `${mark} ends`,
    `${mark} begins: the pull request's body, written by "mona", who is trusted here`,
    `${mark} note: removed 1 hidden character from the pull request's body`,
    'b',
    `${mark} ends`,
    `${mark} begins: the comment that started this run, written by "eve", who is not trusted here`,
    'look',
    `${mark} ends`,
    `${mark} begins: the paths that the pull request changes, written by "mona", who is trusted here`,
    'src/a b.ts',
    '"x\\n\\"y"',
    '"z\\u202e"',
    '(and more paths)',
    `${mark} ends`,
  ]);
  assert.deepEqual(block?.removed, [
    {
      where: "the pull request's body",
      removed: { hiddenCharacters: 1, comments: 0, unclosedComments: 0, controls: 0 },
    },
  ]);
});

it('shows 300 paths and says how many more there are', () => {
  const paths = Array.from({ length: 310 }, (_, index) => `p${index}`);
  const text = toEventBlock({ trigger, changedPaths: { paths, cut: 'whole' }, trustOf, mark })?.text ?? '';
  assert.match(text, /\np299\n\(and 10 more paths\)\n/);
});

it('is not there where the event is about no pull request and no issue', () => {
  const push = { ...trigger, item: undefined };
  assert.equal(toEventBlock({ trigger: push, changedPaths: undefined, trustOf, mark }), undefined);
});
