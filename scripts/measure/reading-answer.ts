/** The answer of the reading policy, from what was read, in the form that the instructions ask for. */

import type { Conversation } from './chat-request.ts';
import type { ReadText, View } from './knowledge.ts';
import { countOverlap, defines, type TaskWords, toDictated } from './words.ts';

/** Lines of one file that belong to the task. `first` is the number of the first one. */
type Finding = { readonly path: string; readonly first: number; readonly lines: readonly string[] };

export function toAnswer(view: View): string {
  const findings = toFindings(view);
  return asksForNotes(view.conversation) ? toNotes(findings, view.words) : toMarkdown(findings, view);
}

/** "Answer with a JSON array of … developer …", in a message that instructs. */
function asksForNotes({ instructions }: Conversation): boolean {
  return /JSON array/i.test(instructions) && /\bdeveloper\b/.test(instructions);
}

/** One developer message that says where to look, and nothing when nothing was found. */
function toNotes(findings: readonly Finding[], words: TaskWords): string {
  if (findings.length === 0) return '[]';
  const lines = findings.map((finding) => {
    const last = finding.first + finding.lines.length - 1;
    return `- ${finding.path}:${finding.first}-${last}: ${reasonFor(finding, words)}`;
  });
  const content = ['These places belong to the task:', ...lines].join('\n');
  return JSON.stringify([{ role: 'developer', content }]);
}

function reasonFor({ lines }: Finding, words: TaskWords): string {
  const text = lines.join('\n');
  const held = [...words.identifiers, ...words.keywords].filter((word) => text.includes(word));
  return held.length === 0 ? 'the task leads there' : `has ${held.slice(0, 3).join(', ')}`;
}

function toMarkdown(findings: readonly Finding[], { conversation }: View): string {
  if (findings.length === 0) return toDictated(conversation.task) ?? 'I found nothing about this.';
  const blocks = findings.map(
    ({ path, first, lines }) => `\`${path}\`, line ${first}:\n\n\`\`\`\n${lines.join('\n')}\n\`\`\``,
  );
  return ['What I found:', ...blocks].join('\n\n');
}

const mostFindings = 6;

function toFindings({ words, known }: View): readonly Finding[] {
  return known.reads
    .flatMap((read) => toFindingsOf(read, words))
    .map((finding) => ({ finding, value: countOverlap(words, finding.lines.join('\n')) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, mostFindings)
    .map(({ finding }) => finding);
}

/** A short file belongs to the task as a whole. */
const shortFile = 16;
const linesBefore = 3;
const linesAfter = 20;

/** What stands around the most telling line, and around the most telling one of the rest. */
function toFindingsOf({ path, first, lines }: ReadText, words: TaskWords): readonly Finding[] {
  if (lines.length <= shortFile) return lines.length === 0 ? [] : [{ path, first, lines }];
  const worths = lines.map((line) => worthOf(line, words));
  const from = Math.max(0, indexOfBest(worths) - linesBefore);
  const until = from + linesBefore + linesAfter + 1;
  const rest = worths.map((worth, index) => (index >= from && index < until ? 0 : worth));
  const other = Math.max(0, indexOfBest(rest) - linesBefore);
  const starts = [from, other].filter((_, index) => Math.max(...(index === 0 ? worths : rest)) > 0);
  return starts.map((start) => ({
    path,
    first: first + start,
    lines: lines.slice(start, start + linesBefore + linesAfter + 1),
  }));
}

const indexOfBest = (worths: readonly number[]): number => worths.indexOf(Math.max(...worths));

function worthOf(line: string, words: TaskWords): number {
  const isDefinition = words.identifiers.some((name) => defines(line, name));
  return countOverlap(words, line) + (isDefinition ? 4 : 0);
}
