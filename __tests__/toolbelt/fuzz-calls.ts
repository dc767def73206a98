/** The tools that take paths, each as a call that tries to get the most out of one. A new tool joins the list. */

import type { JsonObject } from '../../src/contract/json.ts';

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
