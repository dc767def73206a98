/** Whether this process is in a sandbox already: the kernel's word, for our tools that run as programs. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { judgeConfinement } from '../../src/launch/confinement.ts';
import { createProcessRunner } from '../../src/launch/exec.ts';
import { resolvePrograms } from '../../src/launch/programs.ts';
import { toRequest } from '../support/processes.ts';

const status = 'Name:\tnode\nCapPrm:\t0000000000000000\nCapEff:\t0000000000000000\nNoNewPrivs:\t1\n';
const pidNamespace = 'pid:[4026532999]';
const devices = 'none';

it('is confined with no way to new privileges, no capabilities, processes of its own and no devices', () => {
  assert.deepEqual(judgeConfinement({ status, pidNamespace, devices }), { verdict: 'confined' });
});

it('is open where one of the four is missing, or nobody can say', () => {
  const why = (facts: Partial<Parameters<typeof judgeConfinement>[0]>) => {
    const judged = judgeConfinement({ status, pidNamespace, devices, ...facts });
    return judged.verdict === 'open' ? judged.why : judged.verdict;
  };
  const privileges = 'it could gain privileges';
  const capabilities = 'it has capabilities';
  const processes = "it sees the machine's processes";
  assert.equal(why({ status: status.replace('NoNewPrivs:\t1', 'NoNewPrivs:\t0') }), privileges);
  assert.equal(why({ status: '' }), privileges);
  assert.equal(why({ status: status.replace('CapEff:\t0', 'CapEff:\t8') }), capabilities);
  assert.equal(why({ status: status.replace('CapPrm:\t0', 'CapPrm:\t8') }), capabilities);
  assert.equal(why({ pidNamespace: 'pid:[4026531836]' }), processes);
  assert.equal(why({ pidNamespace: '' }), processes);
  assert.equal(why({ devices: 'seen' }), 'it sees devices in /sys, as in a container');
});

it('the kernel says confined behind bwrap', async (context) => {
  const { bwrap } = await resolvePrograms({ path: '/usr/bin:/bin', roots: [] });
  if (bwrap === null) return context.skip('no bwrap here');
  const file = new URL('../../src/launch/confinement.ts', import.meta.url);
  const code = `import(${JSON.stringify(file.href)}).then((m) => console.log(JSON.stringify(m.readConfinement())))`;
  const sandbox = [
    '--unshare-all',
    '--cap-drop',
    'ALL',
    '--ro-bind',
    '/',
    '/',
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    '--tmpfs',
    '/sys',
  ];
  const runProcess = createProcessRunner({ clock: { now: () => performance.now() } });
  const record = await runProcess(
    toRequest({ argv: [bwrap, ...sandbox, process.execPath, '--input-type=module', '-e', code] }),
    new AbortController().signal,
  );
  const said = Buffer.from(record.stdout).toString();
  if (record.exit !== 0 && /ermission|not permitted/.test(Buffer.from(record.stderr).toString()))
    return context.skip('bwrap does not work here');
  assert.equal(said, '{"verdict":"confined"}\n', Buffer.from(record.stderr).toString());
});
