/** The first screen of the report as plain HTML: what the run came to, for a reader without JavaScript too. */

import { toHtmlText } from './embed.ts';
import { type PageData, pageIds } from './page-data.ts';

export function toFirstScreen({ end }: PageData): string {
  const name = end?.conclusion ?? 'incomplete';
  const reason = end === undefined ? '' : `<p><code>${toHtmlText(end.reason)}</code></p>`;
  const message = end?.message ?? 'The run did not come to its end: its log has no last line.';
  return [
    `<header id="${pageIds.first}">`,
    `<h1>goagent: ${toHtmlText(name)}</h1>`,
    reason,
    `<p>${toHtmlText(message)}</p>`,
    '</header>',
  ].join('\n');
}
