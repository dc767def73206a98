/**
 * May this trigger run at all? A first, strict gate: the four events that only someone with write access
 * can cause. Everything else is denied until actors and authors can be judged.
 */

import type { ReasonCode } from '../../contract/errors.ts';

export type GateVerdict =
  | { readonly verdict: 'allowed'; readonly reason: 'TRUSTED_EVENT' }
  | { readonly verdict: 'denied'; readonly reason: ReasonCode; readonly message: string };

const trustedEvents = ['push', 'workflow_dispatch', 'repository_dispatch', 'schedule'];

/** Pure. `event` is the runner's GITHUB_EVENT_NAME. */
export function judgeGate(event: string): GateVerdict {
  if (trustedEvents.includes(event)) return { verdict: 'allowed', reason: 'TRUSTED_EVENT' };
  const why =
    event === ''
      ? 'It is not known what started this run: GITHUB_EVENT_NAME is not set.'
      : `The event ${JSON.stringify(event.slice(0, 60))} is not supported: people without write access may cause it.`;
  return {
    verdict: 'denied',
    reason: 'EVENT_NOT_SUPPORTED',
    message: `${why} This version runs on ${trustedEvents.join(', ')}.`,
  };
}
