import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { FileChange, PullRequestProposal } from '../../src/contract/proposals.ts';
import { judgeChanges } from '../../src/github/file-changes.ts';

const proposal = (
  more: Partial<PullRequestProposal> & { readonly paths?: readonly string[] } = {},
): PullRequestProposal => {
  const { paths = ['src/a.txt'], ...rest } = more;
  return {
    ...{ type: 'pull-request', title: 'T', body: 'B', branch: 'goagent/maintenance-0123456789ab', patch: '' },
    base: { ref: 'main', sha: 'a'.repeat(40) },
    files: paths.map((path) => ({ path, change: 'written', mode: '100644', content: 'YQ==' })),
    ...rest,
  };
};

const refused = (judged: ReturnType<typeof judgeChanges>): boolean => judged.verdict === 'not-allowed';

it('allows files below the root, in any language and with any name that is one', () => {
  const paths = [
    'a',
    'src/a b.txt',
    'docs/über/日本.md',
    '.github/dependabot.yml',
    '.github/workflow/a',
    'x/.github/workflows/a.yml',
    '.gitignore',
    'a..b',
    '...',
    'con',
    'A',
    'github/workflows/a',
  ];
  assert.deepEqual(judgeChanges(proposal({ paths })), { verdict: 'allowed' });
});

it('refuses workflows in every spelling that some file system takes for them', () => {
  for (const path of [
    '.github/workflows/a.yml',
    '.GitHub/WORKFLOWS/a.yml',
    '.github./workflows /a.yml',
    '.github/workflows',
    '.ｇithub/workflows/a',
    '.git\u200bhub/workflows/a',
  ]) {
    assert.ok(refused(judgeChanges(proposal({ paths: ['src/a.txt', path] }))), path);
    const files: readonly FileChange[] = [{ path, change: 'deleted' }];
    assert.ok(refused(judgeChanges(proposal({ files }))), path);
  }
});

it('refuses paths that lead elsewhere', () => {
  for (const path of [
    '',
    '/etc/passwd',
    '../a',
    'a/../b',
    './a',
    'a//b',
    'a/',
    'a\\b',
    'a\0b',
    'a\nb',
    '.git/config',
    'a/.GIT/config',
    '.git ',
    'git~1',
    '.gi\u200ct/x',
    'x'.repeat(4_097),
  ]) {
    assert.ok(refused(judgeChanges(proposal({ paths: [path] }))), JSON.stringify(path.slice(0, 20)));
  }
});

it('refuses links, submodules, directories and what is no base64', () => {
  for (const file of [
    { mode: '120000' },
    { mode: '160000' },
    { mode: '040000' },
    { mode: '' },
    { content: 'a' },
    { content: '!!!!' },
    { content: 'YQ' },
  ]) {
    const change: FileChange = JSON.parse(
      JSON.stringify({ path: 'a', change: 'written', mode: '100644', content: '', ...file }),
    );
    assert.ok(refused(judgeChanges(proposal({ files: [change] }))), JSON.stringify(file));
  }
});

it('refuses another branch than one of ours, a base that is none, and changes that are none', () => {
  for (const branch of [
    'main',
    'goagent/x',
    'goagent/maintenance-0123456789AB',
    'refs/heads/goagent/maintenance-0123456789ab',
    'goagent/maintenance-0123456789ab\n',
    '',
  ]) {
    assert.ok(refused(judgeChanges(proposal({ branch }))), branch);
  }
  for (const base of [
    { ref: 'a b', sha: 'a'.repeat(40) },
    { ref: 'main', sha: 'main' },
    { ref: 'a...b', sha: 'a'.repeat(40) },
    { ref: 'goagent/maintenance-0123456789ab', sha: 'a'.repeat(40) },
  ]) {
    assert.ok(refused(judgeChanges(proposal({ base }))), base.ref);
  }
  assert.ok(refused(judgeChanges(proposal({ files: [] }))));
  assert.ok(refused(judgeChanges(proposal({ paths: ['a', 'a'] }))));
});
