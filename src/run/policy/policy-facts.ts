/** What the log says of the policy: every file with its digest, its commit and where it came from. */

import { sha256Hex } from '../../canonical/canonical.ts';
import type { JsonObject } from '../../contract/json.ts';
import type { TrustedFile } from '../../github/trusted-files.ts';
import type { Manifest } from './manifests.ts';

export type PolicyFactsParts = {
  /** The main one first. */
  readonly manifests: readonly [Manifest, ...Manifest[]];
  readonly read: readonly TrustedFile[];
  /** The task as it is sent, redacted. */
  readonly prompt: string;
};

export function toPolicyFacts({ manifests, read, prompt }: PolicyFactsParts): JsonObject {
  const [main] = manifests;
  return {
    manifest: { path: main.file?.path ?? null, sha256: main.catalog.sha256 },
    policyFiles: read.map(({ text: _, ...facts }) => facts),
    programs: manifests.flatMap(({ programs }) => programs.map((program) => ({ ...program }))),
    directories: manifests.flatMap(toDirectory),
    promptSha256: sha256Hex(prompt),
  };
}

/** A digest over all files by path and digest, so that a module beside a program is pinned too. */
function toDirectory({ materialised }: Manifest): readonly JsonObject[] {
  if (materialised === undefined) return [];
  const lines = [...materialised.files].map(([place, { sha256 }]) => `${sha256}  ${place}\n`).sort();
  return [
    {
      path: materialised.path,
      files: lines.length,
      sha256: sha256Hex(lines.join('')),
      leftOut: materialised.leftOut,
    },
  ];
}
