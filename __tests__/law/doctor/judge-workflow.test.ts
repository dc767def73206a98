/** The doctor's rules as a whole, on whole files: each fault by its code and its line, and nothing where nothing is. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workflowRules } from '../../../src/law/doctor/codes.ts';
import { judgeWorkflow } from '../../../src/law/doctor/judge-workflow.ts';
import { parseWorkflow } from '../../../src/law/doctor/parse-workflow.ts';
import { faultyFiles, goodFiles, manifests } from './workflow-files.ts';

function judge(text: string) {
  const reading = parseWorkflow(text);
  assert.equal(reading.verdict, 'parsed');
  return judgeWorkflow(reading.workflow, { manifests });
}

test('there are at least twenty good files and twenty with one fault, and each code has one', () => {
  assert.ok(goodFiles.length >= 20, `${goodFiles.length}`);
  assert.ok(faultyFiles.length >= 20, `${faultyFiles.length}`);
  const codes = new Set(faultyFiles.flatMap(({ marks }) => marks.map(({ code }) => code)));
  assert.deepEqual([...codes].sort(), Object.keys(workflowRules).sort());
});

for (const { name, text } of goodFiles)
  test(`finds nothing in ${name}`, () => assert.deepEqual(judge(text), []));

for (const { name, text, marks } of faultyFiles)
  test(`finds the one fault of ${name}, and no other`, () => {
    assert.equal(marks.length, 1);
    const found = judge(text).map(({ code, line }) => ({ line, code }));
    assert.deepEqual(found, marks);
  });
