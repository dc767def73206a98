/** The list of `exec.test.ts` on the oldest Node that the product runs on, which cannot read TypeScript. */

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import typescript from 'typescript';

const top = fileURLToPath(new URL('../..', import.meta.url));
const node20 = join(top, `node_modules/node20-${process.platform}-${process.arch}/bin/node`);

/** Inside `node_modules`, so that packages are found from there. */
function transpile(): string {
  const cache = join(top, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'exec-node20-'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const sources = [
    'src/{contract,launch}/*.ts',
    '__tests__/launch/exec.test.ts',
    '__tests__/support/processes.ts',
  ];
  for (const source of globSync(sources, { cwd: top })) {
    const { outputText } = typescript.transpileModule(readFileSync(join(top, source), 'utf8'), {
      compilerOptions: {
        target: typescript.ScriptTarget.ES2022,
        module: typescript.ModuleKind.ESNext,
        rewriteRelativeImportExtensions: true,
        verbatimModuleSyntax: true,
      },
    });
    const target = join(folder, source.replace(/ts$/, 'js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
  return folder;
}

it('the whole list of exec.test.ts holds on Node 20.18', { skip: !existsSync(node20) }, () => {
  assert.match(execFileSync(node20, ['--version'], { encoding: 'utf8' }), /^v20\.18\./);
  const folder = transpile();
  try {
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const list = join(folder, '__tests__/launch/exec.test.js');
    const args = ['--test', '--test-reporter=tap', list];
    const ended = spawnSync(node20, args, { env, encoding: 'utf8', timeout: 60_000 });
    assert.equal(ended.status, 0, ended.stdout);
    assert.match(ended.stdout, /^# pass (?:3[5-9]|[4-9]\d)$/m);
    assert.match(ended.stdout, /^# fail 0$/m);
    assert.match(ended.stdout, /^# skipped 0$/m);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
