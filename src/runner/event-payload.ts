/** The payload of the event that started the run, as the runner keeps it in a file. Nearly all of it is strangers' text. */

import { readFileSync, statSync } from 'node:fs';
import { isJsonObject, type JsonObject } from '../contract/json.ts';

export type EventPayload =
  | { readonly verdict: 'read'; readonly payload: JsonObject }
  | { readonly verdict: 'unreadable'; readonly why: string };

/** Bytes. GitHub's payloads stay below 25 MB. */
const longestPayload = 32 * 1_048_576;

/** @param path `GITHUB_EVENT_PATH`, or empty. It never throws: a run without a payload may still be allowed. */
export function readEventPayload(path: string): EventPayload {
  if (path === '') return unreadable('GITHUB_EVENT_PATH is not set');
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return unreadable('GITHUB_EVENT_PATH names no file');
    if (stats.size > longestPayload) return unreadable(`it is over ${longestPayload} bytes`);
    const payload: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isJsonObject(payload) ? { verdict: 'read', payload } : unreadable('it is no JSON object');
  } catch {
    return unreadable('the file of GITHUB_EVENT_PATH is not there or holds no JSON');
  }
}

const unreadable = (why: string): EventPayload => ({ verdict: 'unreadable', why });
