/** How a place in hostile JSON is shown: short, on one line, in printable characters. */

const maxNameLength = 40;
const maxDepthShown = 8;

/**
 * A JSON pointer for people. Names are cut at 40 characters and long pointers in the middle. Slashes in a name
 * stay as they are, unlike in RFC 6901: a secret that was used as a name must stay recognisable to the redactor.
 */
export function toPointer(names: readonly string[]): string {
  if (names.length <= maxDepthShown) return `/${names.map(toShownName).join('/')}`;
  const half = maxDepthShown / 2;
  return toPointer([...names.slice(0, half), '…', ...names.slice(-half + 1)]);
}

/** The names of an `instancePath` of ajv, which is a pointer of RFC 6901. */
export function toNames(instancePath: string): readonly string[] {
  return instancePath
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A name that the model chose: cut, with everything that is not a letter, mark or sign made visible. */
function toShownName(name: string): string {
  const characters = [...name.slice(0, 2 * maxNameLength)];
  const kept = characters.slice(0, maxNameLength).join('');
  const shown = kept.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, toEscape);
  return kept.length < name.length ? `${shown}…` : shown;
}

function toEscape(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
