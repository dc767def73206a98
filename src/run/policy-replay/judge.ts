/** Which calls of a recorded run would have come to something else under another policy: every one judged anew, in order. */

import type { ReasonCode } from '../../contract/errors.ts';
import type { BudgetSetup } from '../../contract/setup.ts';
import type { Stage } from '../../contract/stage.ts';
import { admit } from '../../core/admit.ts';
import { denialsInARow } from '../../core/agent.ts';
import { type Budget, openBudget, shareBudget } from '../../core/budget.ts';
import { pause } from '../pause.ts';
import type { Compiler } from '../replay/stage-parts.ts';
import type { Decision, RecordedCall, RecordedStage, RecordedTurn } from './conversation.ts';
import { type StageLaw, toLaw } from './laws.ts';
import type { NewPolicy } from './new-policy.ts';
import { openSpending, type Spending } from './spending.ts';

export type CallDifference = {
  readonly stage: Stage;
  readonly step: number;
  readonly callId: string;
  readonly tool: string;
  readonly was: Decision;
  readonly wouldBe: Decision | NeverAsked;
  /** A sentence. */
  readonly why: string;
};

/** The run, or its stage, would have been over. */
export type NeverAsked = { readonly verdict: 'never-asked'; readonly reason: ReasonCode };

export type PolicyReplay = {
  readonly differences: readonly CallDifference[];
  /** Calls that come to the same. */
  readonly same: number;
};

export type Judging = {
  readonly policy: NewPolicy;
  readonly compiler: Compiler;
  /** Ends it between two replies: what it says then is about those before. */
  readonly signal?: AbortSignal;
};

export async function judgeConversation(
  stages: readonly RecordedStage[],
  { policy, compiler, signal }: Judging,
): Promise<PolicyReplay> {
  const first = stages[0];
  if (first === undefined) return { differences: [], same: 0 };
  const budget = openBudget(toLimits(first.setup.budget, policy));
  const setups = {
    main: stages.find(({ stage }) => stage === 'main')?.setup,
    prestage: stages.find(({ stage }) => stage === 'prestage')?.setup,
  };
  const found: CallDifference[] = [];
  let same = 0;
  let over: Ending | undefined;
  for (const [index, recorded] of stages.entries()) {
    const { setup, stage } = recorded;
    const { share } = setup.prepares ?? {};
    const own =
      share === undefined ? budget : shareBudget(budget, { owner: 'the pre-stage', fraction: share });
    const passes = stages.slice(index).filter((later) => later.stage === stage).length;
    const judged = await judgeStage(recorded, {
      ...{ law: toLaw(setup, { setups, policy, compiler }), signal },
      budget: own,
      maxSteps: toMaxSteps(recorded, { policy, passes }),
      over,
    });
    found.push(...judged.differences);
    same += judged.same;
    // What ends the look around ends nothing else.
    if (stage === 'main') over = judged.over;
  }
  return { differences: found, same };
}

function toLimits(recorded: BudgetSetup, { given, inputs }: NewPolicy): Parameters<typeof openBudget>[0] {
  const { limits } = inputs;
  const said = (name: string) => given.has(name);
  return {
    maxToolCalls: said('max-tool-calls') ? limits.maxToolCalls : recorded.maxToolCalls,
    maxTotalTokens: said('max-total-tokens') ? limits.maxTotalTokens : recorded.maxTotalTokens,
    maxCostUsd: said('max-cost-usd') ? limits.maxCostUsd : recorded.maxCostUsd,
    prices: said('prices') ? limits.prices : new Map(Object.entries(recorded.prices)),
    models: recorded.models,
  };
}

/** Several passes part the steps between them, as the story of a run has it. */
function toMaxSteps(
  { stage, setup }: RecordedStage,
  { policy, passes }: { readonly policy: NewPolicy; readonly passes: number },
): number {
  const { given, inputs } = policy;
  if (stage === 'prestage')
    return given.has('prestage-max-steps') ? (inputs.prestage?.maxSteps ?? 0) : setup.limits.maxSteps;
  return given.has('max-steps')
    ? Math.floor((inputs.limits.maxSteps - setup.limits.before) / passes)
    : setup.limits.maxSteps;
}

type Ending = { readonly reason: ReasonCode; readonly why: string };

