/** What is said of isolation is what was tried. */

import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createProcessRunner } from '../../src/launch/exec.ts';
import { type Isolation, probeIsolation } from '../../src/launch/isolation.ts';
import { resolvePrograms } from '../../src/launch/programs.ts';
import { toRequest } from '../support/processes.ts';

const signal = new AbortController().signal;
const runProcess = createProcessRunner({ clock: { now: () => performance.now() } });

function probe(setpriv: string | null, platform: NodeJS.Platform): Promise<Isolation> {
  return probeIsolation({ runProcess, programs: { setpriv }, platform, signal });
}

describe('isolation', () => {
  it('has setpriv in front where setpriv works, and its tools really cannot gain privileges', async (context) => {
    const { setpriv } = await resolvePrograms({ path: '/usr/sbin:/usr/bin:/sbin:/bin', roots: [] });
    if (setpriv === null) return context.skip('no setpriv on this machine');
    const isolation = await probe(setpriv, 'linux');
    assert.deepEqual(isolation, {
      tier: 'none',
      why: 'External tools run with a clean environment, a session of their own, no way to new privileges (setpriv); this version does not put them into namespaces.',
      prefix: [setpriv, '--no-new-privs'],
    });
    const argv = [setpriv, '--no-new-privs', '/bin/grep', 'NoNewPrivs', '/proc/self/status'] as const;
    const record = await runProcess(toRequest({ argv }), signal);
    assert.equal(Buffer.from(record.stdout).toString(), 'NoNewPrivs:\t1\n');
  });

  it('has no prefix where setpriv is missing or does not do what it says', {
    skip: process.platform === 'win32',
  }, async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'goagent-isolation-'));
    context.after(() => rmSync(folder, { recursive: true }));
    const fakes = ['#!/bin/sh\necho no_new_privs: 0\n', '#!/bin/sh\necho no_new_privs: 1; exit 1\n'];
    for (const [index, text] of fakes.entries()) {
      const fake = join(folder, `setpriv-${index}`);
      writeFileSync(fake, text);
      chmodSync(fake, 0o755);
      assert.deepEqual((await probe(fake, 'linux')).prefix, []);
    }
    assert.deepEqual((await probe('/nowhere/setpriv', 'linux')).prefix, []);
    assert.deepEqual((await probe(null, 'linux')).prefix, []);
  });

  it('says on other systems what there is', async () => {
    assert.deepEqual(await probe('/usr/bin/setpriv', 'darwin'), {
      tier: 'none',
      why: 'External tools run with a clean environment, a session of their own, no bar to new privileges; this version does not put them into namespaces.',
      prefix: [],
    });
    assert.match((await probe(null, 'win32')).why, /no group of their own/);
  });
});
