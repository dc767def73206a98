/** The command `validate`: the doctor on a work tree, without a call and without a key. */

import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { validateTree } from '../run/validate/validate-tree.ts';
import type { Told } from './tool-commands.ts';

/** `directory` holds the stub of the command line; that of the tools lies beside it. */
export async function validate(words: readonly string[], directory: string): Promise<Told> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: {
      tools: { type: 'string', multiple: true },
      capabilities: { type: 'boolean' },
      strict: { type: 'boolean' },
      json: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const root = process.cwd();
  const paths = [...positionals, ...(values.tools ?? [])].map((path) => toPath(path, root));
  const outside = paths.find((path) => path.startsWith('../') || path.startsWith('/'));
  if (outside !== undefined)
    return {
      exit: 2,
      form: 'text',
      text: `${outside} lies outside of this directory: validate looks at what is below it`,
    };
  return validateTree({
    root,
    paths: values.tools !== undefined && positionals.length === 0 ? ['.github/workflows', ...paths] : paths,
    toolProgram: join(directory, '../toolbelt/index.js'),
    told: values.json === true ? 'json' : 'page',
    capabilities: values.capabilities === true ? 'shown' : 'left-out',
    fail: values.strict === true ? 'on-warnings' : 'on-errors',
  });
}

const toPath = (path: string, root: string): string =>
  relative(root, join(root, relative(root, path)))
    .split(sep)
    .join('/') || '.';
