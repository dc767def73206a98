/** The structured answer as what leaves: JSON text, or the reason why there is none. */

import type { Redacted } from '../../contract/calls.ts';
import type { AgentEvent } from '../../contract/events.ts';
import type { JsonValue } from '../../contract/json.ts';
import type { Redactor } from '../../contract/ports.ts';
import { longestOutput } from './outputs.ts';

export type StructuredOutput = {
  /** Compact JSON; empty when there is no structured answer, or none that may be shown. */
  readonly json: string;
  readonly warnings: readonly Extract<AgentEvent, { type: 'warning' }>[];
};

/**
 * Strings were redacted one by one. A secret that lies across them, names and punctuation included, shows only in
 * the text; taking it out there would leave no JSON, so then nothing is shown.
 */
export function toStructuredOutput(
  value: Redacted<JsonValue> | undefined,
  redactor: Redactor,
): StructuredOutput {
  if (value === undefined) return { json: '', warnings: [] };
  const json = JSON.stringify(value);
  if (redactor.text(json, 'output') !== json) {
    const message =
      'The structured answer holds what redaction cannot take out of its JSON: structured-output is empty, and there is no file.';
    return { json: '', warnings: [{ type: 'warning', code: 'STRUCTURED_OUTPUT_WITHHELD', message }] };
  }
  const bytes = Buffer.byteLength(json);
  if (bytes <= longestOutput) return { json, warnings: [] };
  const message = `The structured answer has ${bytes} bytes, and an output holds ${longestOutput}: structured-output is empty, structured-output-file has all of it.`;
  return { json, warnings: [{ type: 'warning', code: 'STRUCTURED_OUTPUT_TOO_LONG', message }] };
}
