/** The limits of a run, from the inputs that its log tells; what was not given has the default of `action.yml`. */

import type { JsonObject } from '../../../contract/json.ts';
import { textOf } from './fields.ts';

export type Limits = {
  readonly steps: number;
  readonly calls: number;
  readonly ms: number;
  readonly tokens?: number;
  readonly usd?: number;
};

const defaults = { steps: 15, calls: 100, ms: 20 * 60_000 } as const;

export function toLimits(inputs: JsonObject): Limits {
  const tokens = toNumber(textOf(inputs, 'max-total-tokens'));
  const usd = toNumber(textOf(inputs, 'max-cost-usd'));
  return {
    steps: toNumber(textOf(inputs, 'max-steps')) ?? defaults.steps,
    calls: toNumber(textOf(inputs, 'max-tool-calls')) ?? defaults.calls,
    ms: toMilliseconds(textOf(inputs, 'timeout')) ?? defaults.ms,
    ...(tokens === undefined ? {} : { tokens }),
    ...(usd === undefined ? {} : { usd }),
  };
}

function toNumber(text: string): number | undefined {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

const units: { readonly [unit: string]: number } = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };

/** `750ms`, `90s`, `20m`, `1h2m3.5s`, or whole seconds (interface §2). */
function toMilliseconds(text: string): number | undefined {
  const seconds = toNumber(text);
  if (seconds !== undefined) return seconds * 1_000;
  const parts = [...text.trim().matchAll(/(\d{1,12}(?:\.\d{1,6})?)(ms|h|m|s)/g)];
  if (parts.length === 0) return undefined;
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0);
}
