/** A real release, held line by line against what git prints and what the files of both sides hold. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import type { DiffLine } from '../../src/contract/diff.ts';
import { placeFinding } from '../../src/law/review/placement.ts';
import { toHunkHeader } from '../../src/recipes/hunk.ts';
import { createReleaseChange, releaseFacts } from '../support/release-change.ts';
import { openStage } from './diff-stage.ts';

test('every hunk of a release has the lines that git prints, with the numbers of both files', async (context) => {
  const stage = openStage(context);
  const { base, head } = await createReleaseChange(stage.folder);
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: stage.folder, maxBuffer: 2 ** 28 }).toString();
  const diff = await stage.readWhole({ base, head });
  assert.deepEqual([diff.from, diff.to, diff.source, diff.cut], [base, head, 'git', 'whole']);
  const names = diff.files.flatMap(({ path }) => [`${base}:${path}`, `${head}:${path}`]);
  const contents = readContents(stage.folder, names);
  const seen = { files: diff.files.length, additions: 0, deletions: 0, hunks: 0 };
  const printed: string[] = [];
  for (const file of diff.files) {
    assert.equal(file.content.type, 'text', file.path);
    if (file.content.type !== 'text') continue;
    const sides = {
      LEFT: contents.get(`${base}:${file.path}`) ?? [],
      RIGHT: contents.get(`${head}:${file.path}`) ?? [],
    };
    for (const hunk of file.content.hunks) {
      seen.hunks += 1;
      printed.push(toHunkHeader(hunk));
      for (const line of hunk.lines) {
        printed.push(
          signs[line.type] + line.text,
          ...(line.end === 'none' ? ['\\ No newline at end of file'] : []),
        );
        seen.additions += line.type === 'added' ? 1 : 0;
        seen.deletions += line.type === 'deleted' ? 1 : 0;
        for (const side of ['LEFT', 'RIGHT'] as const) {
          const number = numberOf(line, side);
          if (number === undefined) continue;
          assert.equal(sides[side][number - 1], line.text);
          assert.deepEqual(placeFinding({ path: file.path, side, line: number }, { files: [file] }), {
            place: 'inline',
          });
        }
      }
    }
  }
  assert.deepEqual(seen, releaseFacts);
  const told = git('diff', '--find-renames', base, head)
    .split('\n')
    .filter(
      (line) => !/^(?:diff --git|index|new file mode|deleted file mode|--- [a/]|\+\+\+ [b/])/.test(line),
    )
    .map(toWholeHeader);
  assert.deepEqual(printed, told.slice(0, -1));
});

const signs = { added: '+', deleted: '-', context: ' ' } as const;

/** Lines by name, as git has them; what is not there is left out. */
function readContents(folder: string, names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const options = { cwd: folder, maxBuffer: 2 ** 28, input: `${names.join('\n')}\n` };
  const output = execFileSync('git', ['cat-file', '--batch'], options);
  const contents = new Map<string, readonly string[]>();
  let at = 0;
  for (const name of names) {
    const end = output.indexOf(10, at);
    const header = output.toString('utf8', at, end);
    at = end + 1;
    if (header.endsWith(' missing')) continue;
    const size = Number(header.split(' ')[2]);
    contents.set(name, output.toString('utf8', at, at + size).split('\n'));
    at += size + 1;
  }
  return contents;
}

function numberOf(line: DiffLine, side: 'LEFT' | 'RIGHT'): number | undefined {
  if (side === 'LEFT') return 'oldLine' in line ? line.oldLine : undefined;
  return 'newLine' in line ? line.newLine : undefined;
}

/** With both counts, and without the section. */
const toWholeHeader = (line: string): string => {
  const match = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
  return match === null ? line : `@@ -${match[1]},${match[2] ?? 1} +${match[3]},${match[4] ?? 1} @@`;
};
