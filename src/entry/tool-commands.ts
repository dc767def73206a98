/** Commands about the toolbelt: what it holds, and wrappers for manifests that name programs. */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installWrappers } from '../toolbelt/programs/install.ts';
import { toolbelt } from '../toolbelt/toolbelt.ts';
import { toToolList } from './tool-list.ts';

/** `json`: a program reads it. `page`: a person does, also where something is not fine. */
export type Told = {
  readonly exit: 0 | 1 | 2;
  readonly form: 'text' | 'page' | 'json';
  readonly text: string;
};

/** What `tools` lists: for people, or with the schemas for programs. */
export function tools(words: readonly string[]): Told {
  const { values } = parseArgs({ args: [...words], options: { json: { type: 'boolean' } } });
  if (values.json === true)
    return { exit: 0, form: 'json', text: JSON.stringify({ tools: describeTools() }) };
  return {
    exit: 0,
    form: 'text',
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
  if (target === undefined || more.length > 0)
    return { exit: 2, form: 'text', text: 'install-tools takes one directory' };
  const installed = installWrappers({
    directory: target,
    program: join(directory, '../toolbelt/index.js'),
    others: values.force === true ? 'replace' : 'keep',
  });
  const exit = installed.verdict === 'installed' ? 0 : 1;
  if (values.json === true) return { exit, form: 'json', text: JSON.stringify(installed) };
  if (installed.verdict === 'refused') return { exit, form: 'text', text: installed.complaints.join('\n') };
  const { bin, names } = installed;
  return {
    exit,
    form: 'text',
    text: `wrote ${names.length} wrappers to ${bin}:\n${names.map((name) => `  ${name}`).join('\n')}`,
  };
}
