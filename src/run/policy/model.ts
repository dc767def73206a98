/** The model that the inputs describe. */

import type { Clock, Model, Redactor } from '../../contract/ports.ts';
import { createModel } from '../../provider/chat.ts';
import type { OptionNames, ProxySettings } from '../../provider/options.ts';
import type { Environment } from '../../runner/environment.ts';
import { randomFraction } from '../clock.ts';
import type { ModelSettings } from './prompt.ts';

export type ModelParts = {
  readonly inputs: ModelSettings;
  readonly names: OptionNames;
  readonly environment: Pick<Environment, 'variables'>;
  readonly clock: Clock;
  readonly redactor: Redactor;
  /** Milliseconds since the epoch. */
  readonly deadlineAt: number;
};

export const mainNames: OptionNames = { baseUrl: 'base-url', model: 'model', apiKey: 'api-key' };

/** Those of the pre-stage where it does not have what the main loop has: whoever follows an advice then changes the right one. */
export function toPrestageNames(prestage: ModelSettings, main: ModelSettings): OptionNames {
  const isInherited = prestage.apiKey === main.apiKey;
  const isSameOrigin = new URL(prestage.baseUrl).origin === new URL(main.baseUrl).origin;
  const isWithheld = prestage.apiKey === undefined && main.apiKey !== undefined;
  return {
    baseUrl: prestage.baseUrl === main.baseUrl ? mainNames.baseUrl : 'prestage-base-url',
    model: prestage.models.join() === main.models.join() ? mainNames.model : 'prestage-model',
    apiKey: isInherited && isSameOrigin ? mainNames.apiKey : 'prestage-api-key',
    ...(isWithheld ? { withheldKey: mainNames.apiKey } : {}),
  };
}

/** A reply of the longest outputs there are, streamed in small pieces with their wrapping, stays far below this. */
const maxBodyBytes = 64 * 1_048_576;
/** Reasoning models can be silent for a while, and their hosts send comments meanwhile. */
const idleMs = 90_000;

export function toModel({ inputs, names, environment, clock, redactor, deadlineAt }: ModelParts): Model {
  const { apiKey, temperature, topP, reasoningEffort, maxOutputTokens } = inputs;
  return createModel({
    baseUrl: inputs.baseUrl,
    models: inputs.models,
    headers: inputs.headers,
    ...(apiKey === undefined ? {} : { apiKey }),
    ...(temperature === undefined ? {} : { temperature }),
    ...(topP === undefined ? {} : { topP }),
    ...(reasoningEffort === undefined ? {} : { reasoningEffort }),
    ...(maxOutputTokens === undefined ? {} : { maxOutputTokens }),
    timeoutMs: inputs.timeoutMs,
    idleMs: Math.min(idleMs, inputs.timeoutMs),
    retries: inputs.retries,
    backoffMs: inputs.backoffMs,
    maxBodyBytes,
    deadlineAt,
    clock,
    random: randomFraction,
    redactor,
    proxy: toProxySettings(environment.variables),
    names,
  });
}

/** Both spellings are in use; the lower-case one goes first, as in curl. */
export function toProxySettings(variables: ReadonlyMap<string, string>): ProxySettings {
  const value = (name: string) => variables.get(name.toLowerCase()) ?? variables.get(name) ?? '';
  const [httpsProxy, httpProxy, noProxy] = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'].map(value);
  return {
    ...(httpsProxy ? { httpsProxy } : {}),
    ...(httpProxy ? { httpProxy } : {}),
    ...(noProxy ? { noProxy } : {}),
  };
}
