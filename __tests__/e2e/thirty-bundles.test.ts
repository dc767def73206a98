/** Bundles of many different runs: each is valid, replays identical, and has a page that is made anew. */

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { conclusions } from '../../src/contract/conclusion.ts';
import type { BundleScene } from '../support/bundle-scene.ts';
import { runCommand } from '../support/command-line.ts';
import { bundleScenes, type MadeBundle, makeBundle } from '../support/thirty-bundles.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent thirty ')));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The last line says how the run ended; a run that was killed has no such line. */
function assertEnds({ scene, log }: MadeBundle): void {
  const last = JSON.parse(log.trimEnd().split('\n').at(-1) ?? '{}');
  const ends = last.type === 'run-ended' ? last.conclusion : 'killed';
  assert.equal(ends, scene.ends, JSON.stringify(last));
  assert.ok(log.includes(scene.shows), `there is no ${scene.shows} in the log`);
}

async function verify({ scene, path, digest }: MadeBundle): Promise<void> {
  const { exit, stdout } = await runCommand(['verify', '--json', '--expect', digest, path]);
  const { valid, complete, problems, conclusion } = JSON.parse(stdout);
  const isWhole = scene.ends !== 'killed';
  assert.deepEqual({ exit, valid, complete, problems }, { exit: 0, valid: true, complete: isWhole, problems: [] });
  if (isWhole) assert.equal(conclusion, scene.ends);
}

async function replay({ scene, path, digest }: MadeBundle): Promise<void> {
  const { exit, stdout } = await runCommand(['replay', '--json', '--expect', digest, path]);
  if (scene.replays === 'no-texts') {
    assert.equal(exit, 2);
    assert.match(stdout, /audit-content: digests/);
    return;
  }
  const { verdict, divergence, problems, complete, lines } = JSON.parse(stdout);
  assert.equal(verdict, 'identical', JSON.stringify(divergence ?? problems));
  assert.deepEqual({ exit, complete }, { exit: 0, complete: scene.ends !== 'killed' });
  assert.ok(lines > 0);
}

async function report(bundle: MadeBundle): Promise<void> {
  assert.ok(existsSync(join(bundle.path, 'report.html')), 'there is no report.html in the bundle');
  const out = join(bundle.path, '../again.html');
  const words = ['report', '--json', '--expect', bundle.digest, '--out', out, bundle.path];
  const { exit, stdout } = await runCommand(words);
  const { valid, problems } = JSON.parse(stdout);
  assert.deepEqual({ exit, valid, problems }, { exit: 0, valid: true, problems: [] });
}

async function hold(scene: BundleScene): Promise<void> {
  const bundle = await makeBundle(scene, folder);
  assertEnds(bundle);
  await verify(bundle);
  await replay(bundle);
  await report(bundle);
}

describe('a bundle is valid, replays identical and has its page:', {
  skip: process.platform === 'win32' && 'made for POSIX',
  concurrency: 2,
}, () => {
  for (const scene of bundleScenes) it(scene.name, () => hold(scene));
});

it('there are at least thirty of them, with each conclusion', () => {
  assert.ok(new Set(bundleScenes.map(({ name }) => name)).size >= 30);
  const missing = conclusions.filter((name) => bundleScenes.every(({ ends }) => ends !== name));
  assert.deepEqual(missing, []);
});
