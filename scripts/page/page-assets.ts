/** Script and style of the report, as the build puts them into dist/report and tests take them from the sources. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageAssets } from '../../src/report/page/to-page.ts';
import { linkModules } from './link-modules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'src/report/page/browser');

const read = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');

export function buildPageAssets(): PageAssets {
  return {
    script: linkModules({ root, entry: join(folder, 'page.ts'), start: 'showPage' }),
    style: [join(root, 'node_modules/uplot/dist/uPlot.min.css'), join(folder, 'page.css')]
      .map(read)
      .join('\n'),
  };
}
