/**
 * A stand-in for a model that reads its way to an answer. It is blind: it knows the messages of one request and
 * nothing else, neither which stage asks nor what it said before, and goes only where words in the messages lead.
 */

import type { ReplyScript, ScriptedCall } from '../../src/demo/script.ts';
import type { ChatRequest } from './chat-request.ts';
import { toView, type View } from './knowledge.ts';
import { toAnswer } from './reading-answer.ts';
import { followed, moves } from './reading-moves.ts';
import { toDictated } from './words.ts';

/** Equal requests get equal replies. */
export function replyTo(request: ChatRequest): ReplyScript {
  const view = toView(request);
  const calls = isEnough(view) ? [] : nextCalls(view);
  return calls.length === 0 ? { text: toAnswer(view) } : { calls };
}

/** Whoever has read so many places without finding it gives up. */
const mostReads = 10;

/** The files that the task names were read, and the lines that were read hold what it asks for. */
function isEnough(view: View): boolean {
  const { conversation, words, known } = view;
  if (conversation.tools.size === 0 || toDictated(conversation.task) !== undefined) return true;
  if (known.reads.length >= mostReads) return true;
  if (!words.places.every(({ path }) => known.reads.some((read) => read.path === path))) return false;
  const texts = known.reads.map((read) => [read.path, ...read.lines].join('\n'));
  const all = texts.join('\n');
  if (words.identifiers.length > 0) return words.identifiers.every((identifier) => all.includes(identifier));
  if (followed(view).length > 0) return false;
  // Whoever names the file hardly needs to say more; else half of the words should stand together in one place.
  const needed = words.places.length > 0 ? Math.min(1, words.keywords.length) : words.keywords.length / 2;
  return texts.some(
    (text) => words.keywords.filter((word) => text.toLowerCase().includes(word)).length >= needed,
  );
}

/** The first kind of move that is left; independent ones of that kind in one reply. */
function nextCalls(view: View): readonly ScriptedCall[] {
  for (const move of moves) {
    const calls = move(view).filter(({ name }) => view.conversation.tools.has(name));
    if (calls.length > 0) return calls.slice(0, atOnce);
  }
  return [];
}

const atOnce = 2;
