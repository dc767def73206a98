/** The first screen of the report as plain HTML: what the run came to, for a reader without JavaScript too. */

import { isJsonObject, type JsonObject, type JsonValue } from '../../contract/json.ts';
import { toHtmlText } from './embed.ts';
import { type PageData, type PageEnd, pageIds } from './page-data.ts';

/** Rows of a list; a page without its script is for a first look. */
const mostRows = 50;
const longestText = 2_000;

export function toFirstScreen(data: PageData): string {
  const { end } = data;
  const events = data.log.lines.map(parse).filter(isJsonObject);
  const reason = end?.reason ?? '';
  const message = end?.message ?? (data.problems.length === 0 ? unended : unsound);
  return [
    `<header id="${pageIds.first}">`,
    `<h1>${html(toTitle(data))}</h1>`,
    reason === '' ? '' : `<p><code>${html(reason)}</code></p>`,
    `<p>${html(message)}</p>`,
    toProblems(data),
    toFacts(toRows(events, end)),
    toList('Proposed and published', toProposed(events)),
    '</header>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What a bundle that is not valid says of itself is told as that. */
export function toTitle({ end, problems }: PageData): string {
  const conclusion = end?.conclusion ?? 'incomplete';
  return problems.length === 0 ? `goagent: ${conclusion}` : `goagent: not valid (${conclusion})`;
}

const unended = 'The run did not come to its end: its log has no last line. What there is follows.';
const unsound = 'This bundle is not as a run leaves one. Take nothing of it for a fact before you know why.';

/** What the check of the bundle found comes before anything that the bundle says. */
function toProblems({ problems, files }: PageData): string {
  const withheld = files.flatMap((file) =>
    file.type === 'withheld' ? [`${file.name} is not shown: ${file.why}`] : [],
  );
  return toList('To know before you read on', [...problems, ...withheld]);
}

function toRows(
  events: readonly JsonObject[],
  end: PageEnd | undefined,
): readonly (readonly [string, string])[] {
  const started = events[0];
  const totals = end?.totals ?? {};
  const { isolation } = started ?? {};
  const taints = events.flatMap((event) =>
    event.type === 'run-tainted' ? [`${text(event.source)}: ${text(event.reason)}`] : [],
  );
  return [
    ['repository', text(started?.repository)],
    ['event', text(started?.event)],
    ['began', text(started?.ts)],
    ['time', typeof totals.ms === 'number' ? `${(totals.ms / 1_000).toFixed(1)} s` : ''],
    ['model calls', toSum(totals.steps, totals.prestageSteps)],
    ['tool calls', text(totals.toolCalls)],
    ['refused calls', text(totals.deniedCalls)],
    ['tokens in', text(totals.inputTokens)],
    ['tokens out', text(totals.outputTokens)],
    ['cost', totals.costUsd === undefined ? '' : `${text(totals.costUsd)} USD`],
    ['isolation', isJsonObject(isolation) ? `${text(isolation.tier)}. ${text(isolation.why)}` : ''],
    ['tainted', started === undefined ? '' : taints.length === 0 ? 'no' : taints.join('; ')],
  ];
}

const toSum = (one: JsonValue | undefined, other: JsonValue | undefined): string =>
  typeof one === 'number' && typeof other === 'number' ? String(one + other) : '';

function toProposed(events: readonly JsonObject[]): readonly string[] {
  return events.flatMap((event) => {
    if (event.type === 'proposal-recorded') return [`proposed: ${text(event.proposal)}`];
    if (event.type === 'proposal-published')
      return [`published: ${text(event.proposal)}, ${text(event.url)}`];
    return [];
  });
}

function toFacts(rows: readonly (readonly [string, string])[]): string {
  const shown = rows.filter(([, value]) => value !== '');
  return shown.length === 0
    ? ''
    : `<dl>\n${shown.map(([name, value]) => `<dt>${name}</dt><dd>${html(value)}</dd>`).join('\n')}\n</dl>`;
}

function toList(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  const more = items.length > mostRows ? [`and ${items.length - mostRows} more`] : [];
  const rows = [...items.slice(0, mostRows), ...more].map((item) => `<li>${html(item)}</li>`);
  return `<section>\n<h2>${title}</h2>\n<ul>\n${rows.join('\n')}\n</ul>\n</section>`;
}

/** A value of the log: it may be of any kind, since anybody may have written it. */
const text = (value: JsonValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const html = (value: string): string =>
  toHtmlText(value.length > longestText ? `${value.slice(0, longestText)}…` : value);

function parse(line: string): JsonValue {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
