/** Rows of the table of steps. */

import type { AgentEvent } from '../contract/events.ts';
import type { JsonValue } from '../contract/json.ts';
import type { Sink } from '../contract/ports.ts';
import type { Stage } from '../contract/stage.ts';

export type StepRow = {
  /** The step's number; those of the pre-stage begin with `pre`. */
  readonly step: string;
  readonly what: string;
  /** What a refused call asked for; a text of the model. */
  readonly asked?: string;
  readonly how: string;
  readonly bytes: number;
  readonly ms: number;
};

export type StepRows = Sink & { rows(): readonly StepRow[] };

/** A row for what a person wants to see in the table; the rest is ignored. */
export function collectStepRows(): StepRows {
  const rows: StepRow[] = [];
  let stage: Stage = 'main';
  return {
    accept: (event) => {
      if (event.type === 'stage-started') stage = event.stage;
      const row = toRow(event, stage);
      if (row !== undefined) rows.push(row);
    },
    rows: () => rows,
  };
}

/** `pre 2`, or `2`. */
export const toStepName = (step: number, stage: Stage): string =>
  stage === 'prestage' ? `pre ${step}` : String(step);

function toRow(event: AgentEvent, stage: Stage): StepRow | undefined {
  switch (event.type) {
    case 'model-replied': {
      const how = event.calls > 0 ? `${event.calls} calls` : event.finish;
      const { bytes, ms } = event;
      return { step: toStepName(event.step, stage), what: 'model', how, bytes, ms };
    }
    case 'tool-run': {
      const how = `${event.ending}${event.truncated ? ', shortened' : ''}`;
      const { tool: what, stdoutBytes: bytes, ms } = event;
      return { step: toStepName(event.step, stage), what, how, bytes, ms };
    }
    case 'tool-refused': {
      const { tool: what, code: how } = event;
      const asked = toShort(event.arguments);
      return { step: toStepName(event.step, stage), what, asked, how, bytes: 0, ms: 0 };
    }
    default:
      return undefined;
  }
}

export function toShort(value: JsonValue): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
