/** The words of a conversation with a model, as the core knows them. */

import type { RawToolCall, Redacted } from './calls.ts';

/** Every text in a message is redacted: a transcript can be sent, stored and shown as it is. */
export type Message =
  | { readonly role: 'system' | 'developer' | 'user'; readonly content: Redacted<string> }
  | {
      readonly role: 'assistant';
      readonly content: Redacted<string>;
      readonly calls: readonly Redacted<RawToolCall>[];
    }
  | {
      readonly role: 'tool';
      readonly callId: string;
      readonly name: string;
      readonly content: Redacted<string>;
    };

/** Why the endpoint says that it stopped. `other` is a word that we do not know. */
export type FinishReason = 'stop' | 'length' | 'tool_calls' | 'content_filter' | 'other';

/** Tokens as the endpoint counted them; `reported` is false where it did not say. */
export type Usage = {
  readonly reported: boolean;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cachedTokens: number;
};

/** One validated reply. Call arguments are still a string that nobody has looked into. */
export type Reply = {
  readonly text: string;
  readonly calls: readonly RawToolCall[];
  readonly finish: FinishReason;
  readonly usage: Usage;
  readonly model: string;
};

/** A reply after redaction: what transcript, log and everybody else get to see. */
export type HeardReply = Omit<Reply, 'text' | 'calls'> & {
  readonly text: Redacted<string>;
  readonly calls: readonly Redacted<RawToolCall>[];
};
