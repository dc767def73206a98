import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeWorkspace, planted } from './workspace.ts';

/** Names that exist in the workspace below, those around it, and the tricks that are played with them. */
const names = [
  ...['src', 'open.txt', 'sub', 'out', 'up', 'git', 'sneaky', 'settings', 'loop', 'slash', 'docker', 'here'],
  ...['.git', '.GIT', 'git~1', 'GIT~1', '.git.', '.git ', '.g\u200cit', '\uff0egit', '.git::$DATA', 'config'],
  ...[
    '.env',
    '.ENV',
    '.env.',
    '.env::$DATA',
    '.env.local',
    'server.key',
    'id_rsa',
    '.npmrc',
    '.docker',
    'config.json',
  ],
  ...[
    '..',
    '.',
    '...',
    '.. ',
    '',
    ' ',
    '~',
    'outside',
    'workspace',
    'secret.txt',
    'temp',
    'proc',
    'self',
    'environ',
  ],
  ...['temp', 'C:', '\\\\?\\', '\0', '%2e%2e', '..%2f', '\u2025', '\uff0e\uff0e', 'nothing'],
];

const path = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 7 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { minLength: 1, maxLength: 4 }),
  },
);
const separators = fc.array(fc.constantFrom('/', '/', '\\', '//'), { minLength: 8, maxLength: 8 });
const text = fc.tuple(fc.constantFrom('', '', '', './', '/', '\\', '../'), path, separators).map(
  ([start, parts, between]) =>
    start +
    parts
      .map((part, index) => part + between[index])
      .join('')
      .slice(0, -1),
);

test('2,000 paths never reach what is planted outside, in .git, in a hidden directory or in a credential file', async (context) => {
  const files = [
    '.git/config',
    'sub/.git/config',
    '.env',
    '.env.local',
    'sub/server.key',
    'src/id_rsa',
    '.npmrc',
  ];
  files.push('.docker/config.json', 'temp/secret.txt');
  const open = {
    'open.txt': 'open',
    'src/open.txt': 'open',
    'sub/config': 'open',
    'sub/config.json': 'open',
  };
  const contents = {
    ...open,
    ...Object.fromEntries(files.map((file) => [file, planted])),
  };
  const workspace = makeWorkspace(context, contents, { hidden: ['temp'] });
  const { root, outside } = workspace;
  mkdirSync(join(outside, '.git'));
  writeFileSync(join(outside, '.git/config'), planted);
  const links = [
    ...[
      [outside, 'out'],
      ['..', 'up'],
      ['.git', 'git'],
      ['../.git/config', 'sub/sneaky'],
      ['.env', 'settings'],
    ],
    ...[
      ['loop', 'loop'],
      ['/', 'slash'],
      ['.docker', 'docker'],
      ['.', 'here'],
      ['../temp', 'src/temp'],
    ],
  ] as const;
  for (const [target, link] of links) symlinkSync(target ?? '', join(root, link ?? ''));

  let opened = 0;
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom('file', 'lines', 'stat', 'list', 'search'), async (given, how) => {
      const asked = given === '' ? '.' : given.slice(0, 4096);
      const calls = {
        file: ['fs_read_file', { path: asked }],
        lines: ['fs_read_lines', { path: asked }],
        stat: ['fs_stat', { path: asked, followSymlinks: true, hash: 'sha256' }],
        list: ['fs_list_dir', { path: asked, recursive: true, includeHidden: true }],
        search: ['fs_search', { path: asked, query: planted.slice(0, 7) }],
      } as const;
      const [tool, args] = calls[how];
      const answer = await workspace.run(tool, args);
      const said = JSON.stringify(answer);
      assert.ok(!said.includes(planted), said);
      // Nor is a size or a name told of what is kept: the planted text is the only content of its length.
      assert.ok(!said.includes(`"sizeBytes":${planted.length}`), said);
      if (answer.verdict === 'ok' && answer.value.exists !== false) opened += 1;
    }),
    { numRuns: 2000 },
  );
  assert.ok(opened > 50, `${opened} of the paths led to something`);
});
