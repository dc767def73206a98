/** The names of tools: as written, and as offered to the model. */

import type { JsonValue } from '../../contract/json.ts';
import { quote } from './quote.ts';

export type ToolName =
  | { readonly verdict: 'named'; readonly offered: string }
  | { readonly verdict: 'refused'; readonly complaint: string };

/** goagent's dotted names are no names of functions for an OpenAI-compatible endpoint: `_` stands for `.`. */
export function toOfferedName(written: string): string {
  return written.replaceAll('.', '_');
}

export function judgeName(written: JsonValue | undefined): ToolName {
  if (written === undefined || (typeof written === 'string' && written.trim() === '')) {
    return refused('name is required');
  }
  if (typeof written !== 'string') return refused('name must be a string');
  const offered = toOfferedName(written);
  if (!/^[a-zA-Z0-9_-]{1,64}$/.test(offered)) {
    return refused('name must be 1 to 64 of a-z, A-Z, 0-9, "_" and "-" (and "." which is offered as "_")');
  }
  return { verdict: 'named', offered };
}

/** What is wrong when `offered` was taken before, by a tool written `before`. */
export function toDuplicate(written: string, before: string): string {
  if (written === before) return 'duplicate name';
  return `duplicate name: like ${quote(before)} it is offered as ${quote(toOfferedName(written))}`;
}

function refused(complaint: string): ToolName {
  return { verdict: 'refused', complaint };
}
