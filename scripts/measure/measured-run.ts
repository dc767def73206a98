/** One run of the real bundle whose model is the reading policy, and what it cost, stage by stage. */

import { readFileSync } from 'node:fs';
import { startRun } from '../../__tests__/support/runner.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/contract/json.ts';
import type { RecordedRequest } from '../../src/demo/script.ts';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import { toChatRequest } from './chat-request.ts';
import { replyTo } from './reading-policy.ts';
import type { MeasuredTask } from './tasks.ts';

/** `unset` says nothing of a pre-stage, for a bundle that knows none. */
export type Leg = 'unset' | 'without' | 'with';

/** Model calls, bytes of their request bodies as the endpoint got them, and tool calls that ran. */
export type Cost = { readonly steps: number; readonly bytes: number; readonly calls: number };

export type Measurement = {
  readonly conclusion: string;
  readonly prestage: Cost;
  readonly main: Cost;
  /** Developer messages in the first request of the main loop: what the pre-stage left it. */
  readonly notes: number;
  /** Facts that the answer lacks. */
  readonly missing: readonly string[];
};

export async function measureRun(run: {
  readonly task: MeasuredTask;
  readonly leg: Leg;
  /** A checkout of the task's repository. */
  readonly workspace: string;
}): Promise<Measurement> {
  const { task, leg, workspace } = run;
  // The policy gets the words of the request and nothing that says which stage it belongs to.
  const model = await startScriptedModel(({ body }) => replyTo(toChatRequest(body)));
  try {
    const entry = process.env.GOAGENT_TEST_ENTRY;
    const done = await startRun({
      workspace,
      inputs: {
        prompt: task.prompt,
        model: 'reading-policy',
        'base-url': model.baseUrl,
        'http-retries': '0',
        ...(leg === 'unset' ? {} : { prestage: leg === 'with' ? 'true' : 'false' }),
      },
      ...(entry === undefined ? {} : { entry }),
    });
    try {
      const { conclusion = '', 'final-message': answer = '', 'audit-file': file = '' } = done.outputs;
      if (file === '') throw new Error(`The run left no audit log:\n${done.stdout}${done.stderr}`);
      const stages = toStages(toLines(readFileSync(file, 'utf8')), model.requests);
      const missing = task.facts.filter((fact) => !answer.includes(fact));
      return { conclusion, ...stages, missing };
    } finally {
      done.remove();
    }
  } finally {
    await model.close();
  }
}

export function addCosts(one: Cost, other: Cost): Cost {
  return {
    steps: one.steps + other.steps,
    bytes: one.bytes + other.bytes,
    calls: one.calls + other.calls,
  };
}

export const noCost: Cost = { steps: 0, bytes: 0, calls: 0 };

function toLines(text: string): readonly JsonObject[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))
    .filter(isJsonObject);
}

export type Stages = Pick<Measurement, 'prestage' | 'main' | 'notes'>;

/** The log says which stage a request belongs to; what it weighs and holds says the endpoint. */
export function toStages(log: readonly JsonObject[], requests: readonly RecordedRequest[]): Stages {
  const costs = { prestage: noCost, main: noCost };
  let stage: keyof typeof costs = 'main';
  let asked = 0;
  let notes = 0;
  for (const line of log) {
    if (line.type === 'model-requested') {
      stage = line.stage === 'main' ? 'main' : 'prestage';
      const request = requests[asked];
      if (stage === 'main' && costs.main.steps === 0) notes = countNotes(request?.body ?? null);
      costs[stage] = addCosts(costs[stage], { steps: 1, bytes: request?.raw.length ?? 0, calls: 0 });
      asked += 1;
    }
    if (line.type === 'tool-run') costs[stage] = addCosts(costs[stage], { ...noCost, calls: 1 });
  }
  if (asked !== requests.length)
    throw new Error(`The log has ${asked} requests, the endpoint got ${requests.length}.`);
  return { ...costs, notes };
}

function countNotes(body: JsonValue): number {
  return toChatRequest(body).messages.filter(({ role }) => role === 'developer').length;
}
