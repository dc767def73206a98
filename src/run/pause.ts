/** A turn of the event loop between two pieces of long work: timers and signals are heard then, and not before. */

import { setImmediate as nextTurn } from 'node:timers/promises';

/** Says whether to stop. */
export async function pause(signal: AbortSignal | undefined): Promise<'stop' | 'go-on'> {
  await nextTurn();
  return signal?.aborted === true ? 'stop' : 'go-on';
}
