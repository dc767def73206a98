/** How JSON and URL writers escape a character: each language has its own idea, and a leak may come from any. */

/** An escaped text, and for each of its positions, the end too: what there is before it. */
export type Escaped = {
  readonly text: string;
  /** Bytes of the value that begin there. */
  readonly begun: Uint32Array;
  /** Units that belong to an escape. */
  readonly escaped: Uint32Array;
};

/** Writes one character (one code point). */
export type EscapeStyle = (character: string) => string;

const unicode =
  (hex: EscapeStyle): EscapeStyle =>
  (character) =>
    Array.from({ length: character.length }, (_, index) => {
      const code = character.charCodeAt(index).toString(16).padStart(4, '0');
      return `\\u${hex(code)}`;
    }).join('');
const lower: EscapeStyle = (text) => text.toLowerCase();
const upper: EscapeStyle = (text) => text.toUpperCase();

const script: EscapeStyle = (character) => JSON.stringify(character).slice(1, -1);
const ascii: EscapeStyle = (character) =>
  character > '\u007e' ? unicode(lower)(character) : script(character);
const slashed =
  (style: EscapeStyle): EscapeStyle =>
  (character) =>
    character === '/' ? '\\/' : style(character);

/** JavaScript, Go, Python, PHP with and without bare Unicode, .NET. */
export const jsonStyles: readonly EscapeStyle[] = [
  script,
  (character) => (/[<>&\u2028\u2029]/.test(character) ? unicode(lower)(character) : script(character)),
  ascii,
  slashed(ascii),
  slashed(script),
  (character) =>
    /["'`<>&+]|[^ -~]/u.test(character) && !/[\n\r\t\f\b]/.test(character)
      ? unicode(upper)(character)
      : script(character),
];

/** Marks that stay as they are beside letters and digits, and what becomes of a space. */
const urlTables = [
  { kept: "-_.!~*'()", space: '%20' },
  { kept: "-_.!~*'();/?:@&=+$,#", space: '%20' },
  { kept: '-_.~', space: '%20' },
  { kept: '-_.~/', space: '%20' },
  { kept: '-_.~', space: '+' },
  { kept: '-_.*', space: '+' },
  { kept: '-_.', space: '+' },
  { kept: '-_.~$&+:=@', space: '%20' },
  { kept: "-_.!~*'()$&+,", space: '%20' },
] as const;

/**
 * `encodeURIComponent`, `encodeURI`, RFC 3986 (and Python with `safe=''`), Python's `quote`, `quote_plus` (and Go's query),
 * HTML forms (and Java), PHP's `urlencode`, Go's path, the userinfo of a WHATWG URL; each with hexadecimal digits in both cases.
 */
export const urlStyles: readonly EscapeStyle[] = urlTables.flatMap(({ kept, space }) =>
  [upper, lower].map(
    (hex): EscapeStyle =>
      (character) => {
        if (/[A-Za-z0-9]/.test(character) || kept.includes(character)) return character;
        return character === ' ' ? space : toPercent(character, hex);
      },
  ),
);

/** Every byte escaped, needed or not. */
export const percentStyles: readonly EscapeStyle[] = [upper, lower].map(
  (hex) => (character) => toPercent(character, hex),
);

/** Escapes a value character by character in every style; styles that agree on all of its characters count once. */
export function escapeAll(value: string, styles: readonly EscapeStyle[]): readonly Escaped[] {
  const characters = Array.from(value);
  const alphabet = [...new Set(characters)];
  const tables = new Map<string, Table>();
  for (const style of styles) {
    const pieces = alphabet.map(style);
    const table = new Map(
      alphabet.map((character, index) => [character, toPiece(character, pieces[index] ?? '')]),
    );
    tables.set(pieces.join(' '), table);
  }
  return [...tables.values()].map((table) => escapeBy(table, characters));
}

/**
 * How far a plain text grows where this action itself writes it: in JSON, and behind a workflow command. A piece of a
 * secret that is too short to be hidden could be a longer one of an encoding there. Empty when nothing grows.
 */
export function measureWritten(value: string): {
  readonly written?: Uint32Array;
  readonly begun?: Uint32Array;
} {
  if (!/["\\%\0-\x1f]/.test(value)) return {};
  const written = new Uint32Array(value.length + 1);
  const begun = new Uint32Array(value.length + 1);
  let place = 0;
  for (const character of value) {
    const longest = Math.max(script(character).length, /[%\r\n]/.test(character) ? '%25'.length : 0);
    for (let unit = 0; unit < character.length; unit += 1) {
      written[place + 1] = (written[place] ?? 0) + longest / character.length;
      begun[place + 1] = (begun[place] ?? 0) + Buffer.byteLength(character) / character.length;
      place += 1;
    }
  }
  return { written, begun };
}

type Piece = { readonly text: string; readonly bytes: number; readonly isEscape: boolean };
type Table = ReadonlyMap<string, Piece>;

function toPiece(character: string, text: string): Piece {
  return { text, bytes: Buffer.byteLength(character), isEscape: text !== character };
}

function escapeBy(table: Table, characters: readonly string[]): Escaped {
  let text = '';
  for (const character of characters) text += table.get(character)?.text ?? '';
  const begun = new Uint32Array(text.length + 1);
  const escaped = new Uint32Array(text.length + 1);
  let bytes = 0;
  let units = 0;
  let place = 0;
  for (const character of characters) {
    const piece = table.get(character);
    if (piece === undefined) continue;
    const { length } = piece.text;
    for (let step = 1; step <= length; step += 1) {
      if (piece.isEscape) units += 1;
      place += 1;
      begun[place] = bytes + Math.ceil((step * piece.bytes) / length);
      escaped[place] = units;
    }
    bytes += piece.bytes;
  }
  return { text, begun, escaped };
}

function toPercent(character: string, hex: EscapeStyle): string {
  return Array.from(Buffer.from(character), (byte) => `%${hex(byte.toString(16).padStart(2, '0'))}`).join('');
}
