// Everything that is checked without running the product: types, lint, format, generated files, action.yml,
// workflows, the lock file, and dist, which is rebuilt and compared byte for byte.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { checkActionYml } from './checks/action-yml.ts';
import { checkExamples } from './checks/examples.ts';
import { checkWorkflows } from './checks/workflows.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const counts = { passed: 0, failed: 0 };

await check('types', () => start('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.check.json']));
await check('types of the page', () =>
  start('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.page.json']),
);
await check('lint and format', () =>
  start('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
);
await check('generated files', () => start('scripts/generate.mjs', ['--check']));
await check('architecture', () => start('--test', ['__tests__/architecture.test.ts']));
await check('action.yml', () => checkActionYml());
await check('workflows', () => checkWorkflows());
await check('examples', () => checkExamples());
await check('lock file', () => checkLockFile());
await check('dist', () => checkDist());
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

async function check(name, run) {
  const startedAt = Date.now();
  const complaints = await run();
  counts[complaints.length === 0 ? 'passed' : 'failed'] += 1;
  console.log(
    `${complaints.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`,
  );
  for (const complaint of complaints) console.log(`     ${complaint}`);
}

function start(script, words) {
  const run = spawnSync(process.execPath, [script, ...words], { cwd: root, encoding: 'utf8' });
  return run.status === 0 ? [] : `${run.stdout}${run.stderr}`.split('\n').slice(0, 60);
}

/** An address in the lock file would send every user to one registry; and npm ci takes no lock file that lacks a package. */
function checkLockFile() {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const locked = JSON.parse(text).packages[''];
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const differing = ['dependencies', 'devDependencies', 'optionalDependencies'].filter(
    (kind) => !isDeepStrictEqual(locked[kind], wanted[kind]),
  );
  return [
    ...(/"resolved":\s*"https?:/.test(text) ? ['package-lock.json holds download addresses'] : []),
    ...differing.map((kind) => `package-lock.json is behind the ${kind} of package.json: run "npm install"`),
  ];
}

function checkDist() {
  const fresh = mkdtempSync(join(tmpdir(), 'goagent dist '));
  try {
    const complaints = start('scripts/build.mjs', [fresh]);
    if (complaints.length > 0) return complaints;
    const built = listFiles(fresh);
    const committed = listFiles(join(root, 'dist'));
    const names = [...new Set([...built.keys(), ...committed.keys()])].sort();
    return names
      .filter((name) => built.get(name)?.equals(committed.get(name) ?? Buffer.alloc(0)) !== true)
      .map((name) => `dist/${name} is not what a build makes: run "npm run build"`);
  } finally {
    rmSync(fresh, { recursive: true });
  }
}

function listFiles(directory) {
  const files = new Map();
  for (const entry of readdirSync(directory, { recursive: true })) {
    const path = join(directory, entry);
    if (statSync(path).isFile()) files.set(relative(directory, path), readFileSync(path));
  }
  return files;
}
