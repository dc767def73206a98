/** A standard stream that only its owner writes to as it is; what anybody else writes is made harmless first. */

/** Runs `write` with the stream open for its owner. */
export type OwnWrites = (write: () => void) => void;

/** A line of a library that never ends is not kept for ever. */
const longestLine = 65_536;

/**
 * Replaces `stream.write`. A reader that goes away (EPIPE) must not end the run: the log is still written.
 * Foreign text is held back until its line is whole, so that no secret is cut in two.
 */
export function guardStream(stream: NodeJS.WriteStream, clean: (line: string) => string): OwnWrites {
  const write = stream.write.bind(stream);
  let owner: 'us' | 'somebody' = 'somebody';
  let held = '';
  const decoder = new TextDecoder();

  const flush = (): void => {
    if (held !== '') write(`${clean(held)}\n`);
    held = '';
  };
  const takeForeign = (chunk: unknown): void => {
    held +=
      typeof chunk === 'string'
        ? chunk
        : chunk instanceof Uint8Array
          ? decoder.decode(chunk, { stream: true })
          : '';
    const lines = held.split('\n');
    held = lines.pop() ?? '';
    for (const line of lines) write(`${clean(line)}\n`);
    if (held.length > longestLine) flush();
  };

  stream.on('error', () => {});
  process.on('exit', flush);
  stream.write = (chunk: unknown, ...rest: readonly unknown[]): boolean => {
    if (owner === 'us' && (typeof chunk === 'string' || chunk instanceof Uint8Array)) write(chunk);
    else takeForeign(chunk);
    const done = rest.find((argument): argument is () => void => typeof argument === 'function');
    if (done !== undefined) process.nextTick(done);
    return true;
  };

  return (own) => {
    flush();
    owner = 'us';
    try {
      own();
    } finally {
      owner = 'somebody';
    }
  };
}
