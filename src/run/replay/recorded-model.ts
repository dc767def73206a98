/** The `Model` port over a record: it says again what the endpoint said, and asks nobody. */

import { type Conclusion, conclude } from '../../contract/conclusion.ts';
import type { Model, ModelEvent, ModelOutcome, ModelRequest } from '../../contract/ports.ts';
import type { ModelSetup } from '../../contract/setup.ts';
import { interrupted } from '../../core/outcomes.ts';
import { describeRequest } from '../../provider/describe.ts';
import { guessDialect } from '../../provider/dialect.ts';
import type { Cursor } from './cursor.ts';

export function replayModel(setup: ModelSetup, cursor: Cursor): Model {
  let current = 0;
  const next = () => setup.models[current] ?? '';
  const describe = (request: ModelRequest) => {
    const line = cursor.peek();
    const found = line?.type === 'model-requested' ? line.dialect : {};
    const dialect = { ...guessDialect(next(), new URL(setup.endpoint)), ...found };
    return describeRequest(request, { model: next(), dialect, options: setup, endpoint: setup.endpoint });
  };
  async function* complete(): AsyncGenerator<ModelEvent, ModelOutcome, void> {
    for (;;) {
      const line = cursor.peek();
      if (line?.type === 'http-attempt') {
        yield { type: 'attempt-ahead', model: next() };
        yield line.event;
      } else if (line?.type === 'model-replied') {
        return { type: 'replied', reply: line.reply, ms: line.ms };
      } else if (line?.type === 'stage-ended') {
        return yield* end(line.conclusion, next());
      } else if (
        line?.type === 'told' &&
        line.event.type === 'warning' &&
        line.event.code !== 'CONTEXT_SHORTENED'
      ) {
        if (line.event.code === 'MODEL_FALLBACK') current += 1;
        yield line.event;
      } else {
        if (line?.type === 'told' && line.event.type === 'limit-reached')
          yield { type: 'attempt-ahead', model: next() };
        // What was not declined did not fit the window of the endpoint: the core asks again, shorter.
        return { type: 'too-long' };
      }
    }
  }
  return { next, setup: () => setup, describe, complete };
}

/** How a request ended that had no reply, by how its stage ended. */
async function* end(conclusion: Conclusion, model: string): AsyncGenerator<ModelEvent, ModelOutcome, void> {
  const { reason, message } = conclusion;
  if (isInterruption(conclusion)) return { type: 'aborted' };
  if (reason === 'TOKENS_EXHAUSTED' || reason === 'COST_EXHAUSTED') {
    if (!message.startsWith(tooLong)) yield { type: 'attempt-ahead', model };
    return { type: 'too-long' };
  }
  const refused = moreRoom.exec(message)?.[1];
  if (reason === 'OUTPUT_TOO_LONG' && refused !== undefined)
    return { type: 'failed', reason: 'PROVIDER_STATUS', message: refused };
  return { type: 'failed', reason, message };
}

const tooLong = "The messages do not fit the model's window";
const moreRoom = /, and more room was refused: ([\s\S]*) Raise max-output-tokens, or ask for less\.$/;

const interruptions = ['CANCELLED', 'TIME_EXHAUSTED', 'INTERNAL'] as const;

/** Whether a stage was ended from outside: in the very words in which the core says so. */
export function isInterruption({ name, reason, message }: Conclusion): boolean {
  const known = interruptions.find((word) => word === reason);
  if (known === undefined) return false;
  const told = interrupted(AbortSignal.abort(known), '').conclusion;
  return told.name === name && told.message === message && conclude(known, message).name === name;
}
