/** What the agent is given: the task as data, the outside as ports. */

import type { ExpectedAnswer } from '../contract/answer.ts';
import type { Catalog } from '../contract/catalog.ts';
import type { Message } from '../contract/messages.ts';
import type { Identifiers, Model, Redactor, ToolRunner } from '../contract/ports.ts';
import type { Stage } from '../contract/stage.ts';
import type { Grants } from '../law/policy/rules.ts';
import type { TaintState } from '../law/policy/taint.ts';
import type { CanaryWatch } from '../law/redact/canary.ts';
import type { Budget, RunLimits } from './budget.ts';

export type AgentTask = {
  readonly stage: Stage;
  /** System, developer and user messages; pinned, never shortened. */
  readonly seed: readonly Message[];
  readonly catalog: Catalog;
  /** What its calls may do, beside what is offered. */
  readonly grants: Grants;
  readonly limits: StageLimits;
  readonly window: WindowLimits;
  /** Absent: any text is an answer. */
  readonly answer?: ExpectedAnswer;
  /** A tool without a call of which there is no answer: it is asked for once more. Absent: none. */
  readonly required?: string;
  /** What a pre-stage prepares: for the record alone. Absent: this is none. */
  readonly prepares?: {
    readonly catalog: Catalog;
    /** Of the whole run. */
    readonly limits: RunLimits;
    readonly share: number;
  };
};

export type StageLimits = {
  /** Model calls, from 1. */
  readonly maxSteps: number;
  /** Model calls of this stage in earlier passes; steps are numbered from there. Absent: none. */
  readonly before?: number;
};

/** Tokens. */
export type WindowLimits = {
  readonly contextWindow: number;
  /** Asked for in each reply; absent: the endpoint's own default. */
  readonly maxOutputTokens?: number;
};

export type AgentPorts = {
  readonly model: Model;
  /** The whole run's: what one stage spends, the next one does not have. */
  readonly budget: Budget;
  /** The whole run's: what taints one stage taints the next one. */
  readonly taint: TaintState;
  /** Of the stage's own endpoint. */
  readonly canary: CanaryWatch;
  readonly runTool: ToolRunner;
  readonly redactor: Redactor;
  readonly identifiers: Identifiers;
  /** SHA-256 in lower-case hex. */
  readonly digest: (text: string) => string;
  /** Aborts with a reason of `TIME_EXHAUSTED` or `CANCELLED`. */
  readonly signal: AbortSignal;
};
