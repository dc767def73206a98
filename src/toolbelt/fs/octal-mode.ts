/** Permissions as goagent's tools take them: octal digits in a text. */

import type { JsonObject } from '../../contract/json.ts';
import { textOf } from '../arguments.ts';
import { failed, type ToolFailure } from '../failure.ts';

/** Without a pattern, which would load its engine for every run. */
export function modeProperty(description: string): JsonObject {
  return { type: 'string', maxLength: 5, description };
}

export type Mode = { readonly verdict: 'mode'; readonly mode: number } | ToolFailure;

/** Setuid and its kin cannot be asked for. */
export function readMode(args: JsonObject, name: string, usual: number): Mode {
  const text = textOf(args, name);
  if (text === undefined) return { verdict: 'mode', mode: usual };
  if (/^0?[0-7]{3}$/.test(text)) return { verdict: 'mode', mode: Number.parseInt(text, 8) };
  return failed('INVALID_ARGUMENTS', `${name} takes three octal digits, e.g. "0755"`);
}
