/** 500 edits of real files, made by dice: the numbers of a diff make the new file from the old one, and the other way round. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { DiffLine, FileDiff } from '../../src/contract/diff.ts';
import { type Dice, rollDice } from '../support/dice.ts';
import { createReleaseChange } from '../support/release-change.ts';
import { commitAll, git, readHead } from '../support/workspace.ts';
import { openStage } from './diff-stage.ts';

const edits = 500;

test('the numbers of 500 generated diffs make each side from the other', async (context) => {
  const { folder, readWhole } = openStage(context);
  const { head: base } = await createReleaseChange(folder);
  const dice = rollDice(6);
  const paths = (await git(folder, ['ls-files', '-z'])).split('\0').filter((path) => path !== '');
  const before = new Map<string, string>();
  for (const path of paths) {
    if (before.size === edits) break;
    const text = readFileSync(join(folder, path), 'utf8');
    before.set(path, text);
    writeFileSync(join(folder, path), edit(text, dice));
  }
  assert.equal(before.size, edits);
  await commitAll(folder, 'Edit');
  const diff = await readWhole({ base, head: await readHead(folder) });
  let changed = 0;
  for (const file of diff.files) {
    assert.equal(file.status, 'modified');
    const [old, now] = [before.get(file.path) ?? '', readFileSync(join(folder, file.path), 'utf8')];
    assert.equal(rebuild(old, file, 'RIGHT'), now, file.path);
    assert.equal(rebuild(now, file, 'LEFT'), old, file.path);
    changed += 1;
  }
  const differing = [...before].filter(([path, old]) => readFileSync(join(folder, path), 'utf8') !== old);
  assert.equal(changed, differing.length);
  assert.ok(changed > 480);
});

/** One to six times: lines go, come, change, move, get another line end; or the last line feed goes. */
function edit(text: string, dice: Dice): string {
  let lines = text.split(/(?<=\n)/);
  for (let times = dice.whole(1, 6); times > 0; times -= 1) {
    const at = dice.whole(0, lines.length);
    const some = lines.slice(at, at + dice.logarithmic(1, 40));
    const rest = [...lines.slice(0, at), ...lines.slice(at + some.length)];
    const target = dice.whole(0, rest.length);
    const put = (more: readonly string[]) => [...rest.slice(0, target), ...more, ...rest.slice(target)];
    const kind = dice.pick(['go', 'come', 'change', 'move', 'ends', 'last'] as const);
    if (kind === 'go') lines = rest;
    else if (kind === 'come') lines = [...lines.slice(0, at), `// ${times}\n`, '\n', ...lines.slice(at)];
    else if (kind === 'change')
      lines = [...lines.slice(0, at), ...some.map((line) => `-- ${line}`), ...lines.slice(at + some.length)];
    else if (kind === 'move') lines = put(some);
    else if (kind === 'ends')
      lines = lines.map((line, index) => (index > at ? line.replace(/\r?\n/, '\r\n') : line));
    else
      lines = lines
        .join('')
        .replace(/\n$/, '')
        .split(/(?<=\n)/);
  }
  // What was the last line may stand in the middle now, and begins another.
  return lines.join('');
}

/** The other side of a file, by the numbers of the lines alone. */
function rebuild(text: string, { content }: FileDiff, side: 'LEFT' | 'RIGHT'): string {
  assert.equal(content.type, 'text');
  const lines = content.type === 'text' ? content.hunks.flatMap((hunk) => hunk.lines) : [];
  const [mine, other] = side === 'RIGHT' ? (['deleted', 'added'] as const) : (['added', 'deleted'] as const);
  const own = text.split(/(?<=\n)/).filter((line) => line !== '');
  const gone = new Set(lines.filter(({ type }) => type === mine).map((line) => numberOf(line, mine)));
  const put = new Map(
    lines.filter(({ type }) => type === other).map((line) => [numberOf(line, other), toText(line)]),
  );
  const kept = own.filter((_, index) => !gone.has(index + 1));
  const result: string[] = [];
  for (let at = 0; result.length < kept.length + put.size; ) {
    const next = put.get(result.length + 1) ?? kept[at++];
    assert.notEqual(next, undefined);
    result.push(next ?? '');
  }
  return result.join('');
}

const toText = ({ text, end }: DiffLine): string => (end === 'none' ? text : `${text}\n`);

function numberOf(line: DiffLine, type: 'added' | 'deleted'): number {
  if (type === 'added') return line.type === 'deleted' ? 0 : line.newLine;
  return line.type === 'added' ? 0 : line.oldLine;
}
