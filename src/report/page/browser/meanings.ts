/** What codes mean, in a sentence for a reader who has no page of codes at hand. */

import type { RefusalCode, ToolCode } from '../../../contract/errors.ts';
import type { TaintSource } from '../../../contract/taint.ts';

type Denial = RefusalCode | Extract<ToolCode, `DENIED_${string}`>;

const refusals: { readonly [code in Denial]: string } = {
  UNKNOWN_TOOL: 'No tool of this name is in the manifest.',
  INVALID_ARGUMENTS: 'The arguments do not fit the schema of the tool. Nothing was started.',
  CALLS_EXHAUSTED: 'The limit max-tool-calls was used up.',
  DENIED_NOT_OFFERED: 'The manifest has the tool, but this run does not offer it.',
  DENIED_TAINT: 'Words of strangers had reached the run, and the tool writes, executes or uses the network.',
  DENIED_HOST: 'The tool uses the network, and allow-hosts does not let it.',
  DENIED_ISOLATION: 'The tool may only run under full isolation, and this machine did not give it.',
  DENIED_CANARY:
    'The arguments held a marker that nobody has a reason to repeat: somebody tried to carry secrets away. The run ended.',
  DENIED_APPROVAL: 'A person has to approve this call. It is recorded, and was not run.',
  DENIED_PATH: 'The path is outside of the working directory, or one that tools may never touch.',
  DENIED_PROGRAM: 'The program is not one that the manifest lets this tool start.',
};

/** Empty where we know nothing of it. */
export const meaningOf = (code: string): string => find(refusals, code);

const taints: { readonly [source in TaintSource]: string } = {
  'head-repository': 'The change comes from another repository.',
  actor: 'Who started the run has no write access.',
  author: 'Who wrote the text has no write access.',
  checkout: 'The checkout is neither the commit of the event nor its head.',
  prompt: 'The prompt carries text of the event.',
  gate: 'The gate let a stranger’s event in, read-only.',
  network: 'Something from the network has been read.',
};

export const taintMeaning = (source: string): string => find(taints, source);

const tiers: { readonly [tier: string]: string } = {
  full: 'Tools ran in namespaces of their own: read-only system, no network of ours, no view of our processes.',
  partial: 'Tools ran in sessions of their own with a clean environment and limits, on the same machine.',
  none: 'Tools shared this machine: clean environment and fixed arguments only.',
};

export const tierMeaning = (tier: string): string => find(tiers, tier);

const find = (table: { readonly [name: string]: string }, name: string): string =>
  Object.hasOwn(table, name) ? (table[name] ?? '') : '';
