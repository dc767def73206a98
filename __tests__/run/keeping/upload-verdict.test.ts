/** What a failed upload does to the conclusion of a run, and what is told of it. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { conclude } from '../../../src/contract/conclusion.ts';
import type { Kept } from '../../../src/run/keeping/safekeeping.ts';
import { refuseWithoutService, tellUpload, withUpload } from '../../../src/run/keeping/upload-verdict.ts';

const failed: readonly Kept[] = [
  { type: 'not-uploaded', why: 'it was too late' },
  { type: 'not-available', why: 'it was too late' },
];
const artifact = { name: 'n', id: '1', url: 'https://github.com/x', digest: 'ab', runId: '9' };
const fine: readonly Kept[] = [
  { type: 'uploaded', artifact },
  { type: 'not-wanted' },
  { type: 'left', why: 'the job was cancelled' },
];
const success = conclude('ANSWER', 'Answered.');
const skipped = conclude('EVENT_NOT_SUPPORTED', 'Not here.');
const broken = conclude('PROVIDER_STATUS', 'It said 500.');
const sentences = [
  'The audit log was not uploaded: it was too late. The input "upload-audit" says that it has to be. Run the job again, or set "upload-audit: true".',
  'The audit log cannot be uploaded: it was too late. The input "upload-audit" says that it has to be. Set "upload-audit: true" where there is no service for artifacts.',
];

it('leaves it alone unless the upload is required and failed', () => {
  for (const conclusion of [success, skipped, broken]) {
    for (const kept of failed) assert.deepEqual(withUpload(conclusion, { kept, mode: 'true' }), conclusion);
    for (const kept of fine) assert.deepEqual(withUpload(conclusion, { kept, mode: 'required' }), conclusion);
  }
});

it('makes publish-error of what would not have failed, and tells both', () => {
  for (const [index, kept] of failed.entries())
    assert.deepEqual(
      withUpload(success, { kept, mode: 'required' }),
      conclude('UPLOAD_FAILED', `${sentences[index]}\nThe run itself: Answered.`),
    );
});

it('keeps the reason of a run that failed before, and tells both', () => {
  for (const [index, kept] of failed.entries())
    assert.deepEqual(
      withUpload(broken, { kept, mode: 'required' }),
      conclude('PROVIDER_STATUS', `It said 500.\n${sentences[index]}`),
    );
});

it('leaves a run alone that did nothing, and one that was refused for it', () => {
  const refused = conclude('UPLOAD_FAILED', 'Nothing was called.');
  for (const kept of failed)
    for (const conclusion of [skipped, refused])
      assert.deepEqual(withUpload(conclusion, { kept, mode: 'required' }), conclusion);
});

it('says which name to give when the name is taken', () => {
  const kept = { type: 'not-uploaded', why: 'Failed request: (409) Conflict' } as const;
  assert.match(
    withUpload(success, { kept, mode: 'required' }).message,
    /Leave "audit-artifact-name" out, or/,
  );
});

it('refuses a run before it begins only where the upload is required and nobody takes it', () => {
  const variables = new Map([
    ['ACTIONS_RESULTS_URL', 'http://127.0.0.1:9'],
    ['ACTIONS_RUNTIME_TOKEN', 'a.b.c'],
  ]);
  assert.equal(refuseWithoutService('required', variables), undefined);
  assert.equal(refuseWithoutService('true', new Map()), undefined);
  assert.equal(refuseWithoutService('required', new Map())?.reason, 'UPLOAD_FAILED');
});

it('is told where it is not an error: a line, or a warning when post tries again', () => {
  const told: string[] = [];
  const say = (kind: string) => (text: string) => told.push(`${kind} ${text}`);
  const printer = { line: say('line'), warning: say('warning'), notice: say('notice'), quote: say('quote') };
  const all = { ...printer, group: say('group'), endGroup: () => told.push('end') };
  for (const kept of [...failed, ...fine]) tellUpload(all, { kept, mode: 'true' });
  assert.deepEqual(told, [
    'warning The audit log was not uploaded: it was too late. The post step of this action tries once more.',
    'line The audit log is not uploaded: it was too late.',
    'line The audit log is left to the post step of this action: the job was cancelled.',
  ]);
});
