/** Whether the limits of a configuration let its first request be made, and the others follow. */

import type { Catalog } from '../../contract/catalog.ts';
import type { Redactor } from '../../contract/ports.ts';
import { openBudget } from '../../core/budget.ts';
import { planRequest } from '../../core/plan.ts';
import { boundReplies, tokensForMessages } from '../../core/room.ts';
import { estimateTokens, openTranscript, tokensOf } from '../../core/transcript.ts';
import { toSeed } from '../policy/seed.ts';
import type { Configuration } from './configuration.ts';
import { type Finding, toFinding } from './finding.ts';
import type { Setup } from './setup.ts';

export type LimitCase = {
  readonly setup: Setup;
  readonly configuration: Configuration;
  readonly redactor: Redactor;
};

/** As long as the line of a run. */
const canary = `[End of message ${'0'.repeat(32)}]`;

export function judgeLimits(judged: LimitCase): readonly Finding[] {
  return [...judgeTools(judged), ...judgeOutput(judged), ...judgeFirstRequest(judged)];
}

function judgeTools({ setup, configuration }: LimitCase): readonly Finding[] {
  const { inputs, catalog, prestage } = configuration;
  const { maxSteps, maxToolCalls } = inputs.limits;
  const isOffered = (catalog?.offered.size ?? 0) > 0;
  const found = (input: string, title: string) =>
    toFinding('TOOLS_NEVER_USED', setup.spotOf(input), { title });
  return [
    ...(isOffered && maxSteps === 1
      ? [found('max-steps', 'max-steps is 1: the only step is asked for an answer without tools')]
      : []),
    ...(isOffered && maxToolCalls === 0 ? [found('max-tool-calls', 'max-tool-calls is 0')] : []),
    ...(prestage?.maxSteps === 1
      ? [found('prestage-max-steps', 'prestage-max-steps is 1: a look around without tools sees nothing')]
      : []),
  ];
}

function judgeOutput({ setup, configuration: { model } }: LimitCase): readonly Finding[] {
  const { maxOutputTokens = 0, contextWindow = 0 } = model ?? {};
  if (maxOutputTokens <= contextWindow / 2) return [];
  const title = `max-output-tokens is ${maxOutputTokens}, and context-window ${contextWindow}`;
  return [toFinding('OUTPUT_OVER_WINDOW', setup.spotOf('max-output-tokens'), { title })];
}

/** The request as a run would plan it, less what the event adds. */
function judgeFirstRequest({ setup, configuration, redactor }: LimitCase): readonly Finding[] {
  const { inputs, prompt, model, catalog, prestage } = configuration;
  if (prompt === undefined || model === undefined || catalog === undefined) return [];
  const texts = { system: prompt.system, developer: inputs.developer, messages: prompt.messages };
  const seed = toSeed(texts, { notes: [], mark: '', answer: configuration.answer, canary, redactor });
  const tools = toOffered(catalog);
  const schemas = tokensOf(JSON.stringify(tools.map((tool) => [tool.name, tool.description, tool.schema])));
  const { contextWindow, maxOutputTokens } = model;
  const window = { contextWindow, ...(maxOutputTokens === undefined ? {} : { maxOutputTokens }) };
  const room = tokensForMessages(window, { verdict: 'as-configured' }) - schemas;
  const need = estimateTokens(seed);
  if (need > room) {
    const title = `prompt and tools take about ${need + schemas} tokens, and context-window (${contextWindow}) leaves ${room + schemas} beside the reply`;
    return [toFinding('WINDOW_TOO_SMALL', setup.spotOf('context-window'), { title })];
  }
  const models = [...model.models, ...(prestage?.model.models ?? [])];
  const budget = openBudget({ ...inputs.limits, models });
  if (budget.verdict === 'open') return [];
  const input = inputs.limits.maxTotalTokens === undefined ? 'max-cost-usd' : 'max-total-tokens';
  const sending = { messages: seed, tools, toolChoice: 'auto', model: model.models[0] } as const;
  const output = boundReplies(window).maxOutputTokens ?? 1;
  const plan = planRequest(budget, {
    wish: { sending, output, need: 'part', format: undefined },
    transcript: openTranscript(seed, redactor),
  });
  if (plan.verdict === 'exhausted') {
    const title = `the first request can take ${toNeed(plan.shortage)}, which the limit does not have`;
    return [toFinding('BUDGET_TOO_SMALL', setup.spotOf(input), { title })];
  }
  if (plan.verdict === 'send-last' && tools.length > 0) {
    const title = `the first request can take ${toNeed(plan.shortage)}, so that it would be the last one, without tools`;
    return [toFinding('TOOLS_NEVER_USED', setup.spotOf(input), { title })];
  }
  return judgeReach({ setup, configuration }, need + schemas);
}

const toNeed = ({ limit, need }: { readonly limit: string; readonly need: number }): string =>
  limit === 'COST_EXHAUSTED' ? `${need} USD` : `${need} tokens`;

/** Every step sends at least what the first one sends. */
function judgeReach(
  { setup, configuration }: Omit<LimitCase, 'redactor'>,
  least: number,
): readonly Finding[] {
  const { maxSteps, maxTotalTokens } = configuration.inputs.limits;
  if (maxTotalTokens === undefined || maxSteps * least <= maxTotalTokens) return [];
  const title = `a step sends about ${least} tokens at least, so that max-total-tokens (${maxTotalTokens}) ends the run before step ${maxSteps}`;
  return [toFinding('STEPS_OUT_OF_REACH', setup.spotOf('max-total-tokens'), { title })];
}

const toOffered = ({ tools, offered }: Catalog) => tools.filter(({ name }) => offered.has(name));
