import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noProposals, parseProposalLimits } from '../../../src/law/proposals/limits.ts';

const complaints = (text: string) => {
  const parsed = parseProposalLimits(text);
  return parsed.verdict === 'refused' ? parsed.complaints : [];
};
const limits = (text: string) => {
  const parsed = parseProposalLimits(text);
  return parsed.verdict === 'parsed' ? parsed.limits : parsed.complaints;
};

describe('limits of proposals', () => {
  it('are counts by type, and none for a type that is not named', () => {
    assert.deepEqual(limits('comment: 1\nreview: 10'), { ...noProposals, comment: 1, review: 10 });
    assert.deepEqual(limits('{}'), noProposals);
    assert.deepEqual(limits('issue: 2\npull-request: 1'), { ...noProposals, issue: 2, 'pull-request': 1 });
  });

  it('name labels one by one, once each whatever their case, as they were typed', () => {
    assert.deepEqual(
      limits('labels: {max: 3, allow: [Bug, bug , 1.10, no, "a: b"], allow-remove: [triage]}'),
      {
        ...noProposals,
        labels: { max: 3, allow: ['bug', '1.10', 'no', 'a: b'], allowRemove: ['triage'] },
      },
    );
    assert.deepEqual(limits('labels:\n  max: 1\n  allow: []\n  allow-remove: [stale]\n'), {
      ...noProposals,
      labels: { max: 1, allow: [], allowRemove: ['stale'] },
    });
  });

  it('are refused with all that is wrong at once', () => {
    assert.deepEqual(
      complaints(
        'coment: 1\nreview: 0\nissue: 1e1\npull-request: [1]\nlabels: {maxx: 3, allow: [""]}\nxyzzy: 1',
      ),
      [
        'unknown name "coment": did you mean "comment"?',
        'unknown name "xyzzy": there are comment, review, labels, issue, pull-request',
        'review: got "0", takes a whole number from 1 to 10',
        'issue: got "1e1", takes a whole number from 1 to 10',
        'pull-request: got no number, takes a whole number from 1 to 10',
        'labels: unknown name "maxx": did you mean "max"?',
        'labels.allow: "" is no label: one line of 1 to 50 characters',
        'labels.max: got nothing, takes a whole number from 1 to 10',
      ],
    );
  });

  it('need the labels by name: labels are authority', () => {
    assert.deepEqual(complaints('labels: 3'), [
      'labels: a number is not enough: name them, as in {max: 3, allow: [bug, docs]}',
    ]);
    assert.deepEqual(complaints('labels: {max: 3}'), [
      'labels: allow is missing: labels are authority, name those that may be added',
    ]);
    assert.deepEqual(complaints('labels: {max: 3, allow: []}'), [
      'labels: neither allow nor allow-remove names a label',
    ]);
    assert.deepEqual(complaints('labels: {max: 3, allow: bug}'), [
      'labels.allow: takes a list of at most 100 labels',
    ]);
    assert.deepEqual(complaints('labels:'), [
      'labels: a number is not enough: name them, as in {max: 3, allow: [bug, docs]}',
    ]);
  });

  it('are a map, in YAML, and not without end', () => {
    assert.deepEqual(complaints('comment'), ['not a map such as comment: 1']);
    assert.match(complaints('a: &x 1\nb: *x')[0] ?? '', /^no YAML: line 1|^no YAML: line 2/);
    assert.match(complaints('comment: 1\ncomment: 2')[0] ?? '', /^no YAML: /);
    assert.deepEqual(complaints(`# ${'x'.repeat(65_536)}`), ['longer than 65536 characters']);
    assert.match(complaints('__proto__: 1')[0] ?? '', /unknown name "__proto__"/);
  });
});
