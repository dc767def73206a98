/** What the run used, counted from its events. */

import type { Outcome } from '../../contract/conclusion.ts';
import { isDenial } from '../../contract/errors.ts';
import type { AgentEvent, Spent, Totals } from '../../contract/events.ts';
import { isJsonObject, type JsonValue } from '../../contract/json.ts';
import type { Sink } from '../../contract/ports.ts';

export type Tally = Sink & {
  totals(ms: number): Totals;
  /** What the last stage came to; nothing before one has ended. */
  outcome(): Outcome | undefined;
  /** The last text of the model in this stage. */
  soFar(): string;
  /** The model that gave the last reply. */
  model(): string;
  /** Whether the run was tainted, from the start or later. */
  taint(): 'clean' | 'tainted';
  /** HTTP status of the last attempt at a request; 0 when there was none. */
  status(): number;
  /** The tier of external tools; empty before the log has its first line. */
  isolation(): string;
  /** True once the log has its first line. */
  started(): boolean;
};

export function createTally(): Tally {
  const counts = {
    steps: 0,
    prestageSteps: 0,
    toolCalls: 0,
    deniedCalls: 0,
    inputTokens: 0,
    outputTokens: 0,
    redactions: 0,
  };
  let spent: Spent | undefined;
  let outcome: Outcome | undefined;
  let soFar = '';
  let model = '';
  let taint: 'clean' | 'tainted' = 'clean';
  let isolation = '';
  let status = 0;
  let started = false;
  return {
    accept: (event: AgentEvent) => {
      if (event.type === 'run-started') {
        started = true;
        isolation = toTier(event.facts.isolation);
      }
      if (event.type === 'http-attempt') status = event.status;
      if (event.type === 'run-tainted') taint = 'tainted';
      if (event.type === 'stage-started') {
        soFar = '';
        spent = event.spent ?? spent;
      }
      if (event.type === 'model-requested') {
        const stage = event.stage === 'main' ? 'steps' : 'prestageSteps';
        counts[stage] = Math.max(counts[stage], event.step);
      }
      if (event.type === 'model-replied') {
        counts.inputTokens += event.usage.inputTokens;
        counts.outputTokens += event.usage.outputTokens;
        model = event.model;
        if (event.content.text.trim() !== '') soFar = event.content.text;
      }
      if (event.type === 'model-replied' || event.type === 'http-attempt') spent = event.spent ?? spent;
      if (event.type === 'tool-run') counts.toolCalls += 1;
      if (event.type === 'tool-refused' && isDenial(event.code)) counts.deniedCalls += 1;
      if (event.type === 'tool-run' && event.ending === 'denied') counts.deniedCalls += 1;
      if (event.type === 'redacted') counts.redactions += event.count;
      if (event.type === 'stage-ended') outcome = event.content;
    },
    totals: (ms) => ({ ...counts, ...toTotals(spent), ms }),
    outcome: () => outcome,
    soFar: () => soFar,
    model: () => model,
    taint: () => taint,
    isolation: () => isolation,
    status: () => status,
    started: () => started,
  };
}

function toTier(isolation: JsonValue | undefined): string {
  return isJsonObject(isolation) && typeof isolation.tier === 'string' ? isolation.tier : '';
}

function toTotals(spent: Spent | undefined): Partial<Totals> {
  if (spent === undefined) return {};
  return { spentTokens: spent.tokens, ...(spent.usd === undefined ? {} : { costUsd: spent.usd }) };
}
