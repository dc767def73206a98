/** How many tokens a request can be at worst, by what is certain: its bytes, and what the endpoint has counted itself. */

import type { ToolSpec } from '../contract/catalog.ts';
import type { Message } from '../contract/messages.ts';
import type { ModelRequest } from '../contract/ports.ts';
import { byteLength } from './excerpt.ts';

/** What of a request is counted, and the model that counts it. */
export type Sending = Pick<ModelRequest, 'messages' | 'tools' | 'toolChoice' | 'answer'> & {
  readonly model: string;
};

export type Forecast = {
  /** Input tokens, at worst. */
  inputOf(sending: Sending): number;
  /** Takes the endpoint's own count of a request; one that is too small to be true is for the caller to keep away. */
  learn(sending: Sending, inputTokens: number): void;
};

/** What stands around messages and tools. */
const envelopeBytes = 16;
/** `{"type":"function","function":{"name":…}}` around a tool; around a call also a name or arguments that had to be made up. */
const toolBytes = 72;
const callBytes = 48;

/**
 * No tokenizer in use makes more tokens than bytes: byte-level BPE begins with one token a byte and only merges,
 * SentencePiece falls back to one token a byte. What a chat template adds to a message (its role, two to five special
 * tokens) stays below the names and quotes of its JSON form.
 */
export function bytesOf(
  { messages, tools, answer }: Pick<Sending, 'messages' | 'tools' | 'answer'>,
  sizeOf: (message: Message) => number = messageBytes,
): number {
  const ofTools = tools.reduce((sum, tool) => sum + toolBytes + byteLength(toText(tool)), 0);
  const ofAnswer = answer === undefined ? 0 : byteLength(JSON.stringify(answer));
  return messages.reduce((sum, message) => sum + sizeOf(message), envelopeBytes + ofTools + ofAnswer);
}

/** Special tokens part the messages, so that a request which only adds some counts as before, and what is new. */
export function openForecast(): Forecast {
  const known: Counted[] = [];
  // Long runs ask for the same messages thousands of times.
  const sizes = new WeakMap<Message, number>();
  const sizeOf = (message: Message): number => {
    const size = sizes.get(message) ?? messageBytes(message);
    sizes.set(message, size);
    return size;
  };
  return {
    inputOf: (sending) =>
      known
        .filter((counted) => begins(counted, sending))
        .reduce(
          (least, { inputTokens, messages }) =>
            Math.min(
              least,
              inputTokens +
                sending.messages.slice(messages.length).reduce((sum, one) => sum + sizeOf(one), 0),
            ),
          bytesOf(sending, sizeOf),
        ),
    learn: (sending, inputTokens) => {
      known.push({ ...sending, inputTokens });
    },
  };
}

type Counted = Sending & { readonly inputTokens: number };

/** Where calls are not allowed, some endpoints leave the tools out: that count says nothing of a request with them. */
function begins(counted: Counted, sending: Sending): boolean {
  return (
    counted.model === sending.model &&
    (counted.toolChoice === 'auto' || sending.toolChoice === 'none') &&
    (sending.answer === undefined || counted.answer !== undefined) &&
    counted.tools.length === sending.tools.length &&
    counted.tools.every((tool, index) => tool === sending.tools[index]) &&
    counted.messages.every((message, index) => message === sending.messages[index])
  );
}

const toText = ({ name, description, schema }: ToolSpec): string =>
  JSON.stringify([name, description, schema]);

function messageBytes(message: Message): number {
  const calls = message.role === 'assistant' ? message.calls.length : 0;
  return byteLength(JSON.stringify(message)) + calls * callBytes;
}

/** A tokenizer makes few tokens of blanks, lines and dashes, however many they are: what is left without them. */
export function variedBytesOf(request: Pick<Sending, 'messages' | 'tools' | 'answer'>): number {
  return bytesOf(request, (message) => variedBytes(JSON.stringify(message)));
}

/** Bytes of a text in which a run of one to four characters counts once. */
export const variedBytes = (text: string): number => byteLength(text.replace(/(.{1,4}?)\1{5,}/gsu, '$1'));
