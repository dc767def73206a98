// Runs the tests that need a real runner: __tests__/act, or the files that are named, under act in host mode.
// Never skips: where act cannot be built it says so and fails.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { provideAct } from './runner/act.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const named = process.argv.slice(2);
const files = named.length > 0 ? named : globSync('__tests__/act/*.act.test.ts', { cwd: root });
try {
  const startedAt = Date.now();
  const act = provideAct();
  console.log(`act is ${act} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  const run = spawnSync(process.execPath, ['scripts/test.mjs', ...files], {
    cwd: root,
    env: { ...process.env, GOAGENT_ACT: act },
    stdio: 'inherit',
  });
  process.exitCode = run.status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
