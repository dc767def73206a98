/** A real change for tests of reviews, read twice: by the law of diffs, and as the raw text that git gives. */

import type { Diff, FileDiff } from '../../../src/contract/diff.ts';
import type { PlacedFinding } from '../../../src/contract/findings.ts';
import { parseHunks } from '../../../src/law/diff/hunks.ts';
import { git } from '../../support/workspace.ts';

export type RealChange = {
  readonly diff: Diff;
  /** By new path: what git prints for that file alone. */
  readonly raw: ReadonlyMap<string, string>;
};

/** Paths of the fixture have no line feed and no quotation mark in them. */
export async function readRealChange(folder: string, base: string, head: string): Promise<RealChange> {
  const text = await git(folder, ['diff', '--no-color', '--no-ext-diff', '-M', base, head]);
  const raw = new Map<string, string>();
  const files: FileDiff[] = [];
  for (const section of text.split(/^(?=diff --git )/m)) {
    const path =
      /^(?:rename to |\+\+\+ b\/)(.+)$/m.exec(section)?.[1] ?? / b\/(.+)$/m.exec(section)?.[1] ?? '';
    const gone = /^--- a\/(.+)$/m.exec(section)?.[1];
    const name = path.includes('/dev/null') && gone !== undefined ? gone : path;
    raw.set(name, section);
    const parsed = parseHunks(section);
    const hunks = parsed.verdict === 'parsed' ? parsed.hunks : [];
    files.push({
      ...{ path: name, oldPath: undefined, status: 'modified', oldMode: '', newMode: '' },
      content: hunks.length === 0 ? { type: 'no-lines' } : { type: 'text', hunks },
    });
  }
  return { diff: { from: base, to: head, source: 'git', files, cut: 'whole' }, raw };
}

export const placed = (more: Partial<PlacedFinding> = {}): PlacedFinding => ({
  ...{ path: 'src/a.ts', line: 3, side: 'RIGHT', severity: 'major', category: 'bug', title: 'A title' },
  ...{ body: 'What is wrong.', fingerprint: '0'.repeat(32), place: 'inline' },
  ...more,
});

export const links = { server: 'https://github.com', repository: 'octo-org/widgets', head: 'a'.repeat(40) };

export const coverage = {
  ...{ files: 3, filesRead: 2, filesPartly: 1, filesSkipped: 0, hunks: 5, hunksRead: 4, hunksPartly: 1 },
  ...{ hunksSkipped: 0, lines: 100, linesRead: 90, percent: 90 },
};
