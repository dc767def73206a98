/** The watch over a growing pack, on a real folder. */

import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { watchSize } from '../../src/github/store-size.ts';

it('aborts once the files of a pack are larger than the bound, and not before', async (test) => {
  const store = mkdtempSync(join(tmpdir(), 'goagent-store-'));
  test.after(() => rmSync(store, { recursive: true }));
  const watch = watchSize(store, 1_000);
  test.after(() => watch.release());
  await wait(250);
  assert.equal(watch.signal.aborted, false, 'there is nothing yet');
  const pack = join(store, 'objects', 'pack');
  mkdirSync(pack, { recursive: true });
  appendFileSync(join(pack, 'tmp_pack_1'), 'x'.repeat(600));
  await wait(250);
  assert.equal(watch.signal.aborted, false);
  appendFileSync(join(pack, 'tmp_pack_2'), 'x'.repeat(600));
  await wait(250);
  assert.equal(watch.signal.aborted, true);
});
