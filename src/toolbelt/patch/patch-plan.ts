/** What a whole patch makes of a set of files, computed before any of them is touched. */

import type { FilePatch } from './patch.ts';
import { type Applied, applyHunks } from './patch-apply.ts';
import { type FileOutcome, findNested, type Original, type Outcome } from './patch-outcome.ts';
import { type SearchBudget, searchBudget } from './patch-place.ts';
import { type FileReport, type Trouble, toReport } from './patch-report.ts';

export type Planned = {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly reports: readonly FileReport[];
  readonly troubles: readonly Trouble[];
};

const mostTroubles = 20;
/** Copies could multiply a file by a thousand. */
const mostTotalBytes = 64 * 1024 * 1024;

/**
 * As git does it: names to rename or copy from mean the files before the patch; all else goes on from what the
 * patch has made so far; a name is free for a new file when the patch takes its file away anywhere.
 */
export function planPatch(files: readonly FilePatch[], read: (path: string) => Original): Planned {
  const leaving = files.filter(({ change }) => change === 'delete' || change === 'rename');
  const plan: Plan = {
    read,
    outcomes: new Map(),
    left: new Set(leaving.map(({ from }) => from)),
    moved: new Set(),
    edited: new Set(),
    room: { left: mostTotalBytes },
    budget: { left: searchBudget },
  };
  const reports: FileReport[] = [];
  const troubles: Trouble[] = [];
  for (const file of files) {
    const step = planFile(plan, file);
    if (step.verdict === 'planned') reports.push(step.report);
    else troubles.push(...step.troubles);
    if (troubles.length >= mostTroubles) break;
  }
  for (const { from, change } of leaving) {
    if (change === 'rename' && !plan.outcomes.has(from)) plan.outcomes.set(from, { kind: 'gone' });
  }
  if (troubles.length === 0) troubles.push(...findNested(plan.outcomes));
  return { outcomes: plan.outcomes, reports, troubles };
}

type Plan = {
  readonly read: (path: string) => Original;
  readonly outcomes: Map<string, Outcome>;
  /** Names whose files the patch takes away. */
  readonly left: ReadonlySet<string>;
  /** Names that were renamed away, and names whose files were changed in place, so far. */
  readonly moved: Set<string>;
  readonly edited: Set<string>;
  /** Bytes that all new contents together may still take. */
  readonly room: { left: number };
  readonly budget: SearchBudget;
};

type Step =
  | { readonly verdict: 'planned'; readonly report: FileReport }
  | { readonly verdict: 'refused'; readonly troubles: readonly Trouble[] };

function planFile(plan: Plan, file: FilePatch): Step {
  const source = toSource(plan, file);
  if (source.kind === 'trouble') return refused({ path: file.from, ...source.trouble });
  if (source.kind === 'gone') {
    return refused({
      path: file.from,
      code: 'PATCH_CONFLICT',
      text: 'the patch has taken this file away before',
    });
  }
  if (source.kind === 'nothing' && file.change !== 'create') {
    return refused({ path: file.from, code: 'NOT_FOUND', text: 'no such file' });
  }
  const old =
    source.kind === 'file' ? source : { bytes: Buffer.alloc(0), mode: 0o644, modeIs: 'fresh' as const };
  const applied = applyHunks({ old: old.bytes, hunks: file.hunks, budget: plan.budget });
  if (applied.verdict === 'conflict') {
    const toText = ({ number, hunk, reason }: (typeof applied.conflicts)[number]) =>
      `hunk ${number} (line ${hunk.line} of the diff): ${reason}`;
    return {
      verdict: 'refused',
      troubles: applied.conflicts.map((each) => ({
        path: file.from,
        code: 'PATCH_CONFLICT',
        text: toText(each),
      })),
    };
  }
  plan.room.left -= applied.bytes.length;
  if (plan.room.left < 0) {
    const text = `all files of a patch together may have ${mostTotalBytes} bytes; make several patches`;
    return refused({ path: file.to, code: 'FILE_TOO_LARGE', text });
  }
  const modeIs = 'modeIs' in old ? old.modeIs : 'exact';
  const mode = file.mode === undefined ? old.mode : toMode(old.mode, file.mode);
  return settle({
    plan,
    file,
    applied,
    next: { kind: 'file', bytes: applied.bytes, mode, modeIs },
    oldMode: old.mode,
  });
}

