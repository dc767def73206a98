/** Pull requests: the list, one, what it changes, a new one, and its title, body and state. */

import {
  headOf,
  type IssueWithPull,
  mainRepository,
  pullOf,
  pullsOf,
  repositoryOf,
  type World,
} from './hub-world.ts';
import { commitsBetween, mergeBaseOf, readDiffFiles, readDiffText } from './pull-diff.ts';
import { writePullRefs } from './refs.ts';
import {
  type Answer,
  type Call,
  created,
  fail,
  forbidden,
  invalid,
  judgeLength,
  notFound,
  ok,
  paged,
  type Routes,
  textOf,
} from './route-call.ts';
import { addIssue, setState } from './routes-issues.ts';
import { toDiffEntry } from './shape-diff.ts';
import { toCommit } from './shape-git.ts';
import { toPull, toWholePull } from './shape-issues.ts';
import type { HubPull } from './types.ts';

export const pullRoutes: Routes = {
  'pulls/list': (call) => paged(call, listPulls(call), (one) => toPull(call.world, one)),
  'pulls/get': (call) => withPull(call, (pull) => getPull(call, pull)),
  'pulls/create': createPull,
  'pulls/update': (call) => withPull(call, (pull) => updatePull(call, pull)),
  'pulls/list-files': (call) =>
    withPull(call, async ({ pull }) => {
      const files = await readDiffFiles(call.world, pull.base.sha, pull.head.sha);
      return paged(call, files.slice(0, call.world.limits.files), (one) =>
        toDiffEntry(call.world, one, pull.head.sha),
      );
    }),
  'pulls/list-commits': (call) =>
    withPull(call, async ({ pull }) => {
      const ids = await commitsBetween(call.world, pull.base.sha, pull.head.sha);
      return paged(call, ids.slice(0, 250), (id) => toCommit(call.world, id));
    }),
  'pulls/check-if-merged': (call) =>
    withPull(call, ({ pull }) => (pull.merged ? { status: 204, body: undefined } : notFound())),
  'repos/list-pull-requests-associated-with-commit': async (call) => {
    const kept: IssueWithPull[] = [];
    for (const one of pullsOf(call.world)) {
      const ids = await commitsBetween(call.world, one.pull.base.sha, one.pull.head.sha);
      if (ids.includes(call.params.commit_sha ?? '')) kept.push(one);
    }
    return paged(call, kept, (one) => toPull(call.world, one));
  },
};

function withPull(
  call: Call,
  then: (pull: IssueWithPull) => Answer | Promise<Answer>,
): Answer | Promise<Answer> {
  const found = pullOf(call.world, call.params.pull_number ?? '');
  return found === undefined ? notFound() : then(found);
}

function listPulls({ world, query }: Call): readonly IssueWithPull[] {
  const [state, head, base] = [query.get('state') ?? 'open', query.get('head'), query.get('base')];
  const kept = pullsOf(world).filter(
    ({ state: is, pull }) =>
      (state === 'all' || is === state) &&
      (head === null || head === `${pull.head.repository.split('/')[0]}:${pull.head.ref}`) &&
      (base === null || base === pull.base.ref),
  );
  return query.get('direction') === 'asc' ? kept : kept.toReversed();
}

async function getPull({ world, accept }: Call, issue: IssueWithPull): Promise<Answer> {
  const { base, head } = issue.pull;
  if (!/\.diff|\.patch/.test(accept)) return ok(await toWholePull(world, issue));
  const text = await readDiffText(world, base.sha, head.sha);
  const limit = world.limits.diffLines;
  if (text.split('\n').length > limit) {
    const message = `Sorry, the diff exceeded the maximum number of lines (${limit})`;
    return fail(406, message, [{ resource: 'PullRequest', field: 'diff', code: 'too_large' }]);
  }
  const type = 'application/vnd.github.diff; charset=utf-8';
  return { status: 200, headers: { 'content-type': type }, body: Buffer.from(text) };
}

