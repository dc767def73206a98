// Shows that each attack is stopped by a guard, and that its test can fail: in a copy of the sources it runs the test
// once as it is, which has to pass, and once without the guard, which has to end in a failed assertion.
// `__tests__/attacks/guards/NAME.json` says what to take away for `__tests__/attacks/NAME.test.ts`:
// a list of {file, find, replace}; each `find` stands exactly once in its file.
// In the copy, dist runs the sources themselves, so that nothing has to be built. Names as words: only these.
// `--after-tests` says that the whole suite has just passed on these very files: then the run with the guard in place
// is made for the first attack of each copy alone, which shows that the copy itself breaks nothing.
import { execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const attacks = join(root, '__tests__', 'attacks');
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const passedBefore = process.argv.includes('--after-tests');
const named = (name) => words.length === 0 || words.includes(name);
const tests = globSync('*.test.ts', { cwd: attacks }).map((file) => basename(file, '.test.ts'));
const queue = tests.filter(named).sort();
const counts = { passed: 0, failed: 0 };
const limitMs = 120_000;
const keeper = 'keep-compiled.mjs';
const startedAt = Date.now();
await Promise.all([work(queue), work(queue)]);
console.log(`\n${tests.length} attacks, ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

async function work(names) {
  const copy = mkdtempSync(join(tmpdir(), 'goagent-guards-'));
  try {
    prepare(copy);
    let trusted = false;
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      const { verdict, told } = await judge(name, copy, trusted ? ['without'] : ['with', 'without']);
      trusted = passedBefore;
      counts[verdict === 'shown' ? 'passed' : 'failed'] += 1;
      console.log(`${verdict === 'shown' ? 'ok  ' : 'FAIL'} ${name}: ${told}`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function prepare(copy) {
  for (const name of listCheckout()) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    copyFileSync(join(root, name), join(copy, name));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  // Sources are stripped of their types at every start, and there are four starts and more in a test: once is enough.
  writeFileSync(
    join(copy, keeper),
    `import { enableCompileCache } from 'node:module';\nenableCompileCache(${JSON.stringify(join(copy, 'compiled'))});\n`,
  );
  for (const face of ['main', 'post', 'cli', 'toolbelt', 'uploader'])
    writeFileSync(
      join(copy, 'dist', face, 'index.js'),
      [
        `await import('../../${keeper}');`,
        `const { enter } = await import('../../src/entry/bundle.ts');`,
        `await enter('${face}', import.meta.dirname);\n`,
      ].join('\n'),
    );
}

/** All of it: what a copy has not got could turn a test red that its guard has nothing to do with. */
function listCheckout() {
  const words = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const named = execFileSync('git', words, { cwd: root, encoding: 'utf8' }).split('\0');
  return named.filter((name) => name !== '' && existsSync(join(root, name)));
}

async function judge(name, copy, runs) {
  const guards = read(name);
  if (guards === undefined) return { verdict: 'missing', told: `there is no guards/${name}.json` };
  const before = new Map();
  for (const { file } of guards) before.set(file, readFileSync(join(copy, file), 'utf8'));
  const changed = new Map(before);
  for (const { file, find, replace } of guards) {
    const times = changed.get(file).split(find).length - 1;
    if (times !== 1) return { verdict: 'stale', told: `${file} has the guard ${times} times, not once` };
    changed.set(
      file,
      changed.get(file).replace(find, () => replace),
    );
  }
  if (runs.includes('with')) {
    const whole = await run(name, copy);
    if (whole.status !== 0)
      return { verdict: 'broken', told: `fails with its guard in place\n${whole.output.slice(-3000)}` };
  }
  try {
    for (const [file, text] of changed) writeFileSync(join(copy, file), text);
    const without = await run(name, copy);
    const failed = /^✖ (?!failing tests)(.+?) \(/m.exec(without.output)?.[1] ?? '';
    if (without.status === 0) return { verdict: 'toothless', told: 'passes without its guard' };
    if (!/ERR_ASSERTION|AssertionError/.test(without.output))
      return {
        verdict: 'broken',
        told: `fails without its guard, but by no assertion\n${without.output.slice(-3000)}`,
      };
    return { verdict: 'shown', told: `red without ${guards.map(({ file }) => file).join(', ')}: ${failed}` };
  } finally {
    for (const [file, text] of before) writeFileSync(join(copy, file), text);
  }
}

function read(name) {
  try {
    return JSON.parse(readFileSync(join(attacks, 'guards', `${name}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}

function run(name, copy) {
  const child = spawn(
    process.execPath,
    [`--import=./${keeper}`, '--test-reporter=spec', `__tests__/attacks/${name}.test.ts`],
    {
      cwd: copy,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  );
  let output = '';
  for (const pipe of [child.stdout, child.stderr]) pipe.on('data', (chunk) => (output += chunk));
  const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), limitMs);
  return new Promise((resolve) => {
    child.once('close', (status) => {
      clearTimeout(timer);
      resolve({ status, output });
    });
  });
}
