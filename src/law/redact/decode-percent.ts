/** Percent-encoding taken back, where it is one. */

/** A text with a broken escape is told as it is: a secret in it is a secret too. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
