/** A real Chromium that shows reports from disk, and notes whatever a report should not do. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/browser/chromium.ts';
import { buildPageAssets } from '../../scripts/page/page-assets.ts';
import type { PageData } from '../../src/report/page/page-data.ts';
import { toPage } from '../../src/report/page/to-page.ts';

export type Look = {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly script?: 'off';
};

export type OpenReport = {
  readonly page: Page;
  /** Errors, warnings and violations of the policy that the browser told, and requests for anything but the file. */
  readonly complaints: readonly string[];
};

export type ReportBrowser = {
  open(data: PageData, look?: Look): Promise<OpenReport>;
  openFile(path: string, look?: Look): Promise<OpenReport>;
  /** A file of the test's own. */
  write(name: string, text: string): string;
  close(): Promise<void>;
};

const patience = 20_000;

export async function openBrowser(): Promise<ReportBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'goagent-browser-'));
  const assets = buildPageAssets();
  const browser = await chromium.launch({ executablePath: findChromium(), timeout: 60_000 });
  let count = 0;
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  return {
    write,
    open: async (data, look) => {
      count += 1;
      return openFile(browser, write(`report-${count}.html`, toPage(data, assets)), look);
    },
    openFile: (path, look) => openFile(browser, path, look),
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openFile(browser: Browser, path: string, look: Look = {}): Promise<OpenReport> {
  const { width = 1_440, scheme = 'light', script } = look;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    ...{ colorScheme: scheme, javaScriptEnabled: script !== 'off' },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  const address = pathToFileURL(path).href;
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:'))
      complaints.push(`request: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  if (script !== 'off') await page.locator('.log-verdict', { hasText: /agrees|broken|not valid/ }).waitFor();
  return { page, complaints };
}

type AxeResult = { readonly id: string; readonly impact: string; readonly nodes: readonly string[] };

/** What axe-core finds serious or critical. Given to the page past its policy, as a tool of a person would be. */
export async function findBarriers(page: Page): Promise<readonly AxeResult[]> {
  const { source } = createRequire(import.meta.url)('axe-core');
  await page.evaluate(source);
  const found: unknown =
    await page.evaluate(`axe.run(document).then(({ violations }) => JSON.stringify(violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.slice(0, 5).map(({ html }) => html.slice(0, 200)) }))))`);
  return JSON.parse(String(found));
}

/** How much wider than the window the page is. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
