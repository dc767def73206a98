/** A manifest of the shape that goagent ships: programs under tools/bin, schemas without much, seconds, variables. */

export type GoagentTool = {
  readonly name: string;
  readonly description: string;
  readonly schema: object;
  readonly command: readonly [string];
  readonly timeoutSec: number;
  readonly envPassthrough?: readonly string[];
};

type Properties = { readonly [name: string]: object };

const text = { type: 'string' };
const whole = { type: 'integer', minimum: 0 };
const flag = { type: 'boolean' };
const texts = { type: 'array', items: text };

function tool(
  name: string,
  description: string,
  required: readonly string[],
  properties: Properties,
): GoagentTool {
  return {
    name,
    description,
    schema: { type: 'object', required, properties, additionalProperties: false },
    command: [`./tools/bin/${name}`],
    timeoutSec: 20,
  };
}

/** Tools of files and time, in goagent's order and by its names. */
export const goagentTools: readonly GoagentTool[] = [
  {
    ...tool('get_time', 'Get current time.', [], { timezone: text, tz: text }),
    envPassthrough: ['oai_http_timeout'],
  },
  tool('fs_read_file', 'Read a file.', ['path'], { path: text, offsetBytes: whole, maxBytes: whole }),
  tool('fs_read_lines', 'Read lines.', ['path', 'startLine', 'endLine'], {
    path: text,
    startLine: whole,
    endLine: whole,
    maxBytes: whole,
  }),
  tool('fs_write_file', 'Write a file.', ['path', 'contentBase64'], {
    path: text,
    contentBase64: text,
    createModeOctal: text,
  }),
  tool('fs_append_file', 'Append to a file.', ['path', 'contentBase64'], { path: text, contentBase64: text }),
  tool('fs_edit_range', 'Replace a range of bytes.', ['path', 'startByte', 'endByte', 'replacementBase64'], {
    ...{ path: text, startByte: whole, endByte: whole, replacementBase64: text, expectedSha256: text },
  }),
  tool('fs_apply_patch', 'Apply a unified diff.', ['unifiedDiff'], { unifiedDiff: text, dryRun: flag }),
  tool('fs_mkdirp', 'Make a directory.', ['path'], { path: text, modeOctal: text }),
  tool('fs_rm', 'Remove a path.', ['path'], { path: text, recursive: flag, force: flag }),
  tool('fs_move', 'Move a path.', ['from', 'to'], { from: text, to: text, overwrite: flag }),
  tool('fs_search', 'Search files.', ['query'], {
    query: text,
    regex: flag,
    globs: texts,
    maxResults: whole,
  }),
  tool('fs_listdir', 'List a directory.', ['path'], {
    path: text,
    recursive: flag,
    globs: texts,
    includeHidden: flag,
    maxResults: whole,
  }),
  tool('fs_stat', 'Tell about a path.', ['path'], { path: text, followSymlinks: flag, hash: text }),
];
