/** Real changes for tests of recipes: two trees of real files, and what `git diff` says of them. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Diff, DiffLine, FileDiff, Hunk } from '../../src/contract/diff.ts';

export type Tree = { readonly [path: string]: string };

/** Runs git in a folder of its own, without any configuration of this machine. */
export function diffTrees(before: Tree, after: Tree): Diff {
  const root = mkdtempSync(join(tmpdir(), 'goagent-diff-'));
  try {
    for (const [side, tree] of [
      ['before', before],
      ['after', after],
    ] as const) {
      mkdirSync(join(root, side));
      for (const [path, text] of Object.entries(tree)) {
        mkdirSync(dirname(join(root, side, path)), { recursive: true });
        writeFileSync(join(root, side, path), text);
      }
    }
    return toDiff(parsePatch(runDiff(root)));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

export function toDiff(files: readonly FileDiff[], cut: Diff['cut'] = 'whole'): Diff {
  return { from: 'a'.repeat(40), to: 'b'.repeat(40), source: 'git', files, cut };
}

function runDiff(root: string): string {
  const options = ['--no-index', '--no-color', '--no-ext-diff', '--no-renames', 'before', 'after'];
  try {
    return execFileSync('git', ['diff', ...options], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: '1', HOME: root },
    });
  } catch (error) {
    // Exit status 1: there are differences.
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}

function parsePatch(patch: string): readonly FileDiff[] {
  return patch
    .split(/^diff --git /m)
    .slice(1)
    .map((text) => {
      const lines = text.split('\n').slice(0, -1);
      const path = /^(?:a\/(?:before|after)\/)(.*) b\/(?:before|after)\//.exec(lines[0] ?? '')?.[1] ?? '';
      const status = text.includes('\nnew file mode')
        ? 'added'
        : text.includes('\ndeleted file mode')
          ? 'deleted'
          : 'modified';
      const first = lines.findIndex((line) => line.startsWith('@@ '));
      return {
        path,
        oldPath: undefined,
        status,
        oldMode: status === 'added' ? '' : '100644',
        newMode: status === 'deleted' ? '' : '100644',
        content:
          first === -1 ? { type: 'no-lines' } : { type: 'text', hunks: parseHunks(lines.slice(first)) },
      };
    });
}

function parseHunks(lines: readonly string[]): readonly Hunk[] {
  const hunks: { hunk: Omit<Hunk, 'lines'>; lines: DiffLine[]; oldLine: number; newLine: number }[] = [];
  for (const line of lines) {
    const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$/.exec(line);
    const open = hunks.at(-1);
    if (header !== null) {
      const [oldStart, oldLines, newStart, newLines] = header.slice(1, 5).map((part) => Number(part ?? 1));
      hunks.push({
        hunk: {
          oldStart: oldStart ?? 0,
          oldLines: oldLines ?? 0,
          newStart: newStart ?? 0,
          newLines: newLines ?? 0,
          section: header[5] ?? '',
        },
        lines: [],
        oldLine: oldStart ?? 0,
        newLine: newStart ?? 0,
      });
    } else if (open !== undefined) {
      const text = line.slice(1);
      if (line.startsWith('+')) open.lines.push({ type: 'added', newLine: open.newLine++, text });
      if (line.startsWith('-')) open.lines.push({ type: 'deleted', oldLine: open.oldLine++, text });
      if (line.startsWith(' ')) {
        open.lines.push({ type: 'context', oldLine: open.oldLine++, newLine: open.newLine++, text });
      }
    }
  }
  return hunks.map(({ hunk, lines: all }) => ({ ...hunk, lines: all }));
}
