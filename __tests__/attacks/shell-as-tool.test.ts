/** "argv only, no shell", and then the manifest names a shell (goagent W7). */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { assertEnded } from '../support/ended-run.ts';
import { attack, posix } from '../support/hostile-run.ts';

const commands: readonly (readonly string[])[] = [
  ['/bin/sh', '-c', 'cat'],
  ['/bin/bash'],
  ['/usr/bin/env', 'bash', '-c', 'cat'],
  ['/usr/bin/env', '-S', 'sh -c cat'],
  ['/usr/bin/nice', '-n', '5', 'dash'],
  ['/usr/bin/timeout', '9', 'sh'],
  ['/bin/busybox', 'sh'],
  ['/usr/bin/node', '-e', 'eval(1)'],
  ['/usr/bin/node'],
  ['/usr/bin/python3', '-c', 'pass'],
  ['/usr/bin/python3.12', 'script.py'],
  ['/usr/bin/perl', '-ne', 'print'],
  ['/usr/bin/xargs', 'rm'],
  ['/usr/bin/find', '.', '-exec', 'sh', ';'],
  ['/lib64/ld-linux-x86-64.so.2', '/bin/sh'],
];

it('no shell and no interpreter with code starts as a tool, by whatever name', posix, async () => {
  const tools = commands.map((command, index) => ({ name: `tool${index}`, command }));
  await attack({ script: [{ text: 'Done.' }], tools }, (run) => {
    assertEnded(run, {
      conclusion: 'config-error',
      reason: 'MANIFEST_INVALID',
      exit: 1,
      message: /is refused/,
    });
    const told = run.stdout.toString();
    for (const { name } of tools) assert.ok(told.includes(`"${name}": command is refused`), name);
    assert.deepEqual(run.requests, []);
  });
});
