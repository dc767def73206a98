/** An event as the fields of its line: what the log keeps of it. Texts of messages and results are not among them. */

import type { AgentEvent } from '../contract/events.ts';
import type { JsonObject, JsonValue } from '../contract/json.ts';

/** Interface §6: strings inside logged arguments are cut here. */
const longestArgument = 200;

export function toFields(event: AgentEvent): JsonObject {
  switch (event.type) {
    case 'run-started':
      return event.facts;
    case 'stage-started':
      return {
        stage: event.stage,
        messagesSha256: event.messagesSha256,
        ...(event.setupSha256 === undefined ? {} : { setupSha256: event.setupSha256 }),
      };
    case 'stage-ended': {
      const { name, reason, message } = event.content.conclusion;
      return { stage: event.stage, steps: event.steps, conclusion: name, reason, message };
    }
    case 'model-replied':
    case 'tool-run': {
      const { type: _type, content: _content, ...fields } = event;
      return fields;
    }
    case 'tool-approved': {
      const { type: _type, ...fields } = event;
      return { ...fields, arguments: cutStrings(event.arguments) };
    }
    case 'tool-refused': {
      const { type: _type, content: _content, ...fields } = event;
      return { ...fields, arguments: cutStrings(event.arguments) };
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
    case 'run-tainted':
    case 'canary-tripped':
    case 'model-requested':
    case 'http-attempt':
    case 'redacted':
    case 'proposal-recorded':
    case 'proposal-published':
    case 'limit-reached':
    case 'warning': {
      const { type: _type, ...fields } = event;
      return fields;
    }
  }
}

function cutStrings(value: JsonValue): JsonValue {
  if (typeof value === 'string')
    return value.length > longestArgument ? `${[...value].slice(0, longestArgument).join('')}…` : value;
  if (Array.isArray(value)) return value.map(cutStrings);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cutStrings(inner)]));
}
