import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { parseGenerated, toGeneratedJudge } from '../../src/recipes/generated.ts';
import { compileGlobs } from '../../src/toolbelt/jail/globs.ts';

const text = `# comment linguist-generated
*.ts text eol=lf
dist/** linguist-generated=true -diff
dist/keep.js -linguist-generated\r
"with blank/*" linguist-generated
*.pb.go\t linguist-generated
logo.svg binary
!bad linguist-generated
[attr]made linguist-generated
alone
`;

test('the rules are those that say something of generated files, in order', () => {
  deepEqual(parseGenerated(text), [
    { glob: 'dist/**', says: 'generated' },
    { glob: 'dist/keep.js', says: 'written' },
    { glob: 'with blank/*', says: 'generated' },
    { glob: '*.pb.go', says: 'generated' },
    { glob: 'logo.svg', says: 'generated' },
  ]);
});

test('the last rule that matches decides, with the globs of the toolbelt', async () => {
  const rules = parseGenerated(text);
  const globs = new Map<string, (path: string) => boolean>();
  for (const { glob } of rules) {
    const compiled = await compileGlobs([glob], 'name-or-path');
    if (compiled.verdict === 'compiled') globs.set(glob, compiled.matches);
  }
  const judge = toGeneratedJudge(rules, (glob, path) => globs.get(glob)?.(path) === true);
  const paths = [
    'dist/a/b.js',
    'dist/keep.js',
    'src/deep/x.pb.go',
    'src/dist/a.js',
    'with blank/a',
    'src/a.ts',
  ];
  deepEqual(paths.map(judge), ['generated', 'written', 'generated', 'written', 'generated', 'written']);
});
