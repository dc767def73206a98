/** A model that searches with the slowest pattern it can write must not keep timers and signals from their turn. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { openJail } from '../../src/toolbelt/jail/jail.ts';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';
import { noHistory } from '../support/history.ts';

it('four searches at once end soon after their time is over, and a timer fires meanwhile', async () => {
  const root = mkdtempSync(join(tmpdir(), 'goagent-slow-'));
  const line = `${'a'.repeat(16_383)}\n`;
  for (let file = 0; file < 4; file += 1) writeFileSync(join(root, `${file}.txt`), line.repeat(64));
  const jail = openJail({ root, hidden: [], allowFiles: [] });
  const query = `\\A${'([a-z]*|a*)'.repeat(90)}\\d`;
  const search = toolbelt.get('fs_search');
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 50);
  const began = performance.now();
  const signal = AbortSignal.timeout(1_000);
  const args = { query, regex: true, ignoreCase: true };
  await Promise.all(
    Array.from({ length: 4 }, () =>
      search?.run(args, { jail, git: noHistory, now: Date.now, signal, maxOutputBytes: 65_536 }),
    ),
  );
  clearInterval(ticking);
  const ms = performance.now() - began;
  rmSync(root, { recursive: true });
  assert.ok(ms < 10_000, `${ms} ms`);
  assert.ok(ticks > 0);
});
