/** The syntax of git's configuration files: text to entries. Forgiving, since a secret in a broken file is a secret too. */

/** One `key = value`. Section and key are in lower case, the subsection is as written. */
export type GitConfigEntry = {
  readonly section: string;
  readonly subsection: string;
  readonly key: string;
  readonly value: string;
};

/**
 * Parses the way `git config` does (https://git-scm.com/docs/git-config#_syntax): quotes, escapes, comments,
 * continued lines, keys on the line of a header. Where git gives up, this goes on with the next line.
 */
export function parseGitConfig(text: string): readonly GitConfigEntry[] {
  const entries: GitConfigEntry[] = [];
  let place = { section: '', subsection: '' };
  let rest = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  while (rest !== '') {
    rest = rest.replace(/^\s+/, '');
    const header = /^\[\s{0,9}([A-Za-z0-9.-]*)[ \t]{0,9}(?:"((?:[^"\\\n]|\\.)*)")?[ \t]{0,9}\]/.exec(rest);
    const key = /^([A-Za-z][A-Za-z0-9-]*)[ \t]*(=?)/.exec(rest);
    if (header !== null) {
      place = toPlace(header[1] ?? '', header[2]);
      rest = rest.slice(header[0].length);
    } else if (key?.[2] === '=') {
      const { value, length } = scanValue(rest.slice(key[0].length));
      entries.push({ ...place, key: (key[1] ?? '').toLowerCase(), value });
      rest = rest.slice(key[0].length + length);
    } else {
      // A comment, a key without a value, or something that git refuses.
      rest = rest.replace(/^.*/, '');
    }
  }
  return entries;
}

function toPlace(name: string, quoted: string | undefined): { section: string; subsection: string } {
  if (quoted !== undefined) {
    return { section: name.toLowerCase(), subsection: quoted.replace(/\\(.)/g, '$1') };
  }
  // `[section.sub]`, an old form: all of it in lower case.
  const [section = '', ...rest] = name.toLowerCase().split('.');
  return { section, subsection: rest.join('.') };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '\b', '\n': '' };

/** Reads a value up to the end of its last line. `length` counts what was read of the text. */
function scanValue(text: string): { readonly value: string; readonly length: number } {
  const parts: string[] = [];
  let quoted = false;
  let at = 0;
  let solid = 0;
  for (; at < text.length && text[at] !== '\n'; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '"') {
      quoted = !quoted;
      solid = parts.length;
    } else if (sign === '\\') {
      at += 1;
      const escaped = text[at] ?? '';
      parts.push(escapes[escaped] ?? escaped);
      if (escaped !== '\n') solid = parts.length;
    } else if (!quoted && (sign === '#' || sign === ';')) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
      break;
    } else if (quoted || !/\s/.test(sign)) {
      parts.push(sign);
      solid = parts.length;
    } else if (parts.length > 0) {
      parts.push(sign);
    }
  }
  return { value: parts.slice(0, solid).join(''), length: at };
}
