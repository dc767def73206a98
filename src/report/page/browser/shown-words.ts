/** Words of strangers in a line of ours: isolated, one line, cut where they are long, with what cannot be seen named. */

import { toCodePoint, toPieces, toSign } from './hidden.ts';
import { make } from './make.ts';

const longest = 240;

/** `words` may be anything. */
export function showWords(words: string, most: number = longest): HTMLElement {
  const cut = words.length > most;
  const shown = make('bdi', { class: 'words' }, toNodes(cut ? words.slice(0, most) : words));
  if (cut)
    shown.append(
      make('span', { class: 'quiet' }, [` … (${words.length.toLocaleString('en-US')} characters)`]),
    );
  return shown;
}

/** The same as code. */
export const showCode = (words: string, most?: number): HTMLElement =>
  make('code', {}, [showWords(words, most)]);

/** Nodes that hold a text to the letter. */
export function toNodes(text: string): readonly Node[] {
  return toPieces(text).map((piece) => {
    if (piece.type === 'text') return document.createTextNode(piece.text);
    const times = piece.count === 1 ? '' : ` × ${piece.count.toLocaleString('en-US')}`;
    return make(
      'span',
      { class: 'hidden-character', title: `${piece.class}: ${toCodePoint(piece.character)}` },
      [`${toSign(piece.character)}${times}`],
    );
  });
}
