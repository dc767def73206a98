/** The report as one file of HTML: no network, no script but ours, and data that stays data. */

import { createHash } from 'node:crypto';
import { toEmbeddedJson, toHtmlText } from './embed.ts';
import { toFirstScreen, toTitle } from './first-screen.ts';
import { type PageData, pageIds } from './page-data.ts';

/** What the build makes of `browser/`: dist/report/page.js and page.css. */
export type PageAssets = { readonly script: string; readonly style: string };

/** `data` is redacted. The first screen stands without JavaScript too. */
export function toPage(data: PageData, assets: PageAssets): string {
  const { script, style } = assets;
  const policy = [
    "default-src 'none'",
    `script-src '${toSource(script)}'`,
    `style-src '${toSource(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<link rel="icon" href="data:,">',
    `<title>${toHtmlText(toTitle(data))}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<main id="${pageIds.root}">`,
    toFirstScreen(data),
    '<noscript><p>Timeline, calls and texts are shown by a script, which is switched off here.</p></noscript>',
    '</main>',
    `<script type="application/json" id="${pageIds.data}">${toEmbeddedJson(data)}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const toSource = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
