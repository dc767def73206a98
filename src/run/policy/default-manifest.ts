/** The manifest of a run that names none: the text of `tools.json`, compiled in, so that the bundle reads no file for it. */

export const defaultManifest = `{
  "tools": [
    { "name": "fs_read_file", "builtin": "fs_read_file" },
    { "name": "fs_read_lines", "builtin": "fs_read_lines" },
    { "name": "fs_list_dir", "builtin": "fs_list_dir" },
    { "name": "fs_stat", "builtin": "fs_stat" },
    { "name": "fs_search", "builtin": "fs_search" },
    { "name": "git_diff", "builtin": "git_diff" },
    { "name": "git_log", "builtin": "git_log" },
    { "name": "git_show", "builtin": "git_show" },
    { "name": "git_blame", "builtin": "git_blame" },
    { "name": "get_time", "builtin": "get_time" },
    { "name": "os_info", "builtin": "os_info" }
  ]
}
`;
