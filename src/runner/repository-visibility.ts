/** Whether strangers can see the repository: the event's payload says so, and nobody else does. */

import { readFileSync, statSync } from 'node:fs';
import { isJsonObject } from '../contract/json.ts';

/** `unknown` where the payload has no repository (some `schedule` events), or there is no payload. */
export type Visibility = 'public' | 'private' | 'unknown';

/** Bytes. GitHub's payloads stay below 25 MB. */
const longestPayload = 32 * 1_048_576;

/** @param path `GITHUB_EVENT_PATH`, or empty. Whatever cannot be read is `unknown`. */
export function readVisibility(path: string): Visibility {
  try {
    if (path === '' || statSync(path).size > longestPayload) return 'unknown';
    const payload: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const repository = isJsonObject(payload) ? payload.repository : undefined;
    if (!isJsonObject(repository)) return 'unknown';
    if (repository.private === true) return 'private';
    return repository.private === false ? 'public' : 'unknown';
  } catch {
    return 'unknown';
  }
}