function toSource(plan: Plan, { change, form, from, hunks }: FilePatch): Original | Outcome {
  if (change === 'create') return { kind: 'nothing' };
  if (change === 'rename' && (plan.moved.has(from) || plan.edited.has(from))) return { kind: 'gone' };
  if (change === 'rename' || change === 'copy') return plan.read(from);
  const source = plan.outcomes.get(from) ?? (plan.moved.has(from) ? { kind: 'gone' } : plan.read(from));
  const [first] = hunks;
  // `@@ -0,0 +1,3 @@` with the same name twice is how some write a new file.
  const isNew =
    form === 'plain' && source.kind === 'nothing' && hunks.length === 1 && first?.oldLines.length === 0;
  return isNew ? { kind: 'file', bytes: Buffer.alloc(0), mode: 0o644, modeIs: 'fresh' } : source;
}

type Settling = {
  readonly plan: Plan;
  readonly file: FilePatch;
  readonly applied: Applied;
  readonly next: FileOutcome;
  readonly oldMode: number;
};

function settle({ plan, file, applied, next, oldMode }: Settling): Step {
  const { change, from, to } = file;
  const done = (action: FileReport['action']): Step => ({
    verdict: 'planned',
    report: toReport({ file, applied, action }),
  });
  if (change === 'delete') {
    if (next.bytes.length > 0) {
      return refused({
        path: from,
        code: 'PATCH_CONFLICT',
        text: 'the file has more lines than the patch removes',
      });
    }
    plan.outcomes.set(from, { kind: 'gone' });
    plan.moved.add(from);
    return done('deleted');
  }
  if (change === 'modify') {
    const isNew = !plan.outcomes.has(to) && plan.read(to).kind === 'nothing';
    plan.outcomes.set(to, next);
    plan.edited.add(to);
    if (isNew) return done('created');
    return done(file.hunks.length === 0 ? (next.mode === oldMode ? 'unchanged' : 'mode') : 'modified');
  }
  const taken = findTaken(plan, file, next);
  if (taken === 'same') return done('unchanged');
  if (taken !== undefined) return refused(taken);
  plan.outcomes.set(to, next);
  if (change === 'rename') plan.moved.add(from);
  return done(change === 'create' ? 'created' : change === 'rename' ? 'renamed' : 'copied');
}

/** Whether something stands where a file is to appear; `same`: a new file that is there already, byte for byte. */
function findTaken(plan: Plan, { change, to }: FilePatch, next: FileOutcome): Trouble | 'same' | undefined {
  const made = plan.outcomes.get(to);
  if (made?.kind === 'file')
    return { path: to, code: 'PATCH_CONFLICT', text: 'the patch makes this file twice' };
  if (made?.kind === 'gone' || plan.left.has(to)) return undefined;
  const there = plan.read(to);
  if (there.kind === 'nothing') return undefined;
  if (there.kind === 'trouble') return { path: to, ...there.trouble };
  if (change === 'create' && there.bytes.equals(next.bytes)) return 'same';
  return { path: to, code: 'EXISTS', text: 'target exists with different content' };
}

/** Who may read may run, as git sets it; or nobody. */
function toMode(old: number, mode: number): number {
  return mode === 0o755 ? old | ((old & 0o444) >> 2) : old & ~0o111;
}

function refused(trouble: Trouble): Step {
  return { verdict: 'refused', troubles: [trouble] };
}
