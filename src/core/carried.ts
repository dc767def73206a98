/** A canary that was on its way out: what is told of it, and how the stage ends. */

import { conclude, type Outcome } from '../contract/conclusion.ts';
import type { AgentEvent } from '../contract/events.ts';

export type Carried = {
  /** The canary in words, as a sighting names it. */
  readonly what: string;
  readonly where: 'the arguments of a tool call' | 'the result of a tool' | 'a request to the model';
};

export function toTripped(carried: Carried): AgentEvent {
  return { type: 'canary-tripped', code: 'DENIED_CANARY', message: toSentence(carried) };
}

/** Without a text: the model's words may be what carries things away. */
export function carriedAway(carried: Carried): Outcome {
  const message = `${toSentence(carried)} Nobody has a reason to repeat it, so somebody is carrying texts away. Nothing more was sent; the audit log names the step. Look at what the run had read before that.`;
  return { conclusion: conclude('DENIED_CANARY', message), text: '', pendingApprovals: [] };
}

const toSentence = ({ what, where }: Carried): string =>
  `${what.charAt(0).toUpperCase()}${what.slice(1)} turned up in ${where}.`;
