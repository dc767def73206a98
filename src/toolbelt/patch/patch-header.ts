/** The lines of a diff that say which file follows and what becomes of it, before its first hunk. */

import { type BadPatch, type ByteText, bad, type DiffLines, type FileMode, type FilePatch } from './patch.ts';
import { isNameOf, nowhere, parseGitHeader, toCommonName, toSingleName } from './patch-names.ts';
import { type NameField, parseNameField, parseWholeName } from './patch-quoting.ts';

export type Header = {
  readonly verdict: 'header';
  readonly file: Omit<FilePatch, 'hunks'>;
  /** Whether `---` and `+++` stand there, so that hunks have to follow. */
  readonly hunks: 'expected' | 'none';
  /** How the diff itself ends its lines. */
  readonly endings: 'lf' | 'crlf';
  /** The index of the line after it. */
  readonly next: number;
};

type Words = { readonly [key in Word]?: ByteText };
type Word = (typeof words)[number];

const words = [
  'old mode',
  'new mode',
  'new file mode',
  'deleted file mode',
  'rename from',
  'rename to',
  'copy from',
  'copy to',
  'similarity index',
  'dissimilarity index',
  'index',
] as const;

type Fields = {
  readonly line: number;
  readonly form: FilePatch['form'];
  readonly common: string | undefined;
  readonly words: Words;
  readonly pair: Pair | undefined;
};
type Pair = { readonly old: NameField; readonly new: NameField };

/** `at` is the index of a `diff --git` line or of a `---` line. */
export function parseHeader(lines: DiffLines, at: number): Header | BadPatch {
  const first = lines[at] ?? '';
  const form = first.startsWith('diff --git ') ? 'git' : 'plain';
  const taken = form === 'git' ? takeWords(lines, at + 1) : { found: {}, next: at };
  if (taken.next === undefined) return bad(at + 1, 'this header says the same thing twice');
  const pairAt = taken.next;
  if (/^(?:GIT binary patch|Binary files )/.test(lines[pairAt] ?? '')) {
    return bad(pairAt + 1, 'binary content cannot be patched; fs_write_file takes it as contentBase64');
  }
  const hasPair = lines[pairAt]?.startsWith('--- ') === true;
  const pair = hasPair ? parsePair(lines, pairAt) : undefined;
  if (hasPair && pair === undefined)
    return bad(pairAt + 1, 'a line `+++ path` with a readable name has to follow `--- path`');
  const common = form === 'git' ? parseGitHeader(first.slice(11)) : undefined;
  const file = toFile({ line: at + 1, form, common, words: taken.found, pair });
  if ('verdict' in file) return file;
  const endings = hasPair && lines[pairAt + 1]?.endsWith('\r') === true ? 'crlf' : 'lf';
  const next = hasPair ? pairAt + 2 : pairAt;
  return { verdict: 'header', file, hunks: hasPair ? 'expected' : 'none', endings, next };
}

function takeWords(lines: DiffLines, start: number): { found: Words; next: number | undefined } {
  const found: { [key in Word]?: ByteText } = {};
  for (let at = start; ; at += 1) {
    const line = lines[at] ?? '';
    const word = words.find((each) => line.startsWith(`${each} `));
    if (word === undefined) return { found, next: at };
    if (found[word] !== undefined) return { found, next: undefined };
    found[word] = line.slice(word.length + 1);
  }
}

function parsePair(lines: DiffLines, at: number): Pair | undefined {
  const after = lines[at + 1] ?? '';
  const [one, other] = [parseNameField((lines[at] ?? '').slice(4)), parseNameField(after.slice(4))];
  return after.startsWith('+++ ') && one !== undefined && other !== undefined
    ? { old: one, new: other }
    : undefined;
}

function toFile(fields: Fields): Omit<FilePatch, 'hunks'> | BadPatch {
  const { line, form, words, pair } = fields;
  const named = toNames(fields);
  if ('verdict' in named) return named;
  const mode = toMode(line, words);
  if (typeof mode === 'object') return mode;
  const fault = pair === undefined ? undefined : findMismatch(pair, named);
  if (fault !== undefined) return bad(line, fault);
  return { line, form, ...named, ...(mode === undefined ? {} : { mode }) };
}

