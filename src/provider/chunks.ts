/** The chunks of a stream, put together to a draft: calls by index, else by id, else by order. */

import { parseArguments } from './completion.ts';
import { type Draft, invalid, mostArgumentBytes, mostCalls, type Parsed } from './draft.ts';
import { fieldOf, listOf, textOf } from './field.ts';

export type Assembly = {
  /** Takes one chunk. Anything but `parsed` ends the stream. */
  add(chunk: unknown): Parsed<null>;
  /** `finish` is null as long as the endpoint has not said that it is done. */
  draft(): Draft;
};

type Slot = { readonly index: unknown; id: string; name: string; argumentsText: string };

const taken: Parsed<null> = { type: 'parsed', value: null };

export function startAssembly(): Assembly {
  const text: string[] = [];
  const refusal: string[] = [];
  const slots: Slot[] = [];
  let finish: string | null = null;
  let usage: unknown;

  return {
    add: (chunk) => {
      const error = fieldOf(chunk, 'error');
      if (error !== undefined && error !== null) return { type: 'error-object', error };
      usage = fieldOf(chunk, 'usage') ?? usage;
      const choice = listOf(fieldOf(chunk, 'choices')).find((one) => (fieldOf(one, 'index') ?? 0) === 0);
      const word = fieldOf(choice, 'finish_reason');
      if (typeof word === 'string') finish = word;
      const delta = fieldOf(choice, 'delta');
      text.push(textOfContent(fieldOf(delta, 'content')));
      refusal.push(textOf(fieldOf(delta, 'refusal')));
      return addCalls(slots, delta);
    },
    draft: () => ({
      text: text.join('') || refusal.join(''),
      calls: slots.map(({ id, name, argumentsText }) => ({ id, name, argumentsText })),
      finish,
      usage,
    }),
  };
}

/** Parts can come by the hundred thousand: as arguments of a call they would overflow the stack. */
function textOfContent(content: unknown): string {
  if (typeof content === 'string') return content;
  return listOf(content)
    .map((part) => textOf(fieldOf(part, 'text')))
    .join('');
}

function addCalls(slots: Slot[], delta: unknown): Parsed<null> {
  const legacy = fieldOf(delta, 'function_call');
  const parts =
    legacy === undefined || legacy === null ? listOf(fieldOf(delta, 'tool_calls')) : [{ function: legacy }];
  for (const part of parts) {
    const slot = slotFor(slots, part);
    if (slots.length > mostCalls) return invalid(`it asks for more than ${mostCalls} calls`);
    const wanted = fieldOf(part, 'function');
    const name = textOf(fieldOf(wanted, 'name'));
    // Some endpoints repeat the name in every chunk, a few send it in pieces.
    if (name !== slot.name) slot.name += name;
    const text = parseArguments(fieldOf(wanted, 'arguments'));
    if (text.type !== 'parsed') return text;
    slot.argumentsText += text.value;
    if (slot.argumentsText.length > mostArgumentBytes) {
      return invalid(`the arguments of a call are over ${mostArgumentBytes} bytes`);
    }
  }
  return taken;
}

function slotFor(slots: Slot[], part: unknown): Slot {
  const index = fieldOf(part, 'index') ?? null;
  const id = textOf(fieldOf(part, 'id'));
  const known = index === null ? byIdOrOrder(slots, part) : byIndex(slots, { index, id });
  const slot = known ?? { index, id, name: '', argumentsText: '' };
  if (known === undefined) slots.push(slot);
  if (slot.id === '') slot.id = id;
  return slot;
}

/** An endpoint that numbers every call 0 still gives each an id: another id is another call. */
function byIndex(
  slots: readonly Slot[],
  wanted: { readonly index: unknown; readonly id: string },
): Slot | undefined {
  const same = (slot: Slot) => wanted.id === '' || slot.id === '' || slot.id === wanted.id;
  return slots.findLast((slot) => slot.index === wanted.index && same(slot));
}

function byIdOrOrder(slots: readonly Slot[], part: unknown): Slot | undefined {
  const id = textOf(fieldOf(part, 'id'));
  if (id !== '') return slots.find((slot) => slot.id === id);
  const last = slots.at(-1);
  const name = textOf(fieldOf(fieldOf(part, 'function'), 'name'));
  if (last === undefined || name === '' || last.name === '') return last;
  return last.argumentsText === '' && last.name === name ? last : undefined;
}
