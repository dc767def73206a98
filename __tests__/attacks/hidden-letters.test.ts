/** A key with invisible characters between its letters: printed without them, it is whole again. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, findLeaksIn } from '../support/hostile-run.ts';
import { drawSecret } from '../support/secret-sources.ts';

it('is not made whole by the console that takes them out', async () => {
  const key = drawSecret('key', 'api-key');
  const hide = (sign: string) => key.value.replace(/.{5}/g, `$&${sign}`);
  const texts = ['\u200b', '\u00ad', '\u2060', '\u001b[0m', '\u{e0020}'].map(hide);
  await attack(
    {
      script: [
        { text: texts.join('\n'), calls: texts.map((text) => call(text, { [text]: text })) },
        { text: 'Done.' },
      ],
      inputs: { 'api-key': key.value },
    },
    (run) => {
      const shown = run.channels.filter(({ channel }) =>
        ['stdout', 'stderr', 'GITHUB_OUTPUT'].includes(channel),
      );
      assert.deepEqual(findLeaksIn({ ...run, channels: shown }, [key]), []);
    },
  );
});
