/** A repository on the fake GitHub for an example that writes: people, an event, a checkout, and a token for each job. */

import { join } from 'node:path';
import { manifestFiles } from './example-files.ts';
import type { ExampleScene } from './example-run.ts';
import { type Hub, startHub } from './hub/hub.ts';
import { makeToken } from './hub/hub-calls.ts';
import type { Permissions } from './hub/types.ts';
import { type Files, git, sampleFiles } from './workspace.ts';

export type HubEvent = {
  readonly name: string;
  readonly payload: object;
  readonly actor: string;
  /** Branch or ref that a checkout without `ref` has: the pull request's merge, else the default branch. */
  readonly checkout: string;
  /** A ref whose objects the checkout has too, as a later step than the checkout may bring them. Then GitHub's own address stays. */
  readonly objectsOf?: string;
};

export type HubScene = Omit<ExampleScene, 'contexts'> & { readonly hub: Hub };

export type ExampleHubOptions = {
  readonly visibility: 'private' | 'public';
  /** Of the default branch, beside the sample's. */
  readonly files?: Files;
};

/** `sam` may write; everybody else is a stranger. */
export async function openExampleHub({ visibility, files }: ExampleHubOptions): Promise<Hub> {
  const hub = await startHub({
    ...{ repository: 'sample-owner/sample', private: visibility === 'private', tokens: [] },
    ...{
      collaborators: { sam: 'write' },
      labels: ['bug', 'documentation', 'enhancement', 'question', 'urgent'],
    },
  });
  await hub.pushTo('main', { ...sampleFiles, ...manifestFiles, ...files }, 'sam');
  return hub;
}

/** What `checkout` has with `fetch-depth: 0`, or at depth 1, and what the runner says of the event. */
export async function toHubScene(
  hub: Hub,
  { event, folder }: { readonly event: HubEvent; readonly folder: string },
): Promise<HubScene> {
  const workspace = join(folder, 'checkout');
  await git(folder, ['clone', '--quiet', '--no-checkout', `file://${hub.gitFolder}`, workspace]);
  await git(workspace, ['fetch', '--quiet', 'origin', `+${event.checkout}:refs/remotes/origin/event`]);
  if (event.objectsOf !== undefined) await git(workspace, ['fetch', '--quiet', 'origin', event.objectsOf]);
  await git(workspace, ['checkout', '--quiet', '--detach', 'refs/remotes/origin/event']);
  await git(workspace, ['remote', 'set-url', 'origin', 'https://github.com/sample-owner/sample.git']);
  return {
    ...{ hub, workspace, scratch: join(folder, 'scratch') },
    event: { name: event.name, payload: event.payload },
    tokenFor: (permissions) => {
      const token = makeToken();
      hub.addToken({ token, permissions: toPermissions(permissions) });
      return token;
    },
    env: {
      ...hub.variables,
      // The artifact client takes a server of another name for one that has no artifacts. Nothing is fetched from there.
      ...(event.objectsOf === undefined ? {} : { GITHUB_SERVER_URL: 'https://github.com' }),
      ...{ GITHUB_ACTOR: event.actor, GITHUB_TRIGGERING_ACTOR: event.actor },
    },
  };
}

/** Everything on the hub that a person would see twice. */
export const seenOn = ({ state }: Hub): object =>
  structuredClone({
    issues: state.issues.map(({ title, body, labels, state: now, pull }) => ({
      ...{ title, body, labels, now, head: pull?.head.sha },
    })),
    comments: state.comments.map(({ issue, body }) => ({ issue, body })),
    reviews: state.reviews.map(({ pull, body }) => ({ pull, body })),
    reviewComments: state.reviewComments.map(({ path, line, body }) => ({ path, line, body })),
  });

function toPermissions(given: { readonly [name: string]: string }): Permissions {
  const level = (name: string) =>
    given[name] === 'write' ? 'write' : given[name] === 'read' ? 'read' : 'none';
  return {
    contents: level('contents'),
    issues: level('issues'),
    'pull-requests': level('pull-requests'),
  };
}
