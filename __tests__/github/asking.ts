/** A client before the fake GitHub, for one test: started, asked, closed. */

import { type GithubClient, type GithubOptions, openGithub } from '../../src/github/client.ts';
import { systemClock } from '../../src/run/clock.ts';
import { type FakeGithub, type GithubFaults, startFakeGithub } from '../support/fake-github.ts';
import type { SceneRepository } from '../support/fake-github-scene.ts';
import { createSecrets } from '../support/secrets.ts';

export const repository = 'octo-org/widgets';

export const token =
  createSecrets('github client').find(({ label }) => label === 'github-token')?.value ?? '';

export const optionsFor = (apiUrl: string): GithubOptions => ({
  apiUrl,
  repository,
  token,
  signal: new AbortController().signal,
  clock: systemClock,
  timeoutMs: 5_000,
});

export type Stage = {
  /** What `octo-org/widgets` has. */
  readonly scene?: SceneRepository;
  /** Other repositories, by `owner/name`. */
  readonly others?: { readonly [name: string]: SceneRepository };
  readonly faults?: GithubFaults;
  readonly basePath?: string;
  readonly options?: Partial<GithubOptions>;
};

export async function withGithub<T>(
  { scene = {}, others = {}, options = {}, ...rest }: Stage,
  ask: (client: GithubClient, github: FakeGithub) => Promise<T>,
): Promise<T> {
  const repositories = { ...others, [repository]: scene };
  const github = await startFakeGithub({ token, scene: { repositories }, ...rest });
  try {
    return await ask(openGithub({ ...optionsFor(github.apiUrl), ...options }), github);
  } finally {
    await github.close();
  }
}
