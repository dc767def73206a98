import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeWorkspace, planted } from './workspace.ts';

/** Names that lead somewhere from one of the others; links among them. */
const open = 'src sub here here open.txt config config.json .. .'.split(' ');
const kept =
  'out up git sneaky settings loop slash docker outside secret.txt temp .git .env server.key id_rsa .npmrc .docker';
const system = 'workspace proc self environ root etc passwd'.split(' ');
const tricks = [
  ...'.GIT git~1 GIT~1 .git. .ENV .env. .env::$DATA .git::$DATA ... ~ C: %2e%2e ..%2f \\\\?\\ nothing'.split(
    ' ',
  ),
  ...['.git ', '.. ', '', ' ', '\0', '.g\u200cit', '\uff0egit', '\u2025', '\uff0e\uff0e'],
];

const name = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...open) },
  { weight: 12, arbitrary: fc.constantFrom(...kept.split(' ')) },
  { weight: 2, arbitrary: fc.constantFrom(...system) },
  { weight: 2, arbitrary: fc.constantFrom(...tricks) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const first = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('', './', 'src/', 'sub/', 'here/') },
  { weight: 1, arbitrary: fc.constantFrom('/', '\\', '../') },
);
const separators = fc.array(fc.constantFrom('/', '/', '\\', '//'), { minLength: 6, maxLength: 6 });
const text = fc.tuple(first, fc.array(name, { minLength: 1, maxLength: 5 }), separators).map(
  ([start, names, between]) =>
    start +
    names
      .map((part, at) => part + between[at])
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
  const links = {
    ...{
      out: outside,
      up: '..',
      git: '.git',
      'sub/sneaky': '../.git/config',
      settings: '.env',
      loop: 'loop',
    },
    ...{ slash: '/', docker: '.docker', here: '.', 'src/temp': '../temp', 'sub/up': '../..' },
  };
  for (const [link, target] of Object.entries(links)) symlinkSync(target, join(root, link));

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
