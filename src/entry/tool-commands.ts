/** Commands about the toolbelt: what it holds, and wrappers for manifests that name programs. */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installWrappers } from '../toolbelt/install.ts';
import { toolbelt } from '../toolbelt/toolbelt.ts';
import { toToolList } from './tool-list.ts';

export type Told = { readonly exit: 0 | 1 | 2; readonly text: string };

export function tools(words: readonly string[]): Told {
  const { values } = parseArgs({ args: [...words], options: { json: { type: 'boolean' } } });
  if (values.json === true) return { exit: 0, text: JSON.stringify({ tools: describeTools() }) };
  return {
    exit: 0,
    text: toToolList((_, { access, network }) => [access, network ? 'network' : '-']),
  };
}

function describeTools(): readonly object[] {
  return [...toolbelt].map(([name, { run: _, ...tool }]) => ({
    ...tool,
    name,
    ...(name === tool.name ? {} : { aliasOf: tool.name }),
  }));
}

/** `directory` holds the stub of the command line; that of the tools lies beside it. */
export function installTools(words: readonly string[], directory: string): Told {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { force: { type: 'boolean' }, json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [target, ...more] = positionals;
  if (target === undefined || more.length > 0) return { exit: 2, text: 'install-tools takes one directory' };
  const installed = installWrappers({
    directory: target,
    program: join(directory, '../toolbelt/index.js'),
    others: values.force === true ? 'replace' : 'keep',
  });
  const exit = installed.verdict === 'installed' ? 0 : 1;
  if (values.json === true) return { exit, text: JSON.stringify(installed) };
  if (installed.verdict === 'refused') return { exit, text: installed.complaints.join('\n') };
  const { bin, names } = installed;
  return {
    exit,
    text: `wrote ${names.length} wrappers to ${bin}:\n${names.map((name) => `  ${name}`).join('\n')}`,
  };
}
