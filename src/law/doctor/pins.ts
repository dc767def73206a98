/** Actions that are named by something that can be moved. */

import { type Found, quote, toFinding, type WorkflowFinding } from './finding.ts';
import { isLocal, kindOf, type OurJob } from './our-steps.ts';
import type { Text, WorkflowStep } from './workflow.ts';

/** Of this action itself a version is enough: which one to run is the first thing that its users decide. A branch is not. */
export function judgePins({ job }: OurJob): readonly WorkflowFinding[] {
  return job.steps.flatMap((step) => {
    const uses = step.uses;
    if (uses === undefined || isPinned(step, uses.text.trim())) return [];
    const found: Found = { place: uses.place, title: `${quote(uses.text)} can be moved`, job, step };
    return [toFinding('ACTION_NOT_PINNED', isImage(uses) ? { ...found, fix: imageFix } : found)];
  });
}

const imageFix = 'Name the image by its digest: docker://image@sha256:….';
const isImage = ({ text }: Text): boolean => text.trim().toLowerCase().startsWith('docker://');

function isPinned(step: WorkflowStep, uses: string): boolean {
  if (isLocal(uses)) return true;
  if (/^docker:\/\//i.test(uses)) return /@sha256:[0-9a-f]{64}$/i.test(uses);
  if (/@[0-9a-f]{40}$/i.test(uses)) return true;
  return kindOf(step) !== undefined && /@v\d+(\.\d+){0,2}$/.test(uses);
}
