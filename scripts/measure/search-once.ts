/** One `fs_search` in a process of its own, so that its memory is its own: directory and arguments in, milliseconds out. */

import { noHistory } from '../../__tests__/support/history.ts';
import { openJail } from '../../src/toolbelt/jail/jail.ts';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';

const [root = '.', args = '{}'] = process.argv.slice(2);
const jail = openJail({ root, hidden: [], allowFiles: [] });
const signal = AbortSignal.timeout(300_000);
const started = performance.now();
const answer = await toolbelt
  .get('fs_search')
  ?.run(JSON.parse(args), { jail, git: noHistory, now: Date.now, signal, maxOutputBytes: 262_144 });
const ms = performance.now() - started;
if (answer?.verdict !== 'ok' || answer.value.truncated !== false) {
  console.error(JSON.stringify(answer)?.slice(0, 1000));
  process.exit(1);
}
const { matches, filesSearched, skipped } = answer.value;
console.log(
  JSON.stringify({ ms, found: Array.isArray(matches) ? matches.length : 0, filesSearched, skipped }),
);
