/** A state as a sign and a word, so that no colour has to be told from another. */

import { make } from './make.ts';

export type Tone = 'good' | 'bad' | 'warned' | 'plain';

const signs: { readonly [tone in Tone]: string } = { good: '✓', bad: '✕', warned: '⚠', plain: '•' };

export function showBadge(tone: Tone, word: string, sign: string = signs[tone]): HTMLElement {
  return make('span', { class: `badge ${tone}` }, [
    make('span', { class: 'sign', hiddenFromReaders: true }, [sign]),
    make('span', { class: 'word' }, [make('bdi', {}, [word])]),
  ]);
}
