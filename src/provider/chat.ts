/** The `Model` port over an OpenAI-compatible endpoint: one model after the other, until one answers. */

import type { Model, ModelEvent, ModelOutcome } from '../contract/ports.ts';
import { type Asking, askModel, warnDropped } from './ask-model.ts';
import { describeRequest, originOf, toModelSetup } from './describe.ts';
import { takesTemperature } from './dialect.ts';
import { type Memory, wordingOf } from './memory.ts';
import type { ModelOptions } from './options.ts';
import { openTransport } from './transport.ts';

/** Throws nothing of its own; what the endpoint does wrong is an outcome. `baseUrl` has been parsed before. */
export function createModel(options: ModelOptions): Model {
  const memory: Memory = { options, transport: openTransport(options), current: 0, dialects: new Map() };
  return {
    next: () => wordingOf(memory).model,
    setup: () => toModelSetup(options),
    describe: (request) => describeRequest(request, { ...wordingOf(memory), endpoint: originOf(options) }),
    complete: (request, signal) => complete(memory, { request, signal }),
  };
}

async function* complete(memory: Memory, asking: Asking): AsyncGenerator<ModelEvent, ModelOutcome, void> {
  const { options } = memory;
  const start = options.clock.now();
  for (;;) {
    yield* meetModel(memory);
    const ending = yield* askModel(memory, asking);
    switch (ending.type) {
      case 'replied':
        return { ...ending, ms: options.clock.now() - start };
      case 'too-long':
      case 'aborted':
        return ending;
      case 'failed': {
        const { reason, message } = ending;
        const next = ending.next === 'worth-trying' ? options.models[memory.current + 1] : undefined;
        if (next === undefined) return { type: 'failed', reason, message };
        memory.current += 1;
        const warning = options.redactor.text(`Going on with model "${next}". ${message}`, 'error');
        yield { type: 'warning', code: 'MODEL_FALLBACK', message: warning };
      }
    }
  }
}

/** A model that is known to take no temperature is sent none; the operator who set one hears of it once. */
function* meetModel(memory: Memory): Generator<ModelEvent, void, void> {
  const wording = wordingOf(memory);
  const { model, dialect, options } = wording;
  if (memory.dialects.has(model)) return;
  memory.dialects.set(model, dialect);
  if (takesTemperature(model) || options.temperature === undefined || options.topP !== undefined) return;
  yield warnDropped('TEMPERATURE_DROPPED', wording);
}
