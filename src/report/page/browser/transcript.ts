/** transcript.json as the page reads it: whole texts of messages, replies and results, each with its digest. */

import type { JsonObject } from '../../../contract/json.ts';
import { objectOf, objectsOf, parseFields, textOf } from './fields.ts';
import { type Stage, stageOf, stepOf } from './log-lines.ts';

export type SeenMessage = { readonly stage: Stage; readonly role: string; readonly content: string };

export type SeenReply = {
  readonly stage: Stage;
  readonly step: number;
  readonly text: string;
  readonly calls: readonly { readonly id: string; readonly name: string; readonly argumentsText: string }[];
};

export type SeenResult = {
  readonly stage: Stage;
  readonly step: number;
  readonly callId: string;
  readonly content: string;
};

export type Transcript = {
  readonly messages: readonly SeenMessage[];
  readonly replies: readonly SeenReply[];
  readonly results: readonly SeenResult[];
};

/** Empty lists where there is none. */
export function parseTranscript(text: string | undefined): Transcript {
  const whole = text === undefined ? {} : (parseFields(text) ?? {});
  return {
    messages: objectsOf(whole, 'messages').map((message) => ({
      ...{ stage: stageOf(message, 'main'), role: textOf(message, 'role') },
      content: textOf(message, 'content'),
    })),
    replies: objectsOf(whole, 'replies').map(toReply),
    results: objectsOf(whole, 'results').map((result) => ({
      ...{ stage: stageOf(result, 'main'), step: stepOf(result), callId: textOf(result, 'callId') },
      content: textOf(result, 'content'),
    })),
  };
}

function toReply(reply: JsonObject): SeenReply {
  const content = objectOf(reply, 'content');
  return {
    ...{ stage: stageOf(reply, 'main'), step: stepOf(reply), text: textOf(content, 'text') },
    calls: objectsOf(content, 'calls').map((call) => ({
      ...{ id: textOf(call, 'id'), name: textOf(call, 'name') },
      argumentsText: textOf(call, 'argumentsText'),
    })),
  };
}

/** What the run answered in the end: the last text of the main stage. Empty where there is none. */
export function answerOf({ replies }: Transcript): string {
  const last = replies.findLast(({ stage }) => stage === 'main');
  return last === undefined || last.calls.length > 0 ? '' : last.text;
}

/** Texts by call: where a reply gives the same id twice, in their order. */
export function byCall<Item>(entries: Iterable<readonly [string, Item]>): (key: string) => Item | undefined {
  const queues = new Map<string, Item[]>();
  for (const [key, item] of entries) {
    const queue = queues.get(key);
    if (queue === undefined) queues.set(key, [item]);
    else queue.push(item);
  }
  return (key) => queues.get(key)?.shift();
}

export const toCallKey = (stage: Stage, step: number, callId: string): string => `${stage} ${step} ${callId}`;
