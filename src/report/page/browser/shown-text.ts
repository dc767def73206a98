/** A text of strangers as a block: to the letter, folded where it is long, never as anything but text. */

import { toSize } from '../../size.ts';
import { make, makeButton } from './make.ts';
import { toNodes } from './shown-words.ts';

/** Characters shown at first, and by each press after that. */
const first = 1_600;
const part = 65_536;
const mostLines = 30;

const sizeOf = (text: string): string => toSize(new TextEncoder().encode(text).length);

/** `kind` is `prose` for what people read as sentences. */
export function showText(text: string, kind: 'code' | 'prose' = 'code'): HTMLElement {
  if (text === '') return make('p', { class: 'quiet' }, ['(empty)']);
  const block = make('pre', { class: `text ${kind}`, direction: 'ltr' });
  const shown = make('div', { class: 'shown-text' }, [block]);
  let done = firstPart(text);
  block.append(...toNodes(text.slice(0, done)));
  if (done >= text.length) return shown;

  const more = makeButton('', (button) => {
    const end = endOf(text, done + part);
    block.append(...toNodes(text.slice(done, end)));
    done = end;
    if (done >= text.length) button.remove();
    else tell();
  });
  const tell = (): void => {
    const rest = text.length - done;
    more.textContent =
      rest <= part ? `Show all ${sizeOf(text)}` : `Show ${toSize(part)} more of ${sizeOf(text)}`;
  };
  tell();
  shown.append(more);
  return shown;
}

/** Ends at a line's end where one is near. */
function firstPart(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < first; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    if (lines === mostLines && text.length - at > first / 4) return at;
  }
  // What little would be left is not worth a button.
  return text.length <= first * 1.25 ? text.length : endOf(text, first);
}

/** Not between the halves of a character. */
function endOf(text: string, end: number): number {
  if (end >= text.length) return text.length;
  const code = text.charCodeAt(end - 1);
  return code >= 0xd800 && code <= 0xdbff ? end + 1 : end;
}
