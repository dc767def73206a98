/** Publishing before the fake GitHub with a memory, for one test: a repository, a token, a set of proposals. */

import type {
  Proposal,
  ProposalLimits,
  ProposalSet,
  ProposalTarget,
  PullRequestProposal,
} from '../../src/contract/proposals.ts';
import type { PublicationProblem, Published } from '../../src/contract/publication.ts';
import { openGithub } from '../../src/github/client.ts';
import type { Hub as Writing } from '../../src/github/hub.ts';
import { openHub } from '../../src/github/open-hub.ts';
import { toPublished } from '../../src/github/outcome.ts';
import { publishProposals } from '../../src/github/publish.ts';
import { sanitizeOutbound } from '../../src/law/text/outbound.ts';
import { systemClock } from '../../src/run/clock.ts';
import { type Hub, type HubOptions, startHub } from '../support/hub/hub.ts';
import { makeToken, repository, writeAll } from '../support/hub/hub-calls.ts';
import type { HubToken } from '../support/hub/types.ts';

export { repository };

export type Told = Published | PublicationProblem;

export const branch = 'goagent/maintenance-0123456789ab';

export const limits: ProposalLimits = {
  comment: 2,
  review: 1,
  issue: 2,
  'pull-request': 1,
  labels: { max: 4, allow: ['bug', 'Docs'], allowRemove: ['triage'] },
};

export type Scene = {
  readonly hub: Hub;
  /** The first commit of `main`. */
  readonly base: string;
  /** What became of each; `writes`: what GitHub took. */
  publish(order: Order): Promise<readonly Told[]>;
  /** The same, with the number of writes that GitHub took. */
  count(order: Order): Promise<{ readonly told: readonly Told[]; readonly writes: number }>;
  /** The client that writes, by itself. */
  open(): Writing;
};

export type Order = {
  readonly proposals: readonly Proposal[];
  readonly target?: ProposalTarget;
  readonly limits?: Partial<ProposalLimits>;
  readonly owner?: string;
  /** That the proposals name. */
  readonly repository?: string;
  readonly token?: string;
  readonly signal?: AbortSignal;
};

export async function withHub(
  { token: rights = {}, ...options }: Partial<HubOptions> & { readonly token?: Partial<HubToken> },
  play: (scene: Scene) => Promise<void>,
): Promise<void> {
  const token = makeToken();
  const hub = await startHub({
    repository,
    tokens: [{ token, permissions: writeAll, ...rights }],
    collaborators: { sam: 'write' },
    labels: ['bug', 'docs', 'triage'],
    ...options,
  });
  try {
    const base = await hub.pushTo('main', { 'src/a.txt': 'one\n', 'src/b.txt': 'two\n' }, 'sam');
    const publish = (order: Order) => publishWith(hub, { token, ...order });
    const count = async (order: Order) => {
      const before = hub.writes.count;
      const told = await publish(order);
      return { told, writes: hub.writes.count - before };
    };
    const open = () => openHub({ ...toAccess(hub, token), pace: 'none' });
    await play({ hub, base, publish, count, open });
  } finally {
    await hub.close();
  }
}

const toAccess = (hub: Hub, token: string) => ({
  ...{ apiUrl: hub.apiUrl, token, repository, clock: systemClock, timeoutMs: 5_000 },
  signal: new AbortController().signal,
});

async function publishWith(hub: Hub, order: Order & { readonly token: string }): Promise<readonly Told[]> {
  const signal = order.signal ?? new AbortController().signal;
  const access = { ...toAccess(hub, order.token), signal };
  const set: ProposalSet = {
    ...{
      v: 1,
      repository: order.repository ?? repository,
      runId: '1',
      owner: order.owner ?? 'octo-org/widgets/.github/workflows/a.yml#job',
    },
    ...{ recipe: 'none', target: order.target ?? { type: 'repository' }, proposals: order.proposals },
  };
  const told: Told[] = [];
  for await (const one of publishProposals({
    ...{ set, limits: { ...limits, ...order.limits }, signal, repository, serverUrl: hub.serverUrl },
    hub: openHub({ ...access, pace: 'none' }),
    reading: openGithub(access),
    sanitize: (text) => sanitizeOutbound(text, { allowHosts: [] }).text,
    publishReview: async ({ number, head }) => [
      toPublished({ type: 'review', what: 'created', url: `${number} ${head}` }),
    ],
  })) {
    told.push(one.type === 'published' ? one.published : one.problem);
  }
  return told;
}

export const comment = (body: string): Proposal => ({ type: 'comment', body });

export const pullRequest = (
  base: string,
  files: { readonly [path: string]: string | null },
  more: Partial<PullRequestProposal> = {},
): PullRequestProposal => ({
  ...{ type: 'pull-request', title: 'Mend a thing', body: 'Because.', branch, patch: '' },
  base: { ref: 'main', sha: base },
  files: Object.entries(files).map(([path, text]) =>
    text === null
      ? { path, change: 'deleted' }
      : { path, change: 'written', mode: '100644', content: Buffer.from(text, 'latin1').toString('base64') },
  ),
  ...more,
});
