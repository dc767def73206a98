/** Which texts of a payload are somebody's words, and whose. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findQuotes } from '../../src/runner/event-quotes.ts';
import { type Scene, toPayload } from '../support/event-payloads.ts';

const scene: Scene = {
  actor: 'mika-member',
  author: 'rosa-reader',
  opener: 'stefan-stranger',
  headRepository: 'stefan-stranger/sample',
  title: 'The title',
  body: 'The body',
  comment: 'The comment',
  headRef: 'the-branch',
};

const quotesOf = (payload: object) => findQuotes(JSON.parse(JSON.stringify(payload)));

it('finds title, body, branch, comment and what a fork says of itself, each with its author', () => {
  assert.deepEqual(quotesOf(toPayload('pull_request_review_comment', scene)), [
    { text: 'The title', author: 'stefan-stranger' },
    { text: 'The body', author: 'stefan-stranger' },
    { text: 'the-branch', author: 'stefan-stranger' },
    { text: 'x:topic', author: 'stefan-stranger' },
    { text: 'What a fork says of itself.', author: 'stefan-stranger' },
    { text: 'The comment', author: 'rosa-reader' },
  ]);
});

it('leaves out what is the repository’s own: its name, its default branch, its base and its labels', () => {
  const payload = toPayload('pull_request', { ...scene, headRef: 'main', title: 'sample' });
  assert.deepEqual(
    quotesOf(payload).map(({ text }) => text),
    ['The body', 'x:topic', 'What a fork says of itself.'],
  );
});

it('finds the words of a finished run and of commits, which are nobody’s where nobody is named', () => {
  assert.deepEqual(
    quotesOf(toPayload('workflow_run', scene)).map(({ text, author }) => `${author}: ${text}`),
    [': the-branch', ': The title', ': What a fork says of itself.'],
  );
  assert.deepEqual(
    quotesOf(toPayload('push', scene)).map(({ text }) => text),
    ['Change what is there', 'Sam', 'sam@example.test'],
  );
});

it('takes what a person typed into the form of a workflow for the operator’s', () => {
  assert.deepEqual(quotesOf(toPayload('workflow_dispatch', scene)), []);
});

it('ends, however deep, wide or long a payload is', () => {
  let deep: object = { title: 'found' };
  for (let depth = 0; depth < 2_000; depth += 1) deep = { inner: deep };
  assert.deepEqual(quotesOf({ issue: { body: 'near', deep } }), [{ text: 'near', author: '' }]);
  const wide = { commits: Array.from({ length: 200_000 }, (_, index) => ({ message: `change ${index}` })) };
  assert.equal(quotesOf(wide).length, 200_000);
  const long = { issue: { title: 'x'.repeat(9 * 1_048_576), body: 'the rest' } };
  assert.deepEqual(quotesOf(long), [{ text: 'the rest', author: '' }]);
});
