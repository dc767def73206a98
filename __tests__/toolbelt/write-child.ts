/** A process of its own that calls write tools again and again, as the file says that its argument names. */

import { randomBytes } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import type { JsonObject } from '../../src/contract/json.ts';
import { openJail } from '../../src/toolbelt/jail/jail.ts';
import type { BuiltinTool } from '../../src/toolbelt/tool.ts';

export type WriteOrder = {
  readonly root: string;
  readonly calls: readonly (readonly [string, JsonObject])[];
  /** How many calls; after the last of `calls` the first comes again. */
  readonly times: number;
  /** `calls`: `s` when a call starts and `e` when it has ended well. Answers of calls that failed are always told. */
  readonly told: 'failures' | 'calls';
};

/** One tool alone: it is most of a start to load all of them. */
async function load(name: string): Promise<BuiltinTool> {
  const module = await import(`../../src/toolbelt/fs/${name.replaceAll('_', '-')}.ts`);
  return module[name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())];
}

const order: WriteOrder = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const tools = new Map<string, BuiltinTool>();
for (const [name] of order.calls) tools.set(name, tools.get(name) ?? (await load(name)));
const writing = { guarded: [], chance: (bytes: number) => randomBytes(bytes).toString('hex') };
const jail = openJail({ root: order.root, hidden: [], allowFiles: [], writing });
const git = { read: async () => ({ verdict: 'no-repository', why: 'there is none' }) as const };
const context = { jail, git, now: () => 0, signal: new AbortController().signal, maxOutputBytes: 65_536 };
/** At once, so that whoever kills this process knows whether a call was going on. */
const tell = (mark: string) => (order.told === 'calls' ? writeSync(1, mark) : 0);
// The guard is read before the clock of the test starts.
await jail.withSpot('warm', 'keep', async () => undefined);
if (order.told === 'failures') writeSync(1, 'ready\n');
for (let time = 0; time < order.times; time += 1) {
  const [name, args] = order.calls[time % order.calls.length] ?? ['', {}];
  tell('s');
  const answer = await tools.get(name)?.run(args, context);
  if (answer?.verdict === 'ok') tell('e');
  else writeSync(1, `${JSON.stringify(answer)}\n`);
}
