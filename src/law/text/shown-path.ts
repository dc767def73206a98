/** A path as a model reads it: on one line, whatever is in it. */

const longestPath = 1_000;

/** Git takes any byte in a name: one with line ends, quotes or unseen characters is written as JSON, in ASCII. */
export function toShownPath(path: string): string {
  const name = path.length > longestPath ? `${path.slice(0, longestPath)}…` : path;
  if (/^[\p{L}\p{N}\p{M}._/@+~,=()[\]-][\p{L}\p{N}\p{M}._/@+~,=()[\] -]*$/u.test(name)) return name;
  return JSON.stringify(name).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
