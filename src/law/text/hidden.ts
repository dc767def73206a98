/** Characters that a person does not see and a model does: they are taken out of text that goes to a model. */

/**
 * Control characters but line feed and tab, format characters (bidirectional marks, zero-width, tags), variation
 * selectors, and halves of surrogate pairs, which some endpoints refuse (security page, "Text in").
 */
const hidden = /[\p{Cs}\p{Cf}\p{Variation_Selector}\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/** The text in NFC, without hidden characters. */
export function withoutHidden(text: string): string {
  return text.replace(hidden, '').normalize('NFC');
}
