/** `goagent-action replay`: a bundle run again, offline. */

import { parseArgs } from 'node:util';
import { readBundle } from '../record/read-bundle.ts';
import type { ReplayReport } from '../run/replay/replay-bundle.ts';
import { version } from '../run/versions.ts';
import type { Told } from './tool-commands.ts';

export const replayHelp = `goagent-action replay [--expect DIGEST] [--policy FILE] [--json] PATH

Runs a recorded run again from its bundle, without model, tools, network and clock: the same core, policy,
redaction and rendering over the recorded replies and results. PATH is a bundle's directory,
or the zip of its artifact. It is verified first. The first difference is named: number and type of the event, field, recorded, got.

  --expect DIGEST  the digest that the run printed (output audit-digest). Without it a bundle that
                   somebody made up as a whole replays too.
  --policy FILE    names the calls that another policy would have treated otherwise: FILE is a
                   manifest, or a YAML of inputs by their names
  --json           one JSON object instead of text

Not for a bundle with "audit-content: digests": it holds no texts to start from.

Exit status: 0 identical, 1 different, or the bundle is not valid, 2 wrong use, or it could not be judged in time.`;

/** `directory` holds the stub of the command line. @throws what the file system throws for a path that cannot be read */
export async function replay(words: readonly string[], directory: string): Promise<Told> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { expect: { type: 'string' }, policy: { type: 'string' }, json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [path, ...more] = positionals;
  const { expect } = values;
  if (path === undefined || more.length > 0)
    return { exit: 2, form: 'text', text: `replay takes one path.\n\n${replayHelp}` };
  if (expect !== undefined && !/^[0-9a-fA-F]{64}$/.test(expect)) {
    const text = '--expect takes the digest that the run printed: 64 hexadecimal digits';
    return { exit: 2, form: 'text', text };
  }
  const { policy } = values;
  if (policy !== undefined) {
    const form = values.json === true ? 'json' : 'text';
    const { replayUnderPolicy } = await import('./replay-policy-command.ts');
    return replayUnderPolicy({ path, policy, form, directory, ...(expect === undefined ? {} : { expect }) });
  }
  const bundle = await readBundle(path, { version, ...(expect === undefined ? {} : { expect }) });
  const { replayBundle } = await import('../run/replay/replay-bundle.ts');
  const { toReplayText } = await import('../run/replay/replay-text.ts');
  const report = await replayBundle(bundle);
  const exit = toExit(report);
  return values.json === true
    ? { exit, form: 'json', text: JSON.stringify(report) }
    : { exit, form: 'text', text: toReplayText(report) };
}

function toExit({ verdict }: ReplayReport): Told['exit'] {
  switch (verdict) {
    case 'identical':
      return 0;
    case 'diverged':
    case 'invalid':
      return 1;
    case 'not-replayable':
    case 'not-judged':
      return 2;
  }
}
