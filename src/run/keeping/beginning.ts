/** The first lines of a log: what is known of the run, what the gate said, and what taints it from the start. */

import type { Redactor } from '../../contract/ports.ts';
import type { Taint } from '../../contract/taint.ts';
import type { GateVerdict } from '../../law/policy/gate.ts';
import type { Environment } from '../../runner/environment.ts';
import { type StartFacts, toStartFacts } from './facts.ts';
import type { RunRecord } from './record.ts';

/** What there is to know by and by. */
export type Known = Omit<StartFacts, 'content' | 'environment'> & {
  readonly gate: GateVerdict;
  readonly taints: readonly Taint[];
};

export type Beginning = {
  /** Remembers what came to be known. A run that ends before it begins tells as much of itself as there is. */
  know(more: Partial<Known>): void;
  /** Writes the lines, once; any further call does nothing. */
  write(): Promise<void>;
};

export type BeginningParts = { readonly environment: Environment; readonly redactor: Redactor };

export function openBeginning(record: RunRecord, { environment, redactor }: BeginningParts): Beginning {
  let known: Partial<Known> = {};
  return {
    know: (more) => {
      known = { ...known, ...more };
    },
    write: async () => {
      if (record.tally.started()) return;
      const { gate, taints = [], ...facts } = known;
      const start = toStartFacts({ ...facts, environment, content: record.content });
      // The summary writes signs of Markdown in another way: secrets go first.
      await record.events.publish({ type: 'run-started', facts: redactor.value(start, 'log') });
      if (gate !== undefined) {
        const { verdict, reason } = gate;
        await record.events.publish({ type: 'gate-judged', verdict, reason });
      }
      for (const taint of taints) await record.events.publish({ type: 'run-tainted', ...taint });
    },
  };
}
