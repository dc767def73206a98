/** What a failed upload does to the conclusion of a run. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { conclude } from '../../src/contract/conclusion.ts';
import { type Kept, withUpload } from '../../src/run/safekeeping.ts';

const failed: readonly Kept[] = [
  { type: 'not-uploaded', why: 'it was too late' },
  { type: 'not-available', why: 'it was too late' },
];
const artifact = { name: 'n', id: '1', url: 'https://github.com/x', digest: 'ab' };
const fine: readonly Kept[] = [
  { type: 'uploaded', artifact },
  { type: 'not-wanted' },
  { type: 'left', why: 'the job was cancelled' },
];
const success = conclude('ANSWER', 'Answered.');
const skipped = conclude('EVENT_NOT_SUPPORTED', 'Not here.');
const broken = conclude('PROVIDER_STATUS', 'It said 500.');
const sentence =
  'The audit log was not uploaded: it was too late. The input "upload-audit" says that it has to be.';

it('leaves it alone unless the upload is required and failed', () => {
  for (const conclusion of [success, skipped, broken]) {
    for (const kept of failed) assert.deepEqual(withUpload(conclusion, kept, 'true'), conclusion);
    for (const kept of fine) assert.deepEqual(withUpload(conclusion, kept, 'required'), conclusion);
  }
});

it('makes publish-error of what would not have failed, and tells both', () => {
  for (const kept of failed) {
    assert.deepEqual(
      withUpload(success, kept, 'required'),
      conclude('UPLOAD_FAILED', `${sentence}\nAnswered.`),
    );
    assert.deepEqual(withUpload(skipped, kept, 'required').name, 'publish-error');
  }
});

it('keeps the reason of a run that failed before, and tells both', () => {
  for (const kept of failed)
    assert.deepEqual(
      withUpload(broken, kept, 'required'),
      conclude('PROVIDER_STATUS', `It said 500.\n${sentence}`),
    );
});
