import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Commit, Comparison } from '../../src/github/git-port.ts';
import { judgeCommits, readTrailer, toCommitMessage } from '../../src/github/own-commits.ts';

const bot = { login: 'github-actions[bot]', type: 'Bot' } as const;
const flow = { login: 'web-flow', type: 'User' };
const digest = 'a'.repeat(32);
const ours: Commit = {
  ...{ sha: '1'.repeat(40), tree: '2'.repeat(40), parents: [], message: toCommitMessage('T', digest) },
  ...{ author: bot, committer: flow, signature: 'verified' },
};
const judge = (commits: readonly Partial<Commit>[], cut: 'whole' | 'cut' = 'whole') => {
  const items = commits.map((commit) => ({ ...ours, ...commit }));
  const comparison: Comparison = { status: 'ahead', mergeBase: '', commits: { items, cut } };
  return judgeCommits(bot, comparison);
};

it('knows its own commits by author, signer and trailer', () => {
  assert.equal(judge([{}, {}]), 'signed');
  assert.equal(judge([]), 'signed');
  assert.equal(judge([{}, { committer: bot, signature: 'none' }]), 'named');
});

it('knows no other commit, and no list that was cut', () => {
  for (const commit of [
    { author: { login: 'sam', type: 'User' } },
    { author: { login: '', type: '' } },
    { author: { login: 'github-actions[bot]', type: 'User' } },
    { committer: { login: 'sam', type: 'User' } },
    { committer: { login: '', type: '' } },
    { signature: 'none' },
    { message: 'T' },
    { message: `Goagent-Proposal: ${digest}` },
    { message: `T\n\nGoagent-Proposal: ${digest}\nmore` },
  ] as const) {
    assert.equal(judge([{}, commit]), 'others', JSON.stringify(commit));
  }
  assert.equal(judge([{}], 'cut'), 'others');
});

it('makes messages in which nothing acts', () => {
  const message = toCommitMessage('[skip ci] Fixes #12, GH-3, @sam: https://github.com/o/r/issues/4', digest);
  assert.equal(
    message,
    `(skip ci) Fixes no. 12, no. 3, sam: https github.com/o/r/issues/4\n\nGoagent-Proposal: ${digest}\n`,
  );
  assert.equal(readTrailer({ message }), digest);
  assert.equal(toCommitMessage('@', digest), `Change files\n\nGoagent-Proposal: ${digest}\n`);
});
