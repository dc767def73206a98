/**
 * A program for the test: writes to the GitHub at argv[2], and says which packages were loaded when. The third write is
 * under way when the run ends; the time from then to the end of the process is the last line.
 */

import { registerHooks } from 'node:module';
import { performance } from 'node:perf_hooks';

const loaded: string[] = [];
registerHooks({
  resolve: (specifier, context, next) => {
    const resolved = next(specifier, context);
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(resolved.url) ?? [];
    if (name !== undefined && !loaded.includes(name)) loaded.push(name);
    return resolved;
  },
});
const { openHub } = await import('../../src/github/open-hub.ts');
const { systemClock } = await import('../../src/run/clock.ts');

const [, , apiUrl = '', token = ''] = process.argv;
const run = new AbortController();
const hub = openHub({
  apiUrl,
  token,
  repository: 'octo-org/widgets',
  signal: run.signal,
  clock: systemClock,
});
const before = [...loaded];
const starts: number[] = [];
const verdicts: string[] = [];
for (let turn = 0; turn < 2; turn += 1) {
  verdicts.push((await hub.createComment({ number: 7, body: 'Hello' })).verdict);
  starts.push(performance.now());
}
let ended = 0;
setTimeout(() => {
  ended = performance.now();
  run.abort();
}, 300);
verdicts.push((await hub.updateComment({ id: 5, body: 'Hello' })).verdict);
const pace = (starts[1] ?? 0) - (starts[0] ?? 0);
process.on('exit', () =>
  console.log(JSON.stringify({ before, after: loaded, verdicts, pace, ms: performance.now() - ended })),
);
