/** The inputs of the pre-stage: what it takes over from the main loop, and what never goes to another origin. */

import type { InputReader } from './input-reader.ts';
import {
  parseBoolean,
  parseEndpoint,
  parseLine,
  parseRepositoryPath,
  parseText,
  parseWhole,
} from './input-values.ts';
import type { HttpHosts, ModelInputs } from './model-inputs.ts';
import { readSource, type TextSource } from './text-source.ts';

export type PrestageInputs = {
  readonly model: ModelInputs;
  readonly system: TextSource | undefined;
  readonly maxSteps: number;
  /** The built-in readers alone, or the tools of a manifest too: `prestage-tools`, else those of the main loop. */
  readonly tools:
    | { readonly type: 'readers' }
    | { readonly type: 'external'; readonly manifest: string | undefined };
};

type MainModel = { readonly main: ModelInputs; readonly http: HttpHosts };

/** Nothing when the pre-stage is off. Wrong values are complaints all the same. */
export function readPrestage(reader: InputReader, about: MainModel): PrestageInputs | undefined {
  const wanted = reader.value('prestage', parseBoolean, true);
  const prestage = {
    model: readPrestageModel(reader, about),
    system: readSource(reader, { name: 'prestage-system', parse: parseText }),
    maxSteps: reader.value('prestage-max-steps', parseWhole({ from: 1, to: 20 }), 4),
    tools: readPrestageTools(reader),
  };
  return wanted ? prestage : undefined;
}

/** The main key and the headers, which may be keys too, stay with their origin. */
function readPrestageModel(reader: InputReader, { main, http }: MainModel): ModelInputs {
  const baseUrl = reader.value('prestage-base-url', parseEndpoint(http), main.baseUrl);
  const model = reader.optional('prestage-model', parseLine);
  const apiKey = reader.optional('prestage-api-key', parseLine);
  const isSameOrigin = new URL(baseUrl).origin === new URL(main.baseUrl).origin;
  return {
    ...main,
    baseUrl,
    models: model === undefined ? main.models : [model],
    apiKey: apiKey ?? (isSameOrigin ? main.apiKey : undefined),
    headers: isSameOrigin ? main.headers : {},
  };
}

function readPrestageTools(reader: InputReader): PrestageInputs['tools'] {
  const external = reader.value('allow-external', parseBoolean, false);
  const manifest = reader.optional('prestage-tools', parseRepositoryPath);
  if (!external && manifest !== undefined) {
    reader.complain('input "prestage-tools" is only for a run with allow-external: true');
  }
  return external ? { type: 'external', manifest } : { type: 'readers' };
}
