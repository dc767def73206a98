/** A text that an operator gives in the workflow, or in a file of the trusted revision. */

import type { InputReader } from './input-reader.ts';
import { type Parse, parseRepositoryPath } from './input-values.ts';

/** Text given in the workflow, or a path to be read from the trusted revision. */
export type TextSource =
  | { readonly type: 'text'; readonly input: string; readonly text: string }
  | { readonly type: 'file'; readonly input: string; readonly path: string };

export type WantedText = {
  readonly name: 'prompt' | 'system' | 'prestage-system' | 'output-schema';
  readonly parse: Parse<string>;
};

/** The input `name`, or `name-file`; both are a complaint. */
export function readSource(reader: InputReader, { name, parse }: WantedText): TextSource | undefined {
  const text = reader.optional(name, parse);
  const path = reader.optional(`${name}-file`, parseRepositoryPath);
  if (text !== undefined && path !== undefined) {
    reader.complain(`inputs "${name}" and "${name}-file" are mutually exclusive: remove one`);
  }
  if (text !== undefined) return { type: 'text', input: name, text };
  return path === undefined ? undefined : { type: 'file', input: `${name}-file`, path };
}
