// Builds dist/: one bundle with a chunk a face, a stub of a line for each face, and script and style of the report. Byte for byte the same
// for the same sources and lock file, wherever it is built. With a directory as argument it builds there.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPageAssets } from './page/page-assets.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const out = resolve(process.argv[2] ?? join(root, 'dist'));
const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const build = spawnSync(
  process.execPath,
  [
    ncc,
    'build',
    'src/entry/bundle.ts',
    '-o',
    join(out, 'bundle'),
    '--no-cache',
    '--license',
    'licenses.txt',
    '--quiet',
  ],
  { cwd: root, stdio: 'inherit' },
);
if (build.status !== 0) process.exit(build.status ?? 1);

const { script, style } = buildPageAssets();
mkdirSync(join(out, 'report'));
writeFileSync(join(out, 'report', 'page.js'), script);
writeFileSync(join(out, 'report', 'page.css'), style);

writeFileSync(join(out, 'package.json'), '{\n  "type": "module"\n}\n');
for (const face of ['main', 'post', 'publish', 'cli', 'toolbelt', 'uploader']) {
  mkdirSync(join(out, face));
  const shebang = face === 'cli' ? '#!/usr/bin/env node\n' : '';
  writeFileSync(
    join(out, face, 'index.js'),
    `${shebang}import { enter } from '../bundle/index.js';\nawait enter('${face}', import.meta.dirname);\n`,
    {
      mode: face === 'cli' ? 0o755 : 0o644,
    },
  );
}
