/** A reply as the endpoint gave it, plain or assembled from a stream, before it is checked as a whole. */

export type DraftCall = {
  /** Empty when the endpoint gave none. */
  readonly id: string;
  readonly name: string;
  readonly argumentsText: string;
};

export type Draft = {
  readonly text: string;
  readonly calls: readonly DraftCall[];
  /** The endpoint's own word, or null. */
  readonly finish: string | null;
  readonly usage: unknown;
};

/** What bytes turned out to be. `problem` is in our own words and never repeats the endpoint's. */
export type Parsed<T> =
  | { readonly type: 'parsed'; readonly value: T }
  | { readonly type: 'error-object'; readonly error: unknown }
  | { readonly type: 'invalid'; readonly problem: string };

/** More than any real reply has; the bounds of what a hostile one can make us keep. */
export const mostCalls = 128;
export const mostArgumentBytes = 1_048_576;

export function invalid(problem: string): { readonly type: 'invalid'; readonly problem: string } {
  return { type: 'invalid', problem };
}
