/** Which calls a reader wants to see. */

import type { ToolCall } from './tool-calls.ts';

export const filterNames = ['all', 'refused', 'failed', 'shortened', 'slow'] as const;

export type FilterName = (typeof filterNames)[number];

/** Milliseconds from which on a call is called slow. */
export const slowFrom = 1_000;

export function matches(call: ToolCall, filter: FilterName): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'refused':
      return call.state === 'refused';
    case 'failed':
      return call.state === 'failed' || call.state === 'open';
    case 'shortened':
      return call.truncated;
    case 'slow':
      return call.ms >= slowFrom;
  }
}

export const countOf = (calls: readonly ToolCall[], filter: FilterName): number =>
  calls.reduce((count, call) => count + (matches(call, filter) ? 1 : 0), 0);

/** Looks into names, codes, arguments and results, whatever their case. */
export function searchCalls(
  calls: readonly ToolCall[],
  wanted: { readonly filter: FilterName; readonly words: string },
): readonly ToolCall[] {
  const words = wanted.words.trim().toLowerCase();
  return calls.filter(
    (call) =>
      matches(call, wanted.filter) && (words === '' || toSearched(call).toLowerCase().includes(words)),
  );
}

/** Bytes of a result that are looked into: hundreds of calls with a megabyte each would take seconds. */
const longestSearched = 65_536;

function toSearched(call: ToolCall): string {
  const { tool, ended, code, callId, argumentsText, result = '' } = call;
  const asked = argumentsText ?? JSON.stringify(call.arguments);
  return [tool, ended, code, callId, asked, result.slice(0, longestSearched)].join('\n');
}
