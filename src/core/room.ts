/** Room for one reply: as configured, or once more of it after the endpoint ran out. */

import type { Reply } from '../contract/messages.ts';
import type { WindowLimits } from './task.ts';

export type Room =
  | { readonly verdict: 'as-configured' }
  | { readonly verdict: 'grown'; readonly tokens: number };

/** Where neither we nor the endpoint said how long a reply may be. */
const usualReply = 4_096;
/** What nearly every endpoint takes as a limit; some refuse one that is over what their model can do. */
const usualLimit = 8_192;
/** goagent's. */
const margin = 32;

/** With a limit for each reply, at most half of the window where none is configured: without one there is no worst case. */
export function boundReplies(window: WindowLimits): WindowLimits {
  const maxOutputTokens =
    window.maxOutputTokens ?? Math.min(usualLimit, Math.floor(window.contextWindow / 2));
  return { ...window, maxOutputTokens };
}

/** Twice of what was not enough, at least 256 (goagent's floor), at most half of the window, never less than before. */
export function grow(reply: Reply, window: WindowLimits): Room {
  const used = window.maxOutputTokens ?? (reply.usage.reported ? reply.usage.outputTokens : usualReply);
  const tokens = Math.min(Math.max(256, used * 2), Math.floor(window.contextWindow / 2));
  return { verdict: 'grown', tokens: Math.max(tokens, window.maxOutputTokens ?? 1) };
}

/** What a grown room may be where tools and first messages, which cannot be shortened, take `pinned` tokens. */
export function boundRoom(pinned: number, room: Room, window: WindowLimits): Room {
  if (room.verdict === 'as-configured') return room;
  return {
    verdict: 'grown',
    tokens: Math.max(1, Math.min(room.tokens, window.contextWindow - pinned - margin)),
  };
}

/** Tokens that messages may take: the window less the reply's room and a margin for what we cannot count. */
export function tokensForMessages(window: WindowLimits, room: Room): number {
  const asked = room.verdict === 'grown' ? room.tokens : (window.maxOutputTokens ?? usualReply);
  return Math.max(1, window.contextWindow - Math.min(asked, Math.floor(window.contextWindow / 2)) - margin);
}
