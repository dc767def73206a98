/** The table of interface §8, row by row. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventNames } from '../../../src/contract/trigger.ts';
import { judgeTrustedRevision } from '../../../src/law/policy/trusted-revision.ts';

const base = { sha: 'b'.repeat(40), ref: 'main' };
const githubSha = 'a'.repeat(40);

const fromBase = ['pull_request', 'pull_request_review', 'pull_request_review_comment', 'merge_group'];
const fromGithubSha = [
  'pull_request_target',
  'issue_comment',
  'issues',
  'workflow_run',
  'schedule',
  'push',
  'workflow_dispatch',
  'repository_dispatch',
];

describe('the trusted revision', () => {
  it('is the base of what a pull request or a merge group wants to go into', () => {
    for (const event of fromBase)
      assert.deepEqual(judgeTrustedRevision({ event, base }, githubSha), { verdict: 'known', sha: base.sha });
  });

  it('is GITHUB_SHA for every other event that may run, whatever the payload says', () => {
    for (const event of fromGithubSha)
      assert.deepEqual(judgeTrustedRevision({ event, base }, githubSha), {
        verdict: 'known',
        sha: githubSha,
      });
  });

  it('is known for all events that the gate has a rule for', () => {
    assert.deepEqual([...fromBase, ...fromGithubSha].sort(), [...eventNames].sort());
  });

  it('is none for any other event', () => {
    for (const event of ['', 'fork', 'watch', 'pull_request_Target', 'deployment', 'toString', '__proto__'])
      assert.deepEqual(judgeTrustedRevision({ event, base }, githubSha), {
        verdict: 'none',
        why: 'No commit is trusted for this event, so there is no trusted revision to read policy from.',
      });
  });

  it('is none where the id is not there, or is not one in full', () => {
    for (const sha of [
      '',
      'main',
      'HEAD',
      'b'.repeat(39),
      `${'b'.repeat(40)}~1`,
      '--help',
      `${base.sha}\n`,
      'B'.repeat(40),
    ]) {
      assert.deepEqual(
        judgeTrustedRevision({ event: 'pull_request', base: { sha, ref: 'main' } }, githubSha),
        {
          verdict: 'none',
          why: 'The payload of the event holds no commit id, so there is no trusted revision to read policy from.',
        },
      );
      assert.deepEqual(judgeTrustedRevision({ event: 'push', base: undefined }, sha), {
        verdict: 'none',
        why: 'GITHUB_SHA holds no commit id, so there is no trusted revision to read policy from.',
      });
    }
    assert.equal(judgeTrustedRevision({ event: 'pull_request', base: undefined }, githubSha).verdict, 'none');
    const long = 'c'.repeat(64);
    assert.deepEqual(judgeTrustedRevision({ event: 'push', base }, long), { verdict: 'known', sha: long });
  });
});
