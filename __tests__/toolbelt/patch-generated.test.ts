import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { fsApplyPatch } from '../../src/toolbelt/fs/fs-apply-patch.ts';
import { openJail } from '../../src/toolbelt/jail/jail.ts';
import { noHistory } from '../support/history.ts';
import { git, isSame, makeCases, readTree, type Tree, toDiffs, toTreeIds, writeTree } from './patch-cases.ts';

const times = process.env.GOAGENT_DEEP === undefined ? 1 : 10;
const seed = 20_261_127;

function makeFolder(context: TestContext): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'patches-')));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  git(folder, ['init', '--quiet', 'repository.git', '--bare']);
  return folder;
}

async function applyTo(root: string, unifiedDiff: string) {
  const chance = (bytes: number) => randomBytes(bytes).toString('hex');
  const jail = openJail({ root, hidden: [], allowFiles: [], writing: { guarded: [], chance } });
  const signal = new AbortController().signal;
  return fsApplyPatch.run(
    { unifiedDiff },
    { jail, git: noHistory, now: () => 0, signal, maxOutputBytes: 65_536 },
  );
}

test('300 generated edits of real files: a patch of git makes the very tree', async (context) => {
  const folder = makeFolder(context);
  const repository = join(folder, 'repository.git');
  const cases = makeCases(300 * times, seed);
  assert.equal(cases.length, 300 * times);
  const diffs = toDiffs(repository, cases);
  const made: Tree[] = [];
  for (const [index, { before }] of cases.entries()) {
    const root = join(folder, `work${index}`);
    mkdirSync(root);
    writeTree(root, before);
    const answer = await applyTo(root, diffs[index] ?? '');
    if (answer.verdict === 'failed') assert.fail(`case ${index}: ${answer.error}\n${diffs[index]}`);
    made.push(readTree(root));
    rmSync(root, { recursive: true });
  }
  const wanted = toTreeIds(
    repository,
    cases.map(({ after }) => after),
  );
  assert.deepEqual(toTreeIds(repository, made), wanted);
});

test('300 damaged patches: refused and untouched, or what git makes of them', async (context) => {
  const folder = makeFolder(context);
  const cases = makeCases(300 * times, seed + 1);
  const diffs = toDiffs(join(folder, 'repository.git'), cases);
  const damages = fc.sample(damage, { numRuns: cases.length, seed });
  const counts = { refused: 0, applied: 0 };
  for (const [index, { before, after }] of cases.entries()) {
    const root = join(folder, `work${index}`);
    mkdirSync(root);
    writeTree(root, before);
    const damaged = toDamaged(diffs[index] ?? '', damages[index] ?? assert.fail());
    const answer = await applyTo(root, damaged);
    const there = readTree(root);
    if (answer.verdict === 'failed') {
      counts.refused += 1;
      assert.ok(isSame(there, before), `case ${index} was refused and changed the tree: ${answer.error}`);
    } else {
      counts.applied += 1;
      const isHarmless = isSame(there, after) || isAsGit({ folder, before, there, damaged });
      assert.ok(
        isHarmless,
        `case ${index} ${JSON.stringify(damages[index])}\n${JSON.stringify(answer.value)}\n${damaged}`,
      );
    }
    rmSync(root, { recursive: true });
  }
  context.diagnostic(JSON.stringify(counts));
  assert.ok(counts.refused > cases.length / 4 && counts.applied > cases.length / 20);
});

const damage = fc.record({
  kind: fc.constantFrom('drop', 'change', 'double', 'count', 'name', 'truncate', 'truncate-line', 'swap'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  by: fc.constantFrom(-7, -2, -1, 1, 2, 30),
  field: fc.nat(3),
});
type Damage = { readonly kind: string; readonly at: number; readonly by: number; readonly field: number };

function toDamaged(diff: string, { kind, at, by, field }: Damage): string {
  const lines = diff.split('\n');
  const pick = (isOne: (line: string) => boolean): number => {
    const all = [...lines.keys()].filter((index) => isOne(lines[index] ?? ''));
    return all[Math.floor(at * all.length)] ?? 0;
  };
  const body = pick((line) => /^[ +-]/.test(line) && !/^(---|\+\+\+) /.test(line));
  const line = lines[body] ?? '';
  if (kind === 'drop') lines.splice(body, 1);
  if (kind === 'change') lines[body] = `${line.slice(0, 1 + (field % 2))}damage${line.slice(2)}`;
  if (kind === 'double') lines.splice(body, 0, line);
  if (kind === 'swap') lines.splice(body, 2, lines[body + 1] ?? '', line);
  if (kind === 'truncate') lines.length = Math.floor(at * lines.length);
  if (kind === 'truncate-line') return diff.slice(0, Math.floor(at * diff.length));
  if (kind === 'count') {
    const header = pick((each) => each.startsWith('@@ '));
    let index = 0;
    const change = (digits: string) =>
      index++ === field ? String(Math.max(0, Number(digits) + by)) : digits;
    lines[header] = (lines[header] ?? '').replace(/^@@.*?@@/, (text) => text.replace(/\d+/g, change));
  }
  if (kind === 'name') {
    const named = pick((each) => /^(---|\+\+\+|rename|diff --git) /.test(each));
    lines[named] = (lines[named] ?? '').replace(
      /(.)$/,
      field === 0 ? '$1x' : field === 1 ? '' : field === 2 ? '/../$1' : 'Z',
    );
  }
  return lines.join('\n');
}

type Comparison = {
  readonly folder: string;
  readonly before: Tree;
  readonly there: Tree;
  readonly damaged: string;
};

function isAsGit({ folder, before, there, damaged }: Comparison): boolean {
  const whole = damaged.endsWith('\n') ? damaged : `${damaged}\n`;
  for (const words of [[], ['--recount'], ['--unidiff-zero'], ['--recount', '--unidiff-zero']]) {
    const other = join(folder, 'other');
    mkdirSync(other);
    writeTree(other, before);
    try {
      git(other, ['apply', '--whitespace=nowarn', ...words], whole);
      if (isSame(readTree(other), there)) return true;
    } catch {
      // git refuses this one.
    } finally {
      rmSync(other, { recursive: true });
    }
  }
  return false;
}
