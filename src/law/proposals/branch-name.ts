/** The name of the branch that a run proposes: code's word alone, and the same for the same question. */

import { sha256Hex } from '../../canonical/canonical.ts';
import type { RecipeName } from '../../contract/proposals.ts';

export type BranchSource = {
  readonly recipe: RecipeName;
  /** Whose branch it is: the workflow and its job. */
  readonly workflow: string;
  /** What the run was asked: its prompt, and what else makes it another task. */
  readonly input: string;
};

/**
 * `goagent/<recipe>-<12 hex digits>` (interface §7). Nothing of a model, an event or a person is spelled in it, so that no
 * later step can be led astray by a name. A second run of the same task updates the branch of the first.
 */
export function toBranchName({ recipe, workflow, input }: BranchSource): string {
  const digest = sha256Hex(JSON.stringify([workflow, input]));
  return `goagent/${recipe}-${digest.slice(0, 12)}`;
}
