/** What is at a path of a commit, by git's own list. */

export type TreeEntry = {
  readonly name: string;
  readonly type: 'file' | 'symlink' | 'dir' | 'submodule';
  readonly id: string;
  /** Of files and symlinks. */
  readonly sizeBytes: number;
};

/** Of `ls-tree -z -l`: `100644 blob <id>    12<tab>name`; the size is right-aligned, and a dash where there is none. */
export function parseEntry(field: string): TreeEntry | undefined {
  const tab = field.indexOf('\t');
  const [mode = '', , id = '', size = ''] = field.slice(0, tab).split(/ +/);
  if (tab === -1 || id === '') return undefined;
  return { name: field.slice(tab + 1), type: toType(mode), id, sizeBytes: Number(size) || 0 };
}

function toType(mode: string): TreeEntry['type'] {
  if (mode === '040000') return 'dir';
  if (mode === '120000') return 'symlink';
  return mode === '160000' ? 'submodule' : 'file';
}
