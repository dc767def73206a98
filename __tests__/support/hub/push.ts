/** A push by a person: one commit, written by git itself. */

import { accountOf, headOf, mainRepository, refOf, repositoryOf, type World } from './hub-world.ts';
import { moveBranch } from './refs.ts';
import { addressOf } from './shape-git.ts';
import type { HubRepository } from './types.ts';

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

/** Its branches have a corner of their own in the one repository, as forks of GitHub share their objects. */
export function forkOf(world: World, login: string | undefined): HubRepository {
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

export async function push(world: World, { branch, files, author, options }: Push): Promise<string> {
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
