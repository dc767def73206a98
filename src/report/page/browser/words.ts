/** Numbers as a person reads them. */

/** `12,345`. */
export const toCount = (count: number): string => Math.round(count).toLocaleString('en-US');

/** `1 call`, `2 calls`. */
export const toCounted = (count: number, noun: string): string =>
  `${toCount(count)} ${noun}${count === 1 ? '' : 's'}`;

/** `812 ms`, `1.2 s`, `3 min 20 s`, `1 h 5 min`. */
export function toDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 10_000) return `${(ms / 1_000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return join([minutes, 'min'], [seconds % 60, 's']);
  return join([Math.floor(minutes / 60), 'h'], [minutes % 60, 'min']);
}

type Part = readonly [number, string];

const join = (...parts: readonly Part[]): string =>
  parts
    .filter(([count], index) => index === 0 || count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');

/** US dollars; small amounts keep two digits that say something. */
export function toUsd(usd: number): string {
  if (usd === 0) return '$0';
  return usd >= 0.1 ? `$${usd.toFixed(2)}` : `$${usd.toPrecision(2)}`;
}

/** `27 Nov 2026, 03:27:58 UTC`, the same on every machine. */
export function toTime(at: number): string {
  if (!Number.isFinite(at) || at <= 0) return '';
  const date = new Date(at);
  const day = date.toLocaleDateString('en-GB', {
    ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  });
  return `${day}, ${date.toISOString().slice(11, 19)} UTC`;
}

export const toPercent = (part: number, whole: number): string =>
  whole <= 0 ? '0 %' : `${Math.round((100 * part) / whole)} %`;
