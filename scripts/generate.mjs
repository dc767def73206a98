// Writes what is generated: action.yml, the tables of the README and docs, schemas. `--check` compares instead.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './generated/files.ts';

const root = new URL('../', import.meta.url);
let stale = 0;
for (const { path, text } of generatedFiles(root)) {
  const file = fileURLToPath(new URL(path, root));
  let old = '';
  try {
    old = readFileSync(file, 'utf8');
  } catch {}
  if (old === text) continue;
  stale += 1;
  if (process.argv.includes('--check'))
    console.error(`${path} is not what it is generated from: run "npm run generate"`);
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`wrote ${path}`);
  }
}
process.exitCode = process.argv.includes('--check') && stale > 0 ? 1 : 0;
