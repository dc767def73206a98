/** What the checkout of an example has to have, and what its model says. */

import { readFileSync } from 'node:fs';
import type { Files } from './workspace.ts';

/** What would hurt a step that pastes an answer into a script, or prints it. */
export const hostileAnswer = [
  `"quoted" 'quoted' $(touch broken) \`touch broken\``,
  '::set-output name=a::b',
  'EOF',
].join('\n');

const read = (path: string): string =>
  readFileSync(new URL(`../../examples/${path}`, import.meta.url), 'utf8');

export const promptFiles: Files = {
  '.github/prompts/release-notes.prompt.yml': read('prompts/release-notes.prompt.yml'),
};

export const manifestFiles: Files = { '.github/goagent/tools.json': read('manifests/maintenance.json') };
