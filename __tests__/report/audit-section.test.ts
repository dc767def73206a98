/** The part of the summary that says where the log is. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toAuditSection } from '../../src/report/audit-section.ts';

const artifact = {
  name: "Bob's log",
  id: '7',
  url: 'https://github.com/o/r/actions/runs/1/artifacts/7',
  digest: 'cd',
  runId: '1',
};

it('tells digest, artifact and its page, and the commands to fetch and check it', () => {
  const section = toAuditSection({
    title: 'Audit log',
    lines: ['One.'],
    digest: 'ab',
    bundle: '/b',
    artifact,
  });
  assert.equal(
    section,
    [
      '',
      '### Audit log',
      '',
      'One.',
      '',
      'Digest of the log `ab`',
      '',
      `[Artifact 7](${artifact.url}), SHA-256 of the zip \`cd\``,
      '',
      '```sh',
      "gh run download 1 --name 'Bob'\\''s log' --dir bundle",
      'node dist/cli/index.js verify bundle --expect ab',
      '```',
      '',
    ].join('\n'),
  );
});

it('leaves out what there is not', () => {
  const section = toAuditSection({
    title: 'T',
    lines: ['One.'],
    digest: '',
    bundle: '/b',
    artifact: undefined,
  });
  assert.equal(section, '\n### T\n\nOne.\n');
});
