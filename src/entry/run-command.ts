/** The command `run`: the action's own story on a developer's machine, with inputs as options. */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runLocally } from '../demo/local-run.ts';
import { nearestName } from '../nearest/nearest.ts';
import { inputNames, inputTable } from '../runner/input-table.ts';

export type RunPlace = {
  /** Holds the stub of the command line; the other faces lie beside it. */
  readonly directory: string;
  readonly variables: ReadonlyMap<string, string>;
  readonly show: (text: string) => void;
  /** Tells wrong use, and gives its exit status. */
  readonly refuse: (message: string) => number;
};

/** Options are judged by the run itself, all at once: here they only have to be inputs. */
export async function run(
  words: readonly string[],
  { directory, variables, show, refuse }: RunPlace,
): Promise<number> {
  const misspelt = findMisspelt(words);
  if (misspelt !== undefined) return refuse(misspelt);
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...words],
    options: Object.fromEntries(inputNames.map((name) => [name, option])),
    strict: true,
  });
  const inputs = new Map(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
  const result = await runLocally({
    bundle: join(directory, '../main/index.js'),
    workspace: process.cwd(),
    inputs,
    variables,
    passed: [...inputTable.flatMap((rule) => rule.variables ?? []), ...toAllowed(inputs)],
    show,
  });
  show(`\n--- The job summary, as Markdown ---\n\n${result.summary.trimEnd()}\n`);
  show(`Directory of this run: ${result.directory}`);
  return result.conclusion === 'success' ? 0 : 1;
}

function findMisspelt(words: readonly string[]): string | undefined {
  for (const word of words) {
    const [, name = ''] = /^--([a-z][a-z0-9-]*)/.exec(word) ?? [];
    const nearest = name === '' || inputNames.includes(name) ? undefined : nearestName(name, inputNames);
    if (nearest !== undefined) return `Unknown option '--${name}'; did you mean --${nearest}?`;
  }
  return undefined;
}

/** What `env-allowlist` names has to come from somewhere. */
function toAllowed(inputs: ReadonlyMap<string, string>): readonly string[] {
  const names = (inputs.get('env-allowlist') ?? '').split(/[,\n]/).map((name) => name.trim().toUpperCase());
  return ['OAI_IMAGE_BASE_URL', ...names.filter((name) => name !== '' && !name.startsWith('INPUT_'))];
}
