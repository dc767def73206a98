/** The programs of a manifest that lie in the checkout, held against the trusted revision (I6). */

import type { Catalog } from '../contract/catalog.ts';
import { GoagentError } from '../contract/errors.ts';
import type { TrustedFiles } from '../github/trusted-files.ts';

/**
 * For a work tree that is the trusted revision's. Returns the programs that the revision does not have: built by this
 * job, say. One that it has, and that is another in the work tree, is refused. A program that the manifest pins needs neither.
 * @throws GoagentError `PROGRAM_NOT_TRUSTED`
 */
export async function checkPrograms(
  catalog: Catalog,
  { files, input }: { readonly files: TrustedFiles; readonly input: string },
): Promise<readonly string[]> {
  const complaints: string[] = [];
  const untracked = new Set<string>();
  for (const { name, action } of catalog.tools) {
    if (!catalog.offered.has(name) || action.type !== 'command' || action.sha256 !== undefined) continue;
    const { verdict, path } = await files.compare(action.argv[0], input);
    switch (verdict) {
      case 'same':
      case 'elsewhere':
        break;
      case 'untracked':
        untracked.add(path);
        break;
      case 'differs':
        complaints.push(
          `tool ${JSON.stringify(name)}: ${path} in the work tree is not the program of the commit that started this run. Something before this step changed it: commit that, or pin the file with "sha256".`,
        );
    }
  }
  if (complaints.length > 0) throw new GoagentError('PROGRAM_NOT_TRUSTED', complaints);
  return [...untracked];
}
