/** A unified diff as lines that each know what they are. */

export type PatchLine = {
  readonly kind: 'file' | 'hunk' | 'added' | 'deleted' | 'kept' | 'note';
  readonly text: string;
};

/** A line inside a hunk that begins with `---` is a deleted one: the counts of the hunk's header tell. */
export function toPatchLines(patch: string): readonly PatchLine[] {
  let [oldLeft, newLeft] = [0, 0];
  const texts = patch.split('\n');
  if (texts.at(-1) === '') texts.pop();
  return texts.map((text) => {
    if (oldLeft > 0 || newLeft > 0) {
      const kind = kindInHunk(text);
      if (kind === 'kept' || kind === 'deleted') oldLeft -= 1;
      if (kind === 'kept' || kind === 'added') newLeft -= 1;
      return { kind, text };
    }
    const header = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(text);
    if (header === null) return { kind: text.startsWith('\\') ? 'note' : 'file', text };
    [oldLeft, newLeft] = [Number(header[1] ?? 1), Number(header[2] ?? 1)];
    return { kind: 'hunk', text };
  });
}

function kindInHunk(text: string): PatchLine['kind'] {
  if (text.startsWith('+')) return 'added';
  if (text.startsWith('-')) return 'deleted';
  return text.startsWith('\\') ? 'note' : 'kept';
}
