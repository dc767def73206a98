/** Reviews that the model proposes: every finding held against the diff and the head, and kept with its place. */

import type { Diff } from '../../contract/diff.ts';
import { type Finding, type PlacedFinding, severities } from '../../contract/findings.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contract/json.ts';
import { judgeFinding, judgeFindings } from '../../law/review/judge-findings.ts';
import type { Merged, MergeLimits } from '../../law/review/merge.ts';
import type { HeadLines } from '../../law/review/suggestion.ts';
import type { ToolAnswer } from '../../toolbelt/tool.ts';
import type { ProposalTexts } from './proposal-texts.ts';

export type ReviewDesk = {
  /** Each pass is of another part of the change, and may have as many reviews as one run. */
  beginPass(): void;
  /** Reviews of this pass. */
  taken(): number;
  take(args: JsonObject, signal: AbortSignal): Promise<ToolAnswer>;
  /** One a pass, in their order. */
  summaries(): readonly string[];
  merge(limits: MergeLimits): Merged;
};

export type ReviewDeskParts = {
  readonly diff: Diff;
  readonly texts: ProposalTexts;
  /** Lines of a file of the head. */
  readonly readHead: (path: string, signal: AbortSignal) => Promise<HeadLines>;
};

/** Of all passes. More are read by nobody, and the file of proposals has an end. */
const mostFindings = 1_000;
/** UTF-16 units of a finding's own words: thirty of them and a summary have to fit into one body. */
const longestWords = 8_000;
const longestSummary = 8_000;

export function openReviewDesk({ diff, texts, readHead }: ReviewDeskParts): ReviewDesk {
  const summaries: string[] = [];
  const findings: Finding[] = [];
  const heads = new Map<string, HeadLines>();
  const sources = { diff, headLinesOf: (path: string) => heads.get(path) ?? 'not-readable' };
  let taken = 0;
  return {
    beginPass: () => {
      taken = 0;
    },
    taken: () => taken,
    take: async (args, signal) => {
      const proposed = listOf(args.findings).flatMap((value) => toFinding(value, texts) ?? []);
      // Only files of the diff: nothing else that a model names is looked at.
      const paths = new Set(proposed.map(({ path }) => path).filter((path) => isOf(diff, path)));
      for (const path of paths) if (!heads.has(path)) heads.set(path, await readHead(path, signal));
      taken += 1;
      summaries.push(texts.body(textOf(args.summary), longestSummary));
      findings.push(...proposed.slice(0, mostFindings - findings.length));
      const placed = proposed.map((finding) => toTold(judgeFinding(finding, sources)));
      return { verdict: 'ok', value: { recorded: true, findings: placed } };
    },
    summaries: () => summaries,
    merge: (limits) => judgeFindings(findings, { ...sources, limits }),
  };
}

const isOf = ({ files }: Diff, path: string): boolean => files.some((file) => file.path === path);

/** What the schema has let through, in our types; the texts redacted and sanitised. */
function toFinding(value: JsonValue, texts: ProposalTexts): Finding | undefined {
  if (!isJsonObject(value)) return undefined;
  const severity = severities.find((one) => one === value.severity);
  const { line, startLine, suggestion, confidence } = value;
  if (severity === undefined || typeof line !== 'number') return undefined;
  return {
    path: textOf(value.path),
    line,
    ...(typeof startLine === 'number' ? { startLine } : {}),
    side: value.side === 'LEFT' ? 'LEFT' : 'RIGHT',
    severity,
    category: textOf(value.category),
    title: texts.title(textOf(value.title)),
    body: texts.body(textOf(value.body), longestWords),
    ...(typeof suggestion === 'string' ? { suggestion: texts.code(suggestion) } : {}),
    ...(typeof confidence === 'number' ? { confidence } : {}),
  };
}

const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');
const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);

/** What the model reads of it: where it stands, and why not where it wanted. */
function toTold({ path, line, place, problem, suggestionProblem }: PlacedFinding): JsonObject {
  return {
    path,
    line,
    place,
    ...(problem === undefined ? {} : { problem }),
    ...(suggestionProblem === undefined ? {} : { suggestionProblem }),
  };
}
