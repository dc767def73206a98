/** JSON text without needless escapes: a model may write `s` as `\u0073`, and who looks for a secret must see an `s`. */

/**
 * Unescapes printable ASCII but for quotes and backslashes, so the text means what it meant. It need not be whole
 * or well formed.
 */
export function toPlainEscapes(json: string): string {
  return json.replace(/\\(?:u00([2-7][0-9a-fA-F])|[\s\S])/g, (whole: string, hex: string | undefined) => {
    const character = String.fromCharCode(Number.parseInt(hex ?? '', 16));
    return hex === undefined || /["\\\x7f]/.test(character) ? whole : character;
  });
}
