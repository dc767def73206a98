/** What a replay says, as text for a person. Values may be anybody's: whoever prints them makes them harmless. */

import type { JsonValue } from '../../contract/json.ts';
import type { Divergence } from './divergence.ts';
import type { ReplayReport } from './replay-bundle.ts';

/** Lines of a terminal. */
export function toReplayText(report: ReplayReport): string {
  switch (report.verdict) {
    case 'invalid':
      return report.problems.map((problem) => `not valid: ${problem}`).join('\n');
    case 'not-replayable':
    case 'not-judged':
      return report.why;
    case 'diverged':
    case 'identical': {
      const { divergence, compared, lines, digest, notes } = report;
      const first =
        divergence === undefined
          ? `identical: ${compared} events made again, of ${lines} lines`
          : toDivergenceText(divergence);
      return [first, `digest ${digest}`, ...notes.map((note) => `note: ${note}`)].join('\n');
    }
  }
}

/** One sentence, and the two values below it. */
export function toDivergenceText({ event, type, field, recorded, got }: Divergence): string {
  return [
    `different: event ${event} (${type}), field ${field}`,
    `  recorded ${toShown(recorded)}`,
    `  got      ${toShown(got)}`,
  ].join('\n');
}

const longestShown = 500;

function toShown(value: JsonValue | undefined): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
