/** The action's `post`. */

import { join } from 'node:path';
import { finishAction } from '../run/finish-action.ts';
import { orGiveUp } from './give-up.ts';

/** `directory` holds the stub of this face; the other faces lie beside it. */
export function post(directory: string): Promise<void> {
  return orGiveUp(() => finishAction(join(directory, '../uploader/index.js')));
}
