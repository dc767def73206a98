/** The first place in which a replay is not what was recorded. */

import type { AgentEvent } from '../../contract/events.ts';
import type { JsonObject, JsonValue } from '../../contract/json.ts';
import { toFields } from '../../record/log-line.ts';
import { type Difference, findDifference } from './difference.ts';
import type { RecordedLine } from './recorded.ts';
import { isVolatile } from './volatile-fields.ts';

export type Divergence = Difference & {
  /** `seq` of the line; after the last one: how many there are. */
  readonly event: number;
  readonly type: string;
};

/** An event that the core made, held against the line in whose place it is. */
export function compareEvent(event: AgentEvent, line: RecordedLine, type: string): Divergence | undefined {
  const at = { event: line.seq, type };
  if (event.type === 'redacted')
    return { ...at, field: 'redaction', recorded: 'nothing left to do', got: toHit(event) };
  if (type !== event.type) return { ...at, field: 'type', recorded: type, got: event.type };
  const got = toPlain(toFields(event));
  const difference = findSetup(event, line) ?? findDifference({ recorded: line.fields, got }, isVolatile);
  return difference === undefined ? undefined : { ...at, ...difference };
}

const toHit = ({
  count,
  class: name,
  place,
}: {
  readonly count: number;
  readonly class: string;
  readonly place: string;
}) => `${count} × ${name} in ${place}`;

/** Members that are undefined are in no line. */
function toPlain(fields: JsonObject): JsonObject {
  const parsed: JsonObject = JSON.parse(JSON.stringify(fields));
  return parsed;
}

/**
 * What is left of a result that was shortened is short enough: that it was shortened is as recorded, in the event and in
 * all that is made of it.
 */
export function toRecorded(event: AgentEvent, line: RecordedLine): AgentEvent {
  if (event.type !== 'tool-run' || line.type !== 'tool-run') return event;
  return line.truncated ? { ...event, truncated: true } : event;
}

/** A digest says only that something is different; the setup itself says what. */
function findSetup(event: AgentEvent, line: RecordedLine): Difference | undefined {
  if (event.type !== 'stage-started' || line.type !== 'stage-started') return undefined;
  const recorded = toPlainValue(line.setup);
  return findDifference({ recorded, got: toPlainValue(event.setup ?? null) }, () => false, 'setup');
}

function toPlainValue(value: unknown): JsonValue {
  const parsed: JsonValue = JSON.parse(JSON.stringify(value));
  return parsed;
}
