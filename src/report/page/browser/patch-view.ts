/** A patch as coloured lines; each also keeps its sign. */

import { make } from './make.ts';
import { type PatchLine, toPatchLines } from './patch-lines.ts';
import { showInParts } from './rows-in-parts.ts';
import { toNodes } from './shown-words.ts';

const linesAtOnce = 400;
const longestLine = 4_000;

export function showPatch(patch: string): HTMLElement {
  const block = make('div', { class: 'patch', direction: 'ltr' });
  const parts = showInParts<PatchLine>({ into: block, size: linesAtOnce, toRow: showLine });
  parts.show(toPatchLines(patch));
  return make('div', {}, [block, parts.foot]);
}

const showLine = ({ kind, text }: PatchLine): HTMLElement =>
  make('div', { class: kind }, [
    ...toNodes(text.slice(0, longestLine) || ' '),
    text.length > longestLine ? make('span', { class: 'quiet' }, [' … (the line goes on)']) : undefined,
  ]);
