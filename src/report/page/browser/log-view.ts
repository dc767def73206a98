/** The lines of the log themselves. */

import type { LogLine } from './log-lines.ts';
import { type Child, make, makeFold, makeSection } from './make.ts';
import { showInParts } from './rows-in-parts.ts';
import type { RunStory } from './run-story.ts';
import { showText } from './shown-text.ts';
import { showWords } from './shown-words.ts';
import { toCounted, toDuration } from './words.ts';

const rowsAtOnce = 100;

export function showLog({ lines, data }: RunStory): HTMLElement {
  const first = lines[0]?.at ?? 0;
  const more =
    data.log.leftOut === 0 ? '' : ` There was no room for ${toCounted(data.log.leftOut, 'more line')}.`;
  return makeSection({ id: 'log', title: 'Log' }, [
    makeFold({ summary: [`${toCounted(lines.length, 'line')} of audit.jsonl.${more}`] }, () =>
      showLines(lines, first),
    ),
  ]);
}

function showLines(lines: readonly LogLine[], first: number): readonly Child[] {
  const list = make('ol', { class: 'log', role: 'list' });
  const parts = showInParts<LogLine>({
    ...{ into: list, size: rowsAtOnce },
    toRow: (line) =>
      make('li', {}, [
        makeFold(
          {
            class: 'inner',
            summary: [
              make('span', { class: 'index' }, [String(line.index + 1)]),
              make('span', { class: 'when' }, [toDuration(Math.max(0, line.at - first))]),
              showWords(line.type, 40),
            ],
          },
          () => [showText(line.text)],
        ),
      ]),
  });
  parts.show(lines);
  return [list, parts.foot];
}
