/** The tools that take paths, each as a call that tries to get the most out of one. A new tool joins the list. */

import type { JsonObject } from '../../src/contract/json.ts';

const change = (path: string, other: string): string =>
  `--- a/${path}\n+++ b/${other}\n@@ -1,2 +1,2 @@\n-open\n+changed\n for all\n`;
const create = (path: string): string => `--- /dev/null\n+++ b/${path}\n@@ -0,0 +1 @@\n+made\n`;
const remove = (path: string): string => `--- a/${path}\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-open\n-for all\n`;
const rename = (path: string, other: string): string =>
  `diff --git a/${path} b/${other}\nsimilarity index 100%\nrename from ${path}\nrename to ${other}\n`;
const reMode = (path: string): string => `diff --git a/${path} b/${path}\nold mode 100644\nnew mode 100755\n`;
const link = (path: string, other: string): string =>
  `diff --git a/${path} b/${path}\nnew file mode 120000\n--- /dev/null\n+++ b/${path}\n@@ -0,0 +1 @@\n+${other}\n\\ No newline at end of file\n`;

/** `other` is a second path, for tools that take two. */
export type FuzzCall = (path: string, other: string) => readonly [tool: string, args: JsonObject];

export const readCalls: readonly FuzzCall[] = [
  (path) => ['fs_read_file', { path }],
  (path) => ['fs_read_file', { path, encoding: 'base64' }],
  (path) => ['fs_read_file', { path, offsetBytes: 3, maxBytes: 40 }],
  (path) => ['fs_read_lines', { path }],
  (path) => ['fs_stat', { path, hash: 'sha256' }],
  (path) => ['fs_stat', { path, followSymlinks: true, hash: 'sha256' }],
  (path) => ['fs_list_dir', { path, includeHidden: true, includeIgnored: true }],
  (path) => ['fs_list_dir', { path, recursive: true, includeHidden: true }],
  (path) => ['fs_search', { path, query: 'PLANTED' }],
  (path) => ['fs_search', { path, query: '.', regex: true, contextLines: 2, includeIgnored: true }],
  (path, other) => ['fs_search', { path, query: 'a', globs: [other.slice(0, 256)], ignoreCase: true }],
];

const patchOf = (unifiedDiff: string): readonly [tool: string, args: JsonObject] => [
  'fs_apply_patch',
  { unifiedDiff },
];

export const writeCalls: readonly FuzzCall[] = [
  (path) => ['fs_write_file', { path, content: 'written' }],
  (path) => ['fs_append_file', { path, content: 'added' }],
  (path) => ['fs_edit_range', { path, startByte: 0, endByte: 2, replacement: 'Edited' }],
  (path) => ['fs_replace', { path, oldText: 'o', newText: 'oo', replaceAll: true }],
  (path) => ['fs_mkdirp', { path, modeOctal: '0777' }],
  (path) => ['fs_rm', { path }],
  (path) => ['fs_rm', { path, recursive: true, force: true }],
  (path, other) => ['fs_move', { from: path, to: other }],
  (path, other) => ['fs_move', { from: path, to: other, overwrite: true }],
  (path, other) => patchOf(change(path, other)),
  (path) => patchOf(change(path, path)),
  (path) => patchOf(create(path)),
  (path) => patchOf(remove(path)),
  (path, other) => patchOf(rename(path, other)),
  (path) => patchOf(reMode(path)),
  (path, other) => patchOf(link(path, other)),
  (path, other) => patchOf(change(JSON.stringify(`a/${path}`).slice(1, -1), other) + create(other)),
];

/** In a history that holds what is kept, too. */
export const historyCalls: readonly FuzzCall[] = [
  (path) => ['git_show', { path }],
  (path) => ['git_blame', { path }],
  (path) => ['git_log', { path, maxResults: 3 }],
  (path, other) => ['git_diff', { paths: [path.slice(0, 1024), other.slice(0, 1024)] }],
];
