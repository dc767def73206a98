/** Who can see the repository, as the event tells it; what is not told is not private. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { readEventPayload } from '../../src/runner/event-payload.ts';
import { toVisibility } from '../../src/runner/repository-visibility.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent-event-'));
after(() => rmSync(folder, { recursive: true }));

for (const [text, visibility] of [
  ['{"repository":{"private":true}}', 'private'],
  ['{"repository":{"private":false,"visibility":"public"}}', 'public'],
  ['{"repository":{"private":"true"}}', 'unknown'],
  ['{"repository":{"visibility":"private"}}', 'unknown'],
  ['{"private":true}', 'unknown'],
  ['{"schedule":"0 3 * * *"}', 'unknown'],
  ['[]', 'unknown'],
  ['null', 'unknown'],
  ['{"repository":', 'unknown'],
  ['', 'unknown'],
] as const) {
  it(`${text || 'an empty file'} is ${visibility}`, () => {
    const path = join(folder, 'event.json');
    writeFileSync(path, text);
    assert.equal(toVisibility(readEventPayload(path)), visibility);
  });
}

it('no file, a directory and no path are unknown', () => {
  for (const path of ['', folder, join(folder, 'gone.json')])
    assert.equal(toVisibility(readEventPayload(path)), 'unknown');
});
