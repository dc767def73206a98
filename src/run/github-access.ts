/** GitHub as this run may ask it: where the runner says it is, with the token of the input. */

import { type GithubClient, openGithub } from '../github/client.ts';
import { proxyFor } from '../provider/proxy.ts';
import type { Environment } from '../runner/environment.ts';
import type { GithubInputs } from '../runner/github-inputs.ts';
import { systemClock as clock } from './clock.ts';
import { toProxySettings } from './model.ts';

export type GithubAccess = {
  readonly environment: Environment;
  readonly inputs: GithubInputs;
  readonly signal: AbortSignal;
};

const usualApi = 'https://api.github.com';

/** Nothing is asked before the first question. */
export function openGithubAccess({ environment, inputs, signal }: GithubAccess): GithubClient {
  const apiUrl = environment.variables.get('GITHUB_API_URL') ?? usualApi;
  const proxy = URL.canParse(apiUrl)
    ? proxyFor(new URL(apiUrl), toProxySettings(environment.variables))
    : undefined;
  return openGithub({
    apiUrl,
    repository: environment.facts.repository,
    token: inputs.token,
    signal,
    clock,
    proxy,
  });
}
