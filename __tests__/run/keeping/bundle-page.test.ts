/** A page made anew from a bundle: what the log pins is shown, all else is named. */

import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { openBundle } from '../../../src/record/bundle.ts';
import type { PageData } from '../../../src/report/page/page-data.ts';
import { makeBundlePage } from '../../../src/run/keeping/bundle-page.ts';
import { approved, ended, makeFolder, openTestLog, ran, started } from '../../support/log-writing.ts';
import { assets, dataOf } from '../../support/page-parts.ts';

type Made = { readonly folder: string; readonly digest: string };

function makeBundle(test: TestContext): Made {
  const folder = makeFolder(test);
  const bundle = openBundle(folder);
  const log = openTestLog(bundle.path('audit.jsonl'));
  for (const event of [started, approved, ran]) log.accept(event);
  bundle.write('transcript.json', '{"v":1}\n');
  bundle.write('summary.md', '# Done\n');
  bundle.write('report.html', 'the old page');
  log.accept(ended(bundle.digests()));
  bundle.seal({ versions: {}, log: log.close() });
  return { folder, digest: log.digest() };
}

async function pageOf(
  test: TestContext,
  options: { readonly path: string; readonly expect?: string },
): Promise<PageData> {
  const folder = makeFolder(test);
  writeFileSync(join(folder, 'page.js'), assets.script);
  writeFileSync(join(folder, 'page.css'), assets.style);
  return dataOf((await makeBundlePage({ ...options, folder })).page);
}

const typesOf = (data: PageData) =>
  Object.fromEntries(data.files.map((file) => [file.name, file.type === 'withheld' ? file.why : file.type]));

it('carries the whole log with its end, and every file that it pins', async (test) => {
  const { folder, digest } = makeBundle(test);
  const data = await pageOf(test, { path: folder, expect: digest });
  assert.deepEqual(data.log, {
    lines: readFileSync(join(folder, 'audit.jsonl'), 'utf8').trimEnd().split('\n'),
    leftOut: 0,
  });
  assert.deepEqual(typesOf(data), {
    'transcript.json': 'whole',
    'summary.md': 'listed',
    'bundle.json': 'listed',
  });
  assert.deepEqual([data.madeBy, data.problems], ['report', []]);
  assert.deepEqual([data.end?.conclusion, data.end?.reason, data.end?.totals.ms], ['success', 'ANSWER', 9]);
});

it('names a file that differs, and does not show it', async (test) => {
  const { folder } = makeBundle(test);
  writeFileSync(join(folder, 'transcript.json'), '{"v":2}\n');
  const data = await pageOf(test, { path: folder });
  assert.equal(typesOf(data)['transcript.json'], 'it is not the file that the log pins');
  assert.ok(!JSON.stringify(data).includes('\\"v\\":2'));
  assert.match(data.problems.join(), /transcript\.json/);
});

it('shows no file of a log that does not hold together, and no end of it', async (test) => {
  const { folder } = makeBundle(test);
  const log = join(folder, 'audit.jsonl');
  writeFileSync(log, readFileSync(log, 'utf8').replace('"ms":3', '"ms":4'));
  const data = await pageOf(test, { path: folder });
  assert.ok(!data.files.some(({ type }) => type === 'whole' || type === 'shortened'));
  assert.equal(data.end, undefined);
  assert.match(data.problems.join(), /line 3/);
});

it('takes another digest than the expected one for a problem', async (test) => {
  const { folder } = makeBundle(test);
  const data = await pageOf(test, { path: folder, expect: 'a'.repeat(64) });
  assert.match(data.problems.join(), /expected/);
});

it('makes a page of a run that was killed, whose files nothing pins', async (test) => {
  const { folder } = makeBundle(test);
  const log = join(folder, 'audit.jsonl');
  writeFileSync(log, `${readFileSync(log, 'utf8').split('\n').slice(0, 2).join('\n')}\n{"se`);
  rmSync(join(folder, 'bundle.json'));
  const data = await pageOf(test, { path: log });
  assert.deepEqual([data.log.lines.length, data.end, data.files, data.problems], [2, undefined, [], []]);
  const all = await pageOf(test, { path: folder });
  assert.deepEqual([all.log.lines.length, all.end], [2, undefined]);
});
