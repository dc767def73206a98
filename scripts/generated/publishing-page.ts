/** docs/publishing.md with the tables of publish/action.yml made anew. */

import { readFileSync } from 'node:fs';
import { publishOutputTable } from '../../src/runner/output-table.ts';
import { publishTable } from '../../src/runner/publish-rules.ts';
import { replaceBlock } from './block.ts';
import { toInputTable, toOutputTable } from './rows.ts';

export const path = 'docs/publishing.md';

export function publishingPage(root: URL): string {
  const text = readFileSync(new URL(path, root), 'utf8');
  return replaceBlock({
    text: replaceBlock({ text, name: 'publish inputs', content: toInputTable(publishTable) }),
    name: 'publish outputs',
    content: toOutputTable(publishOutputTable),
  });
}
