/** What the redactor found since the last look, as events. */

import type { AgentEvent } from '../contract/events.ts';
import type { Redactor } from '../contract/ports.ts';

export function* redactions(redactor: Redactor): Generator<AgentEvent, void, void> {
  for (const hit of redactor.takeHits()) yield { type: 'redacted', ...hit };
}
