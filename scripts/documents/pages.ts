/** The pages of this repository, and which folder each name is below. */

import { globSync, readFileSync } from 'node:fs';
import { type Page, readPage } from './markdown.ts';

export const root = new URL('../../', import.meta.url);

/** Pages that users read. The others are for those who work on the code. */
export const isForUsers = ({ path }: Page): boolean =>
  !path.startsWith('__tests__/') && path !== 'CHANGELOG.md';

export function readPages(): readonly Page[] {
  const found = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md', '__tests__/**/*.md'], { cwd: root });
  const paths = found.map((path) => path.replaceAll('\\', '/')).sort();
  return paths.map((path) => readPage(path, readFileSync(new URL(path, root), 'utf8')));
}
