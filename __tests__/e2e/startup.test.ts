/** Start-up is budgeted by exact counts: what is loaded before the first request to the model, and what is not. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import { startRun } from '../support/runner.ts';

/** Raise these only with a reason in the commit: every module and every byte is paid by every run. */
const budget = { modules: 500, bytes: 4_310_000 };

/** As a URL: a path may hold spaces, which NODE_OPTIONS takes for ends of words. */
const preload = new URL('../support/count-modules.mjs', import.meta.url).href;

/** A module of the bundle is a function behind its number. */
const factories = /^\/\*\*\*\/ (?:\d+|"[^"]+"):\n\/\*\*\*\/ \(/gm;

it('loads no more than its budget before the first request', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'goagent-count-'));
  const file = join(folder, 'count.json');
  const model = await startScriptedModel([{ text: 'Done.' }]);
  const run = await startRun({
    inputs: { prompt: 'Say done.', model: 'scripted', 'base-url': model.baseUrl },
    env: { NODE_OPTIONS: `--import=${preload}`, COUNT_FILE: file },
  });
  await model.close();
  assert.equal(run.outputs.conclusion, 'success', run.stdout.toString());

  const scripts: readonly { readonly url: string; readonly called: readonly number[] }[] = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const loaded = scripts
    .filter(({ url }) => url.includes('/dist/'))
    .map(({ url, called }) => ({ ...countModules(url, called), url }));
  const modules = loaded.reduce((sum, script) => sum + script.modules, 0);
  const bytes = loaded.reduce((sum, script) => sum + script.bytes, 0);
  context.diagnostic(
    `${modules} modules in ${loaded.length} files of ${bytes} bytes; first output after ${run.ms.toFixed(0)} ms in all`,
  );

  assert.ok(modules <= budget.modules, `${modules} modules are loaded, and the budget is ${budget.modules}`);
  assert.ok(bytes <= budget.bytes, `${bytes} bytes are loaded, and the budget is ${budget.bytes}`);
  assert.ok(modules > 20, 'the count found no modules: has the form of the bundle changed?');
  run.remove();
  rmSync(folder, { recursive: true });
});

function countModules(
  url: string,
  called: readonly number[],
): { readonly modules: number; readonly bytes: number } {
  const source = readFileSync(fileURLToPath(url), 'utf8');
  const starts = new Set(called);
  const modules = [...source.matchAll(factories)].filter((match) => {
    const opening = match.index + match[0].length - 1;
    return starts.has(opening) || starts.has(opening + 1);
  });
  return { modules: modules.length, bytes: Buffer.byteLength(source) };
}
