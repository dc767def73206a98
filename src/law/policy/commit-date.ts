/** Which texts name a day or a second for git: it takes any text for some date, and "yesterday" for one that moves. */

/** `2026-01-31` or `2026-01-31T12:00:00Z`. */
export function isCommitDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/.test(text);
}
