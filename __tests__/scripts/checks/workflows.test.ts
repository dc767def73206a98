/** The check of workflows: passes ours and the documentation's, and names what is wrong with others. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  checkWorkflows,
  judgePermissions,
  judgePins,
  lintWorkflows,
  toExamples,
} from '../../../scripts/checks/workflows.ts';

const path = 'workflow.yml';
const sha = '0123456789abcdef'.repeat(3).slice(0, 40);
const good = [
  'on: push',
  'permissions: {}',
  'jobs:',
  '  a:',
  '    runs-on: ubuntu-24.04',
  '    steps:',
  '      - run: ls',
];

describe('the check of workflows', () => {
  it('passes ours and every example in the documentation', async () => {
    assert.deepEqual(await checkWorkflows(), []);
  });

  it('tells what actionlint finds, with the line in the document', async () => {
    const document = {
      path: 'README.md',
      before: 0,
      text: ['# Use', '', '```yaml', ...good, '    needs: b', '```'].join('\n'),
    };
    const examples = toExamples(document);
    assert.equal(examples.length, 1);
    assert.deepEqual(await lintWorkflows(examples), [
      'README.md:7 job "a" needs job "b" which does not exist in this workflow',
    ]);
  });

  it('takes only blocks of YAML that have jobs, and takes off their indent', () => {
    const text = [
      '```yaml',
      'steps: []',
      '```',
      '  ```yml',
      ...good.map((line) => `  ${line}`),
      '  ```',
      '```',
      ...good,
      '```',
    ].join('\n');
    assert.deepEqual(toExamples({ path, text, before: 0 }), [
      { path, text: `${good.join('\n')}\n`, before: 4 },
    ]);
  });

  it('wants every action pinned by its full commit, with the version beside it', () => {
    const lines = ['a/b@v4', `a/b@${sha}`, `a/b@${sha.slice(1)} # v4`, `a/b/c@${sha} # v4.1.0`, './'];
    const text = lines.map((uses) => `      - uses: ${uses}`).join('\n');
    assert.deepEqual(
      judgePins({ path, text, before: 0 }),
      lines
        .slice(0, 3)
        .map((uses, index) => `${path}:${index + 1} not pinned by a full commit and its version: ${uses}`),
    );
  });

  it('wants least permissions at the top', () => {
    const judge = (line: string): number =>
      judgePermissions({ path, text: `${line}\njobs: {}\n`, before: 0 }).length;
    assert.deepEqual(
      [
        'permissions: {}',
        'permissions:\n  contents: read',
        '',
        'permissions: write-all',
        'permissions:\n  contents: write',
      ].map(judge),
      [0, 0, 1, 1, 1],
    );
  });
});
