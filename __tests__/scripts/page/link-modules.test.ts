/** Modules of TypeScript become one script that any browser runs, the same wherever it is made. */

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { runInNewContext } from 'node:vm';
import { linkModules } from '../../../scripts/page/link-modules.ts';
import { buildPageAssets } from '../../../scripts/page/page-assets.ts';
import { makeFolder } from '../../support/log-writing.ts';

const modules = {
  'entry.ts':
    "import { one, type One } from './part/one.ts';\nimport * as all from './part/two.ts';\nexport function go(): void { const found: One = one(all.two); tell(found); }\n",
  'part/one.ts':
    "import { two } from './two.ts';\nexport type One = string;\n/** A comment. */\nexport const one = (text: string): One => `one ${text} ${two}`;\n",
  'part/two.ts': "import type { One } from './one.ts';\nexport const two: One = 'two';\n",
};

function write(test: TestContext, files: { readonly [path: string]: string }): string {
  const root = makeFolder(test);
  mkdirSync(join(root, 'part'));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  return root;
}

const link = (root: string): string => linkModules({ root, entry: join(root, 'entry.ts'), start: 'go' });

it('links modules in the order of their imports, and starts the entry', (test) => {
  const told: string[] = [];
  const script = link(write(test, modules));
  runInNewContext(script, { tell: (text: string) => told.push(text) });
  assert.deepEqual(told, ['one two two']);
  assert.doesNotMatch(script, /A comment/);
});

it('makes the same text of the same sources in another place', (test) => {
  const root = write(test, modules);
  const other = makeFolder(test);
  cpSync(root, other, { recursive: true });
  assert.equal(link(root), link(other));
});

it('refuses a module of Node, and what would end its own element', (test) => {
  const node = write(test, {
    ...modules,
    'part/two.ts': "import { readFileSync } from 'node:fs';\nexport const two = readFileSync;\n",
  });
  assert.throws(() => link(node), /node:fs, which no browser has/);
  const ending = write(test, { ...modules, 'part/two.ts': "export const two = '</script>';\n" });
  assert.throws(() => link(ending), /end its own element/);
});

it("links the page's own script", () => {
  const { script, style } = buildPageAssets();
  assert.ok(script.includes('showPage') && style.length > 0);
  assert.doesNotMatch(script, /^import |require\("(?!src\/|node_modules\/)/m);
});
