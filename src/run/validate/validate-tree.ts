/** The doctor for a person at a keyboard, or for a program: what it found, and whether that is fine. */

import { createRedactor } from '../../law/redact/redactor.ts';
import { toCapabilitiesPage } from './capabilities-page.ts';
import { diagnose } from './doctor.ts';
import { countFindings, toPage } from './page.ts';
import { openWorkTree } from './work-tree.ts';

export type ValidateOrder = {
  readonly root: string;
  /** Relative to the root. */
  readonly paths: readonly string[];
  /** Absolute: our own face for tools, which installed wrappers start. */
  readonly toolProgram: string;
  readonly told: 'page' | 'json';
  readonly capabilities: 'shown' | 'left-out';
  readonly fail: 'on-errors' | 'on-warnings';
};

export type Validated = { readonly exit: 0 | 1; readonly form: 'page' | 'json'; readonly text: string };

export async function validateTree(order: ValidateOrder): Promise<Validated> {
  const { root, paths, toolProgram, told } = order;
  // Nothing leaves this machine: there is nothing to be taken out.
  const redactor = createRedactor({ secrets: [], patterns: [] });
  const diagnosis = await diagnose({ tree: openWorkTree(root), paths, redactor, toolProgram });
  const { files, others, findings, examined } = diagnosis;
  const counts = countFindings(findings);
  const faults = counts.error + (order.fail === 'on-warnings' ? counts.warning : 0);
  const shown = order.capabilities === 'shown';
  const capabilities = examined.map(({ spot, tier, situations }) => ({ ...spot, tier, situations }));
  const pages = [...(shown ? [`${toCapabilitiesPage(examined)}\n`] : []), toPage(diagnosis)];
  const text =
    told === 'json'
      ? JSON.stringify({ v: 1, files, others, counts, findings, ...(shown ? { capabilities } : {}) })
      : pages.join('\n');
  return { exit: faults === 0 ? 0 : 1, form: told, text };
}
