/** A text without its line ends, so that a secret is found however its lines are broken. */

export const lineFeed = 10;
const carriageReturn = 13;

/** The UTF-16 units of a text, without those of line ends. */
export function readCodes(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === lineFeed || code === carriageReturn) continue;
    codes[length] = code;
    length += 1;
  }
  return codes.subarray(0, length);
}

/** Where each of these units stands in the text. */
export function readPlaces(text: string): Uint32Array {
  const places = new Uint32Array(text.length);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === lineFeed || code === carriageReturn) continue;
    places[length] = index;
    length += 1;
  }
  return places.subarray(0, length);
}
