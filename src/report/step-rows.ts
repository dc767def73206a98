/** Rows of the table of steps. */

import type { AgentEvent } from '../contract/events.ts';
import type { JsonValue } from '../contract/json.ts';

export type StepRow = {
  readonly step: number;
  readonly what: string;
  readonly how: string;
  readonly bytes: number;
  readonly ms: number;
};

/** Adds a row for what a person wants to see in the table; ignores the rest. */
export function addRow(rows: StepRow[], event: AgentEvent): void {
  if (event.type === 'model-replied') {
    const how = event.calls > 0 ? `${event.calls} calls` : event.finish;
    rows.push({
      step: event.step,
      what: 'model',
      how,
      bytes: Buffer.byteLength(event.content.text),
      ms: event.ms,
    });
  } else if (event.type === 'tool-run') {
    const how = `${event.ending}${event.truncated ? ', shortened' : ''}`;
    rows.push({ step: event.step, what: event.tool, how, bytes: event.stdoutBytes, ms: event.ms });
  } else if (event.type === 'tool-refused') {
    rows.push({
      step: event.step,
      what: `${event.tool} ${toShort(event.arguments)}`,
      how: event.code,
      bytes: 0,
      ms: 0,
    });
  }
}

export function toShort(value: JsonValue): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