type Names = Pick<FilePatch, 'change' | 'from' | 'to'>;

function toNames({ line, words, pair, common }: Fields): Names | BadPatch {
  const moved = toMove(line, words);
  if (moved !== undefined) return moved;
  const isNew = words['new file mode'] !== undefined || (pair !== undefined && isAbsent(pair.old));
  const isGone = words['deleted file mode'] !== undefined || (pair !== undefined && isAbsent(pair.new));
  if (isNew && isGone) return bad(line, 'this header both makes and removes a file');
  const name = common ?? (pair === undefined ? undefined : toPairName(pair));
  if (name === undefined)
    return bad(
      line,
      'the names in this header are not those of one file; a rename needs `rename from` and `rename to`',
    );
  return { change: isNew ? 'create' : isGone ? 'delete' : 'modify', from: name, to: name };
}

function toMove(line: number, words: Words): Names | BadPatch | undefined {
  for (const change of ['rename', 'copy'] as const) {
    const [source, target] = [words[`${change} from`], words[`${change} to`]];
    if (source === undefined && target === undefined) continue;
    const [from, to] = [parseWholeName(source ?? ''), parseWholeName(target ?? '')];
    if (!from || !to) return bad(line, `\`${change} from\` and \`${change} to\` have to name a file each`);
    if (words['new file mode'] !== undefined || words['deleted file mode'] !== undefined) {
      return bad(line, `a ${change} neither makes nor removes a file`);
    }
    return { change, from, to };
  }
  return undefined;
}

function toPairName({ old, new: fresh }: Pair): string | undefined {
  if (old.name === nowhere && fresh.name === nowhere) return undefined;
  if (old.name === nowhere) return toSingleName(fresh.name, 'b/');
  if (fresh.name === nowhere) return toSingleName(old.name, 'a/');
  return toCommonName(old.name, fresh.name);
}

/** `diff -N` gives a file that is not there the time at which Unix begins. */
function isAbsent({ name, stamp }: NameField): boolean {
  if (name === nowhere) return true;
  const match = /^(19(?:69-12-31|70-01-01) \d\d:\d\d:\d\d)(?:\.0{1,9})? ([+-]\d\d)(\d\d)$/.exec(stamp);
  return match !== null && Date.parse(`${match[1]?.replace(' ', 'T')}${match[2]}:${match[3]}`) === 0;
}

function findMismatch(pair: Pair, { change, from, to }: Names): string | undefined {
  const isOld = isNameOf(pair.old.name, from) || toCommonName(pair.old.name, pair.new.name) === to;
  const oldRight = change === 'create' ? isAbsent(pair.old) : isOld;
  const newRight = change === 'delete' ? isAbsent(pair.new) : isNameOf(pair.new.name, to);
  return oldRight && newRight
    ? undefined
    : 'the names behind `---` and `+++` are not those of the header above';
}

const modes: ReadonlyMap<string, FileMode> = new Map([
  ['100644', 0o644],
  ['100755', 0o755],
]);

function toMode(line: number, words: Words): FileMode | BadPatch | undefined {
  const index = /^[0-9a-f]+\.\.[0-9a-f]+ (\d+)\s*$/.exec(words.index ?? '')?.[1];
  const given = [
    words['old mode'],
    words['new mode'],
    words['new file mode'],
    words['deleted file mode'],
    index,
  ];
  for (const mode of given) {
    if (mode !== undefined && !modes.has(mode.trim())) {
      return bad(line, 'only plain files with mode 100644 or 100755 are patched: no symlinks, no submodules');
    }
  }
  if ((words['old mode'] === undefined) !== (words['new mode'] === undefined)) {
    return bad(line, '`old mode` and `new mode` belong together');
  }
  return modes.get((words['new mode'] ?? words['new file mode'] ?? '').trim());
}
