/** A checkout that holds a manifest and its programs, committed and executable. POSIX only. */

import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commitAll, createRepository, type Files, readHead } from './workspace.ts';

export type ToolRepository = {
  /** Entries of the manifest; a tool without `command` and `builtin` gets `./tools/bin/<name>`. */
  readonly tools: readonly { readonly name: string; readonly [key: string]: unknown }[];
  /** Shell code by the name of the program under `tools/bin`. */
  readonly programs?: { readonly [name: string]: string };
  readonly files?: Files;
};

/** Makes `folder` with `tools.json` at its top. Resolves to the commit's sha. */
export async function createToolRepository(folder: string, repository: ToolRepository): Promise<string> {
  const tools = repository.tools.map((tool) =>
    'command' in tool || 'builtin' in tool ? tool : { ...tool, command: [`./tools/bin/${tool.name}`] },
  );
  mkdirSync(folder, { recursive: true });
  for (const [name, code] of Object.entries(repository.programs ?? {})) {
    const path = join(folder, 'tools', 'bin', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `#!/bin/sh\n${code}\n`);
    chmodSync(path, 0o755);
  }
  await createRepository(folder, { 'tools.json': JSON.stringify({ tools }), ...repository.files });
  await commitAll(folder, 'Add tools');
  return readHead(folder);
}
