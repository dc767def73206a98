/** The list of files that differ, from git's own records: `--raw --numstat -z`, never the headers of patches. */

export type Change = {
  readonly path: string;
  /** Of a renamed file. */
  readonly oldPath: string | undefined;
  readonly status: 'added' | 'deleted' | 'modified' | 'renamed' | 'type-changed' | 'unmerged' | 'untracked';
  readonly oldMode: string;
  readonly newMode: string;
  readonly lines:
    | { readonly type: 'text'; readonly additions: number; readonly deletions: number }
    | { readonly type: 'binary' }
    | { readonly type: 'not-counted' };
};

const statuses: Readonly<Record<string, Change['status']>> = {
  A: 'added',
  D: 'deleted',
  M: 'modified',
  R: 'renamed',
  T: 'type-changed',
  U: 'unmerged',
};

/** Records of `--raw -z` begin with a colon, those of `--numstat -z` with a number or a dash. */
export function parseChanges(fields: readonly string[]): readonly Change[] {
  const found = new Map<string, Change>();
  for (let at = 0; at < fields.length; ) {
    const field = fields[at] ?? '';
    const isRaw = field.startsWith(':');
    const record = isRaw ? parseRaw(fields, at) : parseCount(fields, at);
    at += record.length;
    if (record.change === undefined) continue;
    const before = found.get(record.change.path);
    // A file with a conflict is told twice, and so is one that is counted.
    const isUnmerged = before?.status === 'unmerged';
    if (isRaw) found.set(record.change.path, isUnmerged ? before : record.change);
    else if (before !== undefined) found.set(before.path, { ...before, lines: record.change.lines });
  }
  return [...found.values()];
}

type Parsed = { readonly length: number; readonly change: Change | undefined };

/** `:100644 100755 <id> <id> M` and a name, or two with R. */
function parseRaw(fields: readonly string[], at: number): Parsed {
  const [oldMode = '', newMode = '', , , kind = ''] = (fields[at] ?? '').slice(1).split(' ');
  const isPair = kind.startsWith('R') || kind.startsWith('C');
  const [first, second] = [fields[at + 1] ?? '', fields[at + 2] ?? ''];
  const change: Change = {
    path: isPair ? second : first,
    oldPath: isPair ? first : undefined,
    status: statuses[kind.charAt(0)] ?? 'modified',
    oldMode,
    newMode,
    lines: { type: 'not-counted' },
  };
  return { length: isPair ? 3 : 2, change };
}

/** `1<tab>2<tab>name`, or no name there and two behind it; dashes for a binary file. */
function parseCount(fields: readonly string[], at: number): Parsed {
  const [additions = '', deletions = '', ...name] = (fields[at] ?? '').split('\t');
  const isPair = name.join('\t') === '';
  const path = isPair ? (fields[at + 2] ?? '') : name.join('\t');
  const lines: Change['lines'] =
    additions === '-'
      ? { type: 'binary' }
      : { type: 'text', additions: Number(additions), deletions: Number(deletions) };
  const change: Change = { path, oldPath: undefined, status: 'modified', oldMode: '', newMode: '', lines };
  return { length: isPair ? 3 : 1, change };
}
