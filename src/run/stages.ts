/** The stages of a run, one after the other: a look around, unless it is off, and then the task itself. */

import { sha256Hex } from '../canonical/canonical.ts';
import type { AgentEvent } from '../contract/events.ts';
import type { Redactor } from '../contract/ports.ts';
import { runAgent } from '../core/agent.ts';
import { type Budget, openBudget } from '../core/budget.ts';
import { type Preparation, runPrestage } from '../core/prestage.ts';
import type { AgentPorts } from '../core/task.ts';
import type { OptionNames } from '../provider/options.ts';
import type { Environment } from '../runner/environment.ts';
import type { Inputs } from '../runner/inputs.ts';
import { systemClock as clock, randomIdentifiers as identifiers } from './clock.ts';
import type { Deadline } from './deadline.ts';
import { mainNames, toModel, toPrestageNames } from './model.ts';
import type { Policy } from './policy.ts';
import type { ModelSettings } from './prompt.ts';
import { toPrestageSeed, toSeed } from './seed.ts';
import type { Tools } from './tools.ts';

export type StageParts = {
  readonly environment: Environment;
  readonly inputs: Inputs;
  readonly redactor: Redactor;
  readonly deadline: Deadline;
  readonly policy: Policy;
  readonly tools: Tools;
};

/** The last event is the `stage-ended` of the main stage, with the outcome. */
export async function* runStages(parts: StageParts): AsyncGenerator<AgentEvent, void, void> {
  const { inputs, policy, redactor, deadline } = parts;
  const models = [...policy.model.models, ...(policy.prestage?.model.models ?? [])];
  const budget = openBudget({ ...inputs.limits, models });
  const prepared = yield* prepare({ ...parts, budget });
  yield* runAgent(
    {
      stage: 'main',
      seed: toSeed(policy.texts, { notes: prepared.notes, answer: policy.answer, redactor }),
      catalog: prepared.catalog,
      limits: inputs.limits,
      window: toWindow(policy.model),
      ...(policy.answer === undefined ? {} : { answer: policy.answer }),
      pendingApprovals: prepared.pendingApprovals,
    },
    toPorts({
      ...parts,
      budget,
      model: policy.model,
      names: mainNames,
      signal: deadline.signal,
      deadlineAt: deadline.at,
    }),
  );
}

async function* prepare(
  parts: StageParts & { readonly budget: Budget },
): AsyncGenerator<AgentEvent, Preparation, void> {
  const { inputs, policy, redactor, deadline } = parts;
  const { catalog } = policy;
  if (inputs.prestage === undefined || policy.prestage === undefined)
    return { notes: [], catalog, pendingApprovals: [] };
  const { maxSteps } = inputs.prestage;
  const { model } = policy.prestage;
  const share = deadline.share(prestageShare);
  try {
    return yield* runPrestage(
      {
        seed: toPrestageSeed(
          { ...policy.texts, system: policy.prestage.system, mainTools: [...catalog.offered] },
          redactor,
        ),
        catalog: policy.prestage.catalog,
        mainCatalog: catalog,
        limits: { maxSteps },
        share: prestageShare,
        window: toWindow(model),
      },
      toPorts({
        ...parts,
        budget: parts.budget,
        model,
        names: toPrestageNames(model, policy.model),
        signal: share.signal,
        deadlineAt: share.at,
      }),
    );
  } finally {
    share.release();
  }
}

/** Of time, tool calls, tokens and money: a pre-stage that stalls or runs wild leaves the main loop enough. */
const prestageShare = 0.25;

type PortParts = StageParts & {
  readonly budget: Budget;
  readonly model: ModelSettings;
  readonly names: OptionNames;
  readonly signal: AbortSignal;
  readonly deadlineAt: number;
};

function toPorts({
  environment,
  redactor,
  tools,
  budget,
  model,
  names,
  signal,
  deadlineAt,
}: PortParts): AgentPorts {
  return {
    model: toModel({ inputs: model, names, environment, clock, redactor, deadlineAt }),
    budget,
    runTool: tools.runTool,
    redactor,
    identifiers,
    digest: sha256Hex,
    signal,
  };
}

function toWindow({ contextWindow, maxOutputTokens }: ModelSettings) {
  return { contextWindow, ...(maxOutputTokens === undefined ? {} : { maxOutputTokens }) };
}
