/**
 * Which values of the `github` context a stranger can write. Under `github.event` all that is not known to be harmless: the list of what is
 * dangerous in GitHub's hardening guide grows with every event. docs.github.com/actions/reference/security/secure-use
 */

import type { ContextPath } from './expression.ts';

/** Of people who may write here anyway, or of GitHub. */
const trustedParts: ReadonlySet<string> = new Set([
  ...['inputs', 'client_payload', 'repository', 'organization', 'enterprise', 'installation', 'schedule'],
  ...['sender', 'label', 'ref', 'base_ref', 'ref_type', 'action', 'before', 'after', 'pusher', 'compare'],
]);

/** Numbers, digests, dates, words of GitHub, and names that can hold no other character than a name's. */
const harmlessLeaves: ReadonlySet<string> = new Set([
  ...['number', 'id', 'node_id', 'sha', 'head_sha', 'merge_commit_sha', 'commit_id', 'draft', 'merged'],
  ...['fork', 'private', 'visibility', 'login', 'type', 'state', 'state_reason', 'locked', 'event', 'status'],
  ...['additions', 'deletions', 'changed_files', 'comments', 'author_association', 'conclusion', 'full_name'],
  ...['run_id', 'run_number', 'run_attempt', 'workflow_id', 'check_suite_id', 'in_reply_to_id', 'merged_by'],
  ...['size', 'line', 'start_line', 'position', 'distinct', 'default_branch_only'],
]);

const namedByWriters: ReadonlySet<string> = new Set([
  'labels',
  'label',
  'repo',
  'repository',
  'milestone',
  'base',
]);

export function isEventText(path: ContextPath): boolean {
  const [context, part, ...rest] = path;
  if (context !== 'github') return false;
  if (part === undefined || part === '*' || part === 'head_ref') return true;
  return part === 'event' && isTextOfPayload(rest);
}

function isTextOfPayload(path: ContextPath): boolean {
  const [first] = path;
  if (first === undefined) return true;
  if (trustedParts.has(first)) return false;
  const leaf = path.at(-1) ?? '';
  if (harmlessLeaves.has(leaf) || /_(at|url|count|id)$/.test(leaf) || leaf === 'url') return false;
  const holder = path.slice(0, -1).findLast((segment) => segment !== '*') ?? '';
  if (['name', 'title', 'ref', 'label'].includes(leaf) && namedByWriters.has(holder)) return false;
  return true;
}
