/** What the run stands on: which head the event means, which text and files are strangers', and where tools may read. */

import { join, relative } from 'node:path';
import { type Conclusion, conclude } from '../../contract/conclusion.ts';
import type { GitAnswer } from '../../contract/git.ts';
import type { Taint } from '../../contract/taint.ts';
import type { Trigger } from '../../contract/trigger.ts';
import type { Github } from '../../github/github.ts';
import { type HeadTreeOptions, openHeadTree } from '../../github/head-tree.ts';
import type { Standing } from '../../law/policy/gate.ts';
import { judgeHeadReading } from '../../law/policy/head-reading.ts';
import { toInitialTaint } from '../../law/policy/initial-taint.ts';
import { judgeTrustedRevision } from '../../law/policy/trusted-revision.ts';
import { isInside } from '../../paths/inside.ts';
import type { Environment } from '../../runner/environment.ts';
import { type Inputs, toPolicyPaths } from '../../runner/inputs.ts';
import type { PolicyTrust } from '../policy/policy-trust.ts';
import type { Admission } from './gatekeeping.ts';
import { pinHead } from './pinned-head.ts';
import { hasRepository, isDirectory, type Workshop } from './workshop.ts';

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
  readonly inputs: Inputs;
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
  const checkedOut = await readCheckout(parts);
  const taints = toInitialTaint({ trigger, standings, gate: admission.as, checkedOut, sha });
  const head = taints.length === 0 ? 'trusted' : 'untrusted';
  const reading = judgeHeadReading(trigger, sha);
  if (reading.verdict === 'checkout') {
    const ground = { trigger, taints, head, readRoot: workshop.workingDirectory, readCommit: '' } as const;
    return { verdict: 'found', ground };
  }
  const { commit } = reading;
  const copy = await openHeadTree(toOptions(parts, commit));
  if (copy.verdict === 'failed')
    return { verdict: 'refused', conclusion: conclude('HEAD_NOT_AVAILABLE', copy.why) };
  const readRoot = await findReadRoot(copy.root, workshop);
  if (readRoot === undefined) {
    const message = `The head (commit ${commit}) has no directory like the input "working-directory".`;
    return { verdict: 'refused', conclusion: conclude('HEAD_NOT_AVAILABLE', message) };
  }
  return { verdict: 'found', ground: { trigger, taints, head, readRoot, readCommit: commit } };
}

/** Which commit policy comes from on this ground, and who is asked for it. */
export function toPolicyTrust(
  { trigger, head }: Ground,
  { sha, github }: { readonly sha: string; readonly github: PolicyTrust['github'] },
): PolicyTrust {
  const isProposal = trigger.event.startsWith('pull_request') || trigger.event === 'merge_group';
  return {
    revision: judgeTrustedRevision(trigger, sha),
    // A maintainer's change of a program is a proposal too: until it is merged the base's runs.
    head: isProposal ? 'untrusted' : head,
    proposal: isProposal ? 'pull-request' : 'none',
    github,
  };
}

function toOptions({ environment, inputs, workshop, signal }: GroundParts, commit: string): HeadTreeOptions {
  const { root } = workshop.directories;
  const server = environment.variables.get('GITHUB_SERVER_URL') ?? usualServer;
  return {
    git: workshop.git,
    commit,
    directory: workshop.workingDirectory,
    remote: { server, repository: environment.facts.repository, token: inputs.github.token ?? '' },
    root: join(root, 'head'),
    store: toHeadStore({ root }),
    signal,
  };
}

/** Where the objects of a head are that the checkout did not have. */
export const toHeadStore = ({ root }: { readonly root: string }): string => join(root, 'head-objects');

const usualServer = 'https://github.com';

/** The same place in the copy: below the top of the repository, or of the workspace where there is none. */
async function findReadRoot(
  copy: string,
  { git, workspace, workingDirectory }: Workshop,
): Promise<string | undefined> {
  const answer = await git.topLevel(workingDirectory);
  const top = answer.verdict === 'answered' ? toLine(answer.bytes) : workspace;
  const path = join(copy, relative(top, workingDirectory));
  return isInside(path, copy) && isDirectory(path) ? path : undefined;
}

const toLine = (bytes: Uint8Array): string => Buffer.from(bytes).toString().trim();

/**
 * Without a file of policy there is no tool but the built-in readers, to which the commit makes no difference, and git is
 * not started (interface §8).
 */
async function readCheckout({ inputs, workshop }: GroundParts): Promise<string> {
  if (toPolicyPaths(inputs).length === 0) return '';
  const answer = await workshop.git.headCommit(workshop.workingDirectory);
  // Git says no for more than one reason: where there is a repository all the same, its commit is not known.
  return answer.verdict === 'failed' && hasRepository(workshop) ? 'unknown' : toCommit(answer);
}

/** Git runs in the work tree; without a repository there it says so, and there is nothing that was checked out. */
function toCommit(answer: GitAnswer): string {
  switch (answer.verdict) {
    case 'answered':
      return toLine(answer.bytes);
    case 'failed':
      return '';
    case 'broken':
      return 'unknown';
  }
}
