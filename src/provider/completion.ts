/** One Chat Completions body, from unknown to a draft: choices[0], its text, its calls. */

import { type Draft, type DraftCall, invalid, type Parsed } from './draft.ts';
import { fieldOf, listOf, textOf } from './field.ts';

/** Takes the shapes that endpoints are known to answer with; everything else is `invalid`. */
export function parseCompletion(body: unknown): Parsed<Draft> {
  const error = fieldOf(body, 'error');
  if (error !== undefined && error !== null) return { type: 'error-object', error };
  const choice = listOf(fieldOf(body, 'choices'))[0];
  const message = fieldOf(choice, 'message');
  if (typeof message !== 'object' || message === null) return invalid('it has no choices[0].message');
  const text = parseContent(message);
  if (text.type !== 'parsed') return text;
  const calls = parseCalls(message);
  if (calls.type !== 'parsed') return calls;
  const finish = fieldOf(choice, 'finish_reason');
  return {
    type: 'parsed',
    value: {
      text: text.value,
      calls: calls.value,
      finish: typeof finish === 'string' ? finish : null,
      usage: fieldOf(body, 'usage'),
    },
  };
}

/** Arguments as text: some endpoints send the object itself. */
export function parseArguments(value: unknown): Parsed<string> {
  if (value === undefined || value === null) return { type: 'parsed', value: '' };
  if (typeof value === 'string') return { type: 'parsed', value };
  try {
    return { type: 'parsed', value: JSON.stringify(value) };
  } catch {
    // The stack is finite, and how deep arguments nest is the endpoint's to choose.
    return invalid('the arguments of a call nest too deep');
  }
}

function parseContent(message: unknown): Parsed<string> {
  const content = fieldOf(message, 'content');
  const refusal = textOf(fieldOf(message, 'refusal'));
  if (content === undefined || content === null) return { type: 'parsed', value: refusal };
  if (typeof content === 'string') return { type: 'parsed', value: content === '' ? refusal : content };
  if (!Array.isArray(content))
    return invalid('choices[0].message.content is neither text nor a list of parts');
  const parts = content.map((part) =>
    typeof part === 'string' ? part : textOf(fieldOf(part, 'text')) || textOf(fieldOf(part, 'refusal')),
  );
  return { type: 'parsed', value: parts.join('') };
}

function parseCalls(message: unknown): Parsed<readonly DraftCall[]> {
  const given = fieldOf(message, 'tool_calls');
  if (given !== undefined && given !== null && !Array.isArray(given)) return invalid('tool_calls is no list');
  const legacy = fieldOf(message, 'function_call');
  const wanted =
    listOf(given).length === 0 && legacy !== undefined && legacy !== null
      ? [{ function: legacy }]
      : listOf(given);
  const calls: DraftCall[] = [];
  for (const call of wanted) {
    const parsed = parseCall(call);
    if (parsed.type !== 'parsed') return parsed;
    calls.push(parsed.value);
  }
  return { type: 'parsed', value: calls };
}

function parseCall(call: unknown): Parsed<DraftCall> {
  const wanted = fieldOf(call, 'function');
  const name = fieldOf(wanted, 'name');
  if (typeof name !== 'string' || name === '') return invalid('a call has no name');
  const argumentsText = parseArguments(fieldOf(wanted, 'arguments'));
  if (argumentsText.type !== 'parsed') return argumentsText;
  return {
    type: 'parsed',
    value: { id: textOf(fieldOf(call, 'id')), name, argumentsText: argumentsText.value },
  };
}
