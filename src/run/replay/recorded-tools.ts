/** Tools over a record: their results come again, in the order in which the log has them, and nothing starts. */

import type { ToolRun } from '../../contract/calls.ts';
import type { ToolRunner } from '../../contract/ports.ts';
import type { Cursor } from './cursor.ts';
import type { RecordedLine } from './recorded.ts';

type RunLine = Extract<RecordedLine, { type: 'tool-run' }>;

/** Calls that run side by side start in the order in which their results are told. */
export function replayTools(cursor: Cursor): ToolRunner {
  let taken = -1;
  return async (call) => {
    const line = cursor.ahead((found): found is RunLine => found.type === 'tool-run', taken);
    if (line === undefined) return nothingRecorded;
    taken = line.seq;
    return { ...line.run, ...toWhole(line, call.tool.maxOutputBytes) };
  };
}

/**
 * A result that was cut has what was lost behind it as a marker: where that makes it longer than results may be, it
 * would be cut again.
 */
function toWhole({ run, truncated }: RunLine, maxBytes: number): Pick<ToolRun, 'said' | 'lostBytes'> {
  const { said } = run;
  if (typeof said !== 'string' || !truncated || Buffer.byteLength(said) <= maxBytes)
    return { said, lostBytes: 0 };
  const marker = /\[… (\d{1,15}) bytes left out …\]$/.exec(said);
  return marker === null
    ? { said, lostBytes: 0 }
    : { said: said.slice(0, marker.index), lostBytes: Number(marker[1]) };
}

/** Where the record has no result any more, the run had none: nobody gets to see this one. */
const nothingRecorded: ToolRun = {
  ending: 'cancelled',
  said: '',
  argv: [],
  cwd: '',
  exit: -1,
  ms: 0,
  stdoutBytes: 0,
  stderrBytes: 0,
  lostBytes: 0,
  envKeys: [],
  network: false,
};
