/**
 * A program for the test: asks the GitHub at argv[2], and writes down which packages were loaded when. `stdout` holds
 * one line of JSON, and what anybody else prints.
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
const { openGithub } = await import('../../src/github/client.ts');
const { systemClock } = await import('../../src/run/clock.ts');

const [, , apiUrl = '', token = '', ...logins] = process.argv;
const signal = new AbortController().signal;
const client = openGithub({ apiUrl, token, repository: 'octo-org/widgets', signal, clock: systemClock });
const before = [...loaded];
const permissions: string[] = [];
const ms: number[] = [];
for (const login of logins) {
  const start = performance.now();
  permissions.push(await client.readPermission(login));
  ms.push(performance.now() - start);
}
console.log(JSON.stringify({ before, after: loaded, permissions, problems: client.problems(), ms }));
