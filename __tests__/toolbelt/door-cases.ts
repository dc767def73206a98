/** Cases of the built-in tools for both doors: of each at least one that has an answer, and one that has none. */

import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DoorCase } from '../support/doors.ts';
import { commitAll, createRepository, git } from '../support/workspace.ts';

const files = {
  'README.md': '# Sample\n\nThree lines.\n',
  'src/one.ts': "import { two } from './two.ts';\nexport const one = two - 1;\n",
  'src/two.ts': 'export const two = 2;\r\n',
  'data.bin': new Uint8Array([0xff, 0x00, 0xfe, 0x01]),
  '.gitignore': 'out/\n',
  'out/two.ts': 'export const two = 3;\n',
};

const repository = async (root: string): Promise<void> => {
  await createRepository(root, { 'a.txt': 'one\ntwo\n', 'src/b.ts': 'export const b = 1;\n' });
  writeFileSync(join(root, 'a.txt'), 'one\ntwo\nthree\n');
  await commitAll(root, 'Count to three\n\nTwo was too little.');
  writeFileSync(join(root, 'src/b.ts'), 'export const b = 2;\n');
  // What a checkout's own configuration names is nobody's order.
  await git(root, ['config', 'diff.external', 'false']);
};

const patch = `--- a/src/one.ts
+++ b/src/one.ts
@@ -1,2 +1,3 @@
 import { two } from './two.ts';
-export const one = two - 1;
+/** Less than two. */
+export const one = two / 2;
--- a/README.md
+++ /dev/null
@@ -1,3 +0,0 @@
-# Sample
-
-Three lines.
--- /dev/null
+++ b/docs/new.md
@@ -0,0 +1 @@
+New.
`;

const linkOut = (root: string): void => symlinkSync('/etc', join(root, 'away'));

