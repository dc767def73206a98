/** What a built-in tool said, as JSON: the same through both doors. */

import { isDenial } from '../../contract/errors.ts';
import type { JsonObject } from '../../contract/json.ts';
import type { ToolAnswer } from '../../toolbelt/tool.ts';

/** The value, or `{"error", "code", "hint"?}` (interface §5). */
export function toSaid(answer: ToolAnswer): JsonObject {
  if (answer.verdict === 'ok') return answer.value;
  const { code, error, hint } = answer;
  return {
    error: isDenial(code) ? `denied: ${error}` : error,
    code,
    ...(hint === undefined ? {} : { hint }),
  };
}
