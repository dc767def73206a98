/** A tool that looks for the keys of the action in every process of the machine, and for the runner's files. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, findLeaksIn } from '../support/hostile-run.ts';
import { drawSecret } from '../support/secret-sources.ts';

const linux = { skip: process.platform === 'linux' ? false : 'there are no namespaces on this system' };

/** Into a file too: what a tool prints is redacted, what it writes is not. */
const look = [
  'cat /proc/[0-9]*/environ /proc/[0-9]*/cmdline > seen.txt',
  'ls -d /proc/[0-9]*/ | wc -l',
  'for each in "$RUNNER_PLACE" /proc/1/root"$RUNNER_PLACE"; do ls -A "$each"; done',
  'grep -c INPUT_ seen.txt',
].join('\n');

it('under full it sees its own processes and none of the runner’s files', linux, async () => {
  const secrets = [drawSecret('key', 'api-key'), drawSecret('runtime', 'jwt')];
  const [key = '', runtime = ''] = secrets.map(({ value }) => value);
  await attack(
    {
      script: [{ calls: [call('look')] }, { text: 'Done.' }],
      tools: [{ name: 'look' }],
      programs: { look: `exec 2>/dev/null\nRUNNER_PLACE=$(dirname "$PWD")/outside\n${look}\nexit 0` },
      inputs: { 'api-key': key, sandbox: 'required' },
      env: { ACTIONS_RUNTIME_TOKEN: runtime },
    },
    (run) => {
      assert.equal(run.outputs.isolation, 'full', run.stdout.toString());
      const [processes, ...rest] = (run.results[0] ?? '').replaceAll('"', '').trim().split('\n');
      assert.ok(Number(processes) < 12, run.results[0]);
      assert.deepEqual(rest, ['0']);
      assert.deepEqual(findLeaksIn(run, secrets), []);
    },
  );
});
