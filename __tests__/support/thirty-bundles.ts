/** Bundles of many different runs of the real action: each conclusion, recipe and stage of a crash; some of them twice. */

import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { verifyBundle } from '../../src/record/verify-bundle.ts';
import type { BundleScene } from './bundle-scene.ts';
import { answerScenes } from './bundle-scenes-answer.ts';
import { aroundScenes } from './bundle-scenes-around.ts';
import { endedScenes } from './bundle-scenes-ended.ts';
import { limitScenes } from './bundle-scenes-limit.ts';
import { recipeScenes } from './bundle-scenes-recipe.ts';

export type MadeBundle = {
  readonly scene: BundleScene;
  /** The bundle's directory. */
  readonly path: string;
  /** As the run printed it; of a run that was killed: of what post found. */
  readonly digest: string;
  readonly log: string;
  /** Empty where there is none. */
  readonly transcript: string;
};

/** The slow ones first: then none of them is left over at the end. */
export const bundleScenes: readonly BundleScene[] = [
  ...recipeScenes,
  ...endedScenes,
  ...limitScenes,
  ...answerScenes,
  ...aroundScenes,
];

/** Runs the scene, with everything below a new folder in `folder`, and keeps the bundle there. */
export async function makeBundle(scene: BundleScene, folder: string): Promise<MadeBundle> {
  const own = join(folder, scene.name.replaceAll(/[^a-z]+/g, '-'));
  const path = join(own, 'bundle');
  mkdirSync(own);
  const digests: string[] = [];
  await scene.play({
    folder: own,
    keep: (run, directory = dirname(run.outputs['audit-file'] ?? '')) => {
      cpSync(directory, path, { recursive: true });
      digests.push(run.outputs['audit-digest'] ?? '');
    },
  });
  const [printed = '', ...more] = digests;
  if (more.length > 0) throw new Error(`${scene.name} kept more than one bundle`);
  const digest = printed === '' ? verifyBundle({ path }).digest : printed;
  const read = (name: string) => (existsSync(join(path, name)) ? readFileSync(join(path, name), 'utf8') : '');
  return { scene, path, digest, log: read('audit.jsonl'), transcript: read('transcript.json') };
}
