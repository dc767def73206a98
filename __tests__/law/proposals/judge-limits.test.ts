import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Proposal, ProposalLimits } from '../../../src/contract/proposals.ts';
import { judgeLimits, toOverSentence } from '../../../src/law/proposals/judge-limits.ts';
import { noProposals } from '../../../src/law/proposals/limits.ts';

const comment: Proposal = { type: 'comment', body: 'B' };
const toLabels = (add: readonly string[], remove: readonly string[] = []): Proposal => ({
  type: 'labels',
  add,
  remove,
});
const toIssue = (labels: readonly string[]): Proposal => ({ type: 'issue', title: 'T', body: 'B', labels });
const labels = { max: 2, allow: ['Bug', 'docs'], allowRemove: ['triage'] };
const allowed: ProposalLimits = { ...noProposals, comment: 1, issue: 2, labels };

const over = (proposals: readonly Proposal[], limits = allowed) => {
  const judged = judgeLimits(proposals, limits);
  return judged.verdict === 'over' ? judged.over : [];
};

describe('proposals are', () => {
  it('within when none of a type is more than the workflow says', () => {
    assert.deepEqual(judgeLimits([], noProposals), { verdict: 'within' });
    assert.deepEqual(judgeLimits([comment, toLabels(['bug'], ['Triage']), toIssue(['DOCS'])], allowed), {
      verdict: 'within',
    });
  });

  it('over where there is one more, and where the type is not named at all', () => {
    assert.deepEqual(over([comment, comment]), [{ type: 'comment', got: 2, most: 1, notAllowed: [] }]);
    assert.deepEqual(over([comment, toIssue([])], { ...allowed, comment: 0, issue: 0 }), [
      { type: 'comment', got: 1, most: 0, notAllowed: [] },
      { type: 'issue', got: 1, most: 0, notAllowed: [] },
    ]);
  });

  it('over where labels are more than max, added and removed and over all proposals together', () => {
    const got = [{ type: 'labels', got: 3, most: 2, notAllowed: [] }];
    assert.deepEqual(over([toLabels(['bug', 'docs'], ['triage'])]), got);
    assert.deepEqual(over([toLabels(['bug']), toLabels(['docs']), toLabels([], ['triage'])]), got);
  });

  it('over where a label is not allowed, to add or to remove', () => {
    assert.deepEqual(over([toLabels(['security'], ['bug'])]), [
      { type: 'labels', got: 2, most: 2, notAllowed: ['security', 'bug'] },
    ]);
    assert.deepEqual(over([toLabels(['bug'])], { ...noProposals, labels: undefined }), [
      { type: 'labels', got: 1, most: 0, notAllowed: ['bug'] },
    ]);
  });

  it('over where an issue brings labels that are not allowed, or more than may be', () => {
    assert.deepEqual(over([toIssue(['release'])]), [
      { type: 'issue', got: 1, most: 2, notAllowed: ['release'] },
    ]);
    assert.deepEqual(over([toIssue(['bug', 'docs', 'Docs'])]), [
      { type: 'issue', got: 1, most: 2, notAllowed: ['Docs'] },
    ]);
    assert.deepEqual(over([toIssue(['bug'])], { ...noProposals, issue: 1 }), [
      { type: 'issue', got: 1, most: 1, notAllowed: ['bug'] },
    ]);
  });

  it('told in a sentence that quotes none of the labels', () => {
    assert.deepEqual(
      [...over([comment, comment, toLabels(['x'], ['y', 'z'])]), ...over([toIssue(['x'])])].map(
        toOverSentence,
      ),
      [
        '2 proposals of type "comment" were made, and 1 may be.',
        '3 labels were made, and 2 may be; 3 labels are not among those that the input "proposals" allows.',
        '1 label is not among those that the input "proposals" allows.',
      ],
    );
  });
});
