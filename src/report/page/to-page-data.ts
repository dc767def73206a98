/** The sources of a bundle as data of a page: each searched once more for secrets, all of them together small enough. */

import { createHash } from 'node:crypto';
import type { JsonObject } from '../../contract/json.ts';
import { embeddedBytes } from './embed.ts';
import type { PageData, PageEnd, PageFile, PageLog } from './page-data.ts';
import { shortenTexts } from './shorten.ts';

export type PageSources = {
  readonly madeBy: PageData['madeBy'];
  readonly versions: JsonObject;
  /** Bytes of audit.jsonl, as far as it is good. */
  readonly log: Uint8Array;
  readonly end?: PageEnd;
  /** All other files of the bundle, as they are there, but for the page. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Why a file is not to be shown as fact, by name. */
  readonly withheld: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
  /** Takes secrets out; the sources have none, so whatever it changes is not shown. */
  redact(text: string): string;
};

/** Whose texts the page shows. The rest is listed. */
const shown: ReadonlySet<string> = new Set([
  'transcript.json',
  'proposals.json',
  'coverage.json',
  'findings.sarif',
]);

/** Bytes of the page's data in all: what a browser opens without a wait. */
export const largestPage = 20 * 1_048_576;

export function toPageData(sources: PageSources, most: number = largestPage): PageData {
  const { madeBy, versions, redact } = sources;
  const end =
    sources.end === undefined ? undefined : { ...sources.end, message: redact(sources.end.message) };
  const problems = sources.problems.map(redact);
  const log = toLog(sources, most / 2);
  const room = most - embeddedBytes(log.lines) - embeddedBytes(problems) - embeddedBytes(end ?? {});
  const files = shortenTexts(toFiles(sources), room);
  return { v: 1, madeBy, versions, log, ...(end === undefined ? {} : { end }), files, problems };
}

/** The first lines are those that a chain can be followed through. */
function toLog({ log, redact }: PageSources, most: number): PageLog {
  const text = Buffer.from(log).toString();
  const clean = redact(text);
  const lines = text.split('\n').slice(0, -1);
  const shownLines = clean === text ? lines : lines.map(redact);
  let left = most;
  const fitting = shownLines.findIndex((line) => {
    left -= embeddedBytes(line);
    return left < 0;
  });
  const kept = fitting === -1 ? shownLines : shownLines.slice(0, fitting);
  return { lines: kept, leftOut: lines.length - kept.length };
}

function toFiles({ files, withheld, redact }: PageSources): readonly PageFile[] {
  return [...files].flatMap(([name, bytes]): readonly PageFile[] => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const facts = { name, size: bytes.length, sha256 };
    const why = withheld.get(name);
    if (why !== undefined) return [{ ...facts, type: 'withheld', why }];
    if (!shown.has(name)) return [{ ...facts, type: 'listed' }];
    const text = decode(bytes);
    if (text === undefined) return [{ ...facts, type: 'withheld', why: 'it is not UTF-8' }];
    if (redact(text) !== text) return [{ ...facts, type: 'withheld', why: 'it holds a secret' }];
    return [{ ...facts, type: 'whole', text }];
  });
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
