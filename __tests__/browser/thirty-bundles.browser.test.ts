/** The pages of many different runs in a real browser: those of the bundles, and those that the command line made anew. */

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { findBarriers, openBrowser, overhang, type ReportBrowser } from '../support/browser.ts';
import type { BundleScene } from '../support/bundle-scene.ts';
import { runCommand } from '../support/command-line.ts';
import { bundleScenes, makeBundle } from '../support/thirty-bundles.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent thirty pages ')));
let browser: ReportBrowser;
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How a page writes a conclusion: without the sign between its words. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s-]+/g, ' ');

/** Resolves to the open page; whoever has it closes it. */
async function look(path: string, { ends }: BundleScene): Promise<Page> {
  const { page, complaints } = await browser.openFile(path);
  assert.match(await page.locator('.log-verdict').first().innerText(), /agrees/);
  const overview = plain(await page.locator('#overview').innerText());
  assert.ok(overview.includes(ends === 'killed' ? 'did not end' : plain(ends)), overview.slice(0, 500));
  assert.equal(await overhang(page), 0);
  assert.deepEqual(complaints, []);
  return page;
}

/** Both pages are made by the same code of the same data: one of them is searched for barriers. */
async function hold(scene: BundleScene): Promise<void> {
  const { path, digest } = await makeBundle(scene, folder);
  const own = join(path, 'report.html');
  assert.ok(existsSync(own), 'there is no report.html in the bundle');
  const again = join(path, '../again.html');
  const { exit, stdout } = await runCommand(['report', '--expect', digest, '--out', again, path]);
  assert.equal(exit, 0, stdout);
  const page = await look(own, scene);
  assert.deepEqual(await findBarriers(page), []);
  await page.context().close();
  await (await look(again, scene)).context().close();
}

describe('both pages complain of nothing, ask for nothing, and show how it ended:', {
  concurrency: 2,
}, () => {
  for (const scene of bundleScenes) it(scene.name, () => hold(scene));
});
