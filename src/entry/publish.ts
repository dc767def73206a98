/** The publish action's `main`: no model, no tools. */

import { join } from 'node:path';
import { runPublishAction } from '../run/publish-action.ts';
import { orGiveUp } from './give-up.ts';

/** `directory` holds the stub of this face; the other faces lie beside it. */
export function publish(directory: string): Promise<void> {
  return orGiveUp(() => runPublishAction(join(directory, '../uploader/index.js')));
}
