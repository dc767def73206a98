/** A standard stream that only its owner writes to as it is; what anybody else writes is made harmless first. */

/** Runs `write` with the stream open for its owner. */
export type OwnWrites = (write: () => void) => void;

/** Characters. A line of a library that never ends is not kept for ever. */
const longestLine = 65_536;

/**
 * Replaces `stream.write`. A reader that goes away (EPIPE) must not end the run: the log is still written.
 * Foreign text is held back until its line is whole, so that no secret is cut in two: neither by a write of ours,
 * nor by a line that is too long, of which the rest is left out for that reason.
 */
export function guardStream(stream: NodeJS.WriteStream, clean: (line: string) => string): OwnWrites {
  const write = stream.write.bind(stream);
  let owner: 'us' | 'somebody' = 'somebody';
  let held = '';
  let line: 'whole' | 'too-long' = 'whole';
  const decoder = new TextDecoder();

  const endLine = (): void => {
    if (line === 'whole') write(`${clean(held)}\n`);
    held = '';
    line = 'whole';
  };
  const hold = (piece: string): void => {
    if (line === 'too-long') return;
    held += piece;
    if (held.length <= longestLine) return;
    write(`${clean(held).slice(0, longestLine)} [… cut …]\n`);
    held = '';
    line = 'too-long';
  };
  const takeForeign = (chunk: unknown): void => {
    const text =
      typeof chunk === 'string'
        ? chunk
        : chunk instanceof Uint8Array
          ? decoder.decode(chunk, { stream: true })
          : '';
    for (const [index, piece] of text.split('\n').entries()) {
      if (index > 0) endLine();
      hold(piece);
    }
  };

  stream.on('error', () => {});
  process.on('exit', () => {
    if (held !== '') endLine();
  });
  stream.write = (chunk: unknown, ...rest: readonly unknown[]): boolean => {
    if (owner === 'us' && (typeof chunk === 'string' || chunk instanceof Uint8Array)) write(chunk);
    else takeForeign(chunk);
    const done = rest.find((argument): argument is () => void => typeof argument === 'function');
    if (done !== undefined) process.nextTick(done);
    return true;
  };

  return (own) => {
    owner = 'us';
    try {
      own();
    } finally {
      owner = 'somebody';
    }
  };
}
