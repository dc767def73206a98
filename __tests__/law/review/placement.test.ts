import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Side } from '../../../src/contract/diff.ts';
import { placeFinding, type Spot } from '../../../src/law/review/placement.ts';
import { createReleaseChange } from '../../support/release-change.ts';
import { readRealChange } from './changes.ts';

/** GitHub's rule from the text of git alone: which hunk, by its number, has which line on a side. */
function readSides(section: string): { readonly [side in Side]: ReadonlyMap<number, number> } {
  const sides = { LEFT: new Map<number, number>(), RIGHT: new Map<number, number>() };
  let hunk = 0;
  let [old, young] = [0, 0];
  for (const line of section.split('\n')) {
    const numbers = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(line);
    if (numbers !== null) [hunk, old, young] = [hunk + 1, Number(numbers[1]), Number(numbers[2])];
    else if (hunk > 0 && /^[ -]/.test(line)) sides.LEFT.set(old++, hunk);
    if (numbers === null && hunk > 0 && /^[ +]/.test(line)) sides.RIGHT.set(young++, hunk);
  }
  return sides;
}

function accepts(raw: ReadonlyMap<string, string>, { path, line, startLine, side }: Spot): boolean {
  const lines = readSides(raw.get(path) ?? '')[side];
  if (!lines.has(line)) return false;
  if (startLine === undefined || startLine === line) return true;
  return startLine < line && lines.get(startLine) === lines.get(line);
}

/** The same pairs at every run. */
function openDice(): (below: number) => number {
  let state = 20_261_127;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('a finding', () => {
  it('is placed inline exactly where GitHub takes a comment, for 2,000 findings on a real release', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'goagent placement '));
    try {
      const { base, head } = await createReleaseChange(folder);
      const { diff, raw } = await readRealChange(folder, base, head);
      assert.ok(diff.files.length > 200 && raw.size === diff.files.length);
      const dice = openDice();
      const counts = { inline: 0, body: 0 };
      const problems = new Set<string>();
      for (let index = 0; index < 2_000; index += 1) {
        const file = diff.files[dice(diff.files.length)];
        const hunks = file?.content.type === 'text' ? file.content.hunks : [];
        const hunk = hunks[dice(Math.max(1, hunks.length))];
        const side: Side = dice(3) === 0 ? 'LEFT' : 'RIGHT';
        const start = (side === 'LEFT' ? hunk?.oldStart : hunk?.newStart) ?? 1;
        const line = Math.max(1, start + dice((hunk?.lines.length ?? 1) + 6) - 3);
        const startLine = Math.max(1, line + 2 - dice(dice(4) === 0 ? 60 : 8));
        const spot: Spot = {
          ...{ path: dice(25) === 0 ? `${file?.path}.old` : (file?.path ?? ''), line, side },
          ...(dice(2) === 0 && { startLine }),
        };
        const placement = placeFinding(spot, diff);
        assert.equal(placement.place === 'inline', accepts(raw, spot), JSON.stringify(spot));
        counts[placement.place] += 1;
        if (placement.place === 'body') problems.add(placement.problem);
      }
      assert.ok(counts.inline > 500 && counts.body > 300, JSON.stringify(counts));
      assert.deepEqual([...problems].sort(), [
        'line-not-in-diff',
        'lines-in-two-hunks',
        'path-not-in-diff',
        'side-has-no-such-line',
        'start-not-before-line',
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('has no line to stand at in a file that shows none', () => {
    for (const type of ['binary', 'submodule', 'no-lines'] as const) {
      const file = { path: 'a', oldPath: undefined, status: 'modified', oldMode: '', newMode: '' } as const;
      const files = [{ ...file, content: { type } }];
      assert.deepEqual(placeFinding({ path: 'a', line: 1, side: 'RIGHT' }, { files }), {
        place: 'body',
        problem: 'no-lines-of-file',
      });
    }
  });
});
