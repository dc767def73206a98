/** The place of a call behind bwrap: its mounts are made anew for each, and end with it. */

import type { Enter } from './berth.ts';
import { toBubblewrap } from './bubblewrap.ts';
import { disk } from './disk.ts';
import { findKernelFiles } from './kernel-files.ts';
import { type SandboxPlaces, toView } from './sandbox-view.ts';
import { makeScratch, makeTargets, type ScratchSpace } from './scratch.ts';

export type BubbleOptions = {
  readonly bwrap: string;
  readonly prlimit: string;
  readonly env: string;
  /** Names of variables that bwrap itself gives to what it starts. */
  readonly added: readonly string[];
  readonly places: SandboxPlaces;
  readonly limits: readonly string[];
  readonly nesting: 'disabled' | 'not-disabled';
};

export function createBubbles(options: BubbleOptions): Enter {
  const { bwrap, places, nesting } = options;
  return async ({ tool, env, directory }) => {
    let space: ScratchSpace | undefined;
    try {
      const made = makeScratch(places);
      space = made;
      const access = tool.access === 'read' ? 'read-only' : 'writable';
      const mounts = toView({ places, scratch: space, disk, access });
      makeTargets(mounts, space, disk);
      const network = tool.network ? 'shared' : 'none';
      const startsAt = directory ?? places.workspace;
      const { emptyFile } = space;
      const kernel = findKernelFiles(disk);
      const prefix = [
        ...toBubblewrap({ bwrap, mounts, directory: startsAt, emptyFile, kernel, network, nesting }),
        ...toTaken(options, Object.keys(env)),
        options.prlimit,
        ...options.limits,
      ];
      return { verdict: 'ready', prefix, leave: async () => made.remove() };
    } catch {
      space?.remove();
      return { verdict: 'failed', why: 'its scratch space could not be made' };
    }
  };
}

/** What the tool was given by that name stays. */
function toTaken({ env, added }: BubbleOptions, names: readonly string[]): readonly string[] {
  const taken = added.filter((name) => !names.includes(name));
  return taken.length === 0 ? [] : [env, ...taken.flatMap((name) => ['-u', name])];
}
