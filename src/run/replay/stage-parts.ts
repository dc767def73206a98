/** A stage's task and ports out of what the bundle keeps of them. */

import { sha256Hex, toCanonicalJson } from '../../canonical/canonical.ts';
import type { ExpectedAnswer } from '../../contract/answer.ts';
import type { Catalog, Check } from '../../contract/catalog.ts';
import type { JsonObject } from '../../contract/json.ts';
import type { Redactor } from '../../contract/ports.ts';
import type { BudgetSetup, CatalogSetup, StageSetup } from '../../contract/setup.ts';
import type { Budget, RunLimits } from '../../core/budget.ts';
import type { AgentPorts, AgentTask } from '../../core/task.ts';
import type { TaintState } from '../../law/policy/taint.ts';
import type { PatternEngine } from '../../schema/patterns.ts';
import { makeSchemaCompiler } from '../../schema/schema.ts';
import type { SharedTime } from '../../schema/shared-time.ts';
import type { Cursor } from './cursor.ts';
import { notAsWritten } from './fields.ts';
import type { RecordedLine } from './recorded.ts';
import { replayCanary } from './recorded-canary.ts';
import { replayModel } from './recorded-model.ts';
import { replayTools } from './recorded-tools.ts';

export type StageLine = Extract<RecordedLine, { type: 'stage-started' }>;

export type StageWorld = {
  readonly cursor: Cursor;
  readonly redactor: Redactor;
  /** Of the whole run. */
  readonly budget: Budget;
  readonly taint: TaintState;
  readonly signal: AbortSignal;
};

/** @throws GoagentError `INPUTS_INVALID` for a stage that was not asked over HTTP */
export function toStagePorts({ setup }: StageLine, world: StageWorld): AgentPorts {
  const { cursor, redactor, budget, taint, signal } = world;
  if (setup.model === undefined) throw notAsWritten('a stage', 'has no model');
  return {
    model: replayModel(setup.model, cursor),
    budget,
    taint,
    canary: replayCanary(cursor),
    runTool: replayTools(cursor),
    redactor,
    identifiers: () => {
      const line = cursor.peek();
      return line?.type === 'model-requested' ? line.key.replace(/^goagent-/, '') : '';
    },
    digest: sha256Hex,
    signal,
  };
}

export type Compiler = {
  check(schema: JsonObject): Check;
  catalog(setup: CatalogSetup): Catalog;
};

/** Schemas are held against their drafts again: whoever made the bundle wrote them. Equal ones are compiled once, and all share one time. */
export function openCompiler(patterns: PatternEngine, time: SharedTime): Compiler {
  const compile = makeSchemaCompiler(patterns, time);
  const known = new Map<string, Check>();
  const check = (schema: JsonObject): Check => {
    const key = toCanonicalJson(schema);
    const found = known.get(key);
    if (found !== undefined) return found;
    const compiled = compile(schema);
    if (compiled.verdict === 'refused') throw notAsWritten('a schema', compiled.complaint);
    known.set(key, compiled.check);
    return compiled.check;
  };
  return {
    check,
    catalog: ({ tools, offered, sha256 }) => ({
      tools: tools.map((tool) => ({ ...tool, check: check(tool.schema) })),
      offered: new Set(offered),
      sha256,
    }),
  };
}

export function toStageTask(
  { stage, seed, setup }: StageLine,
  { catalog, compiler }: { readonly catalog: Catalog; readonly compiler: Compiler },
): AgentTask {
  const { grants, limits, window, answer, required } = setup;
  return {
    stage,
    seed,
    catalog,
    grants: { ...grants, taintedTools: new Set(grants.taintedTools) },
    limits,
    window,
    ...(answer === undefined ? {} : { answer: toExpected(answer, compiler) }),
    ...(required === undefined ? {} : { required }),
  };
}

const toExpected = (answer: NonNullable<StageSetup['answer']>, compiler: Compiler): ExpectedAnswer => ({
  ...answer,
  check: compiler.check(answer.schema),
});

export function toLimits({ prices, maxTotalTokens, maxCostUsd, ...rest }: BudgetSetup): RunLimits {
  return { ...rest, maxTotalTokens, maxCostUsd, prices: new Map(Object.entries(prices)) };
}
