/** The story of `mode: replay`. */

import type { Outcome } from '../contract/conclusion.ts';
import { GoagentError } from '../contract/errors.ts';
import type { Conducting } from './conducting.ts';

/** `file` is the input `replay-file`. No model, no key and no GitHub is asked. */
export async function replayAction(_run: Conducting, _file: string): Promise<Outcome> {
  throw new GoagentError('INTERNAL', ['"mode: replay" is not built yet']);
}
