/** Asks who the people of a trigger are, and what the gate says of them. Nothing else has been called by then. */

import type { Catalog } from '../../contract/catalog.ts';
import type { Conclusion } from '../../contract/conclusion.ts';
import { conclude, refuse } from '../../contract/conclusion.ts';
import type { Trigger } from '../../contract/trigger.ts';
import type { GithubClient } from '../../github/client.ts';
import {
  asksForPeople,
  type GateVerdict,
  judgeGate,
  type Standing,
  toPeople,
} from '../../law/policy/gate.ts';
import { toReadOnlyCatalog } from '../../law/policy/read-only.ts';
import { isSecretless } from '../../law/policy/secretless.ts';
import { cleanInbound } from '../../law/text/inbound.ts';
import type { GithubInputs } from '../../runner/github-inputs.ts';
import type { ModelInputs } from '../../runner/model-inputs.ts';
import type { Policy } from '../policy/policy.ts';

export type Gatekeeping = {
  readonly verdict: GateVerdict;
  readonly standings: ReadonlyMap<string, Standing>;
};

export type GatekeepingParts = {
  readonly trigger: Trigger;
  readonly inputs: GithubInputs;
  readonly github: Pick<GithubClient, 'readPermission' | 'problems'>;
};

/** Logins that one event can name; more are nobody's. */
const mostPeople = 10;

export async function askGate({ trigger, inputs, github }: GatekeepingParts): Promise<Gatekeeping> {
  const logins = toAsked(trigger).slice(0, mostPeople);
  const standings = new Map<string, Standing>(
    await Promise.all(logins.map(async (login) => [login, await github.readPermission(login)] as const)),
  );
  const { allowUsers, allowBots } = inputs;
  const verdict = judgeGate({ trigger, standings, allowUsers, allowBots });
  return { verdict: tellWhy(verdict, github.problems()), standings };
}

/** In UTF-16 units, of a line about a question that failed. */
const longestProblem = 300;

/** Lines of `problems` name routes of ours, and may repeat a word of the other side. */
function tellWhy(verdict: GateVerdict, [problem]: readonly string[]): GateVerdict {
  if (verdict.verdict === 'allowed' || verdict.reason !== 'PERMISSION_UNKNOWN' || problem === undefined)
    return verdict;
  const why = cleanInbound(problem).text.replaceAll(/\s+/g, ' ').slice(0, longestProblem).trim();
  return { ...verdict, message: `${verdict.message} GitHub: ${why}.` };
}

/** Where GitHub asks for write access itself, only authors of quoted text are of interest, for the taint. */
function toAsked(trigger: Trigger): readonly string[] {
  const authors = [trigger.item?.author, trigger.said?.author].filter((login) => login !== undefined);
  const people = asksForPeople(trigger) && trigger.faults.length === 0 ? toPeople(trigger) : [];
  return [...new Set([...people, ...authors.map((login) => login.toLowerCase())])].filter(
    (login) => login !== '',
  );
}

export type Admission =
  | { readonly verdict: 'admitted'; readonly as: 'allowed' | 'admitted-untrusted' }
  | { readonly verdict: 'turned-away'; readonly conclusion: Conclusion };

/** What becomes of a denial: `on-untrusted` (interface §2). An event that nothing is known of never runs. */
export function admitRun(verdict: GateVerdict, { onUntrusted }: GithubInputs): Admission {
  if (verdict.verdict === 'allowed') return { verdict: 'admitted', as: 'allowed' };
  const { reason, message } = verdict;
  if (onUntrusted === 'fail') return { verdict: 'turned-away', conclusion: refuse(reason, message) };
  if (onUntrusted === 'read-only' && reason !== 'EVENT_NOT_SUPPORTED')
    return { verdict: 'admitted', as: 'admitted-untrusted' };
  return { verdict: 'turned-away', conclusion: conclude(reason, message) };
}

/** A run that was let in untrusted has the built-in readers, whatever the manifest names. */
export function narrowPolicy(policy: Policy, admission: Admitted): Policy {
  const { prestage } = policy;
  return {
    ...policy,
    catalog: narrowCatalog(policy.catalog, admission),
    prestage: prestage && { ...prestage, catalog: narrowCatalog(prestage.catalog, admission) },
  };
}

export type Admitted = Extract<Admission, { verdict: 'admitted' }>;

export const narrowCatalog = (catalog: Catalog, { as }: Pick<Admitted, 'as'>): Catalog =>
  as === 'allowed' ? catalog : toReadOnlyCatalog(catalog);

/** The one endpoint that is known to want a key whatever it is asked. */
const keyedOrigin = 'https://api.openai.com';

/** A run that GitHub gives no secrets to ends here where it would only be told that it has no key. */
export function refuseWithoutKey(trigger: Trigger, { apiKey, baseUrl }: ModelInputs): Conclusion | undefined {
  const isKeyed = new URL(baseUrl).origin === keyedOrigin;
  return apiKey === undefined && isKeyed && isSecretless(trigger)
    ? conclude('NO_SECRETS_FOR_FORK', noKey)
    : undefined;
}

/** The same for an endpoint that said so itself, with status 401. */
export function withoutKey(
  ended: Conclusion,
  {
    trigger,
    model,
    status,
  }: { readonly trigger: Trigger; readonly model: ModelInputs; readonly status: number },
): Conclusion {
  const isRefused = ended.name === 'provider-error' && status === 401;
  return isRefused && model.apiKey === undefined && isSecretless(trigger)
    ? conclude('NO_SECRETS_FOR_FORK', noKey)
    : ended;
}

const noKey =
  'GitHub gives no secrets to runs of forks and of Dependabot, so there is no api-key, and the endpoint wants one. Nothing is wrong with the workflow.';