type StageParts = {
  readonly law: StageLaw;
  readonly budget: Budget;
  readonly maxSteps: number;
  readonly signal: AbortSignal | undefined;
  /** Present: the run was over before. */
  readonly over: Ending | undefined;
};

type StageJudged = PolicyReplay & { readonly over: Ending | undefined };

async function judgeStage(recorded: RecordedStage, parts: StageParts): Promise<StageJudged> {
  const { law, budget, maxSteps } = parts;
  const { setup, stage } = recorded;
  const spending = openSpending(recorded, { ...law, budget });
  const differences: CallDifference[] = [];
  let { over } = parts;
  let same = 0;
  let denials = 0;
  let usedUp: Ending | undefined;
  for (const turn of recorded.turns) {
    if ((await pause(parts.signal)) === 'stop') break;
    const position = turn.step - setup.limits.before >= maxSteps ? 'last' : 'middle';
    over ??= usedUp ?? (await endBefore(turn, { position, maxSteps, spending }));
    const decided = turn.calls.map((one) => ({ one, ...decide(one, { law, budget, over }) }));
    for (const { one, wouldBe, why } of decided) {
      const { call, was } = one;
      if (isSame(was, wouldBe)) same += 1;
      else differences.push({ stage, step: turn.step, callId: call.id, tool: call.name, was, wouldBe, why });
    }
    if (over !== undefined || decided.length === 0) continue;
    denials = isAllDenied(decided) ? denials + 1 : 0;
    if (denials === denialsInARow)
      over = { reason: 'THREE_DENIALS', why: 'three replies in a row had nothing but refused calls' };
    if (decided.some(({ wouldBe }) => wouldBe.verdict === 'refused' && wouldBe.code === 'CALLS_EXHAUSTED'))
      usedUp = { reason: 'CALLS_EXHAUSTED', why: 'the tool calls were used up, and a last answer was due' };
    spending.remember(turn);
  }
  return { differences, same, over };
}

/** A reply that would have been the last one is asked for without tools, so that it has no calls. */
async function endBefore(
  turn: RecordedTurn,
  {
    position,
    maxSteps,
    spending,
  }: { readonly position: 'middle' | 'last'; readonly maxSteps: number; readonly spending: Spending },
): Promise<Ending | undefined> {
  const short = await spending.ask(turn, position);
  if (position === 'last' && turn.calls.length > 0)
    return { reason: 'STEP_CAP', why: `at most ${Math.max(0, maxSteps)} steps: the last one has no tools` };
  return short;
}

type Decided = { readonly wouldBe: Decision | NeverAsked; readonly why: string };

function decide(
  { call, was, taints }: RecordedCall,
  { law, budget, over }: Pick<StageParts, 'law' | 'budget' | 'over'>,
): Decided {
  if (over !== undefined) return { wouldBe: { verdict: 'never-asked', reason: over.reason }, why: over.why };
  // A canary is no policy: it stays where it turned up.
  if (was.verdict === 'refused' && was.code === 'DENIED_CANARY') return { wouldBe: was, why: '' };
  const admission = admit(call, { ...law, taints, budget });
  return admission.verdict === 'approved'
    ? { wouldBe: { verdict: 'approved', rule: admission.rule }, why: 'every rule allows it' }
    : {
        wouldBe: { verdict: 'refused', code: admission.refusal.code },
        why: admission.refusal.message,
      };
}

/** Approved by rules of another version is approved. */
function isSame(was: Decision, wouldBe: Decision | NeverAsked): boolean {
  if (wouldBe.verdict === 'refused') return was.verdict === 'refused' && was.code === wouldBe.code;
  return was.verdict === wouldBe.verdict;
}

/** As the agent counts: something was denied, and nothing ran. A call that did not run then is taken to run now. */
function isAllDenied(decided: readonly (Decided & { readonly one: RecordedCall })[]): boolean {
  const denied = decided.filter(({ one, wouldBe }) =>
    wouldBe.verdict === 'refused' ? wouldBe.code.startsWith('DENIED_') : one.ending === 'refused',
  );
  const ran = decided.filter(
    ({ one, wouldBe }) => wouldBe.verdict === 'approved' && one.ending !== 'refused',
  );
  return denied.length > 0 && ran.length === 0;
}
