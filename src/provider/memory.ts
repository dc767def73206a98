/** What is known of an endpoint: the way to it, which model answers, and in which words each is asked. */

import { type Dialect, guessDialect } from './dialect.ts';
import type { Transport } from './guarded-fetch.ts';
import type { ModelOptions } from './options.ts';
import type { Wording } from './request.ts';

/** It lasts as long as the `Model` that holds it. */
export type Memory = {
  readonly options: ModelOptions;
  readonly transport: Transport;
  /** Index of the model that is asked. */
  current: number;
  readonly dialects: Map<string, Dialect>;
};

/** The words for the next request. */
export function wordingOf({ options, current, dialects }: Memory): Wording {
  const model = options.models[current] ?? options.models[0];
  return { model, dialect: dialects.get(model) ?? guessDialect(model, new URL(options.baseUrl)), options };
}
