/** An event as the fields of its line: what the log keeps of it. Texts of messages and results are not among them, arguments only in a full log. */

import type { AuditContent } from '../contract/audit-content.ts';
import type { AgentEvent, ToolApproved } from '../contract/events.ts';
import type { JsonObject, JsonValue } from '../contract/json.ts';

/** Interface §6: strings inside logged arguments are cut here. */
const longestArgument = 200;

export function toFields(event: AgentEvent, content: AuditContent): JsonObject {
  switch (event.type) {
    case 'run-started':
      return event.facts;
    case 'stage-started':
      return { stage: event.stage, messagesSha256: event.messagesSha256 };
    case 'stage-ended':
      return { stage: event.stage, steps: event.steps, conclusion: event.content.conclusion.name };
    case 'model-replied':
    case 'tool-run': {
      const { type: _type, content: _content, ...fields } = event;
      return fields;
    }
    case 'tool-approved': {
      const { type: _type, ...fields } = event;
      return withArguments(fields, content);
    }
    case 'tool-refused': {
      const { type: _type, content: _content, ...fields } = event;
      return withArguments(fields, content);
    }
    case 'run-ended': {
      const { type: _type, conclusion, totals, files } = event;
      return {
        conclusion: conclusion.name,
        reason: conclusion.reason,
        message: conclusion.message,
        totals,
        files,
      };
    }
    case 'gate-judged':
    case 'model-requested':
    case 'http-attempt':
    case 'redacted':
    case 'limit-reached':
    case 'warning': {
      const { type: _type, ...fields } = event;
      return fields;
    }
  }
}

/** Their digest stays in any case. */
function withArguments(
  { arguments: asked, ...fields }: JsonObject & Pick<ToolApproved, 'arguments'>,
  content: AuditContent,
): JsonObject {
  return content === 'full' ? { ...fields, arguments: cutStrings(asked) } : fields;
}

function cutStrings(value: JsonValue): JsonValue {
  if (typeof value === 'string')
    return value.length > longestArgument ? `${[...value].slice(0, longestArgument).join('')}…` : value;
  if (Array.isArray(value)) return value.map(cutStrings);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cutStrings(inner)]));
}
