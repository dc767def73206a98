/** What keeps a run from lasting, from running twice, and from looking better than it was. */

import { quote, toFinding, type WorkflowFinding } from './finding.ts';
import type { OurJob } from './our-steps.ts';

export function judgeTimeout({ job, agents, publishers }: OurJob): readonly WorkflowFinding[] {
  if (job.timeout !== undefined) return [];
  if ([...agents, ...publishers].every(({ timeout }) => timeout !== undefined)) return [];
  return [
    toFinding('TIMEOUT_MISSING', {
      place: job.place,
      title: `Job ${quote(job.id)} has no timeout-minutes`,
      job,
    }),
  ];
}
