/** One run of the real bundle whose model is the reading policy, and what it cost, stage by stage. */

import { readFileSync } from 'node:fs';
import { startRun } from '../../__tests__/support/runner.ts';
import { isJsonObject, type JsonObject } from '../../src/contract/json.ts';
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
      const sizes = model.requests.map(({ raw }) => raw.length);
      const log = toLines(readFileSync(file, 'utf8'));
      const missing = task.facts.filter((fact) => !answer.includes(fact));
      return { conclusion, ...toCosts(log, sizes), missing };
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

/** The log says which stage a request belongs to; what it weighs says the endpoint. */
function toCosts(
  log: readonly JsonObject[],
  sizes: readonly number[],
): { readonly prestage: Cost; readonly main: Cost } {
  const costs = { prestage: noCost, main: noCost };
  let stage: keyof typeof costs = 'main';
  let asked = 0;
  for (const line of log) {
    if (line.type === 'model-requested') {
      stage = line.stage === 'main' ? 'main' : 'prestage';
      costs[stage] = addCosts(costs[stage], { steps: 1, bytes: sizes[asked] ?? 0, calls: 0 });
      asked += 1;
    }
    if (line.type === 'tool-run') costs[stage] = addCosts(costs[stage], { ...noCost, calls: 1 });
  }
  if (asked !== sizes.length) throw new Error(`The log has ${asked} requests, the endpoint ${sizes.length}.`);
  return costs;
}
