/** The timeline: a strip of the whole run, and every request and call as a bar on the same axis. */

import { toStepName } from './log-lines.ts';
import { type Child, make, makeSection } from './make.ts';
import { showInParts } from './rows-in-parts.ts';
import type { RunStory } from './run-story.ts';
import { showWords } from './shown-words.ts';
import type { Span, StageSpan, Timeline } from './timeline.ts';
import { type Stretch, toStrip, toTicks } from './timeline-strip.ts';
import { toCounted, toDuration, toPercent } from './words.ts';

const rowsAtOnce = 80;
const cells = 600;
const ticks = 6;

export function showTimeline({ timeline }: RunStory): HTMLElement | undefined {
  if (timeline.spans.length === 0) return undefined;
  const list = make('ol', { class: 'bars', role: 'list' });
  const rows = showInParts<Span>({ into: list, size: rowsAtOnce, toRow: (span) => showSpan(span, timeline) });
  rows.show(timeline.spans);
  return makeSection({ id: 'timeline', title: 'Timeline' }, [
    showShares(timeline),
    make('div', { class: 'strip', role: 'img', label: toSentence(timeline) }, [
      ...showStrip(timeline),
      showAxis(timeline),
    ]),
    make('h3', {}, ['Every request and call']),
    list,
    rows.foot,
  ]);
}

function showShares({ modelMs, toolMs, length }: Timeline): HTMLElement {
  const between = Math.max(0, length - modelMs - toolMs);
  return make('ul', { class: 'legend', role: 'list' }, [
    toKey('model', 'Model', `${toDuration(modelMs)}, ${toPercent(modelMs, length)}`),
    toKey('tool', 'Tools', `${toDuration(toolMs)}, ${toPercent(toolMs, length)}`),
    toKey('between', 'Between', `${toDuration(between)}, ${toPercent(between, length)}`),
    toKey('refused', 'Refused', ''),
  ]);
}

const toKey = (kind: string, name: string, figures: string): HTMLElement =>
  make('li', {}, [
    make('span', { class: `swatch ${kind}`, hiddenFromReaders: true }),
    make('span', { class: 'name' }, [name]),
    figures === '' ? undefined : make('span', { class: 'quiet' }, [` ${figures}`]),
  ]);

function toSentence({ length, modelMs, toolMs, spans, stages }: Timeline): string {
  const parts = stages.map(
    ({ stage, from, to }) => `${stageName(stage)} from ${toDuration(from)} to ${toDuration(to)}`,
  );
  const refused = spans.filter(({ kind, ended }) => kind === 'refused' || ended === 'denied').length;
  return [
    `The run took ${toDuration(length)}: model ${toDuration(modelMs)}, tools ${toDuration(toolMs)}`,
    ...parts,
    toCounted(refused, 'refused call'),
  ].join('; ');
}

const stageName = (stage: StageSpan['stage']): string => (stage === 'prestage' ? 'pre-stage' : 'main');

function showStrip(timeline: Timeline): readonly Child[] {
  const strip = toStrip(timeline, cells);
  const stages = timeline.stages.map((stage) =>
    place(make('span', { class: 'stage' }, [make('span', {}, [stageName(stage.stage)])]), stage, timeline),
  );
  const lane = (kind: string, stretches: readonly Stretch[]): HTMLElement =>
    make(
      'div',
      { class: 'lane' },
      stretches.map((one) => place(make('span', { class: `bar ${kind}` }), one, timeline)),
    );
  return [
    make('div', { class: 'lane stages' }, stages),
    lane('model', strip.model),
    lane('tool', strip.tools),
    make(
      'div',
      { class: 'lane marks' },
      strip.refused.map((at) => place(make('span', { class: 'refusal' }), { from: at, to: at }, timeline)),
    ),
  ];
}

function showAxis(timeline: Timeline): HTMLElement {
  const marks = toTicks(timeline.length, ticks).map((at) =>
    place(
      make('span', { class: 'tick' }, [make('span', {}, [at === 0 ? '0' : toDuration(at)])]),
      { from: at, to: at },
      timeline,
    ),
  );
  return make('div', { class: 'axis' }, marks);
}

/** Where it lies, in parts of the whole run; the style sheet does the rest. */
function place<Placed extends HTMLElement>(
  element: Placed,
  { from, to }: Stretch,
  { length }: Timeline,
): Placed {
  const whole = length || 1;
  element.style.setProperty('--from', (from / whole).toFixed(5));
  element.style.setProperty('--part', ((to - from) / whole).toFixed(5));
  return element;
}

function showSpan(span: Span, timeline: Timeline): HTMLElement {
  const { kind, step, stage, name, from, to, ended, attempts } = span;
  const refused = kind === 'refused' || ended === 'denied';
  const look = refused ? 'refused' : ended === 'ok' ? kind : `${kind} broken`;
  const told = [
    ended === 'ok' ? '' : refused ? 'refused' : ended,
    attempts > 1 ? toCounted(attempts, 'attempt') : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
  return make('li', { class: look }, [
    make('span', { class: 'step' }, [toStepName(step, stage)]),
    make('span', { class: 'what' }, [
      make('span', { class: `swatch ${refused ? 'refused' : kind}`, hiddenFromReaders: true }),
      kind === 'model' ? 'model' : showWords(name, 64),
      told === '' ? undefined : make('span', { class: 'told' }, [' ', showWords(told, 80)]),
    ]),
    make('span', { class: 'track', hiddenFromReaders: true }, [
      place(make('span', { class: `bar ${refused ? 'refused' : kind}` }), span, timeline),
    ]),
    make('span', { class: 'took' }, [
      make('span', { class: 'for-readers' }, [`at ${toDuration(from)}, took `]),
      toDuration(to - from),
    ]),
  ]);
}
