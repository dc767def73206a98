/** Time and chance: made here, handed to everything else. */

import { randomBytes } from 'node:crypto';
import type { Clock, Identifiers } from '../contract/ports.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal.addEventListener('abort', end, { once: true });
    }),
};

export const randomIdentifiers: Identifiers = (bytes) => randomBytes(bytes).toString('hex');

export const randomFraction = (): number => Math.random();
