/** What a token may do: https://docs.github.com/rest/authentication/permissions-required-for-github-apps */

import { issueOf } from './hub-world.ts';
import { type Answer, type Call, fail } from './route-call.ts';
import type { Permissions } from './types.ts';

type Area = Exclude<keyof Permissions, 'workflows'>;

/** One of these is needed; none: everybody who may see the repository. */
function areasOf(id: string, call: Call): readonly Area[] {
  if (
    id.startsWith('git/') ||
    /^repos\/(get-content|.*commit|.*branch|get-readme|create-or-update|delete-file)/.test(id)
  )
    return ['contents'];
  if (
    id.startsWith('pulls/') ||
    id.endsWith('for-pull-request-review-comment') ||
    id.endsWith('for-pull-request-comment')
  )
    return ['pull-requests'];
  if (id === 'repos/list-pull-requests-associated-with-commit') return ['pull-requests'];
  if (id.startsWith('issues/') || id.startsWith('reactions/'))
    return aboutPull(call) ? ['issues', 'pull-requests'] : ['issues'];
  return [];
}

/** Comments, labels and reactions of a pull request go with either permission. */
function aboutPull({ world, params }: Call): boolean {
  const comment = world.state.comments.find((one) => one.id === Number(params.comment_id));
  const number = params.issue_number ?? comment?.issue;
  return number === undefined ? params.comment_id === undefined : issueOf(world, number)?.pull !== undefined;
}

export function judgeRights(id: string, method: string, call: Call): Answer | undefined {
  const areas = areasOf(id, call);
  const needed = method === 'GET' ? 'read' : 'write';
  if (areas.length === 0 || (needed === 'read' && call.world.settings.private !== true)) return undefined;
  const levels = areas.map((area) => call.token.permissions[area] ?? 'none');
  if (levels.includes('write') || (needed === 'read' && levels.includes('read'))) return undefined;
  const who = call.login.endsWith('[bot]') ? 'integration' : 'personal access token';
  const accepted = areas.map((area) => `${area.replace('-', '_')}=${needed}`).join('; ');
  return {
    ...fail(403, `Resource not accessible by ${who}`),
    headers: { 'x-accepted-github-permissions': accepted },
  };
}
