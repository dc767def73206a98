/** What is said of isolation is what was tried: the ladder of tiers, and the words for each rung. */

import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createProcessRunner } from '../../src/launch/exec.ts';
import { type Isolation, type IsolationProbe, probeIsolation } from '../../src/launch/isolation.ts';
import { type Programs, resolvePrograms } from '../../src/launch/programs.ts';
import { toRequest } from '../support/processes.ts';

const signal = new AbortController().signal;
const runProcess = createProcessRunner({ clock: { now: () => performance.now() } });

describe('isolation', () => {
  let folder = '';
  let programs: Programs;

  before(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-isolation-')));
    for (const name of ['work', 'home']) mkdirSync(join(folder, name));
    programs = await resolvePrograms({ path: '/usr/sbin:/usr/bin:/sbin:/bin', roots: [] });
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function probe(parts: Partial<IsolationProbe>): Promise<Isolation> {
    const places = {
      workspace: join(folder, 'work'),
      home: join(folder, 'home'),
      scratch: join(folder, 'scratch'),
      visible: [],
      guarded: [],
      masked: [],
      hidden: [],
    };
    return probeIsolation({
      runProcess,
      programs,
      platform: 'linux',
      signal,
      sandbox: 'auto',
      places,
      ...parts,
    });
  }

  /** Without what makes namespaces. */
  const less = (): Programs => ({ ...programs, bwrap: null, unshare: null });

  async function toPrefix({ enter }: Isolation): Promise<readonly string[]> {
    const berth = await enter({ tool: { access: 'read', network: false }, env: {}, signal });
    return berth.verdict === 'ready' ? berth.prefix : [];
  }

  it('is partial without namespaces, and its tools really cannot gain privileges', async (context) => {
    if (programs.setpriv === null || programs.prlimit === null) return context.skip('no util-linux here');
    const isolation = await probe({ programs: less() });
    assert.equal(isolation.tier, 'partial');
    const argv = [
      ...(await toPrefix(isolation)),
      '/bin/grep',
      '-E',
      'NoNewPrivs|CapEff',
      '/proc/self/status',
    ];
    const [first = '', ...rest] = argv;
    const record = await runProcess(toRequest({ argv: [first, ...rest] }), signal);
    assert.match(Buffer.from(record.stdout).toString(), /^NoNewPrivs:\t1$/m);
    // Of the forty capabilities of root, those four that a checkout of another user asks for.
    assert.match(Buffer.from(record.stdout).toString(), /^CapEff:\t0+(?:1b|0)?$/m);
  });

  it('says under partial what of our own environment can be read', async () => {
    const { why } = await probe({ programs: less(), exposed: 'it still lies there' });
    assert.match(why, /The environment of this process can be read by them: it still lies there\./);
  });

  it('is none where setpriv is missing or does not do what it says', {
    skip: process.platform === 'win32',
  }, async () => {
    const fakes = ['#!/bin/sh\necho "NoNewPrivs:\t0"\n', '#!/bin/sh\necho "NoNewPrivs:\t1"; exit 1\n'];
    for (const [index, text] of fakes.entries()) {
      const setpriv = join(folder, `setpriv-${index}`);
      writeFileSync(setpriv, text);
      chmodSync(setpriv, 0o755);
      const isolation = await probe({ programs: { ...less(), setpriv } });
      assert.deepEqual([isolation.tier, await toPrefix(isolation)], ['none', []]);
    }
    for (const setpriv of ['/nowhere/setpriv', null]) {
      const isolation = await probe({ programs: { ...less(), setpriv } });
      assert.deepEqual([isolation.tier, await toPrefix(isolation)], ['none', []]);
    }
  });

  it('does not take the word of a program that says it isolates', {
    skip: process.platform !== 'linux',
  }, async () => {
    const bwrap = join(folder, 'bwrap');
    writeFileSync(bwrap, '#!/bin/sh\nwhile [ "$1" != -- ]; do shift; done\nshift\nexec "$@"\n');
    chmodSync(bwrap, 0o755);
    const isolation = await probe({ programs: { ...less(), bwrap } });
    assert.equal(isolation.tier, 'partial');
    assert.match(isolation.why, /No namespaces: bwrap: a program in it keeps rights;/);
  });

  it('is none when it is switched off, and on other systems', async () => {
    assert.deepEqual(await toPrefix(await probe({ sandbox: 'off' })), []);
    assert.match((await probe({ sandbox: 'off' })).why, /Switched off by sandbox: off/);
    const { tier, why } = await probe({ platform: 'darwin' });
    assert.deepEqual(
      { tier, why },
      {
        tier: 'none',
        why: 'External tools run with a clean environment and a session of their own: there are no namespaces on this system.',
      },
    );
    assert.match((await probe({ platform: 'win32' })).why, /no group of their own/);
  });
});
