/**
 * Takes hold of what a path leads to and says where that really is. A path can be swapped between any two
 * looks at it; a descriptor cannot. So: open, ask the descriptor where it is, judge, and only then read.
 */

import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  type Stats,
} from 'node:fs';

/** An object that is held but not yet judged: nothing has been read from it. */
export type Held = {
  /** Where the object really is, as the system says. */
  readonly absolute: string;
  readonly stats: Stats;
  /**
   * A descriptor for reading this very object, whatever its path leads to by now; the caller closes it.
   * Undefined where the object cannot be had any more.
   */
  openForReading(): number | undefined;
  /** The path by which names inside of this directory are reached. */
  readonly directoryPath: string;
  release(): void;
};

/** Throws what the system throws. `absolute` has no links in it, or had none a moment ago. */
export type Hold = (absolute: string) => Held;

export type Proof = 'descriptor' | 'real-path';

export function toHold(proof: Proof): Hold {
  return proof === 'descriptor' ? holdByDescriptor : holdByRealPath;
}

/** Node does not name O_PATH; the value is the same on every Linux that Node runs on. */
const pathOnly = 0o10000000;
// None of these exist on Windows. O_NONBLOCK: opening a FIFO must not wait for a writer.
const carefully =
  constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** Opens a name that is no link, for reading, without ever waiting. */
export function openCarefully(path: string): number {
  return openSync(path, carefully);
}

/**
 * Linux. O_PATH opens nothing: no device wakes up, no FIFO waits. The kernel then tells the path of the very
 * object, and reading goes through the descriptor. No window is left but one: who may write in the workspace
 * can move a kept file to another name there, and could as well have read it.
 * A hard link to a kept file bears a name of its own and cannot be told from any other file; git checks out none.
 */
function holdByDescriptor(absolute: string): Held {
  const descriptor = openSync(absolute, pathOnly | constants.O_NOFOLLOW);
  const self = `/proc/self/fd/${descriptor}`;
  try {
    return {
      absolute: readlinkSync(self),
      stats: fstatSync(descriptor),
      openForReading: () => openSync(self, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY),
      directoryPath: self,
      release: () => closeSync(descriptor),
    };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/**
 * Elsewhere no system call of Node tells a descriptor's path: the real path is taken, and once more when the
 * object is open. Who swaps a directory for a link between these looks, and back, wins this race (documented).
 */
function holdByRealPath(absolute: string): Held {
  const real = realpathSync.native(absolute);
  const stats = lstatSync(real);
  return {
    absolute: real,
    stats,
    openForReading: () => {
      const descriptor = openCarefully(real);
      if (isSame(fstatSync(descriptor), stats) && realpathSync.native(real) === real) return descriptor;
      closeSync(descriptor);
      return undefined;
    },
    directoryPath: real,
    release: () => {},
  };
}

function isSame(one: Stats, other: Stats): boolean {
  return one.dev === other.dev && one.ino === other.ino;
}
