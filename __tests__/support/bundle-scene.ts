/** What a scene of the thirty bundles is: it runs the real bundle and hands over what that left. */

import type { ConclusionName } from '../../src/contract/conclusion.ts';
import type { JsonObject } from '../../src/contract/json.ts';
import type { Script } from '../../src/demo/scripted-model.ts';
import { runBundle } from './ended-run.ts';
import type { RunOptions, RunResult } from './runner.ts';

export type BundleScene = {
  readonly name: string;
  /** Of the last line of the log; `killed`: there is no such line. */
  readonly ends: ConclusionName | 'killed';
  /** What log or transcript has to hold: the scene is what its name says. */
  readonly shows: string | RegExp;
  /** Default: it replays identical. */
  readonly replays?: 'no-texts';
  play(stage: BundleStage): Promise<void>;
};

export type BundleStage = {
  /** A folder of the scene's own. */
  readonly folder: string;
  /** Copies the bundle of a run, before the run is taken away. Once for each scene. */
  keep(run: RunResult, directory?: string): void;
};

type Ended = Pick<BundleScene, 'name' | 'ends' | 'shows' | 'replays'>;
type Options = Partial<RunOptions> | ((folder: string) => Partial<RunOptions> | Promise<Partial<RunOptions>>);

/** One step against a scripted model. */
export function toScene(ended: Ended, script: Script, options: Options = {}): BundleScene {
  return {
    ...ended,
    play: async ({ folder, keep }) => {
      const given = typeof options === 'function' ? await options(folder) : options;
      const run = await runBundle(script, given);
      keep(run);
      run.remove();
    },
  };
}

export const call = (name: string, args: JsonObject = {}) => ({ name, arguments: args });
export const readReadme = call('fs_read_file', { path: 'README.md' });
export const done = { text: 'Done.' };
