/** How the jail's own files reach a name in a directory that is held, and what they need to act on it. */

import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { sha256Hex } from '../../canonical/canonical.ts';
import type { Identifiers } from '../../contract/ports.ts';
import { toRelative } from './grounds.ts';
import type { Guard } from './guarded.ts';
import type { Held, Hold } from './hold.ts';
import type { RelativePath } from './kept-names.ts';
import type { Latch } from './latch.ts';
import { toLatchName, toTemporaryName } from './own-names.ts';

export type Grip = {
  /** Where the name really is, below the root. */
  readonly path: RelativePath;
  /** The path by which the system reaches the name, whatever happens to the path of its directory. */
  readonly reach: string;
  /** The same for the directory. */
  readonly directoryPath: string;
  readonly latch: Latch;
  /** A new path in the same directory. */
  temporaryPath(): string;
  /** Whether the directory still is where it was when it was judged. */
  isStill(): boolean;
  readonly hold: Hold;
  readonly guard: Guard;
};

export type GripOptions = {
  /** Real path of the working directory. */
  readonly root: string;
  readonly guard: Guard;
  readonly hold: Hold;
  /** The directory; released by the caller. */
  readonly parent: Held;
  readonly name: string;
  readonly chance: Identifiers;
};

export function toGrip({ root, guard, hold, parent, name, chance }: GripOptions): Grip {
  const { absolute, directoryPath } = parent;
  const at = (own: string) => directoryPath + sep + own;
  const temporaryPath = () => at(toTemporaryName(name, chance));
  return {
    path: toRelative(root, absolute + sep + name),
    reach: at(name),
    directoryPath,
    latch: { path: at(toLatchName(name, sha256Hex)), asidePath: temporaryPath() },
    temporaryPath,
    isStill: () => realpathSync.native(directoryPath) === absolute,
    hold,
    guard,
  };
}
