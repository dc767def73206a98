/** Writes one line: code that does not grow together with other code, tags that are closed on their line. */

export type LineWriter = {
  text(text: string): void;
  /** A code span, whole. */
  code(span: string): void;
  /** A tag within a line, in lower case. One that closes nothing is refused. */
  openTag(name: string): void;
  closeTag(name: string): 'closed' | 'refused';
  /** The last character; empty at the start. */
  last(): string;
  /** The last 200 characters, or all there are. */
  tail(): string;
  /** Whether nothing was written yet but markers of lists and quotations. */
  atStart(): boolean;
  /** The line, with its tags closed. */
  end(): string;
};

export function openLineWriter(): LineWriter {
  const written: string[] = [];
  const open: string[] = [];
  let tail = '';
  let start: 'yes' | 'no' = 'yes';
  const text = (piece: string): void => {
    if (piece === '') return;
    written.push(piece);
    tail = `${tail}${piece}`.slice(-200);
    if (start === 'yes' && !/^[\s>*+\-\d.)]*$/.test(piece)) start = 'no';
  };
  return {
    text,
    code(span) {
      if (tail.endsWith('`')) text(' ');
      text(span);
    },
    openTag(name) {
      open.push(name);
      text(`<${name}>`);
    },
    closeTag(name) {
      if (open.at(-1) !== name) return 'refused';
      open.pop();
      text(`</${name}>`);
      return 'closed';
    },
    last: () => tail.slice(-1),
    tail: () => tail,
    atStart: () => start === 'yes',
    end() {
      for (const name of open.toReversed()) text(`</${name}>`);
      return written.join('');
    },
  };
}
