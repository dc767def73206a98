/** What a login may do in the repository, by GitHub's word at this moment. */

import type { JsonValue } from '../contract/json.ts';
import type { Ask } from './ask.ts';
import type { Permission } from './github.ts';
import { askJson, fieldOf, type RepositoryName, textOf } from './json-answer.ts';

/** `[bot]` is part of a login that GitHub gave, and proves nothing: such a login is asked for like any other. */
const login = /^[A-Za-z0-9_-]{1,100}(?:\[bot\])?$/;

/** Asks for each login once. */
export function openPermissions(
  ask: Ask,
  repository: RepositoryName,
): (login: string) => Promise<Permission> {
  const known = new Map<string, Promise<Permission>>();
  return (name) => {
    // What cannot be a login is nobody's, and must not become a part of an address.
    if (!login.test(name)) return Promise.resolve('unknown');
    const key = name.toLowerCase();
    const answer = known.get(key) ?? readPermission(ask, { ...repository, username: name });
    known.set(key, answer);
    return answer;
  };
}

async function readPermission(
  ask: Ask,
  parameters: RepositoryName & { readonly username: string },
): Promise<Permission> {
  const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
  const answer = await askJson(ask, { route, parameters });
  switch (answer.verdict) {
    case 'missing':
      return 'none';
    case 'failed':
      return 'unknown';
    case 'answered':
      return parsePermission(answer.value, parameters.username);
  }
}

/**
 * `permission` is one of four, with `maintain` told as `write`, `triage` as `read`, and a custom role as what it
 * is built on (https://docs.github.com/rest/collaborators/collaborators). `write` counts only where the rest of the
 * answer says the same: it is about this login, which may push, and has no lesser role.
 */
function parsePermission(value: JsonValue, name: string): Permission {
  switch (textOf(fieldOf(value, 'permission'))) {
    case 'admin':
    case 'write':
      return isConsistent(value, name) ? 'write' : 'unknown';
    case 'read':
      return 'read';
    case 'none':
      return 'none';
    default:
      return 'unknown';
  }
}

function isConsistent(value: JsonValue, name: string): boolean {
  const isSame = textOf(fieldOf(value, 'user', 'login')).toLowerCase() === name.toLowerCase();
  const mayPush = fieldOf(value, 'user', 'permissions', 'push');
  const isLesser = ['read', 'triage', 'none'].includes(textOf(fieldOf(value, 'role_name')));
  return isSame && (mayPush === undefined || mayPush === true) && !isLesser;
}
