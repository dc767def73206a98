/** The part of the summary that says where the log is. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toAuditSection } from '../../src/report/audit-section.ts';

const artifact = { id: '7', url: 'https://github.com/o/r/actions/runs/1/artifacts/7', digest: 'cd' };

it('tells digest, command, artifact and its page', () => {
  const section = toAuditSection({
    title: 'Audit log',
    lines: ['One.'],
    digest: 'ab',
    bundle: '/b',
    artifact,
  });
  assert.equal(
    section,
    `\n### Audit log\n\nOne.\n\n\`\`\`text\ndigest ab\ngoagent-action verify /b --expect ab\nartifact 7, sha256 cd (of the zip)\n${artifact.url}\n\`\`\`\n`,
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
