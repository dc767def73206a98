/** What a tool or a refusal said, as the text of a tool message: redacted first, shortened second. */

import type { Redacted, Refusal, ToolRun } from '../contract/calls.ts';
import type { Redactor } from '../contract/ports.ts';
import { toExcerpt } from './excerpt.ts';

export type ResultText = { readonly content: Redacted<string>; readonly truncated: boolean };

/**
 * Strings inside are redacted before they are escaped into JSON, and the JSON once more: a secret that
 * a tool had escaped itself would be escaped twice, and no longer be known. Only then is it cut.
 */
export function toResultText(
  run: ToolRun,
  options: { readonly redactor: Redactor; readonly maxBytes: number },
): ResultText {
  const { redactor, maxBytes } = options;
  const said = redactor.value(run.said, 'result');
  const whole = redactor.text(typeof said === 'string' ? said : JSON.stringify(said), 'result');
  const shown = toExcerpt(whole, { maxBytes, lostBytes: run.lostBytes });
  return { content: redactor.text(shown, 'result'), truncated: shown !== whole };
}

/** `{"error":…,"code":…}`, as interface §5 has it. */
export function toRefusalText(refusal: Refusal, redactor: Redactor): Redacted<string> {
  return redactor.text(JSON.stringify({ error: refusal.message, code: refusal.code }), 'result');
}
