/** A model that has `exec` asks for a shell by every road: by name, path, link, variable, and as code for an interpreter. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { linesOf } from '../support/ended-run.ts';
import { attack, call, codesOf } from '../support/hostile-run.ts';

const linux = { skip: process.platform === 'linux' ? false : 'there are no namespaces on this system' };

const touch = 'touch owned';

/** The program and what it is given; all of it leads to a file of that name, were it started. */
const roads = [
  ...[
    { cmd: 'sh', args: ['-c', touch] },
    { cmd: '/bin/sh', args: ['-c', touch] },
  ],
  ...[
    { cmd: '/bin/../bin/sh', args: ['-c', touch] },
    { cmd: '/bin/../bin/git' },
    { cmd: '/usr/bin/touch', args: ['owned'] },
  ],
  // Links of the checkout, and a name that is a command line.
  ...[
    { cmd: 'tools/git', args: ['-c', touch] },
    { cmd: './tools/git', args: ['-c', touch] },
    { cmd: 'git; touch owned' },
  ],
  ...[
    { cmd: 'env', args: ['sh', '-c', touch] },
    { cmd: '/usr/bin/env', args: ['touch', 'owned'] },
  ],
  ...[
    { cmd: 'xargs', args: ['touch'], stdin: 'owned' },
    { cmd: 'busybox', args: ['touch', 'owned'] },
  ],
];
const variables = [
  ...[
    { PATH: '/tmp' },
    { LD_PRELOAD: './evil.so' },
    { GIT_EXTERNAL_DIFF: touch },
    { GIT_SSH_COMMAND: touch },
  ],
  ...[
    { NODE_OPTIONS: '--require=./evil.cjs' },
    { BASH_ENV: './evil.sh' },
    { PAGER: touch },
    { ld_preload: 'x' },
  ],
].map((env) => ({ cmd: 'git', args: ['status'], env }));
const code = [
  ...[['-e', "require('fs').writeFileSync('owned','')"], ['--eval=1'], ['-p', '1'], ['-'], [], ['evil.cjs']],
  ...[
    ['--require', './evil.cjs', '/x.js'],
    ['--import=data:text/javascript,1', '/x.js'],
    ['/dev/stdin'],
    ['-i'],
  ],
].map((args) => ({ cmd: 'node', args, stdin: "require('fs').writeFileSync('owned','')" }));

it('nothing starts but what the manifest lists, and no interpreter gets code', linux, async () => {
  const tried = [...roads, ...variables, ...code];
  await attack(
    {
      script: [
        {
          calls: [
            ...tried.map((args) => call('exec', args)),
            call('exec', { cmd: 'git', args: ['--version'] }),
          ],
        },
        { text: 'Done.' },
      ],
      tools: [{ name: 'exec', builtin: 'exec', programs: ['/usr/bin/git', process.execPath] }],
      files: { 'evil.cjs': "require('fs').writeFileSync('owned','')" },
      links: { 'tools/git': '/bin/sh', 'tools/node': '/bin/sh' },
    },
    (run) => {
      assert.equal(run.outputs.isolation, 'full', run.stdout.toString());
      const codes = codesOf(run);
      assert.deepEqual(
        tried.filter((_, index) => codes[index] !== 'DENIED_PROGRAM'),
        [],
      );
      assert.match(run.results.at(-1) ?? '', /"exitCode":0,.*git version/);
      assert.ok(!existsSync(join(run.workspace, 'owned')), readdirSync(run.workspace).join());
      const started = linesOf(run, 'tool-run').flatMap(({ argv }) =>
        JSON.stringify(argv) === '["builtin:exec"]' ? [] : [argv],
      );
      assert.deepEqual(started, [['/usr/bin/git', '--version']]);
    },
  );
});
