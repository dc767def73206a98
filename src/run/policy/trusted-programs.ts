/** The programs of a manifest that lie in the checkout, held against the trusted revision (I6). */

import type { Catalog, ListedProgram, ToolAction, ToolSpec } from '../../contract/catalog.ts';
import { GoagentError } from '../../contract/errors.ts';
import type { TrustedFiles } from '../../github/trusted-files.ts';
import { readProgramDigest } from '../../launch/program-file.ts';

export type CheckedPrograms = {
  /** Its programs of the workspace are pinned: one that a tool of this run writes over does not start. */
  readonly catalog: Catalog;
  /** Programs that the revision does not have: built by this job, say. */
  readonly untracked: readonly string[];
};

/**
 * For a work tree that is the trusted revision's. A program that the revision has, and that is another in the work
 * tree, is refused. One that the manifest pins needs no comparison, and one elsewhere on the system gets no pin.
 * @param input the input that names the manifest
 * @throws GoagentError `PROGRAM_NOT_TRUSTED`, or `POLICY_NOT_AVAILABLE` when nobody can say what the revision has
 */
export async function checkPrograms(
  catalog: Catalog,
  { files, input }: { readonly files: TrustedFiles; readonly input: string },
): Promise<CheckedPrograms> {
  const complaints: string[] = [];
  const untracked = new Set<string>();
  const tools: ToolSpec[] = [];
  for (const tool of catalog.tools) {
    const { name, action } = tool;
    const findPin = async (path: string): Promise<Pin> => {
      const compared = await files.compare(path, input);
      switch (compared.verdict) {
        case 'same':
          return { sha256: compared.sha256 };
        case 'elsewhere':
          return {};
        case 'untracked':
          untracked.add(compared.path);
          return { sha256: await readProgramDigest(path) };
        case 'differs':
          complaints.push(
            `tool ${JSON.stringify(name)}: ${compared.path} in the work tree is not the program of the commit that started this run. Something before this step changed it: commit that, or pin the file with "sha256".`,
          );
          return {};
      }
    };
    tools.push(catalog.offered.has(name) ? { ...tool, action: await pin(action, findPin) } : tool);
  }
  if (complaints.length > 0) throw new GoagentError('PROGRAM_NOT_TRUSTED', complaints);
  return { catalog: { ...catalog, tools }, untracked: [...untracked] };
}

type Pin = { readonly sha256?: string };

async function pin(action: ToolAction, findPin: (path: string) => Promise<Pin>): Promise<ToolAction> {
  if (action.type === 'command') {
    return action.sha256 === undefined ? { ...action, ...(await findPin(action.argv[0])) } : action;
  }
  if (action.type !== 'builtin' || action.programs === undefined) return action;
  const programs: ListedProgram[] = [];
  for (const program of action.programs) programs.push({ ...program, ...(await findPin(program.path)) });
  return { ...action, programs };
}
