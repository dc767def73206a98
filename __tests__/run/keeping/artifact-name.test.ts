/** The name of an artifact: its own, and one that the service takes. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toArtifactName, toSecondName } from '../../../src/run/keeping/artifact-name.ts';
import { isArtifactName } from '../../../src/runner/upload-inputs.ts';
import { toEnvironment } from '../../support/environments.ts';
import { createPlainRedactor } from '../../support/plain-redactor.ts';

const run = '0123456789abcdef'.repeat(2);

function name(parts: { readonly job?: string; readonly attempt?: string; readonly given?: string }): string {
  const none = toEnvironment({}).facts;
  const facts = { ...none, job: parts.job ?? '', runAttempt: parts.attempt ?? '' };
  return toArtifactName({ given: parts.given, facts, run, redactor: createPlainRedactor(['hidden value']) });
}

it('is made of job, attempt and the first digits of the run’s id', () => {
  assert.equal(name({ job: 'build_all', attempt: '3' }), 'goagent-audit-build_all-3-01234567');
  assert.equal(name({}), 'goagent-audit-job-1-01234567');
});

it('is one that the service takes, whatever the job is called', () => {
  for (const job of ['a/b:c', '"<>|*?\r\n\\', 'ж'.repeat(200), 'x'.repeat(500), '..']) {
    assert.ok(isArtifactName(name({ job })), job);
    assert.ok(isArtifactName(toSecondName(name({ job }), run)), job);
  }
});

it('is the given one, less its secrets', () => {
  assert.equal(name({ given: 'Log of Ümläut' }), 'Log of Ümläut');
  assert.equal(name({ given: 'my hidden value here' }), 'my --- here');
});

it('is another for the second try, and its own too', () => {
  assert.equal(toSecondName('goagent-audit-job-1-01234567', run), 'goagent-audit-job-1-01234567-post');
  assert.equal(toSecondName('log', run), 'log-01234567-post');
});

it('refuses the names that the service refuses', () => {
  for (const character of [
    '"',
    ':',
    '<',
    '>',
    '|',
    '*',
    '?',
    '\r',
    '\n',
    '\\',
    '/',
    '\0',
    '\u2028',
    '\ud800',
  ])
    assert.equal(isArtifactName(`a${character}b`), false, JSON.stringify(character));
  for (const wrong of ['', '.', '..', 'x'.repeat(251)]) assert.equal(isArtifactName(wrong), false, wrong);
});
