import { headOf } from './hub-world.ts';
import { isAncestor, moveBranch } from './refs.ts';
import {
  type Answer,
  type Call,
  created,
  fail,
  gone,
  notFound,
  ok,
  type Routes,
  textOf,
} from './route-call.ts';
import { isOfType, mayWorkflows, workflows } from './routes-git.ts';
import { apiOf, nodeId } from './shape-people.ts';

export const refRoutes: Routes = {
  'git/get-ref': async (call) => {
    const ref = await readRef(call, call.params.ref ?? '');
    return ref === undefined ? notFound() : ok(ref);
  },
  'git/list-matching-refs': async (call) => {
    const names = await call.world.git.read(['for-each-ref', '--format=%(refname)', call.repository.heads]);
    const branches = names
      .split('\n')
      .filter((one) => one !== '')
      .map((one) => `heads/${one.slice(call.repository.heads.length)}`);
    const asked = branches.filter((one) => one.startsWith(call.params.ref ?? ''));
    return ok(await Promise.all(asked.map((one) => readRef(call, one))));
  },
  'git/create-ref': createRef,
  'git/update-ref': updateRef,
  'git/delete-ref': async ({ world, repository, params, login }) => {
    const branch = branchOf(params.ref ?? '');
    if (branch === undefined || (await headOf(world, repository, branch)) === undefined)
      return fail(422, 'Reference does not exist');
    await moveBranch(world, { repository, branch, sha: undefined, actor: login });
    return gone();
  },
};

const branchOf = (ref: string): string | undefined => /^(?:refs\/)?heads\/(.+)$/.exec(ref)?.[1];

/** `ref` as in addresses: without `refs/`. */
async function readRef({ world, repository }: Call, ref: string) {
  const branch = branchOf(ref);
  const sha =
    branch === undefined ? await world.git.find(`refs/${ref}`) : await headOf(world, repository, branch);
  if (sha === undefined) return undefined;
  const api = apiOf(world, repository);
  const object = { type: 'commit', sha, url: `${api}/git/commits/${sha}` };
  return { ref: `refs/${ref}`, node_id: nodeId('REF', ref), url: `${api}/git/refs/${ref}`, object };
}

async function createRef(call: Call): Promise<Answer> {
  const { world, repository, body, login } = call;
  const [ref = '', sha = ''] = [textOf(body, 'ref'), textOf(body, 'sha')];
  const branch = branchOf(ref);
  if (!ref.startsWith('refs/') || branch === undefined)
    return fail(422, "Reference name must start with 'refs/' and have at least two slashes");
  if ((await world.git.ask(['check-ref-format', ref])).status !== 0)
    return fail(422, `${ref} is not a valid ref name.`);
  if ((await headOf(world, repository, branch)) !== undefined) return fail(422, 'Reference already exists');
  if (!(await isOfType(world, sha, 'commit'))) return fail(422, 'Object does not exist');
  const refused = await judgeWorkflows(call, sha, []);
  if (refused !== undefined) return refused;
  await moveBranch(world, { repository, branch, sha, actor: login });
  return created(await readRef(call, `heads/${branch}`));
}

async function updateRef(call: Call): Promise<Answer> {
  const { world, repository, body, login, params } = call;
  const [branch, sha = ''] = [branchOf(params.ref ?? ''), textOf(body, 'sha')];
  const before = branch === undefined ? undefined : await headOf(world, repository, branch);
  if (branch === undefined || before === undefined) return fail(422, 'Reference does not exist');
  if (!(await isOfType(world, sha, 'commit'))) return fail(422, 'Object does not exist');
  if (body.force !== true && !(await isAncestor(world, before, sha)))
    return fail(422, 'Update is not a fast forward');
  const refused = await judgeWorkflows(call, sha, [before]);
  if (refused !== undefined) return refused;
  await moveBranch(world, { repository, branch, sha, actor: login });
  return ok(await readRef(call, `heads/${branch}`));
}

/** An app without `workflows` may not bring commits that no branch has, where they change a workflow. */
async function judgeWorkflows(
  call: Call,
  sha: string,
  known: readonly string[],
): Promise<Answer | undefined> {
  if (mayWorkflows(call)) return undefined;
  const { world, repository } = call;
  const heads = await world.git.read(['for-each-ref', '--format=%(objectname)', repository.heads]);
  const there = [...heads.split('\n').filter((one) => one !== ''), ...known];
  const fresh = await world.git.read(['rev-list', sha, ...there.map((one) => `^${one}`)]);
  for (const commit of fresh.split('\n').filter((one) => one !== '')) {
    const names = await world.git.read([
      'diff-tree',
      '--root',
      '-r',
      '-m',
      '--no-commit-id',
      '--name-only',
      '-z',
      commit,
    ]);
    const found = names.split('\0').find((name) => workflows.test(name));
    if (found !== undefined)
      return fail(
        422,
        `refusing to allow a GitHub App to create or update workflow \`${found}\` without \`workflows\` permission`,
      );
  }
  return undefined;
}
