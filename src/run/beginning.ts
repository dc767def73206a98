/** The first two lines of a log: what is known of the run, and what the gate says. */

import { judgeGate } from '../law/policy/gate.ts';
import { type StartFacts, toStartFacts } from './facts.ts';
import type { RunRecord } from './record.ts';

/** A run that ends before its policy is loaded begins its log without it. */
export async function begin(record: RunRecord, facts: Omit<StartFacts, 'content'>): Promise<void> {
  const { verdict, reason } = judgeGate(facts.environment.facts.event);
  await record.events.publish({
    type: 'run-started',
    facts: toStartFacts({ ...facts, content: record.content }),
  });
  await record.events.publish({ type: 'gate-judged', verdict, reason });
}
