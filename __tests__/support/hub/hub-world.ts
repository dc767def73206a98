/** What every route of the fake GitHub works with: state, git, clock, settings and where it is reached. */

import type { GitStore } from './git-store.ts';
import type { DiffFile } from './pull-diff.ts';
import type { Account, HubIssue, HubPull, HubRepository, HubState, Role } from './types.ts';

export type HubSettings = {
  /** `owner/name`. */
  readonly repository: string;
  readonly private?: boolean;
  /** Default: `main`. */
  readonly defaultBranch?: string;
  /** By login. Who is not in it gets `read` on a public repository. */
  readonly collaborators?: { readonly [login: string]: Role };
  /** Labels that the repository has. */
  readonly labels?: readonly string[];
  /** `refused`: drafts are not in the repository's plan. */
  readonly drafts?: 'refused';
  /** `refused`: the box "Allow GitHub Actions to create and approve pull requests" is not ticked. */
  readonly pullsByActions?: 'refused';
  /** GitHub's own where they are not given. */
  readonly limits?: Partial<HubLimits>;
};

export type HubLimits = {
  /** Of the list of files of a pull request. */
  readonly files: number;
  /** Of one file's patch; above it the list has none. */
  readonly patchLines: number;
  readonly patchBytes: number;
  /** Of a recursive tree. */
  readonly treeEntries: number;
  /** Of the whole diff as text; above it 406. */
  readonly diffLines: number;
};

export const githubLimits: HubLimits = {
  ...{ files: 3000, patchLines: 20_000, patchBytes: 1_000_000, treeEntries: 100_000, diffLines: 20_000 },
};

export type World = {
  readonly settings: HubSettings;
  readonly limits: HubLimits;
  readonly state: HubState;
  readonly git: GitStore;
  /** What was read of objects, which do not change: by both ends. */
  readonly diffs: Map<string, Promise<readonly DiffFile[]>>;
  readonly histories: Map<string, Promise<readonly string[]>>;
  readonly mergeBases: Map<string, Promise<string | undefined>>;
  /** RFC 3339 in whole seconds, by the hub's own clock. */
  now(): string;
  nextId(): number;
  /** Without a slash at the end. */
  readonly apiUrl: string;
  readonly serverUrl: string;
};

export const repositoryOf = (world: World, fullName: string): HubRepository | undefined =>
  world.state.repositories.find((one) => one.fullName.toLowerCase() === fullName.toLowerCase());

export function mainRepository(world: World): HubRepository {
  const [first] = world.state.repositories;
  if (first === undefined) throw new Error('the hub has no repository');
  return first;
}

/** Makes the account when nobody has heard of it. */
export function accountOf(world: World, login: string): Account {
  const found = world.state.accounts.find((one) => one.login.toLowerCase() === login.toLowerCase());
  if (found !== undefined) return found;
  const id = login === 'github-actions[bot]' ? 41_898_282 : world.nextId();
  const made: Account = { id, login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
  world.state.accounts.push(made);
  return made;
}

/** `undefined`: the account is nobody here. */
export function roleOf(world: World, login: string): Role | undefined {
  const told = [...world.state.collaborators].find(([name]) => name.toLowerCase() === login.toLowerCase());
  if (told !== undefined) return told[1];
  if (!world.state.accounts.some((one) => one.login.toLowerCase() === login.toLowerCase())) return undefined;
  return world.settings.private === true ? 'none' : 'read';
}

export type IssueWithPull = HubIssue & { readonly pull: HubPull };

export const issueOf = (world: World, number: string | number): HubIssue | undefined =>
  world.state.issues.find((one) => one.number === Number(number));

const isPull = (issue: HubIssue | undefined): issue is IssueWithPull => issue?.pull !== undefined;

export function pullOf(world: World, number: string | number): IssueWithPull | undefined {
  const found = issueOf(world, number);
  return isPull(found) ? found : undefined;
}

export const pullsOf = (world: World): readonly IssueWithPull[] => world.state.issues.filter(isPull);

export const refOf = (repository: HubRepository, branch: string): string => `${repository.heads}${branch}`;

export const headOf = (
  world: World,
  repository: HubRepository,
  branch: string,
): Promise<string | undefined> => world.git.find(refOf(repository, branch));
