// Runs the tests: all of __tests__, or the files that are named. Prints the ten slowest and, last, the count.
// `--deep` runs the long ones too: files that end in .deep.test.ts, and tests that read GOAGENT_DEEP.
// Files that end in .act.test.ts need a runner, those in .browser.test.ts a browser: test-runner.mjs and test-browser.mjs name them.
import { globSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const words = process.argv.slice(2);
const deep = words.includes('--deep');
const named = words.filter((word) => !word.startsWith('--'));
if (deep) process.env.GOAGENT_DEEP = '1';
// What a run would take from the environment of the person who tests: endpoints, keys, proxies, command files.
for (const name of Object.keys(process.env)) {
  if (
    /^(OAI_|OPENAI_|INPUT_|GITHUB_|RUNNER_|ACTIONS_|LLM_TEMPERATURE|GOAGENT_REDACT|NODE_OPTIONS|NODE_EXTRA_CA_CERTS)|_proxy$/i.test(
      name,
    )
  )
    delete process.env[name];
}
const files = (
  named.length > 0
    ? named
    : globSync('__tests__/**/*.test.ts', { cwd: root, exclude: ['**/*.act.test.ts', '**/*.browser.test.ts'] })
)
  .filter((file) => deep || !file.endsWith('.deep.test.ts'))
  .sort();

const counts = { passed: 0, failed: 0, skipped: 0 };
const slow = [];
const startedAt = Date.now();
const stream = run({
  ...{ files, cwd: root, concurrency: 2, timeout: 180_000 },
  execArgv: ['keep-compiled.mjs', 'watch-logs.mjs'].map(
    (file) => `--import=${new URL(file, import.meta.url)}`,
  ),
});
const note = (data, kind) => {
  // A file is no test, but one that fails, though all in it have passed, has failed.
  const isFile = files.some((file) => data.name === file || data.file === data.name);
  if (data.details?.type === 'suite' || (isFile && kind === 'passed')) return;
  if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
  else counts[kind] += 1;
  if (data.nesting === 0) slow.push([data.details.duration_ms, data.name]);
};
stream.on('test:pass', (data) => note(data, 'passed'));
stream.on('test:fail', (data) => note(data, 'failed'));
stream.compose(spec).pipe(process.stdout);
stream.on('end', () => {
  setImmediate(() => {
    const slowest = slow.sort((a, b) => b[0] - a[0]).slice(0, 10);
    console.log('\nThe ten slowest:');
    for (const [ms, name] of slowest) console.log(`${(ms / 1000).toFixed(2).padStart(8)} s  ${name}`);
    console.log(`\n${files.length} files in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
    console.log(
      `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
    );
    process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
  });
});
