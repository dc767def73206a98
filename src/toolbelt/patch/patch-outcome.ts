/** A path before a patch and after it. */

import type { Trouble } from './patch-report.ts';

/** What is at a path before the patch. `mode`: permission bits. */
export type Original =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'file'; readonly bytes: Buffer; readonly mode: number }
  | { readonly kind: 'trouble'; readonly trouble: Omit<Trouble, 'path'> };

/** What is to be at a path after it. `fresh`: permission bits less the umask. */
export type Outcome = { readonly kind: 'gone' } | FileOutcome;

export type FileOutcome = {
  readonly kind: 'file';
  readonly bytes: Buffer;
  readonly mode: number;
  readonly modeIs: 'exact' | 'fresh';
};

/** A path cannot be both a file and a directory. */
export function findNested(outcomes: ReadonlyMap<string, Outcome>): readonly Trouble[] {
  const isFile = (path: string) => outcomes.get(path)?.kind === 'file';
  return [...outcomes.keys()].filter(isFile).flatMap((path): readonly Trouble[] => {
    for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) {
      if (!isFile(path.slice(0, cut))) continue;
      return [{ path, code: 'PATCH_CONFLICT', text: 'the patch makes a file of one of its directories' }];
    }
    return [];
  });
}
