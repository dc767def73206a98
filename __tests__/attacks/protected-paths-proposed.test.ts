/** A program that was hijacked writes past the write tools what the next run obeys, and waits for it to be proposed as a pull request. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { it } from 'node:test';
import { compileProtectedPaths } from '../../src/toolbelt/work-tree/protected-paths.ts';
import { posix } from '../support/hostile-run.ts';
import { changed, leftOf, makeProposing, namesOf, treeOf } from '../toolbelt/proposing.ts';

const planted = [
  '.github/workflows/ci.yml',
  '.GitHub/Workflows/steal.yml',
  'sub/.github/dependabot.yml',
  'docs/CODEOWNERS',
  'own/action.yml',
  'own/index.js',
  'db/Migrations/1.sql',
];
const script = `
for path in ${planted.join(' ')}; do mkdir -p "$(dirname "$path")"; echo planted > "$path"; done
ln -s .github/workflows flows
echo fine > README.md
echo planted > .env
`;

it('what a program planted past the write tools is in no proposal', posix, async (context) => {
  const repository = await makeProposing(context, {
    'README.md': '#\n',
    '.github/workflows/ci.yml': 'on: push\n',
    'own/action.yml': 'runs:\n  using: node24\n  main: index.js\n',
    'own/index.js': '1\n',
  });
  const compiled = await compileProtectedPaths(['db/migrations/**']);
  const { isProtected } = compiled.verdict === 'compiled' ? compiled : assert.fail(compiled.error);
  const snapshot = await repository.begin();
  execFileSync('/bin/sh', ['-c', script], { cwd: repository.root });
  const changes = changed(await repository.collect(snapshot, { isProtected }));
  assert.deepEqual(namesOf(changes), ['+README.md']);
  assert.ok(!changes.patch.includes('planted'));
  const tree = treeOf(repository.root, snapshot.commit, changes.files);
  const differing = await repository.git('diff', '--name-only', snapshot.commit, tree);
  assert.equal(differing, 'README.md\n');
  const reasons = leftOf(changes).map((line) => line.split(': ')[1]);
  assert.deepEqual(
    [reasons.length, new Set(reasons)],
    [9, new Set(['guarded', 'kept', 'protected', 'no-regular-file'])],
  );
});
