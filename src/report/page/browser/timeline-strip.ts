/** The whole run as a strip of time: when a model was at work, when tools were, and where a call was refused. */

import type { Span, Timeline } from './timeline.ts';

export type Stretch = { readonly from: number; readonly to: number };

export type Strip = {
  readonly model: readonly Stretch[];
  readonly tools: readonly Stretch[];
  /** Moments. */
  readonly refused: readonly number[];
};

/** What is nearer than a `cells`th part of the run is drawn as one: thousands of calls are hundreds of shapes. */
export function toStrip({ spans, length }: Timeline, cells: number): Strip {
  const nearest = length / cells;
  const of = (kind: Span['kind']) => spans.filter((span) => span.kind === kind);
  return {
    model: join(of('model'), nearest),
    tools: join(of('tool'), nearest),
    refused: join([...of('refused'), ...of('tool').filter(({ ended }) => ended === 'denied')], nearest).map(
      ({ from }) => from,
    ),
  };
}

function join(spans: readonly Stretch[], nearest: number): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last !== undefined && from - last.to < nearest)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else joined.push({ from, to });
  }
  return joined;
}

const niceSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000];
const longSteps = [60_000, 120_000, 300_000, 600_000, 900_000, 1_800_000, 3_600_000, 7_200_000];

/** Milliseconds of marks on the axis: at most `most` of them behind 0, at round numbers. */
export function toTicks(length: number, most: number): readonly number[] {
  const step = [...niceSteps, ...longSteps].find((ms) => length / ms <= most) ?? Math.ceil(length / most);
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
}
