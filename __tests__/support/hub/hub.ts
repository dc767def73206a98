/**
 * A fake GitHub with a memory: REST and some GraphQL on loopback, state in memory, a real git repository behind it,
 * every request held against GitHub's published description, every rule with its real status code.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Channel } from '../leaks.ts';
import { toHttpChannel } from '../runner.ts';
import { createFaults, type FaultTimes, type HubFault } from './faults.ts';
import { openStore } from './git-store.ts';
import { accountOf, githubLimits, type HubSettings, type World } from './hub-world.ts';
import { createPeople, type People } from './people.ts';
import { type HubRequest, type HubWrite, startServing } from './serving.ts';
import type { HubState, HubToken } from './types.ts';

export type HubOptions = HubSettings & {
  readonly tokens: readonly HubToken[];
  /** `/api/v3` on an Enterprise Server. Default: none. */
  readonly basePath?: string;
};

export type Hub = People & {
  /** For GITHUB_API_URL. */
  readonly apiUrl: string;
  /** For GITHUB_SERVER_URL: `git fetch` finds `owner/name` there. */
  readonly serverUrl: string;
  /** GITHUB_* of a run on this repository, and what keeps a proxy of the machine away from loopback. */
  readonly variables: Readonly<Record<string, string>>;
  readonly state: HubState;
  /** The bare repository. */
  readonly gitFolder: string;
  /** Every request that is not a plain read, once it was answered. */
  readonly writes: {
    /** How many changed something or would have: those that were answered with 2xx. */
    readonly count: number;
    readonly done: readonly HubWrite[];
    readonly refused: readonly HubWrite[];
  };
  /** Oldest first; grows while the hub runs. */
  readonly requests: readonly HubRequest[];
  /** What GitHub does not know or describes otherwise: unknown routes, bodies that do not fit. `close` throws for any. */
  readonly violations: readonly string[];
  /** `route`: an operation's id like `pulls/create-review`, `graphql`, `git`, or `*`. `times` count from now; default: the next one. */
  fault(route: string, fault: HubFault, times?: FaultTimes): void;
  addToken(token: HubToken): void;
  /** Moves the hub's clock on. */
  advance(ms: number): void;
  /** For a search for leaks: channels `github 0`, `github 1` and so on. */
  channels(): readonly Channel[];
  /** Ends the server, removes the folder, and throws when there were violations. */
  close(): Promise<void>;
};

export async function startHub(options: HubOptions): Promise<Hub> {
  const folder = mkdtempSync(join(tmpdir(), 'goagent hub '));
  const git = openStore(join(folder, `${options.repository}.git`));
  const faults = createFaults();
  const clock = { ahead: 0, id: 1000 };
  const tokens = [...options.tokens];
  const reached = { apiUrl: '', serverUrl: '' };
  const world: World = {
    ...{ settings: options, limits: { ...githubLimits, ...options.limits }, state: createState(options) },
    ...{ git, diffs: new Map(), histories: new Map(), mergeBases: new Map() },
    now: () => new Date(Date.now() + clock.ahead).toISOString().replace(/\.\d+Z$/, 'Z'),
    nextId: () => {
      clock.id += 1;
      return clock.id;
    },
    get apiUrl() {
      return reached.apiUrl;
    },
    get serverUrl() {
      return reached.serverUrl;
    },
  };
  await createBare(folder, options);
  for (const login of Object.keys(options.collaborators ?? {})) accountOf(world, login);
  for (const { login } of tokens) accountOf(world, login ?? 'github-actions[bot]');
  const serving = await startServing({
    world,
    tokens,
    faults,
    projects: folder,
    basePath: options.basePath ?? '',
  });
  reached.apiUrl = serving.apiUrl;
  reached.serverUrl = serving.serverUrl;
  const { requests, violations, writes } = serving;
  return {
    ...createPeople(world),
    ...{ apiUrl: serving.apiUrl, serverUrl: serving.serverUrl, state: world.state, gitFolder: git.folder },
    ...{ requests, violations, variables: toVariables(world) },
    writes: {
      get count() {
        return writes.filter((one) => one.status < 300).length;
      },
      get done() {
        return writes.filter((one) => one.status < 300);
      },
      get refused() {
        return writes.filter((one) => one.status >= 300);
      },
    },
    fault: faults.add,
    addToken: (token) => {
      tokens.push(token);
      accountOf(world, token.login ?? 'github-actions[bot]');
    },
    advance: (ms) => {
      clock.ahead += ms;
    },
    channels: () => requests.map((one, index) => toHttpChannel({ ...one, channel: `github ${index}` })),
    close: async () => {
      await serving.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      if (violations.length > 0) throw new Error(`GitHub would not know this:\n${violations.join('\n')}`);
    },
  };
}

function createState({ repository, collaborators = {}, labels = [] }: HubSettings): HubState {
  const [owner = '', name = ''] = repository.split('/');
  return {
    ...{ accounts: [], collaborators: new Map(Object.entries(collaborators)), issues: [], comments: [] },
    repositories: [{ id: 2002, fullName: repository, owner, name, heads: 'refs/heads/', fork: false }],
    labels: labels.map((label, index) => ({
      id: 500 + index,
      name: label,
      color: 'ededed',
      description: null,
    })),
    ...{ reviews: [], reviewComments: [], reactions: [], activity: [], verified: new Set() },
  };
}

async function createBare(
  folder: string,
  { repository, defaultBranch = 'main' }: HubSettings,
): Promise<void> {
  const store = openStore(folder);
  const path = join(folder, `${repository}.git`);
  await store.read(['init', '--quiet', '--bare', `--initial-branch=${defaultBranch}`, path]);
  // As GitHub does: any commit that it has can be asked for.
  await store.read(['-C', path, 'config', 'uploadpack.allowAnySHA1InWant', 'true']);
}

function toVariables({ apiUrl, serverUrl, settings }: World): Readonly<Record<string, string>> {
  return {
    ...{ GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: `${apiUrl.replace(/\/v3$/, '')}/graphql` },
    ...{ GITHUB_SERVER_URL: serverUrl, GITHUB_REPOSITORY: settings.repository },
    ...{ GITHUB_REPOSITORY_OWNER: settings.repository.split('/')[0] ?? '' },
    ...{ NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' },
  };
}
