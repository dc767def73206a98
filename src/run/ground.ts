/** What the run stands on: which head the event means, which text and files are strangers', and where tools may read. */

import { join, relative } from 'node:path';
import { type Conclusion, conclude } from '../contract/conclusion.ts';
import type { GitAnswer } from '../contract/git.ts';
import type { Taint } from '../contract/taint.ts';
import type { Trigger } from '../contract/trigger.ts';
import type { Github } from '../github/github.ts';
import { openHeadTree } from '../github/head-tree.ts';
import type { Standing } from '../law/policy/gate.ts';
import { judgeHeadReading } from '../law/policy/head-reading.ts';
import { toInitialTaint } from '../law/policy/initial-taint.ts';
import type { Environment } from '../runner/environment.ts';
import type { Inputs } from '../runner/inputs.ts';
import type { Admission } from './gatekeeping.ts';
import { pinHead } from './pinned-head.ts';
import type { Workshop } from './workshop.ts';

export type Ground = {
  /** With the head that the run is about. */
  readonly trigger: Trigger;
  readonly taints: readonly Taint[];
  /** `untrusted`: what lies in the work tree may be a stranger's. */
  readonly head: 'trusted' | 'untrusted';
  /** Root of built-in tools: the working directory, or the same place in a copy of the head. */
  readonly readRoot: string;
  /** The commit of that copy; empty where it is the checkout. */
  readonly readCommit: string;
};

export type GroundParts = {
  readonly environment: Environment;
  readonly inputs: Pick<Inputs, 'github'>;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly admission: Extract<Admission, { verdict: 'admitted' }>;
  readonly github: Github;
  readonly workshop: Workshop;
  readonly signal: AbortSignal;
};

export type FoundGround =
  | { readonly verdict: 'found'; readonly ground: Ground }
  | { readonly verdict: 'refused'; readonly conclusion: Conclusion };

export async function findGround(parts: GroundParts): Promise<FoundGround> {
  const { environment, workshop, standings, admission, github } = parts;
  const pinned = await pinHead(environment.trigger, github);
  if (pinned.verdict === 'refused') return pinned;
  const { trigger } = pinned;
  const { sha } = workshop.facts;
  const checkedOut = toCommit(await workshop.git.headCommit(workshop.workingDirectory));
  const taints = toInitialTaint({ trigger, standings, gate: admission.as, checkedOut, sha });
  const head = taints.length === 0 ? 'trusted' : 'untrusted';
  const reading = judgeHeadReading(trigger, sha);
  if (reading.verdict === 'checkout') {
    const ground = { trigger, taints, head, readRoot: workshop.workingDirectory, readCommit: '' } as const;
    return { verdict: 'found', ground };
  }
  const { commit } = reading;
  const copy = await openHeadTree({ ...toFetch(parts), commit });
  if (copy.verdict === 'failed') return refuse(`The head (commit ${commit}) could not be read: ${copy.why}`);
  const readRoot = join(copy.root, await findBelow(workshop));
  return { verdict: 'found', ground: { trigger, taints, head, readRoot, readCommit: commit } };
}

/** Git runs in the work tree; without a repository there it says so, and there is nothing that was checked out. */
function toCommit(answer: GitAnswer): string {
  switch (answer.verdict) {
    case 'answered':
      return Buffer.from(answer.bytes).toString().trim();
    case 'failed':
      return '';
    case 'broken':
      return 'unknown';
  }
}