/** The first one of a tool is the example of its page. */
export const doorCases: readonly DoorCase[] = [
  { tool: 'fs_read_file', files, args: { path: 'src/one.ts' } },
  { tool: 'fs_read_file', files, args: { path: 'data.bin' } },
  { tool: 'fs_read_file', files, args: { path: 'src/nothing.ts' }, code: 'NOT_FOUND' },
  { tool: 'fs_read_file', files, args: { path: '../outside' }, code: 'DENIED_PATH' },
  {
    tool: 'fs_read_file',
    files,
    args: { path: 'README.md', encoding: 'latin-1' },
    code: 'INVALID_ARGUMENTS',
  },
  { tool: 'fs_read_lines', files, args: { path: 'README.md', startLine: 2 } },
  { tool: 'fs_read_lines', files, args: { path: 'src' }, code: 'NOT_A_FILE' },
  { tool: 'fs_list_dir', files, args: { path: '.', recursive: true }, volatile: ['modTime'] },
  { tool: 'fs_list_dir', files, args: { path: 'README.md' }, code: 'NOT_A_DIRECTORY' },
  { tool: 'fs_list_dir', files, prepare: linkOut, args: { path: 'away' }, code: 'DENIED_PATH' },
  { tool: 'fs_listdir', files, args: { path: 'src' }, volatile: ['modTime'] },
  { tool: 'fs_listdir', files, args: { path: 'nothing' }, code: 'NOT_FOUND' },
  { tool: 'fs_stat', files, args: { path: 'README.md', hash: 'sha256' }, volatile: ['modTime'] },
  { tool: 'fs_stat', files, args: { path: '/etc/passwd' }, code: 'DENIED_PATH' },
  { tool: 'fs_search', files, args: { query: 'two', globs: ['*.ts'], contextLines: 1 } },
  { tool: 'fs_search', files, args: { query: 'e[xp]{2}ort (', regex: true }, code: 'BAD_REGEX' },
  { tool: 'get_time', args: { timezone: 'Europe/Helsinki' }, volatile: ['iso8601'] },
  { tool: 'get_time', args: { timezone: 'Moon/Crater' }, code: 'BAD_TIMEZONE' },
  { tool: 'os_info', args: {} },
  { tool: 'os_info', args: { verbose: true }, code: 'INVALID_ARGUMENTS' },
  { tool: 'fs_write_file', files, args: { path: 'src/three.ts', content: 'export const three = 3;\n' } },
  { tool: 'fs_write_file', files, args: { path: 'data.bin', contentBase64: '/wD+Ag==' } },
  {
    tool: 'fs_write_file',
    files,
    args: { path: 'action.yml', content: 'on: push' },
    code: 'DENIED_PATH',
  },
  { tool: 'fs_write_file', files, args: { path: 'lib/one.ts', content: '' }, code: 'MISSING_PARENT' },
  { tool: 'fs_append_file', files, args: { path: 'README.md', content: 'A fourth.\n' } },
  { tool: 'fs_append_file', files, args: { path: 'src', content: 'x' }, code: 'IS_DIRECTORY' },
  {
    tool: 'fs_edit_range',
    files,
    args: { path: 'README.md', startByte: 2, endByte: 8, replacement: 'Example' },
  },
  {
    tool: 'fs_edit_range',
    files,
    args: { path: 'README.md', startByte: 0, endByte: 1, replacement: '', expectedSha256: '0'.repeat(64) },
    code: 'SHA_MISMATCH',
  },
  { tool: 'fs_replace', files, args: { path: 'src/one.ts', oldText: 'two - 1', newText: 'two / 2' } },
  {
    tool: 'fs_replace',
    files,
    args: { path: 'src/one.ts', oldText: 'three', newText: '' },
    code: 'NO_MATCH',
  },
  { tool: 'fs_mkdirp', files, args: { path: 'lib/deep' } },
  { tool: 'fs_mkdirp', files, args: { path: '../lib' }, code: 'DENIED_PATH' },
  { tool: 'fs_rm', files, args: { path: 'src', recursive: true } },
  { tool: 'fs_rm', files, args: { path: 'nothing' }, code: 'NOT_FOUND' },
  { tool: 'fs_move', files, args: { from: 'src/two.ts', to: 'two.ts' } },
  { tool: 'fs_move', files, args: { from: 'src/two.ts', to: 'README.md' }, code: 'EXISTS' },
  { tool: 'fs_apply_patch', files, args: { unifiedDiff: patch } },
  { tool: 'fs_apply_patch', files, args: { unifiedDiff: patch, dryRun: true } },
  {
    tool: 'fs_apply_patch',
    files: { ...files, 'README.md': '# Another\n' },
    args: { unifiedDiff: patch },
    code: 'PATCH_CONFLICT',
  },
  {
    tool: 'fs_apply_patch',
    files,
    args: { unifiedDiff: patch.replaceAll('docs/new.md', '../new.md') },
    code: 'DENIED_PATH',
  },
  {
    tool: 'fs_apply_patch',
    files,
    args: { unifiedDiff: patch.replaceAll('docs/new.md', '.github/new.yml') },
    code: 'DENIED_PATH',
  },
  { tool: 'fs_apply_patch', files, args: { unifiedDiff: 'nothing to see' }, code: 'BAD_PATCH' },
  { tool: 'git_diff', prepare: repository, args: {} },
  { tool: 'git_diff', prepare: repository, args: { from: 'HEAD~1', to: 'HEAD', mode: 'stat' } },
  { tool: 'git_diff', prepare: repository, args: { from: '--output=x' }, code: 'BAD_REVISION' },
  { tool: 'git_diff', files, args: {}, code: 'NO_REPOSITORY' },
  { tool: 'git_log', prepare: repository, args: {} },
  { tool: 'git_log', prepare: repository, args: { path: 'src', maxResults: 1 } },
  { tool: 'git_log', prepare: repository, args: { path: '.git/config' }, code: 'DENIED_PATH' },
  { tool: 'git_log', files, args: {}, code: 'NO_REPOSITORY' },
  { tool: 'git_show', prepare: repository, args: {} },
  { tool: 'git_show', prepare: repository, args: { revision: 'HEAD~1', path: 'a.txt' } },
  { tool: 'git_show', prepare: repository, args: { path: 'gone.txt' }, code: 'NOT_FOUND' },
  { tool: 'git_blame', prepare: repository, args: { path: 'a.txt' } },
  { tool: 'git_blame', prepare: repository, args: { path: '../a.txt' }, code: 'DENIED_PATH' },
  {
    ...{ tool: 'exec', files, programs: ['/bin/cat'], volatile: ['durationMs'] },
    args: { cmd: 'cat', args: ['one.ts', '-'], cwd: 'src', stdin: 'a  b\n', env: { CI: '1' } },
  },
  {
    ...{ tool: 'exec', files, programs: ['/bin/cat', '/bin/ls'], volatile: ['durationMs'] },
    args: { cmd: '/bin/ls', args: ['gone'] },
  },
  {
    ...{ tool: 'exec', files, programs: ['/usr/bin/tee'], volatile: ['durationMs'] },
    args: { cmd: 'tee', args: ['src/three.ts'], stdin: 'export const three = 3;\n' },
  },
  {
    ...{ tool: 'exec', programs: ['/bin/sleep'], volatile: ['durationMs'] },
    args: { cmd: 'sleep', args: ['20'], timeoutSec: 1 },
  },
  { tool: 'exec', files, programs: ['/bin/cat'], args: { cmd: '/bin/sh' }, code: 'DENIED_PROGRAM' },
  {
    ...{ tool: 'exec', files, programs: ['/bin/cat'], code: 'DENIED_PROGRAM' },
    args: { cmd: 'cat', env: { LD_PRELOAD: 'x.so' } },
  },
  {
    ...{ tool: 'exec', files, programs: ['/bin/cat'], code: 'DENIED_PATH' },
    args: { cmd: 'cat', cwd: '..' },
  },
  { tool: 'exec', args: { cmd: 'cat' }, code: 'DENIED_PROGRAM' },
  { tool: 'exec', args: { cmd: 7 }, code: 'INVALID_ARGUMENTS' },
];
