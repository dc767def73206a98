/** Characters that nobody sees, or that change how others are seen: found, named and counted. */

export type HiddenClass =
  | 'control'
  | 'escape sequence'
  | 'direction'
  | 'invisible'
  | 'tag'
  | 'lone surrogate';

export type Piece =
  | { readonly type: 'text'; readonly text: string }
  /** `count` of the same character in a row. */
  | {
      readonly type: 'hidden';
      readonly character: string;
      readonly count: number;
      readonly class: HiddenClass;
    };

const pattern = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?![\n\t])\p{Cc}/gu;

/** A CR before its LF is a line end like any other. */
export function toPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const plain = text.replaceAll('\r\n', '\n');
  let done = 0;
  for (const { 0: character, index } of plain.matchAll(pattern)) {
    if (index > done) pieces.push({ type: 'text', text: plain.slice(done, index) });
    done = index + character.length;
    const last = pieces.at(-1);
    if (last?.type === 'hidden' && last.character === character)
      pieces[pieces.length - 1] = { ...last, count: last.count + 1 };
    else pieces.push({ type: 'hidden', character, count: 1, class: classOf(character) });
  }
  if (done < plain.length) pieces.push({ type: 'text', text: plain.slice(done) });
  return pieces;
}

export function countHidden(texts: Iterable<string>): ReadonlyMap<HiddenClass, number> {
  const counts = new Map<HiddenClass, number>();
  for (const text of texts) {
    for (const [character] of text.replaceAll('\r\n', '\n').matchAll(pattern)) {
      const found = classOf(character);
      counts.set(found, (counts.get(found) ?? 0) + 1);
    }
  }
  return counts;
}

function classOf(character: string): HiddenClass {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x1b || code === 0x9b) return 'escape sequence';
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 'control';
  if (code >= 0xd800 && code <= 0xdfff) return 'lone surrogate';
  if (code >= 0xe0000 && code <= 0xe007f) return 'tag';
  const turns = [0x061c, 0x200e, 0x200f].includes(code);
  return turns || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
    ? 'direction'
    : 'invisible';
}

/** `U+202E`. */
export const toCodePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What stands in its place: the picture of a control character, else its number. */
export function toSign(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : toCodePoint(character);
}
