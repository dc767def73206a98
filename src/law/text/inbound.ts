/** Text of people on its way to a model: what the page would not show to a person is taken out, and counted. */

import { takeComments } from './comments.ts';
import { takeHidden } from './hidden.ts';

/** How much was taken out of one text, or of several. */
export type Removed = {
  readonly hiddenCharacters: number;
  readonly comments: number;
  /** Openings of comments that nothing closes. What they hid is shown, with a mark before it. */
  readonly unclosedComments: number;
  /** Control characters, and whole ANSI sequences. */
  readonly controls: number;
};

/**
 * The text in NFC with line feeds, without hidden characters, comments and control sequences (security page, "Text
 * in"). Cleaning what is clean changes nothing, and takes time in proportion to the text. It helps honest models;
 * no safety rests on it.
 */
export function cleanInbound(text: string): { readonly text: string; readonly removed: Removed } {
  const { text: visible, hiddenCharacters, controls } = takeHidden(text);
  const { text: clean, comments, unclosedComments } = takeComments(visible);
  return { text: clean, removed: { hiddenCharacters, comments, unclosedComments, controls } };
}

/**
 * `removed 3 hidden characters and 1 comment from the pull request's body`, for model and people alike; undefined
 * where nothing was removed. `source` is a phrase of ours.
 */
export function describeRemoved(removed: Removed, source: string): string | undefined {
  const taken = [
    ...counted(removed.hiddenCharacters, 'hidden character'),
    ...counted(removed.comments, 'comment'),
    ...counted(removed.controls, 'control sequence'),
  ];
  const sentences = [
    ...(taken.length === 0 ? [] : [`removed ${list(taken)} from ${source}`]),
    ...counted(removed.unclosedComments, 'comment').map(
      (count) => `opened ${count} without an end in ${source}`,
    ),
  ];
  return sentences.length === 0 ? undefined : sentences.join('; ');
}

const counted = (count: number, what: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'}`];

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
