/** Tokens and cost, request by request, with the limit as a line; and the same numbers as a table. */

import { toStepName } from './log-lines.ts';
import { type Child, make, makeFold, makeSection, makeWide } from './make.ts';
import type { ModelCall } from './model-calls.ts';
import type { RunStory } from './run-story.ts';
import { showWords } from './shown-words.ts';
import { makeTable } from './table.ts';
import { type ChartOptions, drawChart } from './usage-chart.ts';
import { toCount, toCounted, toDuration, toUsd } from './words.ts';

export function showUsage({ modelCalls, limits }: RunStory): HTMLElement | undefined {
  if (modelCalls.length === 0) return undefined;
  const at = modelCalls.map(({ number }) => number);
  const last = modelCalls.at(-1);
  const pick = (of: (call: ModelCall) => number): readonly number[] => modelCalls.map(of);
  const hasCost = modelCalls.some(({ usdSoFar }) => usdSoFar !== undefined);
  const tokens = showChart(
    {
      ...{ title: 'Tokens of each request', toLabel: toShortCount },
      words: `${toCounted(modelCalls.length, 'request')}; the table below has the numbers`,
      keys: [
        ['cached', 'Input, cached'],
        ['input', 'Input'],
        ['output', 'Output'],
      ],
    },
    {
      ...{ type: 'bars', at },
      layers: [
        { values: pick(({ cachedTokens }) => cachedTokens), colour: '--cached' },
        { values: pick(({ inputTokens, cachedTokens }) => inputTokens - cachedTokens), colour: '--model' },
        { values: pick(({ outputTokens }) => outputTokens), colour: '--output' },
      ],
    },
  );
  const spent = showChart(
    {
      ...{ title: 'Tokens so far', toLabel: toShortCount },
      words: `${toCount(last?.tokensSoFar ?? 0)} in the end${limits.tokens === undefined ? ', no limit was set' : `, of ${toCount(limits.tokens)}`}`,
      keys: limits.tokens === undefined ? [] : [['limit', `Limit, ${toCount(limits.tokens)}`]],
    },
    {
      ...{ type: 'sum', at, values: pick(({ tokensSoFar }) => tokensSoFar), colour: '--model' },
      ...(limits.tokens === undefined ? {} : { limit: limits.tokens }),
    },
  );
  const cost = hasCost
    ? showChart(
        {
          ...{ title: 'Cost so far', toLabel: toUsd },
          words: `${toUsd(last?.usdSoFar ?? 0)} in the end${limits.usd === undefined ? ', no limit was set' : `, of ${toUsd(limits.usd)}`}`,
          keys: limits.usd === undefined ? [] : [['limit', `Limit, ${toUsd(limits.usd)}`]],
        },
        {
          ...{ type: 'sum', at, values: pick(({ usdSoFar }) => usdSoFar ?? 0), colour: '--tool' },
          ...(limits.usd === undefined ? {} : { limit: limits.usd }),
        },
      )
    : undefined;
  return makeSection({ id: 'usage', title: 'Tokens and cost' }, [
    make('div', { class: 'beside charts' }, [tokens, spent, cost]),
    makeFold({ summary: ['The numbers'] }, () => [
      makeWide('Table of requests', [showNumbers(modelCalls, hasCost)]),
    ]),
  ]);
}

type ChartWords = {
  readonly title: string;
  /** What a reader who does not see the chart is told. */
  readonly words: string;
  readonly keys: readonly (readonly [string, string])[];
  readonly toLabel: (value: number) => string;
};

function showChart(about: ChartWords, chart: ChartOptions['chart']): HTMLElement {
  const into = make('div', { class: 'chart', role: 'img', label: `${about.title}: ${about.words}` });
  drawChart({ into, chart, toLabel: about.toLabel });
  return make('figure', {}, [
    make('figcaption', {}, [
      make('span', { class: 'title' }, [about.title]),
      make('ul', { class: 'legend', role: 'list' }, about.keys.map(showKey)),
    ]),
    into,
  ]);
}

const showKey = ([kind, name]: readonly [string, string]): HTMLElement =>
  make('li', {}, [
    make('span', { class: `swatch ${kind}`, hiddenFromReaders: true }),
    make('span', { class: 'name' }, [name]),
  ]);

function showNumbers(calls: readonly ModelCall[], hasCost: boolean): HTMLElement {
  const columns = [
    ...[{ title: 'Step' }, { title: 'Model' }, { title: 'Ended' }],
    ...['Time', 'Input', 'Cached', 'Output', 'Tokens so far', ...(hasCost ? ['Cost so far'] : [])].map(
      (title) => ({
        ...{ title, class: 'number' },
      }),
    ),
  ];
  const rows = calls.map((call): readonly Child[] => [
    toStepName(call.step, call.stage),
    showWords(call.model, 80),
    showWords(call.finish, 40),
    toDuration(call.ms),
    ...(call.reported
      ? [toCount(call.inputTokens), toCount(call.cachedTokens), toCount(call.outputTokens)]
      : ['not told', '', '']),
    toCount(call.tokensSoFar),
    ...(hasCost ? [call.usdSoFar === undefined ? '' : toUsd(call.usdSoFar)] : []),
  ]);
  return makeTable({ caption: 'Requests to the model', columns }, rows);
}

const toShortCount = (count: number): string =>
  count >= 1_000_000 ? `${count / 1_000_000} M` : count >= 1_000 ? `${count / 1_000} k` : String(count);
