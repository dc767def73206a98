/** The inputs that say what the step does: most run the agent. */

import type { InputReader } from './input-reader.ts';
import { parseText, parseWord } from './input-values.ts';

export type ModeInputs =
  | { readonly type: 'run' }
  | { readonly type: 'validate' }
  /** `file`: as given, relative to the workspace or absolute. */
  | { readonly type: 'replay'; readonly file: string };

/** Read before all others: what is required depends on it. A mode that there is none of asks for as little as any. */
export function readMode(reader: InputReader): ModeInputs {
  const named = reader.optional('mode', parseWord(['run', 'validate', 'replay']));
  const mode = named ?? (reader.given('mode') ? 'validate' : 'run');
  const file = reader.optional('replay-file', parseText);
  if (mode === 'replay') {
    if (file === undefined) reader.complain('input "replay-file" is required with "mode: replay"');
    return { type: 'replay', file: file ?? '' };
  }
  if (file !== undefined && (named !== undefined || !reader.given('mode')))
    reader.complain('input "replay-file" does something only with "mode: replay"');
  return { type: mode };
}
