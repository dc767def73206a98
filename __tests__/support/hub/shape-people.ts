/** People and repositories as GitHub answers them: every member that its description asks for. */

import { accountOf, mainRepository, roleOf, type World } from './hub-world.ts';
import type { Account, HubRepository } from './types.ts';

export type Json = { readonly [name: string]: unknown };

export const nodeId = (kind: string, id: number | string): string =>
  `${kind}_${Buffer.from(`${kind}:${id}`).toString('base64url')}`;

export function toUser(world: World, login: string): Json {
  const { id, type }: Account = accountOf(world, login);
  const url = `${world.apiUrl}/users/${encodeURIComponent(login)}`;
  const page = login.endsWith('[bot]') ? `apps/${login.slice(0, -'[bot]'.length)}` : login;
  return {
    ...{ login, id, node_id: nodeId('U', id), type, user_view_type: 'public', site_admin: false },
    ...{ avatar_url: `${world.serverUrl}/avatars/u/${id}?v=4`, gravatar_id: '' },
    ...{ url, html_url: `${world.serverUrl}/${page}`, repos_url: `${url}/repos` },
    ...{ followers_url: `${url}/followers`, following_url: `${url}/following{/other_user}` },
    ...{ gists_url: `${url}/gists{/gist_id}`, starred_url: `${url}/starred{/owner}{/repo}` },
    ...{ subscriptions_url: `${url}/subscriptions`, organizations_url: `${url}/orgs` },
    ...{ events_url: `${url}/events{/privacy}`, received_events_url: `${url}/received_events` },
  };
}

/** https://docs.github.com/graphql/reference/enums#commentauthorassociation */
export function toAssociation(world: World, login: string): string {
  if (login === mainRepository(world).owner) return 'OWNER';
  const role = roleOf(world, login);
  return role === undefined || role === 'read' || role === 'none' ? 'NONE' : 'COLLABORATOR';
}

const links: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
};

export const apiOf = (world: World, { fullName }: HubRepository): string =>
  `${world.apiUrl}/repos/${fullName}`;
export const pageOf = (world: World, { fullName }: HubRepository): string => `${world.serverUrl}/${fullName}`;

export function toRepository(world: World, repository: HubRepository): Json {
  const [url, page] = [apiOf(world, repository), pageOf(world, repository)];
  const [first, pushed] = [world.state.activity[0]?.timestamp, world.state.activity.at(-1)?.timestamp];
  const open = world.state.issues.filter((one) => one.state === 'open').length;
  const counts = { forks: 0, forks_count: 0, stargazers_count: 0, watchers: 0, watchers_count: 0 };
  return {
    ...{ id: repository.id, node_id: nodeId('R', repository.id), name: repository.name },
    ...{ full_name: repository.fullName, owner: toUser(world, repository.owner) },
    ...{ private: world.settings.private === true, fork: repository.fork, description: null },
    ...{ visibility: world.settings.private === true ? 'private' : 'public', url, html_url: page },
    ...Object.fromEntries(Object.entries(links).map(([name, path]) => [name, `${url}${path}`])),
    ...{ clone_url: `${page}.git`, git_url: `git:${page.slice(page.indexOf('//'))}.git`, svn_url: page },
    ...{ ssh_url: `git@github.test:${repository.fullName}.git`, mirror_url: null, homepage: null },
    ...{ default_branch: world.settings.defaultBranch ?? 'main', language: null, license: null, size: 1 },
    ...{ has_issues: true, has_projects: true, has_wiki: true, has_pages: false, has_downloads: true },
    ...{ has_discussions: false, archived: false, disabled: false, topics: [], allow_forking: true },
    ...{ is_template: false, web_commit_signoff_required: false, ...counts },
    ...{ open_issues: open, open_issues_count: open, network_count: 0, subscribers_count: 0 },
    ...{
      created_at: first ?? world.now(),
      updated_at: pushed ?? world.now(),
      pushed_at: pushed ?? world.now(),
    },
  };
}
