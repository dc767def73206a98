/** GitHub as this run may write to it, and the words that go with it: whose the proposals are, which hosts links may lead to. */

import type { Hub } from '../github/hub.ts';
import { openHub } from '../github/open-hub.ts';
import { proxyFor } from '../provider/proxy.ts';
import type { Environment } from '../runner/environment.ts';
import { systemClock as clock } from './clock.ts';
import { toProxySettings } from './model.ts';

export type HubAccess = {
  readonly environment: Environment;
  readonly token: string | undefined;
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
};

const usualApi = 'https://api.github.com';
const usualServer = 'https://github.com';

/** Nothing is loaded and nobody is asked before the first order. */
export function openHubAccess({ environment, token, signal, endsAt }: HubAccess): Hub {
  const { variables, facts } = environment;
  const apiUrl = variables.get('GITHUB_API_URL') ?? usualApi;
  const proxy = URL.canParse(apiUrl) ? proxyFor(new URL(apiUrl), toProxySettings(variables)) : undefined;
  return openHub({ apiUrl, repository: facts.repository, token, signal, clock, proxy, endsAt });
}

/** Without a slash at its end. */
export function toServer({ variables }: Environment): string {
  return (variables.get('GITHUB_SERVER_URL') || usualServer).replace(/\/+$/, '');
}

/** Links of published texts lead to GitHub itself and nowhere else. */
export function toLinkHosts(environment: Environment): readonly string[] {
  const server = toServer(environment);
  return URL.canParse(server) ? [new URL(server).hostname] : [];
}

/** `ProposalSet.owner`: the workflow's file, whatever branch it runs on, and the job. */
export function toOwner({ variables, facts }: Environment): string {
  const [workflow = ''] = (variables.get('GITHUB_WORKFLOW_REF') ?? '').split('@', 1);
  return `${workflow || facts.workflow}#${facts.job}`;
}
