/** The stages of a run, one after the other: a look around, unless it is off, and then the task itself. */

import { sha256Hex } from '../canonical/canonical.ts';
import type { AgentEvent } from '../contract/events.ts';
import type { Redactor } from '../contract/ports.ts';
import { runAgent } from '../core/agent.ts';
import { type Budget, openBudget } from '../core/budget.ts';
import { type Preparation, runPrestage, type Stopped } from '../core/prestage.ts';
import type { AgentPorts } from '../core/task.ts';
import type { TaintState } from '../law/policy/taint.ts';
import { type Canaries, openCanaries } from '../law/redact/canary.ts';
import type { OptionNames } from '../provider/options.ts';
import type { Environment } from '../runner/environment.ts';
import type { Inputs } from '../runner/inputs.ts';
import { systemClock as clock, randomIdentifiers as identifiers } from './clock.ts';
import type { Deadline, PartialDeadline } from './deadline.ts';
import { type Granting, toGrants } from './grants.ts';
import { plantBait } from './ground/private-directory.ts';
import type { Tools } from './hands/tools.ts';
import { mainNames, toModel, toPrestageNames } from './policy/model.ts';
import type { Policy } from './policy/policy.ts';
import type { ModelSettings } from './policy/prompt.ts';
import { type SeedTexts, toPrestageSeed, toSeed } from './policy/seed.ts';

export type StageParts = {
  readonly environment: Environment;
  readonly inputs: Inputs;
  readonly redactor: Redactor;
  readonly deadline: Deadline;
  readonly policy: Policy;
  readonly tools: Tools;
  /** Of the whole run: by what it is tainted already is told already. */
  readonly taint: TaintState;
  /** HOME of tools. */
  readonly home: string;
  /** What the main stage does one after the other; one pass without a text is the task as it is. */
  readonly passes: Passes;
};

/** A task that is larger than one window: the same question over one part after the other. */
export type Passes = {
  /** Behind the task, in its last message. */
  readonly texts: readonly [string, ...string[]];
  /** The tool without which there is no answer. */
  readonly required: string | undefined;
  /** Called before the n-th pass, from 0, and after one that came to a good end. */
  begin(index: number): void;
  end(index: number): void;
};

export const onePass: Passes = { texts: [''], required: undefined, begin: () => {}, end: () => {} };

/** The last event is the `stage-ended` of the main stage, with the outcome; of the pre-stage, where that ends the run. */
export async function* runStages(parts: StageParts): AsyncGenerator<AgentEvent, void, void> {
  const { inputs, policy, redactor, deadline } = parts;
  const budget = openBudget({ ...inputs.limits, models: policy.models });
  const canaries = openCanaries([policy.model, policy.prestage?.model].flatMap(toOrigins), identifiers);
  plantBait(parts.home, canaries.bait);
  const prepared = yield* prepare({ ...parts, budget, canaries });
  if (prepared.type === 'stopped') return;
  const { texts, required } = parts.passes;
  let before = 0;
  for (const [index, text] of texts.entries()) {
    const maxSteps = Math.floor((inputs.limits.maxSteps - before) / (texts.length - index));
    if (maxSteps < 1) return;
    parts.passes.begin(index);
    const ended = yield* watchEnd(
      runAgent(
        {
          stage: 'main',
          seed: toSeed(withPass(policy.texts, text), {
            notes: prepared.notes,
            mark: identifiers(16),
            answer: policy.answer,
            canary: canaries.lineFor(toOrigin(policy.model)),
            redactor,
          }),
          catalog: prepared.catalog,
          grants: toGrants(toGranting(parts, inputs.tools.taintedTools)),
          limits: { maxSteps, before },
          window: toWindow(policy.model),
          ...(policy.answer === undefined ? {} : { answer: policy.answer }),
          ...(required === undefined ? {} : { required }),
        },
        toPorts(parts, { budget, canaries, model: policy.model, names: mainNames, deadline }),
      ),
    );
    if (ended?.content.conclusion.name !== 'success') return;
    parts.passes.end(index);
    before += ended.steps;
  }
}

type StageEnded = Extract<AgentEvent, { type: 'stage-ended' }>;

async function* watchEnd(
  events: AsyncGenerator<AgentEvent, void, void>,
): AsyncGenerator<AgentEvent, StageEnded | undefined, void> {
  let ended: StageEnded | undefined;
  for await (const event of events) {
    if (event.type === 'stage-ended') ended = event;
    yield event;
  }
  return ended;
}

function withPass(texts: SeedTexts, pass: string): SeedTexts {
  if (pass === '') return texts;
  const last = texts.messages.length - 1;
  const messages = texts.messages.map((message, index) =>
    index === last ? { ...message, content: `${message.content.trimEnd()}\n\n${pass}` } : message,
  );
  return { ...texts, messages };
}

async function* prepare(
  parts: StageParts & { readonly budget: Budget; readonly canaries: Canaries },
): AsyncGenerator<AgentEvent, Preparation | Stopped, void> {
  const { budget, canaries, policy, redactor, deadline } = parts;
  const { catalog: mainCatalog, prestage, texts } = policy;
  if (prestage === undefined) return { type: 'prepared', notes: [], catalog: mainCatalog };
  const { catalog, system, model, maxSteps, own } = prestage;
  const share = deadline.share(prestageShare);
  try {
    return yield* runPrestage(
      {
        seed: toPrestageSeed(
          { ...texts, system, mainTools: [...mainCatalog.offered] },
          { canary: canaries.lineFor(toOrigin(model)), redactor },
        ),
        catalog,
        mainCatalog,
        // `tainted-tools` names tools of the main manifest; the same name in another one is another tool.
        grants: toGrants(toGranting(parts, own === undefined ? parts.inputs.tools.taintedTools : [])),
        limits: { maxSteps },
        share: prestageShare,
        window: toWindow(model),
      },
      toPorts(parts, {
        budget,
        canaries,
        model,
        names: toPrestageNames(model, policy.model),
        deadline: share,
      }),
    );
  } finally {
    share.release();
  }
}

/** Of time, tool calls, tokens and money: a pre-stage that stalls or runs wild leaves the main loop enough. */
const prestageShare = 0.25;

const toOrigin = ({ baseUrl }: ModelSettings): string => new URL(baseUrl).origin;
const toOrigins = (model: ModelSettings | undefined): readonly string[] =>
  model === undefined ? [] : [toOrigin(model)];

function toGranting({ inputs, tools }: StageParts, taintedTools: readonly string[]): Granting {
  return { inputs: inputs.tools, taintedTools, tier: tools.isolation.tier };
}

type StagePorts = {
  readonly budget: Budget;
  readonly canaries: Canaries;
  readonly model: ModelSettings;
  readonly names: OptionNames;
  readonly deadline: PartialDeadline;
};

function toPorts(
  { environment, redactor, tools, taint }: StageParts,
  { budget, canaries, model, names, deadline }: StagePorts,
): AgentPorts {
  return {
    model: toModel({ inputs: model, names, environment, clock, redactor, deadlineAt: deadline.at }),
    budget,
    taint,
    canary: canaries.watch(toOrigin(model)),
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
