/** An answer that has to be JSON: what it is held against, and what an endpoint is told of it. */

import type { Check } from './catalog.ts';
import type { JsonObject } from './json.ts';

/** As it is shown to the model and to the endpoint. */
export type AnswerFormat = {
  /** `[a-zA-Z0-9_-]{1,64}`; endpoints want one. */
  readonly name: string;
  /** Redacted. */
  readonly schema: JsonObject;
  /** OpenAI's strict mode, as the operator asked for it; absent: the endpoint is not told. */
  readonly strict?: boolean;
};

/** The check is that of the schema as it was written. */
export type ExpectedAnswer = AnswerFormat & { readonly check: Check };
