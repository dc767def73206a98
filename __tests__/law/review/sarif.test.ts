import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toAnnotations } from '../../../src/law/review/annotations.ts';
import { toSarif } from '../../../src/law/review/sarif.ts';
import { placed } from './changes.ts';

const facts = {
  version: '1.2.3',
  head: 'a'.repeat(40),
  repositoryUrl: 'https://github.com/octo-org/widgets',
};

it('findings are results of SARIF, with levels, places of the head and fingerprints', () => {
  const findings = [
    placed({ severity: 'critical', path: 'a b/ü.ts', startLine: 2, title: '[x](1) {0}' }),
    placed({ severity: 'nit', side: 'LEFT', category: 'Style', confidence: 0.5 }),
  ];
  const sarif = JSON.parse(toSarif(findings, facts));
  assert.deepEqual(
    [sarif.version, sarif.runs.length, sarif.runs[0].tool.driver.name],
    ['2.1.0', 1, 'goagent-action'],
  );
  assert.deepEqual(
    sarif.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id),
    ['bug', 'style'],
  );
  const artifact = (uri: string) => ({ uri, uriBaseId: '%SRCROOT%' });
  assert.deepEqual(sarif.runs[0].results, [
    {
      ...{ ruleId: 'bug', ruleIndex: 0, level: 'error' },
      message: { text: '\\[x\\](1) {{0}}\n\nWhat is wrong.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: artifact('a%20b/%C3%BC.ts'),
            region: { startLine: 2, endLine: 3 },
          },
        },
      ],
      partialFingerprints: { 'goagentFinding/v1': '0'.repeat(32) },
      properties: { severity: 'critical', side: 'RIGHT' },
    },
    {
      ...{ ruleId: 'style', ruleIndex: 1, level: 'note' },
      message: { text: 'A title\n\nWhat is wrong.' },
      locations: [{ physicalLocation: { artifactLocation: artifact('src/a.ts') } }],
      partialFingerprints: { 'goagentFinding/v1': '0'.repeat(32) },
      properties: { severity: 'nit', side: 'LEFT', confidence: 0.5 },
    },
  ]);
});

it('the ten worst are annotations', () => {
  const findings = [
    placed({ severity: 'minor', side: 'LEFT' }),
    ...Array.from({ length: 11 }, () => placed()),
  ];
  const annotations = toAnnotations(findings);
  assert.equal(annotations.length, 10);
  const told = { path: 'src/a.ts', title: 'A title', message: 'What is wrong.' };
  assert.deepEqual(annotations.slice(0, 2), [
    { level: 'warning', ...told },
    { level: 'error', ...told, line: 3, endLine: 3 },
  ]);
});
