/** A process of its own that calls one write tool again and again, as the file says that its argument names. */

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../src/contract/json.ts';
import { openJail } from '../../src/toolbelt/jail.ts';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';
import { noHistory } from '../support/history.ts';

type Order = {
  readonly root: string;
  readonly calls: readonly (readonly [string, JsonObject])[];
  readonly times: number;
};

const order: Order = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const writing = { guarded: [], chance: (bytes: number) => randomBytes(bytes).toString('hex') };
const jail = openJail({ root: order.root, hidden: [], allowFiles: [], writing });
const signal = new AbortController().signal;
// The guard is read before the clock of the test starts.
await jail.withSpot('warm', 'keep', async () => undefined);
process.stdout.write('ready\n');
for (let time = 0; time < order.times; time += 1) {
  const [name, args] = order.calls[time % order.calls.length] ?? ['', {}];
  const answer = await toolbelt
    .get(name)
    ?.run(args, { jail, git: noHistory, now: () => 0, signal, maxOutputBytes: 65_536 });
  if (answer?.verdict !== 'ok') process.stdout.write(`${JSON.stringify(answer)}\n`);
}