async function createPull(call: Call): Promise<Answer> {
  const { world, login, body } = call;
  if (login === 'github-actions[bot]' && world.settings.pullsByActions === 'refused')
    return forbidden('GitHub Actions is not permitted to create or approve pull requests.');
  const [head, base] = [parseHead(call), textOf(body, 'base') ?? ''];
  const source = repositoryOf(world, head.repository);
  const [headSha, baseSha] = [
    source === undefined ? undefined : await headOf(world, source, head.ref),
    await headOf(world, mainRepository(world), base),
  ];
  if (headSha === undefined) return invalid('PullRequest', 'head');
  if (baseSha === undefined) return invalid('PullRequest', 'base');
  const title = (textOf(body, 'title') ?? '').trim();
  if (title === '')
    return fail(422, 'Validation Failed', [
      { resource: 'PullRequest', code: 'missing_field', field: 'title' },
    ]);
  const refused = judgeLength('PullRequest', textOf(body, 'body'));
  if (refused !== undefined) return refused;
  const draft = body.draft === true;
  if (draft && world.settings.drafts === 'refused')
    return sentence('Draft pull requests are not supported in this repository.');
  if (isOpen(world, head, base))
    return sentence(`A pull request already exists for ${head.repository.split('/')[0]}:${head.ref}.`);
  if ((await commitsBetween(world, baseSha, headSha)).length === 0)
    return sentence(`No commits between ${base} and ${head.ref}`);
  if ((await mergeBaseOf(world, baseSha, headSha)) === undefined)
    return sentence(`The ${head.ref} branch has no history in common with ${base}`);
  const told = { title, body: textOf(body, 'body') ?? null, author: login };
  const issue = await addPull(world, {
    ...told,
    draft,
    head: { ...head, sha: headSha },
    base: { ref: base, sha: baseSha },
  });
  return created(await toWholePull(world, issue));
}

const sentence = (message: string): Answer =>
  fail(422, 'Validation Failed', [{ resource: 'PullRequest', code: 'custom', message }]);

/** `branch`, `owner:branch`, or with the repository beside it. */
function parseHead({ world, body }: Call): { readonly repository: string; readonly ref: string } {
  const main = mainRepository(world);
  const [first = '', second] = (textOf(body, 'head') ?? '').split(':');
  const owner = second === undefined ? main.owner : first;
  const named = world.state.repositories.find((one) => one.owner === owner)?.fullName;
  return { repository: textOf(body, 'head_repo') ?? named ?? `${owner}/${main.name}`, ref: second ?? first };
}

const isOpen = (world: World, head: { repository: string; ref: string }, base: string): boolean =>
  pullsOf(world).some(
    ({ state, pull }) =>
      state === 'open' &&
      pull.head.repository === head.repository &&
      pull.head.ref === head.ref &&
      pull.base.ref === base,
  );

type NewPull = Pick<HubPull, 'head' | 'base' | 'draft'> & {
  readonly title: string;
  readonly body: string | null;
  readonly author: string;
};

export async function addPull(
  world: World,
  { title, body, author, ...told }: NewPull,
): Promise<IssueWithPull> {
  const pull: HubPull = { ...told, merged: false, mergedAt: null, mergeSha: null };
  const issue = pullOf(world, addIssue(world, { title, body, author, pull }).number);
  if (issue === undefined) throw new Error('the pull request that was just opened is gone');
  await writePullRefs(world, issue);
  return issue;
}

async function updatePull({ world, body }: Call, issue: IssueWithPull): Promise<Answer> {
  const text = body.body === undefined ? issue.body : (textOf(body, 'body') ?? null);
  const refused = judgeLength('PullRequest', text);
  if (refused !== undefined) return refused;
  const [state, base] = [textOf(body, 'state'), textOf(body, 'base')];
  if (issue.pull.merged && state === 'open')
    return sentence('state cannot be changed. The pull request cannot be reopened.');
  if (state === 'open' && (await headOfPull(world, issue)) === undefined)
    return sentence(`state cannot be changed. The ${issue.pull.head.ref} branch has been deleted.`);
  if (base !== undefined) {
    const sha = await headOf(world, mainRepository(world), base);
    if (sha === undefined) return invalid('PullRequest', 'base');
    [issue.pull.base.ref, issue.pull.base.sha] = [base, sha];
  }
  [issue.title, issue.body, issue.updatedAt] = [textOf(body, 'title') ?? issue.title, text, world.now()];
  setState(world, issue, state);
  return ok(await toWholePull(world, issue));
}

function headOfPull(world: World, { pull }: IssueWithPull): Promise<string | undefined> | undefined {
  const repository = repositoryOf(world, pull.head.repository);
  return repository === undefined ? undefined : headOf(world, repository, pull.head.ref);
}
