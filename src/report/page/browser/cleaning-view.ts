/** What was taken out of texts, and what in them cannot be seen: counted by class and place. */

import { countHidden } from './hidden.ts';
import { type Child, make, makeSection } from './make.ts';
import type { RunStory } from './run-story.ts';
import { showWords } from './shown-words.ts';
import { makeTable } from './table.ts';
import { toRedactions } from './trust.ts';
import { toCount } from './words.ts';

export function showCleaning({ lines, transcript }: RunStory): HTMLElement {
  const places = [
    ['messages', transcript.messages.map(({ content }) => content)],
    [
      'replies',
      transcript.replies.flatMap(({ text, calls }) => [text, ...calls.map((call) => call.argumentsText)]),
    ],
    ['results', transcript.results.map(({ content }) => content)],
  ] as const;
  const hidden = places.flatMap(([place, texts]) =>
    [...countHidden(texts)].map(([name, count]) => ({ class: name, place, count })),
  );
  return makeSection({ id: 'cleaning', title: 'Redacted and hidden' }, [
    make('div', { class: 'beside' }, [
      make('div', {}, [
        make('h3', {}, ['Secrets taken out']),
        ...showCounts(toRedactions(lines), {
          caption: 'Secrets that were replaced, by class and place',
          none: 'None was found in any text of this run.',
        }),
      ]),
      make('div', {}, [
        make('h3', {}, ['Characters that nobody sees']),
        ...showCounts(hidden, {
          caption: 'Hidden and control characters in texts of the run; this page names each where it stands',
          none: 'None stands in the texts that this bundle keeps.',
        }),
      ]),
    ]),
  ]);
}

type Count = { readonly class: string; readonly place: string; readonly count: number };

function showCounts(
  counts: readonly Count[],
  words: { readonly caption: string; readonly none: string },
): readonly Child[] {
  if (counts.length === 0) return [make('p', { class: 'quiet' }, [words.none])];
  const columns = [{ title: 'Class' }, { title: 'In' }, { title: 'Count', class: 'number' }];
  const rows = counts.map(({ class: name, place, count }) => [
    showWords(name, 80),
    showWords(place, 80),
    toCount(count),
  ]);
  return [makeTable({ caption: words.caption, columns }, rows)];
}
