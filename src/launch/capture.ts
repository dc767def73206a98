/** Keeps what a child writes, up to one cap for both of its pipes, and counts the rest. */

export type Pipe = 'stdout' | 'stderr';

/** Bytes of one pipe. `produced` counts everything that was read, kept or not. */
export type Captured = { readonly bytes: Uint8Array; readonly produced: number };

const firstRoom = 4096;

export class Capture {
  readonly #maxBytes: number;
  readonly #pipes = { stdout: new Store(), stderr: new Store() };

  /** `maxBytes`: of stdout and stderr together. */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Takes one chunk; returns the part of it that was kept. A shorter one means that the cap is passed. */
  take(pipe: Pipe, chunk: Uint8Array): Uint8Array {
    const room = Math.max(0, this.#maxBytes - this.#pipes.stdout.length - this.#pipes.stderr.length);
    const kept = chunk.length <= room ? chunk : chunk.subarray(0, room);
    this.#pipes[pipe].append(kept, chunk.length);
    return kept;
  }

  read(pipe: Pipe): Captured {
    return this.#pipes[pipe].read();
  }
}

/** One growing buffer: a child that writes byte by byte must not cost us an object for each byte. */
class Store {
  #buffer = new Uint8Array(0);
  #produced = 0;
  length = 0;

  append(kept: Uint8Array, produced: number): void {
    this.#produced += produced;
    const wanted = this.length + kept.length;
    if (wanted > this.#buffer.length) {
      const grown = new Uint8Array(Math.max(wanted, 2 * this.#buffer.length, firstRoom));
      grown.set(this.#buffer.subarray(0, this.length));
      this.#buffer = grown;
    }
    this.#buffer.set(kept, this.length);
    this.length = wanted;
  }

  read(): Captured {
    return { bytes: this.#buffer.slice(0, this.length), produced: this.#produced };
  }
}
