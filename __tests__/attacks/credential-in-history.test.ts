/** Credential files that a repository has, or once had, by way of its history: as file, patch, rename, list and blame. */

import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import type { JsonObject } from '../../src/contract/json.ts';
import { posix } from '../support/hostile-run.ts';
import { makeRepository } from '../toolbelt/git-repository.ts';

const planted = 'a credential in a form that nothing knows';
const kept = ['.env', 'server.pem', 'deploy/id_rsa', '.npmrc', 'a/.env'];

it('no git tool shows a credential file of any commit, by any of its names', posix, async (context) => {
  const files = Object.fromEntries(kept.map((path) => [path, `${planted}\n${'line\n'.repeat(20)}`]));
  const repository = await makeRepository(context, {
    ...files,
    'README.md': '# 1\n',
    '.env.example': 'A=1\n',
  });
  const first = (await repository.git('rev-parse', 'HEAD')).trim();
  // Renamed away from a kept name, and to one; a directory with a kept file that becomes a file.
  renameSync(join(repository.root, 'server.pem'), join(repository.root, 'server.txt'));
  rmSync(join(repository.root, 'a'), { recursive: true });
  await repository.commit('Hide', {
    a: 'now a file\n',
    'z.txt': 'behind it\n',
    'README.md': '# 2\n',
    '.npmrc': `other ${planted}\n`,
  });
  writeFileSync(join(repository.root, '.env'), `changed ${planted}\n`);
  writeFileSync(join(repository.root, 'new.key'), planted);

  const said: string[] = [];
  const value = async (tool: string, args: JsonObject) => {
    const answer = await repository.value(tool, args);
    said.push(JSON.stringify(answer));
    return answer;
  };
  const names = ({ files: list }: JsonObject) => (Array.isArray(list) ? list.map(({ path }) => path) : list);
  const between = await value('git_diff', { from: first, to: 'HEAD' });
  assert.deepEqual(names(between), ['README.md', 'a', 'z.txt']);
  assert.deepEqual(between.skipped, { denied: 3 });
  const work = await value('git_diff', {});
  assert.deepEqual([names(work), work.skipped], [[], { denied: 2 }]);
  const commit = await value('git_show', { revision: first });
  assert.deepEqual([names(commit), commit.skipped], [['.env.example', 'README.md'], { denied: 5 }]);
  const directory = await value('git_show', { revision: first, path: 'deploy' });
  assert.deepEqual([directory.entries, directory.skipped], [[], { denied: 1 }]);
  for (const path of [...kept, 'x/../.env', '.ENV', 'server.pem.', '.git/config']) {
    for (const [tool, args] of [
      ['git_show', { revision: first, path }],
      ['git_blame', { revision: first, path }],
      ['git_log', { path }],
      ['git_diff', { paths: [path] }],
    ] as const) {
      const answer = await repository.run(tool, args);
      assert.equal(answer.verdict === 'failed' && answer.code, 'DENIED_PATH', `${tool} ${path}`);
    }
  }
  await value('git_diff', { from: first, to: 'HEAD', paths: ['a', 'deploy', 'z.txt'] });
  assert.ok(!said.join('').includes(planted));
});

it('what allow-files lists is shown', posix, async (context) => {
  const repository = await makeRepository(context, { '.env': 'A=1\n' }, { allowFiles: ['.env'] });
  const value = await repository.value('git_show', { path: '.env' });
  assert.equal(value.content, 'A=1\n');
});
