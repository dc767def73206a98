/** Whatever a model, a file or an event says stays text in the report. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, overhang, type ReportBrowser } from '../support/browser.ts';
import { toFullData } from '../support/page-samples.ts';

let browser: ReportBrowser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const hack = 'window.hacked = true';
const hostile: { readonly [name: string]: string } = {
  markup: `<img src=x onerror="${hack}"><svg onload="${hack}"></svg><iframe srcdoc="<script>${hack}</script>"></iframe><a href="javascript:${hack}">x</a>`,
  'the end of a script': `</script><script>${hack}</script><!--<script>`,
  'the end of a style, a title, a textarea': `</style></title></textarea><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/"><link rel="stylesheet" href="https://evil.example/x.css">`,
  'a form that asks': `<form action="https://evil.example/"><input autofocus onfocus="${hack}"><button>OK</button></form>`,
  'directions and what nobody sees': 'safe\u202Etxt.exe\u2066\u200B\u200D\uFEFF\u{E0041}\u2028end',
  'terminal sequences': '\u001b[31mred\u001b[0m\u0007\u001b]8;;https://evil.example\u0007link\u0000\u009b2J',
  'names of every object': '__proto__',
  'a template': '${window.hacked = true} {{constructor.constructor("window.hacked = true")()}}',
  'lone surrogates': 'x\ud800y\udc00z',
};

/** Opens whatever can be opened, so that all texts are built. */
const openAll = `for (let round = 0; round < 3; round += 1) {
  for (const fold of document.querySelectorAll('details:not([open])')) fold.open = true;
  for (const button of document.querySelectorAll('button.open[aria-expanded="false"]')) button.click();
}`;

const elements =
  'document.querySelectorAll("body img, body svg, iframe, body base, body meta, body link, form, object, embed, audio, video").length';
const links =
  '[...document.querySelectorAll("a")].filter((link) => !link.getAttribute("href").startsWith("#")).length';

describe('in the report stays text', () => {
  for (const [name, words] of Object.entries(hostile)) {
    it(name, async () => {
      const { page, complaints } = await browser.open(toFullData(words), { width: 768 });
      await page.evaluate(openAll);
      await page.waitForTimeout(100);
      await page.evaluate(openAll);
      assert.equal(await page.evaluate('window.hacked'), undefined);
      assert.deepEqual([await page.evaluate(elements), await page.evaluate(links)], [0, 0]);
      assert.equal(await page.evaluate('document.scripts.length'), 2);
      assert.deepEqual(complaints, []);
      assert.equal(await overhang(page), 0);
    });
  }

  it('to the letter, with hidden characters named, each piece isolated', async () => {
    const { page } = await browser.open(toFullData(hostile['directions and what nobody sees']));
    const answer = page.locator('#answer pre');
    assert.equal(await answer.innerText(), 'safeU+202Etxt.exeU+2066U+200BU+200DU+FEFFU+E0041U+2028end');
    assert.equal(await answer.evaluate('(one) => getComputedStyle(one).unicodeBidi'), 'isolate');
    assert.match(await page.locator('#cleaning').innerText(), /direction\s+replies\s+\d+/);
    const { page: terminal } = await browser.open(toFullData(hostile['terminal sequences']));
    assert.match(await terminal.locator('#answer pre').innerText(), /^␛\[31mred␛\[0m␇/);
  });

  it('folded where it is a megabyte, and shown to the end by its button', async () => {
    const words = `${'A line of text.\n'.repeat(65_536)}the end`;
    const { page, complaints } = await browser.open(toFullData(words), { width: 360 });
    const block = page.locator('#answer .shown-text');
    const length = () => block.locator('pre').evaluate('(one) => one.textContent.length');
    assert.ok(Number(await length()) < 2_000);
    const button = block.locator('button');
    assert.equal(await button.innerText(), 'Show 64.0 KiB more of 1.0 MiB');
    for (let presses = 0; presses < 20 && (await button.count()) > 0; presses += 1) await button.click();
    assert.equal(await length(), words.length);
    assert.equal(await overhang(page), 0);
    assert.deepEqual(complaints, []);
  });

  it('in its column where it is a word of ten thousand letters', async () => {
    for (const width of [360, 1_440]) {
      const { page } = await browser.open(toFullData('w'.repeat(10_000)), { width });
      await page.evaluate(openAll);
      assert.equal(await overhang(page), 0);
    }
  });

  it('a megabyte of hidden characters, in any mixture', async () => {
    const words = '\u202e\u200b'.repeat(200_000);
    const { page, complaints } = await browser.open(toFullData(words));
    assert.ok((await page.locator('.hidden-character').count()) < 40_000);
    assert.deepEqual(complaints, []);
  });
});
