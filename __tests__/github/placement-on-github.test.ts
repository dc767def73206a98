/** Where a finding stands, held against the rule of the fake GitHub, which reads git for itself. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import type { Side } from '../../src/contract/diff.ts';
import { placeFinding } from '../../src/law/review/placement.ts';
import { readRealChange } from '../law/review/changes.ts';
import { startHub } from '../support/hub/hub.ts';
import { createReleaseChange } from '../support/release-change.ts';

const repository = 'sample-owner/sample';

/** The same pairs at every run. */
function openDice(): (below: number) => number {
  let state = 6_112_726;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

it('of 2,000 findings on a real release, those that are placed inline are those that GitHub takes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'goagent placement '));
  const hub = await startHub({ repository, tokens: [], collaborators: { sam: 'write' } });
  try {
    const { base, head } = await createReleaseChange(folder);
    const { diff } = await readRealChange(folder, base, head);
    await hub.pushFrom('main', { folder, revision: base }, 'sam');
    await hub.pushFrom('release', { folder, revision: head }, 'sam');
    const pull = await hub.openPull({ head: 'release', base: 'main', author: 'sam' });
    const dice = openDice();
    const counts = { inline: 0, body: 0 };
    for (let index = 0; index < 2_000; index += 1) {
      const file = diff.files[dice(diff.files.length)];
      const hunks = file?.content.type === 'text' ? file.content.hunks : [];
      const hunk = hunks[dice(Math.max(1, hunks.length))];
      const side: Side = dice(3) === 0 ? 'LEFT' : 'RIGHT';
      const start = (side === 'LEFT' ? hunk?.oldStart : hunk?.newStart) ?? 1;
      const line = Math.max(1, start + dice((hunk?.lines.length ?? 1) + 6) - 3);
      const startLine = dice(2) === 0 ? Math.max(1, line + 2 - dice(dice(4) === 0 ? 60 : 8)) : line;
      const path = dice(25) === 0 ? `${file?.path}.old` : (file?.path ?? '');
      const range = startLine === line ? {} : { startLine };
      const { place } = placeFinding({ path, line, side, ...range }, diff);
      const told = await hub.judgeComment(pull, {
        ...{ path, line, side, body: 'A finding.' },
        ...(startLine === line ? {} : { start_line: startLine, start_side: side }),
      });
      assert.equal(
        place,
        told.length === 0 ? 'inline' : 'body',
        `${path} ${startLine}-${line} ${side}: ${told}`,
      );
      counts[place] += 1;
    }
    assert.ok(counts.inline > 500 && counts.body > 300, JSON.stringify(counts));
  } finally {
    await hub.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
