/**
 * The conversation as the model sees it. It only grows; what does not fit the window is shortened
 * (results first, oldest first) and then dropped by whole turns. Seed messages are never touched.
 */

import type { Redacted } from '../contract/calls.ts';
import type { Message } from '../contract/messages.ts';
import type { Redactor } from '../contract/ports.ts';
import { byteLength, toExcerpt } from './excerpt.ts';

type AssistantMessage = Extract<Message, { role: 'assistant' }>;
/** Results of its calls, or what we have to say to an answer. */
export type Following = Exclude<Message, AssistantMessage>;

/** One assistant message with what follows it, such as the results of its calls: they are sent together or not at all. */
type Turn = {
  readonly reply: AssistantMessage;
  /** As they were added; every shorter form is cut from these. */
  readonly whole: readonly Following[];
  readonly results: readonly Following[];
  readonly tokens: number;
};

export type Fit =
  | {
      readonly verdict: 'fits';
      readonly messages: readonly Message[];
      readonly shortened: number;
      readonly dropped: number;
    }
  | { readonly verdict: 'too-long'; readonly tokens: number };

export type Transcript = {
  addTurn(reply: AssistantMessage, results: readonly Following[]): void;
  /** All messages, made to fit `tokens` (estimated). What is shortened here stays so, and a prefix stays cacheable. */
  fit(tokens: number): Fit;
  /** Shortens the results of the newest turn alone, each to `size` bytes or the marker; gives all messages. */
  shortenNewest(size: number): readonly Message[];
};

/** Shown for a result that has no room left at all; goagent's marker. */
const goneMarker = '{"truncated":true,"reason":"large-tool-output"}';

/** Sizes in bytes that results are shortened to, one after the other, until the whole fits. */
const resultSizes = [16_384, 4_096, 1_024, 256];

/** When something has to go, go down to this share of the window, so that the next step need not shorten again. */
const comfort = 0.8;

export function openTranscript(seed: readonly Message[], redactor: Redactor): Transcript {
  const seedTokens = estimateTokens(seed);
  let turns: readonly Turn[] = [];
  const all = (): readonly Message[] => [...seed, ...turns.flatMap((turn) => [turn.reply, ...turn.results])];
  const tokens = () => turns.reduce((sum, turn) => sum + turn.tokens, seedTokens);

  const shortenTo = (size: number, target: number): void => {
    for (const [index, turn] of turns.entries()) {
      if (tokens() <= target) return;
      turns = turns.with(index, shortenTurn(turn, size, redactor));
    }
  };

  return {
    addTurn: (reply, results) => {
      turns = [...turns, toTurn({ reply, whole: results, results })];
    },
    fit: (window) => {
      if (tokens() <= window) return { verdict: 'fits', messages: all(), shortened: 0, dropped: 0 };
      const before = turns;
      const target = Math.floor(window * comfort);
      for (const size of resultSizes) shortenTo(size, target);
      while (turns.length > 1 && tokens() > target) turns = turns.slice(1);
      if (tokens() > window) shortenTo(byteLength(goneMarker), window);
      if (tokens() > window) return { verdict: 'too-long', tokens: tokens() };
      const dropped = before.length - turns.length;
      return {
        verdict: 'fits',
        messages: all(),
        shortened: countNew(turns, before.slice(dropped)),
        dropped,
      };
    },
    shortenNewest: (size) => {
      const newest = turns.at(-1);
      const bytes = Math.max(size, byteLength(goneMarker));
      if (newest !== undefined) turns = turns.with(-1, shortenTurn(newest, bytes, redactor));
      return all();
    },
  };
}

const toTurn = (parts: Omit<Turn, 'tokens'>): Turn => ({
  ...parts,
  tokens: estimateTokens([parts.reply, ...parts.results]),
});

function shortenTurn(turn: Turn, size: number, redactor: Redactor): Turn {
  const results = turn.results.map((result, index) => {
    const whole = turn.whole[index] ?? result;
    return byteLength(result.content) <= size
      ? result
      : { ...whole, content: shorten(whole.content, size, redactor) };
  });
  return toTurn({ ...turn, results });
}

/** Results that are not the ones they were. */
function countNew(turns: readonly Turn[], before: readonly Turn[]): number {
  const known = new Set(before.flatMap((turn) => turn.results));
  return turns.flatMap((turn) => turn.results).filter((result) => !known.has(result)).length;
}

/** The text was redacted before; cutting it can only make less of it, and redacting again proves it. */
function shorten(content: Redacted<string>, size: number, redactor: Redactor): Redacted<string> {
  const text = size <= byteLength(goneMarker) ? goneMarker : toExcerpt(content, { maxBytes: size });
  return redactor.text(text, 'messages');
}

/** A quarter of a token a byte, 4 tokens a message and 8 a call: goagent's estimate, on the safe side for English and code. */
export function estimateTokens(messages: readonly Message[]): number {
  return messages.reduce((sum, message) => sum + 4 + tokensOf(message.content) + callTokens(message), 0);
}

export const tokensOf = (text: string): number => Math.ceil(byteLength(text) / 4);

function callTokens(message: Message): number {
  if (message.role === 'tool') return tokensOf(message.name) + tokensOf(message.callId);
  if (message.role !== 'assistant') return 0;
  return message.calls.reduce((sum, call) => sum + 8 + tokensOf(call.name) + tokensOf(call.argumentsText), 0);
}
