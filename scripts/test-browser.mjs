// Runs the tests that need a browser: __tests__/browser, or the files that are named, in a Chromium of this machine.
// Never skips: where there is none it says so and fails.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium } from './browser/chromium.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const named = process.argv.slice(2);
const files = named.length > 0 ? named : globSync('__tests__/browser/*.browser.test.ts', { cwd: root });
try {
  const chromium = findChromium();
  console.log(`Chromium is ${chromium}`);
  const run = spawnSync(process.execPath, ['scripts/test.mjs', ...files], {
    cwd: root,
    env: { ...process.env, GOAGENT_CHROMIUM: chromium },
    stdio: 'inherit',
  });
  process.exitCode = run.status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
