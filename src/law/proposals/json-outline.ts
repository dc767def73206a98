/** How many values a JSON text holds at most, and how deep: counted before it is parsed, because what is parsed takes memory. */

/** Levels of arrays and objects that a proposals file has at most: far fewer than its bound. */
const deepest = 16;

/** Linear, without memory. A text that is no JSON may be within bounds; whoever parses it will say so. */
export function judgeOutline(text: string, mostValues: number): { readonly verdict: 'within' | 'over' } {
  let values = 1;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case quotation:
        at = endOfString(text, at);
        break;
      case openBracket:
      case openBrace:
        depth += 1;
        values += 1;
        break;
      case closeBracket:
      case closeBrace:
        depth -= 1;
        break;
      case comma:
        values += 1;
        break;
    }
    if (depth > deepest || values > mostValues) return { verdict: 'over' };
  }
  return { verdict: 'within' };
}

const [quotation, backslash, comma] = [0x22, 0x5c, 0x2c] as const;
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d] as const;

/** Where the string that begins at `start` ends: its second quotation mark, or the end of the text. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== quotation)
    at += text.charCodeAt(at) === backslash ? 2 : 1;
  return at;
}
