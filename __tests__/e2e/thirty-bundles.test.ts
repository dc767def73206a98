/** Bundles of many different runs: each is valid, replays identical, and has a page that the command line makes anew. */

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { conclusions } from '../../src/contract/conclusion.ts';
import { readBundle } from '../../src/record/read-bundle.ts';
import { replayBundle } from '../../src/run/replay/replay-bundle.ts';
import type { BundleScene } from '../support/bundle-scene.ts';
import { runCommand } from '../support/command-line.ts';
import { dataOf } from '../support/page-parts.ts';
import { bundleScenes, type MadeBundle, makeBundle } from '../support/thirty-bundles.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent thirty ')));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The last line says how the run ended; a run that was killed has no such line. */
function assertEnds({ scene, log, transcript }: MadeBundle): void {
  const last = JSON.parse(log.trimEnd().split('\n').at(-1) ?? '{}');
  const ends = last.type === 'run-ended' ? last.conclusion : 'killed';
  assert.equal(ends, scene.ends, JSON.stringify(last));
  const { shows } = scene;
  const isShown = typeof shows === 'string' ? `${log}${transcript}`.includes(shows) : shows.test(log);
  assert.ok(isShown, `there is no ${shows} in the log`);
}

async function replay({ scene, path, digest }: MadeBundle): Promise<void> {
  const bundle = await readBundle(path, { expect: digest });
  const { valid, complete, problems, conclusion } = bundle.report;
  const isWhole = scene.ends !== 'killed';
  assert.deepEqual({ valid, complete, problems }, { valid: true, complete: isWhole, problems: [] });
  if (isWhole) assert.equal(conclusion, scene.ends);
  const replayed = await replayBundle(bundle);
  if (scene.replays === 'no-texts') {
    assert.equal(replayed.verdict, 'not-replayable');
    return;
  }
  assert.equal(replayed.verdict, 'identical', JSON.stringify(replayed));
  // To the last line, also of a run that was killed.
  assert.doesNotMatch(replayed.notes.join(), /were not replayed/);
}

/** The digest is held against the log once more by the command itself. */
async function report({ scene, path, digest }: MadeBundle): Promise<void> {
  assert.ok(existsSync(join(path, 'report.html')), 'there is no report.html in the bundle');
  const out = join(path, '../again.html');
  const { exit, stdout } = await runCommand(['report', '--json', '--expect', digest, '--out', out, path]);
  const { valid, problems } = JSON.parse(stdout);
  assert.deepEqual({ exit, valid, problems }, { exit: 0, valid: true, problems: [] });
  const { end } = dataOf(readFileSync(out, 'utf8'));
  assert.equal(end?.conclusion, scene.ends === 'killed' ? undefined : scene.ends);
}

async function hold(scene: BundleScene): Promise<void> {
  const bundle = await makeBundle(scene, folder);
  assertEnds(bundle);
  await replay(bundle);
  await report(bundle);
}

describe('a bundle is valid, replays identical and has its page:', {
  skip: process.platform === 'win32' && 'made for POSIX',
  concurrency: 2,
}, () => {
  for (const scene of bundleScenes) it(scene.name, () => hold(scene));
});

it('there are more than thirty of them, with each conclusion', () => {
  assert.ok(new Set(bundleScenes.map(({ name }) => name)).size > 30);
  const missing = conclusions.filter((name) => bundleScenes.every(({ ends }) => ends !== name));
  assert.deepEqual(missing, []);
});
