/** A request as the log tells of it, and what shapes all requests to an endpoint: nothing here is secret. */

import { sha256Hex, toCanonicalJson } from '../canonical/canonical.ts';
import type { JsonObject } from '../contract/json.ts';
import type { ModelRequest, RequestFacts } from '../contract/ports.ts';
import type { ModelSetup } from '../contract/setup.ts';
import { type Dialect, guessDialect } from './dialect.ts';
import type { ModelOptions } from './options.ts';
import { type BodyWording, toBody, toSampling } from './request.ts';

/** `endpoint`: scheme, host and port. */
export type Described = BodyWording & { readonly endpoint: string };

/** The digest is that of the very bytes that are sent. */
export function describeRequest(request: ModelRequest, wording: Described): RequestFacts {
  const { model, dialect, endpoint } = wording;
  const body = JSON.stringify(toBody(request, wording));
  const isGuess = toCanonicalJson(dialect) === toCanonicalJson(guessDialect(model, new URL(endpoint)));
  return {
    model,
    endpoint,
    bytes: Buffer.byteLength(body),
    sha256: sha256Hex(body),
    sampling: toSampling(request, wording),
    ...(isGuess ? {} : { dialect: toJson(dialect) }),
  };
}

const toJson = (dialect: Dialect): JsonObject => ({ ...dialect });

export const originOf = ({ baseUrl }: Pick<ModelOptions, 'baseUrl'>): string => new URL(baseUrl).origin;

export function toModelSetup(options: ModelOptions): ModelSetup {
  const { models, temperature, topP, reasoningEffort, maxOutputTokens } = options;
  return {
    endpoint: originOf(options),
    models,
    ...(temperature === undefined ? {} : { temperature }),
    ...(topP === undefined ? {} : { topP }),
    ...(reasoningEffort === undefined ? {} : { reasoningEffort }),
    ...(maxOutputTokens === undefined ? {} : { maxOutputTokens }),
  };
}
