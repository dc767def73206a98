/** The report in a real browser: three widths, light and dark, by keys, for screen readers, on paper, without its script. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findBarriers, openBrowser, overhang, type ReportBrowser } from '../support/browser.ts';
import { toFullData } from '../support/page-samples.ts';

let browser: ReportBrowser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

describe('the report looks right', () => {
  for (const width of [360, 768, 1_440]) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`at ${width} pixels, ${scheme}: no barrier, nothing wider than the window, no complaint`, async () => {
        const { page, complaints } = await browser.open(toFullData(), { width, scheme });
        for (const summary of await page.locator('main summary:visible').all()) await summary.click();
        for (const button of await page.locator('button.open').all()) await button.click();
        assert.deepEqual(await findBarriers(page), []);
        assert.equal(await overhang(page), 0);
        assert.deepEqual(complaints, []);
      });
    }
  }

  it('on the first screen: conclusion, reason, cost, proposals, isolation and taint', async () => {
    const { page } = await browser.open(toFullData());
    const shown = page.locator('#overview');
    const box = await shown.boundingBox();
    assert.ok(box !== null && box.y + box.height < 900, JSON.stringify(box));
    const text = (await shown.innerText()).replaceAll(/\s+/g, ' ');
    for (const part of [
      'Success',
      'ANSWER',
      '2 of 12',
      '8,400 of 60,000',
      '$0.040 of $0.50',
      'Proposed, not written',
      '1 comment, 1 review',
      'partial',
      'Tainted',
    ])
      assert.ok(text.includes(part), `${part} in ${text}`);
  });

  it('with headings in order, one for each part, and a place for each link', async () => {
    const { page } = await browser.open(toFullData());
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((found) => found.map((one) => Number(one.nodeName.slice(1))));
    assert.equal(levels.filter((level) => level === 1).length, 1);
    for (const [index, level] of levels.entries())
      assert.ok(level <= (levels[index - 1] ?? 1) + 1, levels.join(' '));
    for (const link of await page.locator('nav a').all()) {
      const place = (await link.getAttribute('href')) ?? '';
      assert.equal(await page.locator(place).count(), 1, place);
    }
  });

  it('on paper without what paper cannot do', async () => {
    const { page } = await browser.open(toFullData());
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('nav').isVisible(), false);
    assert.equal(await page.locator('h1').isVisible(), true);
  });

  it('without its script: how it ended, and that there is more', async () => {
    const { page, complaints } = await browser.open(toFullData(), { script: 'off' });
    assert.match(await page.locator('body').innerText(), /success[\s\S]*ANSWER[\s\S]*switched off/);
    assert.deepEqual(complaints, []);
  });
});

describe('the report goes by keys', () => {
  it('skips to the report, walks its parts, opens a call and filters', async () => {
    const { page, complaints } = await browser.open(toFullData());
    const focused = () => page.evaluate<string>('document.activeElement?.textContent?.trim() ?? ""');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Skip to the report');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement?.id'), 'report');
    const seen: string[] = [];
    for (let presses = 0; presses < 80 && seen.at(-1) !== 'three'; presses += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
      seen.push(await focused());
      assert.notEqual(outline, 'none', seen.at(-1));
      if (seen.at(-1)?.startsWith('Refused')) await page.keyboard.press('Space');
      if (seen.at(-1) === 'plain words' && (await page.locator('button.open:focus').count()) === 1) break;
    }
    assert.equal(await page.locator('#calls .told').first().innerText(), '1 of 3 calls');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('button.open:focus').getAttribute('aria-expanded'), 'true');
    assert.match(await page.locator('#calls .details').innerText(), /Words of strangers had reached the run/);
    assert.deepEqual(complaints, []);
  });
});

describe('the table of calls', () => {
  it('shows what each filter counts, and what a search finds', async () => {
    const { page } = await browser.open(toFullData());
    const told = page.locator('#calls .told').first();
    const rows = page.locator('.calls tbody tr:not(.details)');
    const counts = { Refused: 1, Failed: 1, Truncated: 1, Slow: 1, All: 3 };
    for (const [name, count] of Object.entries(counts)) {
      const button = page.locator('.filters button', { hasText: name });
      assert.equal(await button.locator('.count').innerText(), String(count));
      await button.click();
      assert.equal(await button.getAttribute('aria-pressed'), 'true');
      assert.equal(await rows.count(), count, name);
      assert.equal(await told.innerText(), count === 3 ? 'All 3 calls' : `${count} of 3 calls`);
    }
    assert.equal(await told.getAttribute('role'), 'status');
    await page.getByLabel('Search').fill('timed-out');
    assert.deepEqual([await rows.count(), await told.innerText()], [1, '1 of 3 calls']);
    await page.getByLabel('Search').fill('there is no such word');
    assert.equal(await rows.count(), 0);
  });
});
