/** What the run used of what it might: steps, calls, tokens, money and time, each with its limit. */

import { type Child, make } from './make.ts';
import { type RunStory, toUsed, type Used } from './run-story.ts';
import { toCount, toDuration, toUsd } from './words.ts';

export function showFigures(story: RunStory): HTMLElement {
  const { limits } = story;
  const used = toUsed(story);
  return make('dl', { class: 'figures' }, [
    ...toFigure({
      name: 'Steps',
      value: toCount(used.steps),
      used: used.steps,
      limit: limits.steps,
      ...toStepNote(used),
    }),
    ...toFigure({
      ...{ name: 'Tool calls', value: toCount(used.calls), used: used.calls, limit: limits.calls },
      note: used.denied === 0 ? 'none refused' : `${toCount(used.denied)} refused`,
    }),
    ...toFigure({
      ...{ name: 'Tokens', value: toCount(used.tokens), used: used.tokens, limit: limits.tokens },
      note: `${toCount(used.inputTokens)} in, ${toCount(used.outputTokens)} out`,
    }),
    ...toFigure({
      ...{ name: 'Cost', value: used.usd === undefined ? '–' : toUsd(used.usd) },
      ...{ used: used.usd ?? 0, limit: limits.usd, showLimit: toUsd },
      note: used.usd === undefined ? 'no price is known' : 'by the prices of the workflow',
    }),
    ...toFigure({
      ...{ name: 'Time', value: toDuration(used.ms), used: used.ms, limit: limits.ms, showLimit: toDuration },
      note: toShares(story),
    }),
  ]);
}

const toStepNote = ({ prestageSteps }: Used): { readonly note: string } => ({
  note: prestageSteps === 0 ? 'no pre-stage' : `and ${toCount(prestageSteps)} in the pre-stage`,
});

const toShares = ({ timeline }: RunStory): string =>
  `${toDuration(timeline.modelMs)} model, ${toDuration(timeline.toolMs)} tools`;

type Figure = {
  readonly name: string;
  readonly value: string;
  readonly used: number;
  readonly limit: number | undefined;
  readonly showLimit?: (limit: number) => string;
  readonly note: string;
};

function toFigure({ name, value, used, limit, showLimit = toCount, note }: Figure): readonly Child[] {
  const meter = make('span', { class: 'meter', hiddenFromReaders: true }, [make('span')]);
  const part = limit === undefined || limit <= 0 ? 0 : Math.min(1, used / limit);
  meter.style.setProperty('--part', String(part));
  if (part > 0.9) meter.classList.add('nearly-full');
  if (limit === undefined) meter.classList.add('without-limit');
  const of = limit === undefined ? 'no limit' : `of ${showLimit(limit)}`;
  return [
    make('div', {}, [
      make('dt', {}, [name]),
      make('dd', { class: 'value' }, [value, ' ', make('span', { class: 'limit' }, [of])]),
      make('dd', { class: 'note' }, [meter, note]),
    ]),
  ];
}
