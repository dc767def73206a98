/** `fs_apply_patch`: a whole unified diff, many files, all or nothing. */

import type { JsonObject } from '../../contract/json.ts';
import { countProperty, isSet, textOf } from '../arguments.ts';
import { failed, type ToolFailure } from '../failure.ts';
import { parsePathText } from '../jail/path-text.ts';
import { roomFor } from '../output-room.ts';
import type { FilePatch } from '../patch/patch.ts';
import { makeParents, removeMade } from '../patch/patch-directories.ts';
import type { Outcome } from '../patch/patch-outcome.ts';
import { mostDiffBytes, parsePatch } from '../patch/patch-parse.ts';
import { findSameSpots, type Places, startReading, withPlaces } from '../patch/patch-places.ts';
import { type Planned, planPatch } from '../patch/patch-plan.ts';
import { type Trouble, toPatchFailure, toPatchValue } from '../patch/patch-report.ts';
import { type Change, type Swapped, swapAll } from '../patch/patch-swap.ts';
import type { BuiltinTool, ToolAnswer, ToolContext } from '../tool.ts';

export const fsApplyPatch: BuiltinTool = {
  name: 'fs_apply_patch',
  description:
    'Applies a unified diff (git or plain): changes, creates, deletes and renames many files at once, or none of them when anything does not fit. Give three lines of context.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['unifiedDiff'],
    properties: {
      unifiedDiff: {
        type: 'string',
        minLength: 1,
        maxLength: mostDiffBytes,
        description: 'The diff: `--- a/path`, `+++ b/path` (`/dev/null` for none), hunks `@@ -1,3 +1,4 @@`.',
      },
      dryRun: { type: 'boolean', description: 'Only say what would be done. Default false.' },
    },
  },
  result: {
    type: 'object',
    additionalProperties: false,
    required: ['filesChanged', 'files', 'dryRun'],
    properties: {
      filesChanged: countProperty,
      files: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['path', 'action', 'additions', 'deletions'],
          properties: {
            path: { type: 'string' },
            action: { enum: ['modified', 'created', 'deleted', 'renamed', 'copied', 'mode', 'unchanged'] },
            from: { type: 'string' },
            additions: countProperty,
            deletions: countProperty,
            offsets: { type: 'array', items: { type: 'integer' } },
            countsCorrected: { const: true },
            lineEndings: { const: 'crlf' },
          },
        },
      },
      dryRun: { type: 'boolean' },
      truncated: { const: true },
      filesLeftOut: countProperty,
    },
  },
  access: 'write',
  network: false,
  run: async (args, context) => applyPatch(args, context),
};

async function applyPatch(args: JsonObject, context: ToolContext): Promise<ToolAnswer> {
  const parsed = parsePatch(textOf(args, 'unifiedDiff') ?? '');
  if (parsed.verdict === 'bad') {
    return failed('BAD_PATCH', `line ${parsed.line} of the diff: ${parsed.reason}`, 'nothing was changed');
  }
  const named = toNamed(parsed.files);
  if (named.troubles.length > 0) return toPatchFailure(named.troubles);
  const { files } = named;
  const paths = [...new Set(files.flatMap(({ from, to }) => [from, to]))];
  const dryRun = isSet(args, 'dryRun');
  return withPlaces(context.jail, paths, async (places): Promise<ToolAnswer> => {
    const planned = planPatch(files, startReading(places));
    const troubles = [...findDenied(places), ...planned.troubles, ...findSameSpots(places)];
    if (troubles.length > 0) return toPatchFailure(troubles);
    const done: Swapped = dryRun ? { verdict: 'swapped' } : await carryOut({ planned, places, context });
    if (done.verdict === 'failed') return done;
    const room = roomFor(context.maxOutputBytes);
    return { verdict: 'ok', value: toPatchValue({ reports: planned.reports, dryRun, room }) };
  });
}

type Named = { readonly files: readonly FilePatch[]; readonly troubles: readonly Trouble[] };

/** One spelling a file, or the same file would be two. */
function toNamed(files: readonly FilePatch[]): Named {
  const troubles: Trouble[] = [];
  const toName = (path: string): string => {
    const parsed = parsePathText(path);
    if (parsed.verdict === 'parsed' && parsed.names.length > 0) return parsed.names.join('/');
    const text = parsed.verdict === 'refused' ? parsed.reason : 'the path is the working directory itself';
    troubles.push({ path, code: 'DENIED_PATH', text });
    return path;
  };
  return {
    files: files.map((file) => ({ ...file, from: toName(file.from), to: toName(file.to) })),
    troubles,
  };
}

/** Told even where the plan would not have looked. */
function findDenied(places: Places): readonly Trouble[] {
  return [...places].flatMap(([path, place]): readonly Trouble[] =>
    place.kind === 'trouble' && place.trouble.code === 'DENIED_PATH' ? [{ path, ...place.trouble }] : [],
  );
}

type Order = { readonly planned: Planned; readonly places: Places; readonly context: ToolContext };

/** Files in directories that are yet to be made are held in a second round. */
async function carryOut({ planned, places, context }: Order): Promise<Swapped> {
  const { jail, signal } = context;
  const [changes, late] = toChanges(planned, places);
  const made: string[] = [];
  const swap = async (): Promise<Swapped> => {
    for (const path of late.keys()) {
      const end = await makeParents(jail, path, made);
      if (end.verdict === 'failed') return end;
    }
    return withPlaces(jail, [...late.keys()], async (more): Promise<Swapped> => {
      const [added, missing] = toChanges({ outcomes: late }, more);
      const same = findSameSpots(new Map([...places, ...more]));
      const taken = added.find(({ spot }) => spot.found.kind !== 'nothing');
      if (same.length > 0) return toPatchFailure(same);
      if (missing.size > 0 || taken !== undefined) return toLost(more);
      return swapAll([...changes, ...added], signal);
    });
  };
  const end = await swap();
  if (end.verdict === 'failed') await removeMade(jail, made);
  return end;
}

function toLost(places: Places): ToolFailure {
  for (const [path, place] of places) {
    if (place.kind === 'trouble') return toPatchFailure([{ path, ...place.trouble }]);
  }
  return failed(
    'NOT_WRITABLE',
    'another process changes the same directories; nothing was changed',
    'try again',
  );
}

type Sorted = readonly [changes: readonly Change[], late: ReadonlyMap<string, Outcome>];

function toChanges({ outcomes }: Pick<Planned, 'outcomes'>, places: Places): Sorted {
  const changes: Change[] = [];
  const late = new Map<string, Outcome>();
  for (const [path, outcome] of outcomes) {
    const place = places.get(path);
    if (place?.kind === 'spot') {
      if (outcome.kind === 'file' || place.spot.found.kind !== 'nothing')
        changes.push({ spot: place.spot, outcome });
    } else if (outcome.kind === 'file') late.set(path, outcome);
  }
  return [changes, late];
}
