/**
 * An agent whose log stands on a disk that fills up: the process is started under a limit of file size, which
 * cuts a write and then refuses it, as a full disk does. Prints what happened as one line of JSON.
 */

import { spawnSync } from 'node:child_process';
import { GoagentError } from '../../src/contract/errors.ts';
import { createFanOut } from '../../src/report/fan-out.ts';
import { startAgent, toCall } from './agent-run.ts';
import { ended, openTestLog, started } from './log-writing.ts';

const [path = ''] = process.argv.slice(2);
const log = openTestLog(path);
const seen: string[] = [];
const run = startAgent({
  script: Array.from({ length: 100 }, (_, index) => ({ calls: [toCall(`c${index}`)] })),
  limits: { maxSteps: 100 },
});

/** Runs it and gives the code and words of what it throws. */
async function caught(act: () => Promise<void> | void): Promise<string> {
  try {
    await act();
    return 'nothing';
  } catch (error) {
    return error instanceof GoagentError ? `${error.code} ${error.message}` : String(error);
  }
}

const sinks = createFanOut([log, { accept: (event) => void seen.push(event.type) }]);
await sinks.publish(started);
const atFull = await caught(() => sinks.drain(run.events));
const digest = log.digest();
// The disk has room again; a line behind the torn one would be worthless.
spawnSync('prlimit', ['--pid', String(process.pid), '--fsize=unlimited']);
const afterwards = await caught(() => sinks.publish(ended()));
const atClose = await caught(() => {
  log.close();
});
const approvals = seen.filter((type) => type === 'tool-approved').length;
process.stdout.write(
  `${JSON.stringify({ atFull, afterwards, atClose, digest, approvals, started: run.started.length })}\n`,
);
