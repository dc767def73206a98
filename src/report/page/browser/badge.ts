/** A state as a sign and a word, so that no colour has to be told from another. */

import type { PageData } from '../page-data.ts';
import { make } from './make.ts';

export type Tone = 'good' | 'bad' | 'warned' | 'plain';

const signs: { readonly [tone in Tone]: string } = { good: '✓', bad: '✕', warned: '⚠', plain: '•' };

export function showBadge(tone: Tone, word: string, sign: string = signs[tone]): HTMLElement {
  return make('span', { class: `badge ${tone}` }, [
    make('span', { class: 'sign', hiddenFromReaders: true }, [sign]),
    make('span', { class: 'word' }, [make('bdi', {}, [word])]),
  ]);
}

export type Claim = { readonly tone: Tone; readonly word: string; readonly sign?: string };

/** What a bundle says for itself. Of one that is not valid it is told as that: whoever changed it would have it look well. */
export function showClaim(
  { problems }: Pick<PageData, 'problems'>,
  { tone, word, sign }: Claim,
): HTMLElement {
  return problems.length > 0 && tone === 'good'
    ? showBadge('plain', `it says: ${word}`, '?')
    : showBadge(tone, word, sign);
}
