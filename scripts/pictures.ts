/** docs/images: the report and the summary of two real runs, the demo and a staged review, as a browser shows them. Build first. */

import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type Browser, chromium, type Page } from 'playwright-core';
import { openReviewScene } from '../__tests__/support/review-scene.ts';
import { runDemo } from '../src/demo/demo.ts';
import { findChromium } from './browser/chromium.ts';

const top = fileURLToPath(new URL('../', import.meta.url));
const images = join(top, 'docs/images');
/** Bytes: they are in every clone. */
const largest = 300 * 1_024;

type Shot = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  readonly show: (page: Page) => Promise<void>;
};

const open = (path: string) => async (page: Page) => {
  await page.goto(pathToFileURL(path).href);
  await page.locator('.log-verdict', { hasText: 'agrees' }).waitFor();
};

async function take(browser: Browser, { name, width, height, scheme, show }: Shot): Promise<void> {
  const context = await browser.newContext({
    ...{ viewport: { width, height }, colorScheme: scheme, deviceScaleFactor: 1.5, reducedMotion: 'reduce' },
  });
  const page = await context.newPage();
  await show(page);
  const path = join(images, `${name}.png`);
  await page.screenshot({ path });
  await context.close();
  const { size } = statSync(path);
  if (size > largest) throw new Error(`${path} has ${size} bytes, and may have ${largest}`);
  console.log(`${name}.png ${width} x ${height}, ${Math.round(size / 1_024)} KiB`);
}

/** The first refused call of the table, opened. */
const openRefusal = (path: string) => async (page: Page) => {
  await open(path)(page);
  await page.locator('.filters button', { hasText: 'Refused' }).click();
  await page.locator('button.open').first().click();
  await page.evaluate('scrollTo(0, document.getElementById("calls").offsetTop - 66)');
};

/** Markdown as GitHub shows it in a job's summary: its own words, our sheet. */
const openSummary = (path: string) => async (page: Page) => {
  const body = micromark(readFileSync(path, 'utf8'), { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  // Not every machine has a font with this picture.
  const signed = body.replaceAll('✅', '<span class="done">✓</span>');
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${sheet}</style><main>${signed}</main>`);
};

const sheet = `body { margin: 0; background: #f6f8fa; font: 14px/1.5 system-ui, sans-serif; color: #1f2328; }
main { max-width: 860px; margin: 24px auto; padding: 8px 32px 32px; background: #fff; border: 1px solid #d1d9e0; border-radius: 6px; overflow-wrap: anywhere; }
h2 { border-bottom: 1px solid #d1d9e0; padding-bottom: 6px; } h3 { margin: 24px 0 8px; }

.done { background: #1f883d; color: #fff; border-radius: 4px; padding: 0 5px; font-size: 0.8em; }
table { border-collapse: collapse; } th, td { border: 1px solid #d1d9e0; padding: 5px 12px; } tr:nth-child(2n) { background: #f6f8fa; }
pre { background: #f6f8fa; padding: 14px; border-radius: 6px; white-space: pre-wrap; } code { font-size: 12px; }`;

mkdirSync(images, { recursive: true });
const demo = await runDemo({
  bundle: join(top, 'dist/main/index.js'),
  variables: new Map([['PATH', process.env.PATH ?? '']]),
  show: () => {},
});
const scene = await openReviewScene();
const browser = await chromium.launch({ executablePath: findChromium(), timeout: 60_000 });
try {
  const ignore = 'v3/**\nv4/**\n*.js\n*.cjs\n**/tests/**';
  const review = await scene.runAlone({ publish: 'staged', ignore });
  const reviewed = join(dirname(review.outputs['audit-file'] ?? ''), 'report.html');
  const seen = join(demo.bundleDirectory, 'report.html');
  const wide = { width: 1_200, height: 800 } as const;
  await take(browser, { name: 'report', ...wide, scheme: 'light', show: open(seen) });
  await take(browser, { name: 'report-dark', ...wide, scheme: 'dark', show: open(reviewed) });
  await take(browser, {
    name: 'report-phone',
    width: 390,
    height: 844,
    scheme: 'light',
    show: open(reviewed),
  });
  await take(browser, {
    name: 'refusal',
    width: 1_200,
    height: 640,
    scheme: 'light',
    show: openRefusal(seen),
  });
  const markdown = join(demo.bundleDirectory, 'summary.md');
  await take(browser, {
    name: 'summary',
    width: 960,
    height: 900,
    scheme: 'light',
    show: openSummary(markdown),
  });
} finally {
  await browser.close();
  await scene.close();
}
