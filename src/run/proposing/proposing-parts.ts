/** What proposing needs of a run, and what a run needs of it. */

import type { Conclusion, Outcome } from '../../contract/conclusion.ts';
import type { AgentEvent } from '../../contract/events.ts';
import type { Redactor } from '../../contract/ports.ts';
import type { Github } from '../../github/github.ts';
import type { Standing } from '../../law/policy/gate.ts';
import type { Recipe } from '../../recipes/recipe.ts';
import type { Environment } from '../../runner/environment.ts';
import type { Inputs } from '../../runner/inputs.ts';
import type { Deadline } from '../deadline.ts';
import type { Admission } from '../ground/gatekeeping.ts';
import type { Ground } from '../ground/ground.ts';
import type { Workshop } from '../ground/workshop.ts';
import type { Tools } from '../hands/tools.ts';
import type { RunRecord } from '../keeping/record.ts';
import type { Policy } from '../policy/policy.ts';
import type { Passes } from '../stages.ts';
import type { ProposalDesk } from './proposal-desk.ts';
import type { ProposalEnd } from './proposal-end.ts';

export type ProposingParts = {
  readonly environment: Environment;
  readonly inputs: Inputs;
  readonly ground: Ground;
  readonly workshop: Workshop;
  readonly github: Github;
  readonly redactor: Redactor;
  readonly deadline: Deadline;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly admission: Extract<Admission, { verdict: 'admitted' }>;
  readonly recipe: Recipe | undefined;
  readonly policy: Policy;
};

export type Proposing = {
  /** With the tools that propose. */
  readonly policy: Policy;
  /** Absent: nothing can be proposed. */
  readonly desk: ProposalDesk | undefined;
  readonly passes: Passes;
  readonly warnings: readonly Extract<AgentEvent, { type: 'warning' }>[];
  /** What the run comes to without a model, where there is nothing to ask it. */
  readonly idle: Outcome | undefined;
  /** To be called before the first tool runs, and what it gives when the last one has. */
  begin(tools: Tools): Promise<(outcome: Outcome, record: RunRecord) => Promise<ProposalEnd>>;
};

export type OpenedProposing =
  | { readonly verdict: 'opened'; readonly proposing: Proposing }
  | { readonly verdict: 'refused'; readonly conclusion: Conclusion };
