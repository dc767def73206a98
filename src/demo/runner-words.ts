/** What a step gets from a machine, and what it leaves for the next: words of a runner, read by who plays one. */

import { readFileSync } from 'node:fs';

/** What programs need to start at all; nothing else of this machine is passed on. */
export function pickSystem(variables: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const names = [
    'PATH',
    'Path',
    'SystemRoot',
    'TEMP',
    'TMP',
    'TMPDIR',
    'NODE_EXTRA_CA_CERTS',
    'HTTPS_PROXY',
    'HTTP_PROXY',
    'NO_PROXY',
  ];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = variables.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The runner's file of outputs: `name<<delimiter`, lines, `delimiter`. */
export function readOutputs(path: string): ReadonlyMap<string, string> {
  const outputs = new Map<string, string>();
  const pattern = /^([^\n<]+)<<(\S+)\r?\n([\s\S]*?)\r?\n?\2$/gm;
  for (const [, name = '', , value = ''] of readFileSync(path, 'utf8').matchAll(pattern))
    outputs.set(name, value);
  return outputs;
}
