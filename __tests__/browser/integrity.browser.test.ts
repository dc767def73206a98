/** The chain's verdict, computed in the page; and a large report that does not lag. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, type ReportBrowser } from '../support/browser.ts';
import { toFullData, toLargeData } from '../support/page-samples.ts';

let browser: ReportBrowser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

describe('the verdict in the page', () => {
  it('names a line that was changed, and a file that is another', async () => {
    const data = toFullData();
    const lines = data.log.lines.map((line, index) =>
      index === 4 ? line.replace('"count":3', '"count":2') : line,
    );
    const files = data.files.map((file) => ({
      ...file,
      sha256: file.name === 'coverage.json' ? '0'.repeat(64) : file.sha256,
    }));
    const { page } = await browser.open({ ...data, files, log: { lines, leftOut: 0 } });
    assert.equal(await page.locator('.log-verdict').innerText(), '✕log is broken');
    assert.match(
      await page.locator('#integrity .verdict').innerText(),
      /Line 5 was changed: its hash is another\./,
    );
    const rows = await page.locator('#integrity tbody tr').allInnerTexts();
    assert.deepEqual(
      rows.map((row) => /digest (fits|does not fit)/.exec(row)?.[0]),
      ['digest fits', 'digest fits', 'digest does not fit'],
    );
  });

  it('leaves nothing of a bundle that is not valid looking well, whatever the end of its log says', async () => {
    const data = toFullData();
    const { end: _, ...endless } = data;
    for (const shown of [data, endless]) {
      const { page } = await browser.open({ ...shown, problems: ['6 lines were dropped'] });
      assert.equal(await page.locator('.conclusion').getAttribute('class'), 'conclusion bad');
      assert.match(await page.locator('#conclusion').innerText(), /^Not valid/);
      const verdict = page.locator('.log-verdict .badge.bad');
      await verdict.waitFor();
      assert.equal(await verdict.innerText(), '✕bundle is not valid');
      const well = await page.locator('#overview .good, #trust .good, #integrity .good').allInnerTexts();
      assert.deepEqual(well, []);
    }
  });

  it('takes the file itself, and the digest that the run printed', async () => {
    const data = toFullData();
    const { page, complaints } = await browser.open(data);
    const told = page.locator('.file-check .told');
    const text = `${data.log.lines.join('\n')}\n`;
    const digest: string = JSON.parse(data.log.lines.at(-1) ?? '').hash;
    const check = async (content: string, expected: string): Promise<string> => {
      await page.getByLabel('audit.jsonl').setInputFiles(browser.write('audit.jsonl', content));
      await page.getByLabel('Digest that the run printed').fill(expected);
      await told.evaluate('(one) => one.replaceChildren()');
      await page.getByRole('button', { name: 'Check' }).click();
      await page.waitForFunction('document.querySelector(".file-check .told").textContent !== ""');
      return (await told.innerText()).replaceAll(/\s+/g, ' ');
    };
    assert.equal(await check(text, digest), '✓Unchanged It is the log that the run printed the digest of.');
    assert.match(await check(text, ''), /Agrees with itself/);
    assert.match(await check(text, 'f'.repeat(64)), /Not the log of this run/);
    assert.match(await check(text.replace('"step":1', '"step":2'), digest), /Line \d+ was changed/);
    assert.deepEqual(complaints, []);
  });
});

describe('a report of 5,000 lines', () => {
  it('is there, filtered and scrolled without a wait', async () => {
    const data = toLargeData(5_000);
    assert.ok(data.log.lines.length >= 5_000);
    const { page, complaints } = await browser.open(data);
    const times = await page.evaluate<{ readonly [what: string]: number }>(`(async () => {
      const timed = async (act) => { const start = performance.now(); act(); document.body.offsetHeight; return performance.now() - start; };
      const button = (name) => [...document.querySelectorAll('.filters button')].find((one) => one.textContent.startsWith(name));
      const interactive = performance.getEntriesByType('navigation')[0].domInteractive;
      const loaded = performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd;
      const filter = await timed(() => button('Refused').click());
      const all = await timed(() => button('All').click());
      const search = document.getElementById('search-calls');
      search.value = 'src/file-9-5.ts';
      const searched = await timed(() => search.dispatchEvent(new Event('input')));
      const scrolls = [];
      for (let at = 0; at < document.body.scrollHeight; at += 2000) scrolls.push(await timed(() => scrollTo({ top: at, behavior: 'instant' })));
      return { interactive, loaded, filter, all, searched, scroll: Math.max(...scrolls), elements: document.querySelectorAll('*').length };
    })()`);
    console.log(`5,000 lines, ms: ${JSON.stringify(times)}`);
    assert.deepEqual(complaints, []);
    // A busy machine of two cores takes several times what a quiet one does.
    assert.ok((times.loaded ?? Infinity) < 15_000, JSON.stringify(times));
    for (const what of ['filter', 'all', 'searched', 'scroll'])
      assert.ok((times[what] ?? Infinity) < 1_000, JSON.stringify(times));
    assert.ok((times.elements ?? Infinity) < 6_000, JSON.stringify(times));
  });
});
