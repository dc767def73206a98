/** The token of the job against what this configuration can use; the smaller block is the fix. */

import { isCheckout } from './checkout-step.ts';
import { readExpressions } from './expression.ts';
import { quote, toFinding, type WorkflowFinding } from './finding.ts';
import { type Needs, toNeeds } from './needed-permissions.ts';
import { kindOf, type OurJob } from './our-steps.ts';
import { scopeOf } from './permissions.ts';
import type { Permissions, Scope, WorkflowStep } from './workflow.ts';

export function judgePermissions(ours: OurJob): readonly WorkflowFinding[] {
  const { workflow, job } = ours;
  const block = job.permissions ?? workflow.permissions;
  const needs = toNeeds(ours);
  const fix = `Write into the job:\n${toBlock(ours, needs)}`;
  if (block === undefined) {
    const title = `Neither job ${quote(job.id)} nor the workflow has a permissions block`;
    return [toFinding('PERMISSIONS_NOT_SET', { place: job.place, title, fix, job })];
  }
  return [...judgeMissing(ours, { block, needs, fix }), ...judgeExcess(ours, { block, needs, fix })];
}

type Comparing = { readonly block: Permissions; readonly needs: Needs; readonly fix: string };

const rank: { readonly [scope in Scope]: number } = { none: 0, read: 1, write: 2 };

function judgeMissing({ job }: OurJob, { block, needs, fix }: Comparing): readonly WorkflowFinding[] {
  const missing = [...needs.needed].filter(([name, scope]) => rank[scopeOf(block, name)] < rank[scope]);
  if (missing.length === 0) return [];
  const severity = missing.some(([, scope]) => scope === 'write') ? 'error' : 'warning';
  const title = `Job ${quote(job.id)} lacks ${toList(missing)}`;
  return [toFinding('PERMISSIONS_MISSING', { place: block.place, title, fix, job, severity })];
}

const toList = (scopes: readonly (readonly [string, Scope])[]): string =>
  scopes.map(([name, scope]) => `${name}: ${scope}`).join(', ');

/** Scopes that other steps of a job are mostly there to use, and that nothing of ours takes. */
const ofOthers: ReadonlySet<string> = new Set([
  ...[
    'id-token',
    'attestations',
    'packages',
    'checks',
    'security-events',
    'deployments',
    'pages',
    'statuses',
    'models',
  ],
]);

function judgeExcess(ours: OurJob, { block, needs, fix }: Comparing): readonly WorkflowFinding[] {
  const { job } = ours;
  const shared = job.steps.some(mayUseToken);
  if (block.others !== 'none') {
    const title = `Job ${quote(job.id)} has ${block.others}-all`;
    return [toFinding('PERMISSIONS_TOO_WIDE', { place: block.place, title, fix, job })];
  }
  const excess = [...block.scopes].filter(([name, scope]) => {
    if (rank[scope] <= rank[needs.usable.get(name) ?? 'none']) return false;
    return !shared || (scope === 'write' && !ofOthers.has(name));
  });
  if (excess.length === 0) return [];
  const title = `Job ${quote(job.id)} has ${toList(excess)}, which this action has no use for`;
  const note = {
    severity: 'note',
    fix: `If no other step of the job needs more:\n${toBlock(ours, needs)}`,
  } as const;
  return [
    toFinding('PERMISSIONS_TOO_WIDE', { place: block.place, title, fix, job, ...(shared ? note : {}) }),
  ];
}

const tokenless =
  /^[^/@\s]+\/(checkout|setup-[\w-]+|cache|upload-artifact|download-artifact)(\/(save|restore))?@/i;

/** A step that is neither ours nor known to leave the token alone, or one that names it. */
function mayUseToken(step: WorkflowStep): boolean {
  if (kindOf(step) !== undefined || isCheckout(step)) return false;
  const uses = step.uses?.text.trim() ?? '';
  if (uses !== '' && !tokenless.test(uses)) return true;
  const texts = [...step.env, ...step.with].map(({ value }) => value.text);
  if (/\bgit\s+push\b/.test(step.run?.text ?? '')) return true;
  return [...texts, step.run?.text ?? ''].some((text) =>
    readExpressions(text).some(
      ({ reading }) =>
        reading.verdict === 'not-read' ||
        reading.carried.some((path) => ['github.token', 'secrets.github_token'].includes(path.join('.'))),
    ),
  );
}

/** What it needs, and to read where it can: contents for every agent, the item for every event that has one. */
function toBlock({ agents }: OurJob, { needed, usable }: Needs): string {
  const block = new Map(needed);
  if (agents.length > 0)
    for (const name of ['contents', 'pull-requests'])
      if (!block.has(name) && usable.has(name)) block.set(name, 'read');
  const lines = [...block].sort(([one], [other]) => (one < other ? -1 : 1));
  if (lines.length === 0) return 'permissions: {}';
  return ['permissions:', ...lines.map(([name, scope]) => `  ${name}: ${scope}`)].join('\n');
}
