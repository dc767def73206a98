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
import type { Deadline, PartialDeadline } from './deadline.ts';
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
  const budget = openBudget({ ...inputs.limits, models: policy.models });
  const prepared = yield* prepare({ ...parts, budget });
  yield* runAgent(
    {
      stage: 'main',
      seed: toSeed(policy.texts, {
        notes: prepared.notes,
        mark: identifiers(16),
        answer: policy.answer,
        redactor,
      }),
      catalog: prepared.catalog,
      limits: inputs.limits,
      window: toWindow(policy.model),
      ...(policy.answer === undefined ? {} : { answer: policy.answer }),
    },
    toPorts(parts, { budget, model: policy.model, names: mainNames, deadline }),
  );
}

async function* prepare(
  parts: StageParts & { readonly budget: Budget },
): AsyncGenerator<AgentEvent, Preparation, void> {
  const { budget, policy, redactor, deadline } = parts;
  const { catalog: mainCatalog, prestage, texts } = policy;
  if (prestage === undefined) return { notes: [], catalog: mainCatalog };
  const { catalog, system, model, maxSteps } = prestage;
  const share = deadline.share(prestageShare);
  try {
    return yield* runPrestage(
      {
        seed: toPrestageSeed({ ...texts, system, mainTools: [...mainCatalog.offered] }, redactor),
        catalog,
        mainCatalog,
        limits: { maxSteps },
        share: prestageShare,
        window: toWindow(model),
      },
      toPorts(parts, { budget, model, names: toPrestageNames(model, policy.model), deadline: share }),
    );
  } finally {
    share.release();
  }
}

/** Of time, tool calls, tokens and money: a pre-stage that stalls or runs wild leaves the main loop enough. */
const prestageShare = 0.25;

type StagePorts = {
  readonly budget: Budget;
  readonly model: ModelSettings;
  readonly names: OptionNames;
  readonly deadline: PartialDeadline;
};

function toPorts(
  { environment, redactor, tools }: StageParts,
  { budget, model, names, deadline }: StagePorts,
): AgentPorts {
  return {
    model: toModel({ inputs: model, names, environment, clock, redactor, deadlineAt: deadline.at }),
    budget,
    runTool: tools.runTool,
    redactor,
    identifiers,
    digest: sha256Hex,
    signal: deadline.signal,
  };
}

function toWindow({ contextWindow, maxOutputTokens }: ModelSettings) {
  return { contextWindow, ...(maxOutputTokens === undefined ? {} : { maxOutputTokens }) };
}
