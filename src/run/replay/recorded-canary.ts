/** Canaries over a record: they were random, and are in no bundle; what was seen is what the log says was seen. */

import { sha256Hex } from '../../canonical/canonical.ts';
import type { CanaryWatch, Sighting } from '../../law/redact/canary.ts';
import type { Cursor } from './cursor.ts';
import type { RecordedLine } from './recorded.ts';

type ToldLine = Extract<RecordedLine, { type: 'told' }>;

const clear: Sighting = { verdict: 'clear' };

export function replayCanary(cursor: Cursor): CanaryWatch {
  return {
    inText: (text) => {
      const line = cursor.peek();
      if (line?.type !== 'tool-refused' || line.code !== 'DENIED_CANARY') return clear;
      const isIt =
        text.startsWith(`${line.tool} `) && sha256Hex(text.slice(line.tool.length + 1)) === line.sha256;
      return isIt ? toSighting(cursor) : clear;
    },
    inMessages: ([message]) => {
      const line = cursor.peek();
      if (line?.type !== 'told' || line.event.type !== 'canary-tripped') return clear;
      const where = message?.role === 'tool' ? 'the result of a tool' : 'a request to the model';
      return line.event.message.endsWith(` turned up in ${where}.`) ? toSighting(cursor) : clear;
    },
  };
}

function toSighting(cursor: Cursor): Sighting {
  const line = cursor.ahead(
    (found): found is ToldLine => found.type === 'told' && found.event.type === 'canary-tripped',
  );
  const message = line?.event.type === 'canary-tripped' ? line.event.message : '';
  return { verdict: 'seen', what: message.slice(0, Math.max(0, message.lastIndexOf(' turned up in '))) };
}
