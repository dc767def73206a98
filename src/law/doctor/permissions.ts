/** A `permissions` block: a map of scopes, or one word for all of them. */

import type { Members } from './members.ts';
import type { Permissions, Scope } from './workflow.ts';

const scopeWords: readonly Scope[] = ['read', 'write', 'none'];

const words: ReadonlyMap<string, Scope> = new Map([
  ['read-all', 'read'],
  ['write-all', 'write'],
  ['', 'none'],
]);

/** Undefined: there is no block, and the repository's settings decide. */
export function readPermissions(members: Members): Permissions | undefined {
  const place = members.placeOf('permissions');
  const block = members.value('permissions');
  if (place === undefined || block === undefined) return undefined;
  if (block.type === 'text') {
    const others = words.get(block.text);
    if (others === undefined) members.complain('permissions must be a map, read-all or write-all');
    return { place, others: others ?? 'none', scopes: new Map() };
  }
  const scopes = new Map<string, Scope>();
  for (const { name, value } of members.fields('permissions')) {
    const scope = scopeWords.find((word) => word === value.text);
    if (scope === undefined) members.complain(`permissions: ${name} must be read, write or none`);
    else scopes.set(name, scope);
  }
  return { place, others: 'none', scopes };
}

export const scopeOf = (permissions: Permissions, name: string): Scope =>
  permissions.scopes.get(name) ?? permissions.others;
