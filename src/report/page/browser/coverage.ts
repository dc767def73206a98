/** coverage.json as the page reads it: how much of a change was put in front of the model, and why not the rest. */

import type { JsonObject } from '../../../contract/json.ts';
import { numberOf, objectOf, objectsOf, optionalNumber, textOf } from './fields.ts';

export type CoverageSeen = {
  readonly percent: number;
  readonly lines: number;
  readonly linesRead: number;
  readonly files: readonly FileSeen[];
  readonly hunks: { readonly read: number; readonly partly: number; readonly skipped: number };
};

export type FileSeen = {
  readonly path: string;
  readonly state: string;
  readonly reason: string;
  /** Added and deleted lines, of all its hunks. */
  readonly lines: number;
  readonly read: number;
  readonly hunks: readonly HunkSeen[];
};

export type HunkSeen = {
  readonly header: string;
  readonly lines: number;
  readonly state: string;
  readonly reason: string;
};

export function parseCoverage(fields: JsonObject | undefined): CoverageSeen | undefined {
  if (fields === undefined) return undefined;
  const totals = objectOf(fields, 'totals');
  return {
    ...{ percent: numberOf(totals, 'percent'), lines: numberOf(totals, 'lines') },
    linesRead: numberOf(totals, 'linesRead'),
    hunks: {
      ...{ read: numberOf(totals, 'hunksRead'), partly: numberOf(totals, 'hunksPartly') },
      skipped: numberOf(totals, 'hunksSkipped'),
    },
    files: objectsOf(fields, 'files').map(toFile),
  };
}

function toFile(file: JsonObject): FileSeen {
  const hunks = objectsOf(file, 'hunks');
  const lines = hunks.reduce((sum, hunk) => sum + numberOf(hunk, 'lines'), 0);
  return {
    ...{ path: textOf(file, 'path'), state: textOf(file, 'state'), reason: toWords(textOf(file, 'reason')) },
    ...{ lines, read: hunks.reduce((sum, hunk) => sum + readOf(hunk), 0) },
    hunks: hunks.map((hunk) => ({
      ...{ header: textOf(hunk, 'header'), lines: numberOf(hunk, 'lines') },
      ...{ state: textOf(hunk, 'state'), reason: toWords(textOf(hunk, 'reason')) },
    })),
  };
}

const readOf = (hunk: JsonObject): number =>
  textOf(hunk, 'state') === 'read' ? numberOf(hunk, 'lines') : (optionalNumber(hunk, 'shown') ?? 0);

const reasons: { readonly [reason: string]: string } = {
  ignored: 'the workflow ignores it',
  generated: 'generated',
  binary: 'binary',
  submodule: 'a submodule',
  'no-lines': 'only its name or mode has changed',
  'not-available': 'GitHub gave no patch of it',
  'read-before': 'an earlier run has read it',
  'no-room': 'window, steps or money left no room',
  'not-reached': 'the run ended before its turn',
  'not-listed': 'there are more files than the source lists',
};

const toWords = (reason: string): string =>
  Object.hasOwn(reasons, reason) ? (reasons[reason] ?? reason) : reason;

export type FileGroup = {
  readonly state: string;
  readonly reason: string;
  readonly files: readonly FileSeen[];
};

/** Files that share a state and a reason; what was not read comes first. */
export function toGroups(files: readonly FileSeen[]): readonly FileGroup[] {
  const groups = new Map<string, FileSeen[]>();
  for (const file of files) {
    const key = JSON.stringify([file.state, whyOf(file)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  }
  return [...groups.values()]
    .map((group) => ({ state: group[0]?.state ?? '', reason: group[0] ? whyOf(group[0]) : '', files: group }))
    .sort((one, other) => rank(one) - rank(other) || other.files.length - one.files.length);
}

const rank = ({ state }: { readonly state: string }): number => ['partly', 'skipped', 'read'].indexOf(state);

/** Its own reason, else those of its hunks. */
const whyOf = ({ reason, hunks }: FileSeen): string =>
  reason || [...new Set(hunks.map((hunk) => hunk.reason).filter((text) => text !== ''))].join('; ');
