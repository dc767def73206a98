/** The texts of transcript.json against the digests that the lines of the log pin. */

import { sha256Hex, toCanonicalJson } from '../canonical/canonical.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../contract/json.ts';
import { transcriptName } from './bundle.ts';
import type { BundleSource } from './bundle-source.ts';
import { type Findings, noFindings } from './field-problems.ts';
import { mostProblems } from './find-edits.ts';
import { type LogLine, parseObject, type WholeLine } from './log-lines.ts';
import type { Problem } from './problem.ts';

/** The lists of a transcript: what each pins a text with, and what the digest is of. */
type Kind = {
  readonly name: string;
  readonly pins: (fields: JsonObject) => readonly JsonValue[];
  readonly toDigest: (entry: JsonObject) => string;
};

const ofText = ({ content }: JsonObject): string => (typeof content === 'string' ? sha256Hex(content) : '');

const kinds: readonly Kind[] = [
  {
    name: 'messages',
    pins: ({ type, messagesSha256: pinned }) =>
      type === 'stage-started' && Array.isArray(pinned) ? pinned : [],
    toDigest: ofText,
  },
  {
    name: 'stages',
    pins: ({ type, setupSha256 = '' }) => (type === 'stage-started' ? [setupSha256] : []),
    toDigest: ({ setup = null }) => sha256Hex(toCanonicalJson(setup)),
  },
  {
    name: 'replies',
    pins: ({ type, replySha256 = '' }) => (type === 'model-replied' ? [replySha256] : []),
    toDigest: ({ content = null }) => sha256Hex(JSON.stringify(content)),
  },
  {
    name: 'results',
    pins: ({ type, resultSha256 = '' }) =>
      type === 'tool-run' || type === 'tool-refused' ? [resultSha256] : [],
    toDigest: ofText,
  },
];

export type TranscriptReading = {
  /** Of a log that is valid. */
  readonly lines: readonly LogLine[];
  readonly source: BundleSource;
  /** Fields of `run-ended`, when there is one. */
  readonly ending: JsonObject | undefined;
};

/**
 * Every text is pinned by a line. Where the log says that the bundle keeps all texts, each is the one that its digest is
 * of; and when the run ended too, there is one for each digest.
 */
export function checkTranscript({ lines, source, ending }: TranscriptReading): Findings {
  const whole = lines.filter((line) => line.type === 'whole');
  const isFull = whole[0]?.fields.auditContent === 'full';
  const demand = !isFull ? 'pinned' : ending === undefined ? 'same' : 'all';
  const bytes = source.read(transcriptName);
  // What could not be written was told by the end of the log, which is all that there is then.
  const isMissed = demand === 'all' && ending?.reason !== 'AUDIT_NOT_WRITTEN';
  if (bytes === undefined && !isMissed) return noFindings;
  const transcript = bytes === undefined ? {} : parseObject(Buffer.from(bytes).toString());
  if (transcript === undefined) return { problems: [problem('is no JSON object')], notes: [] };
  const problems = kinds.flatMap((kind) => checkKind({ kind, transcript, demand, lines: whole }));
  return { problems: problems.slice(0, mostProblems), notes: [] };
}

type KindReading = {
  readonly kind: Kind;
  readonly transcript: JsonObject;
  readonly demand: 'pinned' | 'same' | 'all';
  readonly lines: readonly WholeLine[];
};

function checkKind({ kind, transcript, demand, lines }: KindReading): Problem[] {
  const { [kind.name]: list = [] } = transcript;
  if (!Array.isArray(list)) return [problem(`has ${kind.name} that are no list`)];
  const open = toPins(kind, lines);
  const problems: Problem[] = [];
  for (const [index, entry] of list.entries()) {
    if (problems.length === mostProblems) return problems;
    const place = `/${kind.name}/${index}`;
    const sha256 = isJsonObject(entry) ? entry.sha256 : undefined;
    const line = typeof sha256 === 'string' ? open.get(sha256)?.pop() : undefined;
    if (!isJsonObject(entry) || line === undefined)
      problems.push(problem(`has a text that no line of the log pins: ${place}`));
    else if (demand !== 'pinned' && digestOf(kind, entry) !== sha256)
      problems.push(problem(`has another text than line ${line} of the log pins: ${place}`, line));
  }
  const missing = demand === 'all' ? [...open.values()].flat() : [];
  for (const line of missing.sort((one, other) => one - other).slice(0, mostProblems))
    problems.push(problem(`lacks a text that line ${line} of the log pins, in ${kind.name}`, line));
  return problems;
}

/** Numbers of the lines that pin a digest, by the digest; the first one comes last, where it is taken from. */
function toPins(kind: Kind, lines: readonly WholeLine[]): ReadonlyMap<string, number[]> {
  const pins = new Map<string, number[]>();
  for (const { number, fields } of lines.toReversed())
    for (const sha256 of kind.pins(fields)) {
      if (typeof sha256 !== 'string' || sha256 === '') continue;
      const known = pins.get(sha256);
      if (known === undefined) pins.set(sha256, [number]);
      else known.push(number);
    }
  return pins;
}

/** What nests deeper than can be written is none of ours. */
function digestOf(kind: Kind, entry: JsonObject): string {
  try {
    return kind.toDigest(entry);
  } catch {
    return '';
  }
}

function problem(what: string, line?: number): Problem {
  const where = line === undefined ? {} : { line };
  return {
    code: 'TRANSCRIPT_DIFFERS',
    ...where,
    file: transcriptName,
    message: `${transcriptName} ${what}`,
  };
}
