/** What a stage was given, in the form that the bundle keeps. */

import type { Redacted } from '../contract/calls.ts';
import type { Catalog } from '../contract/catalog.ts';
import type { BudgetSetup, CatalogSetup, StageSetup } from '../contract/setup.ts';
import type { RunLimits } from './budget.ts';
import type { AgentPorts, AgentTask } from './task.ts';

/** A manifest may hold a secret by mistake: it goes no further than this. */
export function toSetup(task: AgentTask, ports: AgentPorts): Redacted<StageSetup> {
  const { answer, prepares } = task;
  const { taintedTools, hosts, sandbox, tier } = task.grants;
  const model = ports.model.setup?.();
  const setup: StageSetup = {
    stage: task.stage,
    catalog: toCatalog(task.catalog),
    grants: { taintedTools: [...taintedTools], hosts, sandbox, tier },
    limits: { maxSteps: task.limits.maxSteps, before: task.limits.before ?? 0 },
    window: task.window,
    ...(answer === undefined ? {} : { answer: toFormat(answer) }),
    ...(task.required === undefined ? {} : { required: task.required }),
    budget: toBudget(prepares?.limits ?? ports.budget.limits),
    taints: ports.taint.current(),
    ...(model === undefined ? {} : { model }),
    ...(prepares === undefined
      ? {}
      : { prepares: { catalog: toCatalog(prepares.catalog), share: prepares.share } }),
  };
  return ports.redactor.value(setup, 'log');
}

function toFormat({ name, schema, strict }: NonNullable<AgentTask['answer']>) {
  return { name, schema, ...(strict === undefined ? {} : { strict }) };
}

function toCatalog({ tools, offered, sha256 }: Catalog): CatalogSetup {
  return { tools: tools.map(({ check: _, ...tool }) => tool), offered: [...offered], sha256 };
}

function toBudget({ maxToolCalls, maxTotalTokens, maxCostUsd, prices, models }: RunLimits): BudgetSetup {
  return {
    maxToolCalls,
    ...(maxTotalTokens === undefined ? {} : { maxTotalTokens }),
    ...(maxCostUsd === undefined ? {} : { maxCostUsd }),
    prices: Object.fromEntries(prices),
    models,
  };
}
