/** Characters that a person does not see and a model does: they are taken out of text that goes to a model. */

/**
 * Control characters but line feed and tab, format characters (bidirectional marks, zero-width, tags), variation
 * selectors, fillers and whatever else is drawn as nothing, and halves of surrogate pairs, which some endpoints
 * refuse (security page, "Text in").
 */
const hidden =
  /[\p{Cs}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Variation_Selector}\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/** What makes an emoji one picture. An honest text holds it: counted, it would teach people to skip the warning. */
const emojiJoiner = /(?<=\p{Emoji})\ufe0f|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}])\u200d/gu;

/** ANSI sequences as a whole: colours (CSI), titles and links (OSC, ended by BEL or ST), and single controls. */
const controls =
  // Each part ends at the next escape, so no text makes this look twice at a character.
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** The text in NFC, without hidden characters. */
export function withoutHidden(text: string): string {
  return text.replace(hidden, '').normalize('NFC');
}

/**
 * The same, and how much that was: joiners of emoji are not counted, a whole ANSI sequence is one control. Line
 * ends of any kind become line feeds first.
 */
export function takeHidden(text: string): {
  readonly text: string;
  readonly hiddenCharacters: number;
  readonly controls: number;
} {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  const visible = takeAll(lines, controls);
  const plain = visible.text.replace(emojiJoiner, '');
  const { count, text: rest } = takeAll(plain, hidden);
  return { text: rest.normalize('NFC'), hiddenCharacters: count, controls: visible.count };
}

function takeAll(text: string, what: RegExp): { readonly text: string; readonly count: number } {
  let count = 0;
  const rest = text.replace(what, () => {
    count += 1;
    return '';
  });
  return { text: rest, count };
}
