/** Goes through the start of main, and tells what it finds afterwards. */

import { readFileSync } from 'node:fs';
import { startClean } from '../../src/entry/clean-start.ts';

startClean();
process.stdout.write(
  JSON.stringify({
    pid: process.pid,
    argv: process.argv.slice(2),
    execArgv: process.execArgv,
    env: process.env,
    block: readFileSync('/proc/self/environ', 'utf8'),
  }),
);
