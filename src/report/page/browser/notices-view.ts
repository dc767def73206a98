/** Warnings, and limits that were reached. */

import { showBadge } from './badge.ts';
import { make, makeSection } from './make.ts';
import type { RunStory } from './run-story.ts';
import { showCode, showWords } from './shown-words.ts';
import { toNotices } from './trust.ts';

const words: { readonly [type: string]: string } = {
  warning: 'warning',
  'limit-reached': 'limit',
  'canary-tripped': 'canary',
};

export function showNotices({ lines }: RunStory): HTMLElement | undefined {
  const notices = toNotices(lines);
  if (notices.length === 0) return undefined;
  return makeSection({ id: 'notices', title: 'To know' }, [
    make(
      'ul',
      { class: 'notices', role: 'list' },
      notices.map(({ type, code, message, count }) =>
        make('li', {}, [
          showBadge(
            type === 'warning' ? 'plain' : 'warned',
            words[type] ?? 'note',
            type === 'warning' ? 'i' : '⚠',
          ),
          ' ',
          showCode(code, 80),
          ' ',
          showWords(message, 1_000),
          count === 1 ? undefined : make('span', { class: 'quiet' }, [` × ${count}`]),
        ]),
      ),
    ),
  ]);
}
