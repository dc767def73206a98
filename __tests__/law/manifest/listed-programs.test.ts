import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BuiltinDescription } from '../../../src/contract/catalog.ts';
import { catalogOf, complaintsOf, ordinary, parse } from './support.ts';

const exec: BuiltinDescription = {
  name: 'exec',
  description: 'Starts programs.',
  schema: { type: 'object' },
  access: 'execute',
  network: false,
  starts: 'listed-programs',
};
const builtins = new Map([...ordinary.builtins, ['exec', exec]]);

const parseTool = (tool: object, platform: NodeJS.Platform = 'linux') =>
  parse({ tools: [{ name: 't', ...tool }] }, { builtins, platform });

const complaintsAbout = (programs: unknown, platform?: NodeJS.Platform): readonly string[] =>
  complaintsOf(parseTool({ builtin: 'exec', programs }, platform)).map((line) =>
    line.replace('tool[0] "t": ', ''),
  );

test('exec carries its list, in normal form and frozen, and an empty one where none is given', () => {
  const [tool] = catalogOf(
    parseTool({ builtin: 'exec', programs: ['/usr/bin/../bin/git', '/opt//make'] }),
  ).tools;
  assert.deepEqual(tool?.action, {
    type: 'builtin',
    builtin: 'exec',
    programs: [{ path: '/usr/bin/git' }, { path: '/opt/make' }],
  });
  assert.deepEqual([tool?.access, tool?.network], ['execute', false]);
  const { action } = catalogOf(parseTool({ builtin: 'exec' })).tools[0] ?? {};
  assert.deepEqual(action, { type: 'builtin', builtin: 'exec', programs: [] });
  assert.ok(Object.isFrozen(action) && action?.type === 'builtin' && Object.isFrozen(action.programs));
});

test('the model is told the list, whoever wrote the description', () => {
  const descriptionOf = (tool: object) =>
    catalogOf(parseTool({ builtin: 'exec', ...tool })).tools[0]?.description;
  const programs = ['/usr/bin/git', '/opt/make'];
  assert.equal(descriptionOf({ programs }), 'Starts programs. The list: /usr/bin/git, /opt/make.');
  assert.equal(
    descriptionOf({ programs, description: 'Builds.' }),
    'Builds. The list: /usr/bin/git, /opt/make.',
  );
  assert.equal(descriptionOf({}), 'Starts programs. The list: none.');
});

test('no other tool has a list, and none may be given one', () => {
  const only = 'tool[0] "t": programs is only for "builtin": "exec"';
  assert.deepEqual(complaintsOf(parseTool({ builtin: 'get_time', programs: ['/bin/true'] })), [only]);
  assert.deepEqual(complaintsOf(parseTool({ command: ['/bin/true'], programs: [] })), [only]);
  assert.deepEqual(catalogOf(parseTool({ builtin: 'get_time' })).tools[0]?.action, {
    type: 'builtin',
    builtin: 'get_time',
  });
});

test('a program of the list is one absolute path, given once', () => {
  assert.deepEqual(complaintsAbout('/bin/true'), ['programs must be a list of strings']);
  assert.deepEqual(complaintsAbout(['git', './tools/bin/x', '', '/usr/bin/', '/a\0b']), [
    'programs[0]: must be an absolute path (got "git")',
    'programs[1]: must be an absolute path (got "./tools/bin/x")',
    'programs[2]: must be an absolute path (got "")',
    'programs[3]: must be a program (got "/usr/bin/")',
    'programs[4]: must not contain a NUL character',
  ]);
  assert.deepEqual(complaintsAbout(['/bin/git', '/bin/make', '/usr/../bin/git']), [
    'programs[2]: the same program as programs[0]',
  ]);
  assert.deepEqual(complaintsAbout(['/usr/bin/git'], 'win32'), [
    'programs[0]: must be an absolute path (got "/usr/bin/git")',
  ]);
  assert.deepEqual(complaintsAbout(['C:\\git\\git.exe'], 'win32'), []);
});

test('a list has an end', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `/opt/p${index}x`);
  assert.deepEqual(complaintsAbout(many(100)), []);
  assert.deepEqual(complaintsAbout(many(101)), ['programs must be at most 100']);
});

test('shells, and what starts the program or the code of its arguments, are not listed', () => {
  const refused = [
    ...['/bin/sh', '/bin/../bin/bash', '/usr/bin/zsh', '/usr/bin/busybox', '/usr/bin/script', '/usr/bin/su'],
    ...[
      '/usr/bin/env',
      '/usr/bin/find',
      '/usr/bin/xargs',
      '/usr/bin/timeout',
      '/usr/bin/nice',
      '/usr/bin/sudo',
    ],
    ...['/lib64/ld-linux-x86-64.so.2', '/usr/bin/strace', '/usr/bin/parallel'],
    ...['/usr/bin/awk', '/usr/bin/mawk', '/usr/bin/sed', '/usr/bin/npx'],
  ];
  for (const path of refused) {
    assert.match(
      complaintsAbout([path]).join(),
      /^programs\[0\]: refused: "[^"]+" (?:is a shell|starts|runs)/,
      path,
    );
  }
  const taken = ['/usr/bin/git', '/usr/bin/make', '/usr/bin/node', '/usr/bin/python3', '/opt/tools/lint'];
  assert.deepEqual(complaintsAbout(taken), []);
});

test('access cannot be said to be less, and the network is a word of the manifest', () => {
  assert.deepEqual(complaintsOf(parseTool({ builtin: 'exec', access: 'write' })), [
    'tool[0] "t": access must not be less than the built-in tool\'s own, which is "execute"',
  ]);
  assert.equal(catalogOf(parseTool({ builtin: 'exec', network: true })).tools[0]?.network, true);
});
