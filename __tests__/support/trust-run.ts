/** One step for an event that anyone may cause: the payload as GitHub sends it, and GitHub's API beside it. */

import { randomUUID } from 'node:crypto';
import type { EventName } from '../../src/contract/trigger.ts';
import type { Script } from '../../src/demo/scripted-model.ts';
import { type EndedRun, runBundle } from './ended-run.ts';
import { type Scene as EventScene, repositoryName, toPayload } from './event-payloads.ts';
import { type FakeGithub, type GithubFaults, startFakeGithub } from './fake-github.ts';
import type { SceneRepository } from './fake-github-scene.ts';
import type { RunOptions } from './runner.ts';
import { createSecrets } from './secrets.ts';

export type TrustOptions = Omit<Partial<RunOptions>, 'event' | 'githubToken'> & {
  readonly event: EventName;
  readonly scene: EventScene;
  /** The payload, where it is not the usual one of the event. */
  readonly payload?: object;
  /** Whoever started this attempt. Default: the actor. */
  readonly triggeringActor?: string;
  /** What GitHub has beside the usual people. */
  readonly repository?: SceneRepository;
  readonly faults?: GithubFaults;
  /** `none`: the job gives the step no token. */
  readonly token?: 'job' | 'none';
};

export type TrustRun = EndedRun & { readonly github: FakeGithub['requests']; readonly token: string };

/** Of GitHub's form, another one each time. */
export function makeGithubToken(): string {
  const secret = createSecrets(randomUUID()).find(({ label }) => label === 'github-token');
  return secret?.value ?? '';
}

/** Logins and what they may do here; everybody else is a stranger. */
export const usualPeople = {
  'olivia-owner': 'admin',
  'mika-member': 'write',
  'rosa-reader': 'read',
} as const;

export async function runTrust(script: Script, options: TrustOptions): Promise<TrustRun> {
  const { event, scene, payload, triggeringActor, repository, faults, token: given, ...rest } = options;
  const token = makeGithubToken();
  const github = await startFakeGithub({
    token,
    scene: { repositories: { [repositoryName]: { collaborators: usualPeople, ...repository } } },
    ...(faults === undefined ? {} : { faults }),
  });
  try {
    const run = await runBundle(script, {
      ...rest,
      event: { name: event, payload: { ...toPayload(event, scene), ...payload } },
      ...(given === 'none' ? {} : { githubToken: token }),
      env: {
        ...github.variables,
        GITHUB_ACTOR: scene.actor,
        GITHUB_TRIGGERING_ACTOR: triggeringActor ?? scene.actor,
        ...rest.env,
      },
    });
    return { ...run, github: [...github.requests], token };
  } finally {
    await github.close();
  }
}
