/** What people do on the fake GitHub, for tests: push, open, comment, and the event that GitHub then sends. */

import {
  accountOf,
  headOf,
  issueOf,
  mainRepository,
  pullOf,
  refOf,
  repositoryOf,
  type World,
} from './hub-world.ts';
import { moveBranch } from './refs.ts';
import { addComment, addIssue, ensureLabel } from './routes-issues.ts';
import { addPull } from './routes-pulls.ts';
import { addressOf } from './shape-git.ts';
import { toComment, toIssue, toPull } from './shape-issues.ts';
import { type Json, toRepository, toUser } from './shape-people.ts';
import type { HubComment, HubIssue, HubRepository } from './types.ts';

/** By path with `/`: text or bytes, `null` to delete, or with a mode. */
export type PushedFiles = {
  readonly [path: string]:
    | string
    | Uint8Array
    | null
    | { readonly mode: '100644' | '100755' | '120000'; readonly content: string | Uint8Array };
};

export type PushOptions = {
  /** Branch or sha that a new branch starts from. Default: the default branch, or nothing. */
  readonly from?: string;
  readonly message?: string;
  /** Login whose fork it is pushed to. Default: the repository itself. */
  readonly fork?: string;
  /** Starts anew from `from`, whatever the branch has. */
  readonly force?: true;
};

export type NewPullRequest = {
  readonly head: string;
  /** Default: the default branch. */
  readonly base?: string;
  readonly author: string;
  readonly title?: string;
  readonly body?: string | null;
  readonly draft?: boolean;
  /** Login whose fork the head is in; `pushTo` with the same makes it. */
  readonly fork?: string;
};

export type NewIssueByPerson = {
  readonly author: string;
  readonly title: string;
  readonly body?: string | null;
  readonly labels?: readonly string[];
};

export type EventOf =
  | { readonly pull: number; readonly action: string; readonly sender?: string }
  | { readonly issue: number; readonly action: string; readonly sender?: string }
  | { readonly comment: number; readonly action: string; readonly sender?: string };

export type People = {
  /** One commit by a person. Resolves to its sha; pull requests of the branch follow. */
  pushTo(branch: string, files: PushedFiles, author: string, options?: PushOptions): Promise<string>;
  /** Pushes a revision of a git repository on disk, with its history. Resolves to the commit's sha. */
  pushFrom(
    branch: string,
    source: { readonly folder: string; readonly revision: string },
    author: string,
    options?: Pick<PushOptions, 'fork'>,
  ): Promise<string>;
  deleteBranch(branch: string, author: string): Promise<void>;
  /** Resolves to its number. */
  openPull(pull: NewPullRequest): Promise<number>;
  openIssue(issue: NewIssueByPerson): number;
  /** On an issue or a pull request. Returns the comment's id. */
  commentAs(login: string, number: number, body: string): number;
  /** As GitHub sends it, for GITHUB_EVENT_PATH. */
  toEvent(about: EventOf): { readonly [name: string]: unknown };
  /** Head of a branch; undefined: there is none. */
  headOf(branch: string): Promise<string | undefined>;
  /** Runs git in the bare repository: to look at what is there. */
  git(...words: string[]): Promise<string>;
};

export function createPeople(world: World): People {
  return {
    pushTo: (branch, files, author, options = {}) => push(world, { branch, files, author, options }),
    pushFrom: async (branch, { folder, revision }, author, options = {}) => {
      const repository = forkOf(world, options.fork);
      const corner = 'refs/hub/incoming';
      await world.git.read(['fetch', '--quiet', '--no-tags', folder, `+${revision}:${corner}`]);
      const sha = (await world.git.read(['rev-parse', corner])).trim();
      await world.git.read(['update-ref', '-d', corner]);
      await moveBranch(world, { repository, branch, sha, actor: author });
      return sha;
    },
    deleteBranch: (branch, author) =>
      moveBranch(world, { repository: mainRepository(world), branch, sha: undefined, actor: author }),
    openPull: (pull) => open(world, pull),
    openIssue: ({ author, title, body = null, labels = [] }) => {
      accountOf(world, author);
      const issue = addIssue(world, { author, title, body });
      issue.labels = labels.map((name) => ensureLabel(world, name).name);
      return issue.number;
    },
    commentAs: (login, number, body) => {
      accountOf(world, login);
      if (issueOf(world, number) === undefined) throw new Error(`nothing has number ${number}`);
      return addComment(world, { issue: number, author: login, body }).id;
    },
    toEvent: (about) => toEvent(world, about),
    headOf: (branch) => headOf(world, mainRepository(world), branch),
    git: (...words) => world.git.read(words),
  };
}

