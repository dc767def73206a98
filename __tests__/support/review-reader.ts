/** A scripted reviewer of the release: reads the passes it is shown, and tells what it was made to find where it sees it. */

import type { JsonObject } from '../../src/contract/json.ts';
import type { RecordedRequest, ReplyScript } from '../../src/demo/script.ts';

/** One line of a pass as the model sees it. `around` lines and lines of ours are left out. */
export type SeenLine = {
  readonly path: string;
  readonly header: string;
  readonly side: 'LEFT' | 'RIGHT';
  readonly line: number;
  readonly text: string;
  readonly isChanged: 'changed' | 'context';
};

type Wanted = {
  readonly path?: string;
  /** All of the line, or a part of it. */
  readonly text: string;
  readonly side: 'LEFT' | 'RIGHT';
  readonly finding: JsonObject;
  /** How many lines above it begins. */
  readonly above?: number;
  readonly suggestion?: string;
  /** Told beside it, each with its own place. */
  readonly company?: readonly JsonObject[];
};

export const util = 'src/v4/core/util.ts';
export const checks = 'src/v4/core/checks.ts';
export const untouched = 'src/v4/core/doc.ts';
export const built = 'v4/core/util.cjs';
/** The line that the second push mends, and what it is mended to. */
export const mended = {
  before: '      stepDecCount = Number.parseInt(match[1]);',
  after: '      stepDecCount = Number.parseInt(match[1], 10);',
};

const toWords = (severity: string, category: string, title: string): JsonObject => ({
  ...{ severity, category, title },
  body: `${title}: see the line.`,
});

const wanted: readonly Wanted[] = [
  {
    ...{ path: util, text: mended.before, side: 'RIGHT', suggestion: mended.after },
    finding: toWords('major', 'correctness', 'The radix is missing'),
    company: [
      { path: util, line: 1, side: 'RIGHT', ...toWords('minor', 'style', 'A line in no hunk') },
      { path: untouched, line: 1, side: 'RIGHT', ...toWords('minor', 'style', 'A file that is not changed') },
    ],
  },
  {
    ...{ path: util, text: 'throw new Error("cached value already set");', side: 'LEFT' },
    finding: toWords('minor', 'compatibility', 'The error is gone'),
  },
  {
    ...{ path: util, text: 'return undefined as T[K];', side: 'RIGHT', above: 2 },
    finding: toWords('major', 'correctness', 'A cycle is hidden'),
  },
  {
    ...{ path: checks, text: 'export interface $ZodCheckMimeType<T extends schemas.File', side: 'RIGHT' },
    finding: toWords('minor', 'api', 'The type of a file changes'),
  },
  {
    ...{ path: built, text: 'stepString.match(', side: 'RIGHT' },
    finding: toWords('nit', 'correctness', 'Only one digit is read'),
  },
  {
    ...{ text: 'eval(', side: 'RIGHT', path: 'src/v4/core/evaluate.ts' },
    finding: toWords('critical', 'security', 'A text is run as code'),
  },
];

/** How many findings it has of the release, and how many of them have no line in the change. */
export const toldOfRelease = { all: 7, withoutLine: 2 };

/** One call of `propose_review` for what this pass shows; then a word. */
export function replyAsReviewer(request: RecordedRequest): ReplyScript {
  if (Buffer.from(request.raw).includes('"role":"tool"')) return { text: 'Done.' };
  const seen = readPass(request);
  const findings = wanted.flatMap(({ path, text, side, finding, above = 0, suggestion, company = [] }) => {
    const line = seen.find(
      (one) =>
        one.isChanged === 'changed' && one.path === path && one.side === side && one.text.includes(text),
    );
    if (line === undefined) return [];
    const start = above === 0 ? {} : { startLine: line.line - above };
    const change = suggestion === undefined ? {} : { suggestion };
    return [{ path: line.path, side, line: line.line, ...start, ...finding, ...change }, ...company];
  });
  const summary = `${new Set(seen.map(({ path }) => path)).size} files were looked at.`;
  return { calls: [{ name: 'propose_review', arguments: { summary, findings } }] };
}

/** Hunks that a request shows, as `path @@ … @@`. */
export const hunksShown = (request: RecordedRequest): readonly string[] => [
  ...new Set(readPass(request).map(({ path, header }) => `${path} ${header}`)),
];

/** The pass stands in the last message of the user. */
function readPass(request: RecordedRequest): readonly SeenLine[] {
  const { messages } = JSON.parse(Buffer.from(request.raw).toString());
  const texts: readonly string[] = messages
    .filter(({ role }: { readonly role: string }) => role === 'user')
    .map(({ content }: { readonly content: string }) => content);
  const seen: SeenLine[] = [];
  let [path, header] = ['', ''];
  for (const row of texts.join('\n').split('\n')) {
    const file = /^File (\S+) \((?:added|deleted|modified|renamed|type-changed)/.exec(row)?.[1];
    if (file !== undefined) [path, header] = [file, ''];
    header = /^@@ -\d+,\d+ \+\d+,\d+ @@/.exec(row)?.[0] ?? header;
    const [, line, sign, text] = /^(\d+)([-+ ])(?:\[[^\]]*\])?\|(.*)$/.exec(row) ?? [];
    if (header === '' || line === undefined || text === undefined) continue;
    seen.push({
      ...{ path, header, line: Number(line), text, side: sign === '-' ? 'LEFT' : 'RIGHT' },
      isChanged: sign === ' ' ? 'context' : 'changed',
    });
  }
  return seen;
}
