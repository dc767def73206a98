/** Directories that a tool makes on its way, as for new files of a patch: taken away again when nothing comes of it. */

import type { ToolFailure } from '../failure.ts';
import type { Jail } from '../jail/jail.ts';
import type { Done } from '../jail/spot.ts';

export type Made = { readonly verdict: 'made' } | ToolFailure;

/** What was made stands in `made`, outermost first, whatever the answer is. */
export async function makeParents(jail: Jail, path: string, made: string[]): Promise<Made> {
  for (let cut = path.indexOf('/'); cut !== -1; cut = path.indexOf('/', cut + 1)) {
    const directory = path.slice(0, cut);
    const end = await jail.withSpot(
      directory,
      'follow',
      async (spot): Promise<Done | ToolFailure | undefined> => {
        return spot.found.kind === 'nothing' ? spot.makeDirectory(0o777) : undefined;
      },
    );
    if (end?.verdict === 'done') made.push(directory);
    if (end?.verdict === 'failed' && end.code !== 'EXISTS') return end;
  }
  return { verdict: 'made' };
}

/** `made`: outermost first. Leaves those in which somebody else has put something by now. */
export async function removeMade(jail: Jail, made: readonly string[]): Promise<void> {
  for (const directory of made.toReversed()) {
    await jail.withSpot(directory, 'keep', async (spot) => spot.removeDirectory());
  }
}
