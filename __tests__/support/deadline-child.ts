/** A process under a deadline: says when it listens, and, once its stdin ends, what ended it. */

import { openDeadline } from '../../src/run/deadline.ts';

const deadline = openDeadline(600_000, Date.now());
process.stdin.on('end', () => {
  process.stdout.write(`${deadline.signal.reason}\n`);
  deadline.release();
});
process.stdin.resume();
process.stdout.write('listening\n');
