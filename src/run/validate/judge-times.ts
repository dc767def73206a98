/** Time limits that contradict each other: what is inside must end before what is around it. */

import type { Configuration } from './configuration.ts';
import { type Finding, type Spot, toFinding } from './finding.ts';
import type { Setup } from './setup.ts';

export function judgeTimes(setup: Setup, { inputs, model, catalog }: Configuration): readonly Finding[] {
  const { timeoutMs } = inputs.limits;
  const found = (spot: Spot, title: string) => toFinding('TIMES_CONTRADICT', spot, { title });
  const over = (input: string, ms: number | undefined) =>
    ms !== undefined && ms > timeoutMs
      ? [found(setup.spotOf(input), `${input} (${toText(ms)}) is longer than timeout (${toText(timeoutMs)})`)]
      : [];
  const tools = (catalog?.tools ?? []).filter(
    (tool) =>
      catalog?.offered.has(tool.name) === true &&
      tool.timeoutMs > timeoutMs &&
      tool.timeoutMs !== inputs.tools.timeoutMs,
  );
  return [
    ...over('http-timeout', model?.timeoutMs),
    ...over('tool-timeout', inputs.tools.timeoutMs),
    ...tools.map((tool) =>
      found(
        setup.spotOf('tools'),
        `timeoutSec of tool ${JSON.stringify(tool.name)} (${toText(tool.timeoutMs)}) is longer than timeout (${toText(timeoutMs)})`,
      ),
    ),
    ...setup.limits
      .filter(({ ms }) => ms < timeoutMs)
      .map(({ what, ms, spot }) =>
        found(spot, `${what} (${toText(ms)}) ends before timeout of the run (${toText(timeoutMs)})`),
      ),
  ];
}

function toText(ms: number): string {
  if (ms % 60_000 === 0) return `${ms / 60_000} min`;
  return ms % 1_000 === 0 ? `${ms / 1_000} s` : `${ms} ms`;
}
