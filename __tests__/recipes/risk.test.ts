import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { isDerived, toPathClass } from '../../src/recipes/path-class.ts';
import { judgeFile, judgeHunk } from '../../src/recipes/risk.ts';
import { toHunk, toTextFile } from '../support/review-requests.ts';

test('a path has the class that its names say', () => {
  const cases = {
    automation: [
      '.github/workflows/ci.yml',
      'publish/action.yml',
      'Jenkinsfile',
      '.husky/pre-commit',
      'CODEOWNERS',
    ],
    credentials: ['.env', '.env.local', 'deploy/server.pem', '.npmrc'],
    access: ['src/userLogin.ts', 'lib/auth/index.py', 'app/session_store.rb', 'src/Crypto.java'],
    migration: ['db/migrations/001_users.py', 'schema.sql'],
    container: ['Dockerfile', 'docker-compose.prod.yml', 'api.dockerfile'],
    dependencies: ['package.json', 'requirements-dev.txt', 'go.mod'],
    source: ['src/list.ts', 'main.go', 'include/author.h'],
    other: ['LICENSE', 'data/values.csv', 'config/app.yml'],
    test: ['src/auth.test.ts', '__tests__/auth/login.ts', 'pkg/list_test.go', 'spec/login_spec.rb'],
    documentation: ['README.md', 'docs/auth.html'],
    vendored: ['vendor/auth/x.go', 'web/node_modules/a/index.js'],
    generated: ['dist/main/index.js', 'api/types.pb.go', 'src/client.generated.ts'],
    minified: ['web/app.min.js'],
    'lock-file': ['package-lock.json', 'web/yarn.lock', 'go.sum', 'vendor/yarn.lock'],
    'source-map': ['lib/app.js.map'],
    snapshot: ['a/__snapshots__/b.ts.snap'],
  } as const;
  for (const [name, paths] of Object.entries(cases)) {
    deepEqual(
      paths.map(toPathClass),
      paths.map(() => name),
    );
  }
});

test('only what nothing runs is left out by its name', () => {
  const paths = [
    'yarn.lock',
    'a.js.map',
    'b.snap',
    'dist/main.js',
    'vendor/a.js',
    'a.min.js',
    'map',
    'lock.ts',
  ];
  deepEqual(paths.filter(isDerived), ['yarn.lock', 'a.js.map', 'b.snap']);
});

test('a hunk gains by words, by added lines, and loses where it only deletes', () => {
  const file = judgeFile(toTextFile('src/list.ts', []));
  const plain = judgeHunk(file, toHunk(1, ['+one']));
  const word = judgeHunk(file, toHunk(1, ['+element.innerHTML = one']));
  const gone = judgeHunk(file, toHunk(1, ['-eval(one)']));
  deepEqual(file, { score: 55, reason: 'source' });
  deepEqual(plain, { score: 56, reason: 'source' });
  deepEqual(word, { score: 68, reason: 'source, markup' });
  deepEqual(gone, { score: 22, reason: 'source, only deleted lines' });
  ok(
    judgeHunk(
      file,
      toHunk(
        1,
        Array.from({ length: 100 }, () => '+one'),
      ),
    ).score > plain.score,
  );
});

test('words lift a hunk by 30 at most', () => {
  const file = judgeFile(toTextFile('README.md', []));
  const { score } = judgeHunk(
    file,
    toHunk(1, ['+eval(secret, auth, innerHTML, pickle, md5, chmod, select )']),
  );
  equal(score, 20 + 30 + 1);
});

test('a file that becomes a program or a link counts for more', () => {
  const score = (oldMode: string, newMode: string) => judgeFile({ path: 'run', oldMode, newMode }).score;
  deepEqual([score('100644', '100755'), score('', '120000'), score('100755', '100755')], [60, 60, 45]);
});
