/** A text that is too long: its head and its tail, with a marker between them, cut on code-point borders. */

/** `maxLength` is in UTF-16 units, and does not count the marker. */
export function cutMiddle(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const head = cutEnd(text, Math.ceil((maxLength * 2) / 3));
  const from = text.length - Math.floor(maxLength / 3);
  const tail = text.slice(isSecondHalf(text, from) ? from + 1 : from);
  return `${head}\n[… ${text.length - head.length - tail.length} characters left out …]\n${tail}`;
}

/** The longest head of at most `maxLength` UTF-16 units that does not end within a code point. */
export function cutEnd(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return text.slice(0, isSecondHalf(text, maxLength) ? maxLength - 1 : maxLength);
}

function isSecondHalf(text: string, index: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(index, index + 1));
}