/** Its branches have a corner of their own in the one repository, as forks of GitHub share their objects. */
function forkOf(world: World, login: string | undefined): HubRepository {
  const main = mainRepository(world);
  if (login === undefined) return main;
  const fullName = `${login}/${main.name}`;
  const known = repositoryOf(world, fullName);
  if (known !== undefined) return known;
  accountOf(world, login);
  const made = {
    id: world.nextId(),
    fullName,
    owner: login,
    name: main.name,
    heads: `refs/forks/${login}/`,
    fork: true,
  };
  world.state.repositories.push(made);
  return made;
}

type Push = {
  readonly branch: string;
  readonly files: PushedFiles;
  readonly author: string;
  readonly options: PushOptions;
};

async function push(world: World, { branch, files, author, options }: Push): Promise<string> {
  accountOf(world, author);
  const repository = forkOf(world, options.fork);
  const own = options.force === true ? undefined : await headOf(world, repository, branch);
  const parent = own ?? (await startOf(world, repository, options.from));
  const corner = `refs/hub/pushed-${world.nextId()}`;
  const seconds = Math.floor(Date.parse(world.now()) / 1000);
  const who = `${author} <${addressOf(world, author)}> ${seconds} +0000`;
  const message = Buffer.from(options.message ?? `Change ${Object.keys(files).length} files`);
  const parts: Uint8Array[] = [];
  const say = (...texts: readonly (string | Uint8Array)[]): void => {
    parts.push(...texts.map((one) => (typeof one === 'string' ? Buffer.from(one) : one)), Buffer.from('\n'));
  };
  say(`commit ${corner}`);
  say(`author ${who}\ncommitter ${who}\ndata ${message.length}`);
  say(message);
  if (parent !== undefined) say(`from ${parent}`);
  for (const [path, file] of Object.entries(files)) {
    const name = JSON.stringify(path);
    if (file === null) {
      say(`D ${name}`);
      continue;
    }
    const plain = typeof file === 'string' || file instanceof Uint8Array;
    const bytes = Buffer.from(plain ? file : file.content);
    say(`M ${plain ? '100644' : file.mode} inline ${name}\ndata ${bytes.length}`);
    say(bytes);
  }
  await world.git.read(['fast-import', '--quiet', '--force'], { input: Buffer.concat(parts) });
  const sha = (await world.git.read(['rev-parse', corner])).trim();
  await world.git.read(['update-ref', '-d', corner]);
  await moveBranch(world, { repository, branch, sha, actor: author });
  return sha;
}

async function startOf(
  world: World,
  repository: HubRepository,
  from: string | undefined,
): Promise<string | undefined> {
  const name = from ?? world.settings.defaultBranch ?? 'main';
  const own = await headOf(world, repository, name);
  const start = own ?? (await headOf(world, mainRepository(world), name)) ?? (await world.git.find(name));
  if (start === undefined && from !== undefined) throw new Error(`${refOf(repository, name)} is not there`);
  return start;
}

async function open(world: World, { fork, draft = false, ...told }: NewPullRequest): Promise<number> {
  accountOf(world, told.author);
  const repository = forkOf(world, fork);
  const base = told.base ?? world.settings.defaultBranch ?? 'main';
  const headSha = await headOf(world, repository, told.head);
  const baseSha = await headOf(world, mainRepository(world), base);
  if (headSha === undefined || baseSha === undefined) throw new Error(`no branch ${told.head} or ${base}`);
  const issue = await addPull(world, {
    ...{ title: told.title ?? `Change ${told.head}`, body: told.body ?? null, author: told.author, draft },
    head: { repository: repository.fullName, ref: told.head, sha: headSha },
    base: { ref: base, sha: baseSha },
  });
  return issue.number;
}

function toEvent(world: World, about: EventOf): Json {
  const repository = toRepository(world, mainRepository(world));
  const told = (subject: Json, author: string): Json => ({
    ...{ action: about.action, ...subject, repository, sender: toUser(world, about.sender ?? author) },
  });
  if ('pull' in about) {
    const pull = pullOf(world, about.pull);
    if (pull === undefined) throw new Error(`no pull request ${about.pull}`);
    return told({ number: pull.number, pull_request: toPull(world, pull) }, pull.author);
  }
  const comment = 'comment' in about ? commentOf(world, about.comment) : undefined;
  const issue = issueOf(world, 'issue' in about ? about.issue : (comment?.issue ?? 0));
  if (issue === undefined) throw new Error('no such issue');
  const shape: HubIssue = issue;
  return comment === undefined
    ? told({ issue: toIssue(world, shape) }, shape.author)
    : told({ issue: toIssue(world, shape), comment: toComment(world, comment) }, comment.author);
}

function commentOf(world: World, id: number): HubComment {
  const found = world.state.comments.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no comment ${id}`);
  return found;
}
