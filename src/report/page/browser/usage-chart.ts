/** Charts of what was spent, drawn by uPlot: tokens of each request, and the sum against its limit. */

import uPlot from 'uplot';

export type Bars = {
  readonly type: 'bars';
  /** Numbers of the requests, from 1. */
  readonly at: readonly number[];
  /** Stacked from the ground up, each with its property of the style sheet. */
  readonly layers: readonly { readonly values: readonly number[]; readonly colour: `--${string}` }[];
};

export type Sum = {
  readonly type: 'sum';
  readonly at: readonly number[];
  readonly values: readonly number[];
  readonly colour: `--${string}`;
  readonly limit?: number;
};

export type ChartOptions = {
  readonly into: HTMLElement;
  readonly chart: Bars | Sum;
  readonly toLabel: (value: number) => string;
};

const height = 180;

/** Drawn anew whenever the width or the colours of the page change. */
export function drawChart(options: ChartOptions): void {
  const { into } = options;
  let plot: uPlot | undefined;
  const draw = (): void => {
    plot?.destroy();
    if (into.clientWidth > 0) plot = new uPlot(...toPlot(options), into);
  };
  new ResizeObserver(() => draw()).observe(into);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
}

function toPlot({ into, chart, toLabel }: ChartOptions): [uPlot.Options, uPlot.AlignedData] {
  const styles = getComputedStyle(into);
  const colour = (name: string): string => styles.getPropertyValue(name).trim();
  const font = `12px ${styles.fontFamily}`;
  const axis = {
    stroke: colour('--quiet'),
    font,
    ticks: { show: false },
    grid: { stroke: colour('--line'), width: 1 },
  };
  const top = topOf(chart);
  const series = chart.type === 'bars' ? toBars(chart, colour) : toSum(chart, colour);
  return [
    {
      ...{
        width: into.clientWidth,
        height,
        legend: { show: false },
        cursor: { show: false },
        padding: [10, 8, 0, 0],
      },
      scales: {
        x: { time: false, range: [0.4, Math.max(1, chart.at.length) + 0.6] },
        y: { range: [0, top * 1.05] },
      },
      axes: [
        { ...axis, grid: { show: false }, size: 28, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000] },
        { ...axis, size: 62, values: (_plot, values) => values.map((value) => toLabel(value)) },
      ],
      series: [{}, ...series.map(({ look }) => look)],
    },
    [[...chart.at], ...series.map(({ values }) => values)],
  ];
}

type Drawn = { readonly look: uPlot.Series; readonly values: number[] };

/** A bar stands on the ground and is as high as all below it: the highest is drawn first. */
function toBars({ layers, at }: Bars, colour: (name: string) => string): readonly Drawn[] {
  const paths = uPlot.paths.bars?.({ size: [0.7, 36] });
  let sums = at.map(() => 0);
  const drawn = layers.map(({ values, colour: name }) => {
    sums = sums.map((sum, index) => sum + (values[index] ?? 0));
    const look = { fill: colour(name), stroke: colour(name), width: 0, points: { show: false } };
    return { look: paths === undefined ? look : { ...look, paths }, values: [...sums] };
  });
  return drawn.reverse();
}

function toSum({ values, colour: name, limit, at }: Sum, colour: (name: string) => string): readonly Drawn[] {
  const line: Drawn = {
    look: {
      stroke: colour(name),
      fill: colour('--wash'),
      width: 2,
      points: { show: at.length < 40, size: 5, fill: colour(name) },
    },
    values: [...values],
  };
  if (limit === undefined) return [line];
  const look = { stroke: colour('--limit'), width: 1.5, dash: [6, 4], points: { show: false } };
  // One request alone would make no line.
  return [
    line,
    {
      look: { ...look, ...(at.length < 2 ? { points: { show: true, size: 6 } } : {}) },
      values: at.map(() => limit),
    },
  ];
}

function topOf(chart: Bars | Sum): number {
  const values =
    chart.type === 'sum'
      ? [...chart.values, chart.limit ?? 0]
      : chart.at.map((_, index) => chart.layers.reduce((sum, layer) => sum + (layer.values[index] ?? 0), 0));
  return values.reduce((most, value) => Math.max(most, value), 0) || 1;
}
