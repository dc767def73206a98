/** GitHub as this run may ask it: where the runner says it is, with the token of the input. */

import { type GithubClient, openGithub } from '../../github/client.ts';
import { proxyFor } from '../../provider/proxy.ts';
import type { Environment } from '../../runner/environment.ts';
import { systemClock as clock } from '../clock.ts';
import { toProxySettings } from '../policy/model.ts';

export type GithubAccess = {
  readonly environment: Environment;
  readonly token: string | undefined;
  readonly signal: AbortSignal;
};

const usualApi = 'https://api.github.com';

/** Reads alone. Nothing is asked before the first question. */
export const openGithubAccess = (access: GithubAccess): GithubClient => openGithub(toGithubAddress(access));

/** Where the runner says that GitHub is, and how it is reached. */
export function toGithubAddress({ environment: { variables, facts }, token, signal }: GithubAccess) {
  const apiUrl = variables.get('GITHUB_API_URL') ?? usualApi;
  const proxy = URL.canParse(apiUrl) ? proxyFor(new URL(apiUrl), toProxySettings(variables)) : undefined;
  return { apiUrl, repository: facts.repository, token, signal, clock, proxy };
}
