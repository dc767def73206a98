/** The text of a wrapper: a file under `tools/bin` that starts one tool of this very installation. */

import { pathToFileURL } from 'node:url';

const marker = '// A wrapper of goagent-action for its tool ';

/**
 * Plain enough for Node to take it as a module of either kind, wherever it lies: a file without an extension is what
 * the nearest package.json says. `program` is the absolute path of our own face for tools, whose name comes first.
 */
export function toWrapper(name: string, program: string): string {
  const gone = {
    error: 'the goagent-action that this wrapper starts is not there',
    code: 'TOOL_UNAVAILABLE',
  };
  const hint = 'write the wrappers anew with goagent-action install-tools';
  return `#!/usr/bin/env node
${marker}${name}, written by "install-tools".
process.argv.splice(2, 0, ${JSON.stringify(name)});
import(${JSON.stringify(pathToFileURL(program).href)}).catch(() => {
  process.stderr.write(${JSON.stringify(`${JSON.stringify({ ...gone, hint })}\n`)});
  process.exitCode = 1;
});
`;
}

/** Whether a file may be written over: it says that it is a wrapper, of whichever version. */
export function isMarked(text: string): boolean {
  return text.startsWith(`#!/usr/bin/env node\n${marker}`);
}
