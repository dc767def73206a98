/** The action's `main`. */

import { join } from 'node:path';
import { runAction } from '../run/run-action.ts';
import { orGiveUp } from './give-up.ts';

/** `directory` holds the stub of this face; the other faces lie beside it. */
export function main(directory: string): Promise<void> {
  return orGiveUp(() => runAction(join(directory, '../uploader/index.js')));
}
