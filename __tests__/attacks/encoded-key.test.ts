/** A tool that answers with the key in base64, hex, URL and JSON escapes, and backwards, so that no exact search finds it. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, findLeaksIn, posix } from '../support/hostile-run.ts';
import { drawSecret } from '../support/secret-sources.ts';

it('is heard in none of them: result, answer, log and requests hold no encoding of it', posix, async () => {
  const secrets = [drawSecret('key', 'api-key'), drawSecret('listed', 'password')];
  const forms = secrets.flatMap(({ value }) => [
    ...[0, 1, 2].map((shift) => Buffer.from(`${'x'.repeat(shift)}${value}`).toString('base64')),
    Buffer.from(value).toString('base64url'),
    Buffer.from(value).toString('hex'),
    Buffer.from(value).toString('hex').toUpperCase(),
    encodeURIComponent(value),
    JSON.stringify(value),
    [...value].reverse().join(''),
  ]);
  await attack(
    {
      script: [{ calls: [call('say')] }, { text: forms.join('\n') }],
      files: { 'forms.txt': forms.join('\n') },
      tools: [{ name: 'say' }],
      programs: { say: 'cat forms.txt' },
      inputs: { 'api-key': secrets[0]?.value ?? '', secrets: `- ${JSON.stringify(secrets[1]?.value)}` },
    },
    (run) => {
      assert.equal(run.outputs.conclusion, 'success');
      assert.deepEqual(findLeaksIn(run, secrets).slice(0, 5), []);
    },
  );
});
