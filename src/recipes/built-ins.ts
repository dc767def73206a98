/** Built-in tools by what they can do: the read tools are those of the default manifest. */

export const readTools = [
  'fs_read_file',
  'fs_read_lines',
  'fs_list_dir',
  'fs_stat',
  'fs_search',
  'git_diff',
  'git_log',
  'git_show',
  'git_blame',
  'get_time',
  'os_info',
] as const;

export const writeTools = [
  'fs_write_file',
  'fs_append_file',
  'fs_edit_range',
  'fs_replace',
  'fs_apply_patch',
  'fs_mkdirp',
  'fs_rm',
  'fs_move',
] as const;
