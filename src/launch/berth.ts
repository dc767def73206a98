/** Where one call of a tool runs: what goes in front of its argv, and how the place is left. */

import type { ToolSpec } from '../contract/catalog.ts';
import type { ChildEnvironment } from './child-env.ts';

export type Berth =
  | {
      readonly verdict: 'ready';
      /** Goes in front of the tool's argv; empty where nothing does. */
      readonly prefix: readonly string[];
      /** To be called when the call has ended: whatever it left running ends then. Never throws. */
      leave(): Promise<void>;
    }
  /** The tool must not start. `why` completes a sentence. */
  | { readonly verdict: 'failed'; readonly why: string };

export type BerthOrder = {
  readonly tool: Pick<ToolSpec, 'access' | 'network'>;
  /** All that the tool gets. */
  readonly env: ChildEnvironment;
  /** Where it starts, absolute; absent: the working directory. */
  readonly directory?: string;
  readonly signal: AbortSignal;
};

/** Makes a place ready for one call. */
export type Enter = (order: BerthOrder) => Promise<Berth>;

/** The same place for every call. */
export function enterBehind(prefix: readonly string[]): Enter {
  return async () => ({ verdict: 'ready', prefix, leave: async () => {} });
}
