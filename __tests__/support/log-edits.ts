/** Edits of a log as people and programs make them, at random: what was done, and what an honest reader can tell of it. */

import { createHash } from 'node:crypto';
import { toCanonicalJson } from '../../src/canonical/canonical.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/contract/json.ts';
import type { ProblemCode } from '../../src/record/problem.ts';
import type { Dice } from './dice.ts';

export type LogEdit = {
  readonly what: string;
  readonly bytes: Buffer;
  /** The first problem that has to be told; absent where bytes alone do not say what was meant. */
  readonly told?: { readonly code: ProblemCode; readonly line?: number; readonly other?: number };
};

type Lines = readonly [string, ...string[]];
type Edit = (lines: Lines, dice: Dice) => LogEdit;

const toBytes = (lines: readonly string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''));

/** Content changed at one place of any depth: a value, a key, one more or one less. */
function changeObject(value: JsonObject, dice: Dice): JsonObject {
  const entries = Object.entries(value);
  const at = dice.whole(0, entries.length - 1);
  const [key = 'a', inner = null] = entries[at] ?? [];
  if (isJsonObject(inner) && dice.chance(0.5)) return { ...value, [key]: changeObject(inner, dice) };
  const kind = dice.pick(['value', 'key', 'more', 'less']);
  const others = Object.fromEntries(entries.filter((_, index) => index !== at));
  if (kind === 'less' && entries.length > 0) return others;
  if (kind === 'key') return { ...others, [`${key}x`]: inner };
  if (kind === 'more') return { ...value, more: 1 };
  return { ...value, [key]: changeValue(inner) };
}

function changeValue(value: JsonValue): JsonValue {
  if (typeof value === 'string') return `${value}x`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return 'x';
}

/** A line with its hash made anew, as whoever knows the form makes it. */
export function rehash(fields: JsonObject): string {
  const { hash: _, ...hashed } = fields;
  const hash = createHash('sha256').update(toCanonicalJson(hashed)).digest('hex');
  return toCanonicalJson({ ...hashed, hash });
}

/** The whole chain made anew. */
export function rechain(lines: readonly string[]): string[] {
  let prev = '0'.repeat(64);
  return lines.map((line, seq) => {
    const made = rehash({ ...JSON.parse(line), seq, prev });
    prev = JSON.parse(made).hash;
    return made;
  });
}

/** Index of a line that is not the last: at the end, an edit is another one. */
const before = (lines: Lines, dice: Dice, last = 2) => dice.whole(0, lines.length - last);

function editContent(line: string, dice: Dice): JsonObject {
  const { hash, seq, prev, run, type, v, ...own }: JsonObject = JSON.parse(line);
  const common = { v: v ?? 1, seq: seq ?? 0, prev: prev ?? '', run: run ?? '', type: type ?? '' };
  return {
    ...changeObject(own, dice),
    ...common,
    ts: own.ts ?? '',
    edited: dice.whole(0, 9),
    hash: hash ?? '',
  };
}

const edits: readonly [Edit, ...Edit[]] = [
  (lines, dice) => {
    const bytes = toBytes(lines);
    const at = dice.whole(0, bytes.length - 1);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.whole(0, 7));
    return { what: `bit flipped at ${at}`, bytes };
  },
  (lines, dice) => {
    const bytes = toBytes(lines);
    const at = dice.whole(0, bytes.length - 1);
    bytes[at] = ((bytes[at] ?? 0) + dice.whole(1, 255)) % 256;
    return { what: `byte changed at ${at}`, bytes };
  },
  (lines, dice) => {
    const at = dice.whole(0, lines.length - 1);
    const line = toCanonicalJson(editContent(lines[at] ?? '', dice));
    const bytes = toBytes(lines.with(at, line));
    return { what: `content of line ${at + 1}`, bytes, told: { code: 'LINE_CHANGED', line: at + 1 } };
  },
  (lines, dice) => {
    const at = before(lines, dice);
    const bytes = toBytes(lines.with(at, rehash(editContent(lines[at] ?? '', dice))));
    return { what: `line ${at + 1} with its hash`, bytes, told: { code: 'LINE_CHANGED', line: at + 1 } };
  },
  (lines, dice) => {
    const at = before(lines, dice);
    const bytes = toBytes(lines.toSpliced(at, 1));
    return { what: `line ${at + 1} dropped`, bytes, told: { code: 'LINE_DROPPED', line: at } };
  },
  (lines, dice) => {
    const at = before(lines, dice);
    const bytes = toBytes(lines.toSpliced(at, 0, lines[at] ?? ''));
    return { what: `line ${at + 1} doubled`, bytes, told: { code: 'LINE_ADDED', line: at + 2 } };
  },
  (lines, dice) => {
    const one = before(lines, dice);
    const two = dice.whole(one + 1, lines.length - 1);
    const bytes = toBytes(lines.with(one, lines[two] ?? '').with(two, lines[one] ?? ''));
    const told = { code: 'LINES_SWAPPED', line: one + 1, other: two + 1 } as const;
    return { what: `lines ${one + 1} and ${two + 1} swapped`, bytes, told };
  },
  (lines, dice) => {
    const at = dice.whole(1, lines.length - 1);
    const fields: JsonObject = JSON.parse(lines[dice.whole(1, at)] ?? '');
    const line = dice.pick([
      rehash({ ...fields, forged: true }),
      rehash({ ...fields, forged: true, seq: at, prev: JSON.parse(lines[at - 1] ?? '').hash }),
      '{"forged":true}',
      '',
    ]);
    const bytes = toBytes(lines.toSpliced(at, 0, line));
    return {
      what: `${line.slice(0, 20)} put in at ${at + 1}`,
      bytes,
      told: { code: 'LINE_ADDED', line: at + 1 },
    };
  },
  (lines, dice) => {
    const kept = dice.whole(1, lines.length - 1);
    const tail = dice.whole(0, 30);
    const bytes = Buffer.concat([
      toBytes(lines.slice(0, kept)),
      Buffer.from((lines[kept] ?? '').slice(0, tail)),
    ]);
    return { what: `cut behind line ${kept}`, bytes, told: { code: 'END_CUT', line: kept } };
  },
  (lines, dice) => {
    const at = dice.whole(0, lines.length - 1);
    const changed = lines.with(at, rehash(editContent(lines[at] ?? '', dice)));
    return {
      what: `all made anew from line ${at + 1}`,
      bytes: toBytes(rechain(changed)),
      told: { code: 'DIGEST_DIFFERS' },
    };
  },
];

export const editAtRandom: Edit = (lines, dice) => dice.pick(edits)(lines, dice);
