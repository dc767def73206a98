/** Whether strangers can see the repository: the event's payload says so, and nobody else does. */

import { isJsonObject } from '../contract/json.ts';
import type { EventPayload } from './event-payload.ts';

/** `unknown` where the payload has no repository (some `schedule` events), or there is no payload. */
export type Visibility = 'public' | 'private' | 'unknown';

export function toVisibility(event: EventPayload): Visibility {
  const repository = event.verdict === 'read' ? event.payload.repository : undefined;
  if (!isJsonObject(repository)) return 'unknown';
  if (repository.private === true) return 'private';
  return repository.private === false ? 'public' : 'unknown';
}
