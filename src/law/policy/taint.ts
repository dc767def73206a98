/** Taint: that strangers' words have reached the run, and what such a run may still do (I9). */

import { startsPrograms, type ToolSpec } from '../../contract/catalog.ts';
import type { Taint } from '../../contract/taint.ts';

/** Of the whole run, one for all of its stages. There is no way back: it only rises. */
export type TaintState = {
  /** Each source once, in the order in which they came; empty: the run is clean. */
  current(): readonly Taint[];
  /** `risen`: this source is new, and has to be told. */
  raise(taint: Taint): 'risen' | 'known';
};

/** `initial` is what the run is tainted by before it asks anything. */
export function openTaint(initial: readonly Taint[]): TaintState {
  const taints = new Map<Taint['source'], Taint>();
  const raise: TaintState['raise'] = (taint) => {
    if (taints.has(taint.source)) return 'known';
    taints.set(taint.source, taint);
    return 'risen';
  };
  for (const taint of initial) raise(taint);
  return { current: () => [...taints.values()], raise };
}

/** What an operator leaves to a tainted run. */
export type TaintGrants = {
  /** Names as they are offered. */
  readonly taintedTools: ReadonlySet<string>;
  readonly hosts: Hosts;
};

/** Interface §2 `allow-hosts`. */
export type Hosts = {
  readonly named: readonly string[];
  /** `any`: every public address. */
  readonly public: 'any' | 'none';
};

/**
 * Interface §9: reading the checkout stays, and so does what `tainted-tools` names; a proposal writes nothing, and code
 * judges it. A built-in that only reads the
 * network stays for hosts that are listed by name: whoever wrote the run's text could read at any other what it sends.
 */
export function judgeUnderTaint(tool: ToolSpec, grants: TaintGrants): 'stays' | 'refused' {
  if (grants.taintedTools.has(tool.name)) return 'stays';
  if (tool.action.type === 'proposal') return 'stays';
  if (tool.access !== 'read') return 'refused';
  if (!tool.network) return 'stays';
  return !startsPrograms(tool.action) && grants.hosts.named.length > 0 ? 'stays' : 'refused';
}
