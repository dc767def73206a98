/** `goagent-action probe`: what an endpoint and its model can do, asked with the inputs of a run. */

import { parseArgs } from 'node:util';
import { createRedactor } from '../law/redact/redactor.ts';
import { judgeSecret } from '../law/redact/secret.ts';
import { systemClock as clock, randomIdentifiers } from '../run/clock.ts';
import { parseInputTexts } from '../run/input-texts.ts';
import { mainNames, toModel } from '../run/policy/model.ts';
import { probe as askAll, type Probe } from '../run/probe/probe.ts';
import { toQuestions } from '../run/probe/questions.ts';
import { inputTable } from '../runner/input-table.ts';
import type { Told } from './tool-commands.ts';

/** Inputs that shape a request. */
const names = [
  ...['base-url', 'allow-insecure-http', 'api-key', 'model', 'api-headers', 'temperature', 'top-p'],
  ...['reasoning-effort', 'max-output-tokens', 'http-timeout', 'http-retries', 'http-retry-backoff'],
];

/** Milliseconds, for all questions. */
const longestProbe = 300_000;

export async function probe(words: readonly string[], variables: ReadonlyMap<string, string>): Promise<Told> {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...words],
    options: { ...Object.fromEntries(names.map((name) => [name, option])), json: { type: 'boolean' } },
    strict: true,
  });
  const given = toGiven(values, variables);
  if (!given.has('model')) return { exit: 2, form: 'text', text: 'probe needs --model, or OAI_MODEL' };
  const parsed = parseInputTexts(given);
  if (parsed.verdict === 'refused') return { exit: 2, form: 'text', text: parsed.complaints.join('\n') };
  const inputs = parsed.inputs.model;
  const [first = '', ...others] = inputs.models;
  const secrets = [inputs.apiKey ?? '', ...Object.values(inputs.headers)]
    .filter((value) => judgeSecret(value).verdict === 'secret')
    .map((value) => ({ value, class: 'api-key' }));
  const redactor = createRedactor({ secrets, patterns: [] });
  const deadlineAt = clock.now() + longestProbe;
  const result = await askAll({
    model: toModel({
      ...{ names: mainNames, environment: { variables }, clock, redactor, deadlineAt },
      inputs: { ...inputs, models: [first, ...others] },
    }),
    questions: toQuestions(redactor),
    identifiers: randomIdentifiers,
    redact: (text) => redactor.text(text, 'error'),
    signal: AbortSignal.timeout(longestProbe),
  });
  const exit = result.verdict === 'fit' ? 0 : 1;
  return values.json === true
    ? { exit, form: 'json', text: JSON.stringify(result) }
    : { exit, form: 'page', text: toText(result) };
}

/** Options first, then variables, as in a run. */
function toGiven(
  values: { readonly [name: string]: string | boolean | undefined },
  variables: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    inputTable.flatMap((rule) => {
      if (!names.includes(rule.name)) return [];
      const inherited = (rule.variables ?? []).map((name) => variables.get(name)).find((value) => value);
      const value = values[rule.name] ?? inherited;
      return typeof value === 'string' && value !== '' ? [[rule.name, value] as const] : [];
    }),
  );
}

function toText({ model, endpoint, answers, verdict }: Probe): string {
  const width = Math.max(...answers.map(({ question }) => question.length));
  const lines = answers.flatMap(({ question, answer, ms, why, advice }) => {
    const head = `  ${question.padEnd(width)}  ${answer}${answer === 'yes' ? `  ${ms} ms` : ''}`;
    return answer === 'no'
      ? [head, `  ${' '.repeat(width)}  ${why}`, `  ${' '.repeat(width)}  ${advice}`]
      : [head];
  });
  const end =
    verdict === 'fit'
      ? 'A run of the action can work with it.'
      : 'A run of the action cannot work with it: what is needed is missing.';
  return [`${model} at ${endpoint}`, ...lines, end].join('\n');
}
