/** Wrappers of the tools, written where a manifest looks for programs: real folders, real links, started for real. */

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { installWrappers } from '../../../src/toolbelt/programs/install.ts';
import { toWrapper } from '../../../src/toolbelt/programs/wrapper.ts';
import { toolbelt } from '../../../src/toolbelt/toolbelt.ts';
import { runProgram, toolProgram } from '../../support/door-program.ts';
import { hasNode, nodePath } from '../../support/step-process.ts';

function makeFolder(context: TestContext): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent install ')));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const names = [...toolbelt.keys()];
const install = (directory: string, others: 'keep' | 'replace' = 'keep') =>
  installWrappers({ directory, program: toolProgram, others });

describe('install', { skip: process.platform === 'win32' && 'wrappers are scripts' }, () => {
  it('writes an executable file for every tool, and the same again', (context) => {
    const folder = makeFolder(context);
    const bin = join(folder, 'tools/bin');
    for (let round = 0; round < 2; round += 1) {
      assert.deepEqual(install(folder), { verdict: 'installed', bin, names });
      assert.deepEqual(readdirSync(bin).sort(), [...names].sort());
      for (const name of names) {
        assert.equal(readFileSync(join(bin, name), 'utf8'), toWrapper(name, toolProgram));
        assert.equal(statSync(join(bin, name)).mode & 0o777, 0o755);
      }
    }
  });

  it('leaves what lies beside the wrappers, whatever it is called', (context) => {
    const folder = makeFolder(context);
    const bin = join(folder, 'tools/bin');
    mkdirSync(join(bin, 'os_info.new'), { recursive: true });
    writeFileSync(join(bin, 'fs_stat.new'), 'mine');
    assert.equal(install(folder).verdict, 'installed');
    assert.equal(readFileSync(join(bin, 'fs_stat.new'), 'utf8'), 'mine');
    assert.deepEqual(readdirSync(bin).sort(), [...names, 'fs_stat.new', 'os_info.new'].sort());
  });

  it('writes over a wrapper of another version, and over nothing else unless it is told to', (context) => {
    const folder = makeFolder(context);
    install(folder);
    const path = join(folder, 'tools/bin/fs_stat');
    writeFileSync(path, toWrapper('fs_stat', '/elsewhere/index.js'));
    assert.equal(install(folder).verdict, 'installed');
    writeFileSync(path, '#!/bin/sh\n');
    rmSync(join(folder, 'tools/bin/os_info'));
    const complaints = ['tools/bin/fs_stat is there and no wrapper of ours: --force writes over it'];
    assert.deepEqual(install(folder), { verdict: 'refused', complaints });
    assert.equal(existsSync(join(folder, 'tools/bin/os_info')), false);
    assert.equal(install(folder, 'replace').verdict, 'installed');
    assert.equal(readFileSync(path, 'utf8'), toWrapper('fs_stat', toolProgram));
  });

  it('does not write through links', (context) => {
    const folder = makeFolder(context);
    const [inside, outside] = [join(folder, 'work'), join(folder, 'outside')];
    mkdirSync(outside);
    for (const link of ['tools', 'tools/bin']) {
      rmSync(inside, { recursive: true, force: true });
      mkdirSync(dirname(join(inside, link)), { recursive: true });
      symlinkSync(outside, join(inside, link));
      assert.deepEqual(install(inside, 'replace'), {
        verdict: 'refused',
        complaints: ['tools/bin is a link that leads out of the directory, or no directory'],
      });
      assert.deepEqual(readdirSync(outside), []);
    }
    rmSync(join(inside, 'tools/bin'));
    mkdirSync(join(inside, 'tools/bin'));
    writeFileSync(join(outside, 'kept'), 'kept');
    symlinkSync(join(outside, 'kept'), join(inside, 'tools/bin/fs_stat'));
    assert.equal(install(inside).verdict, 'refused');
    assert.equal(install(inside, 'replace').verdict, 'installed');
    assert.equal(readFileSync(join(outside, 'kept'), 'utf8'), 'kept');
  });
});

describe('a wrapper', { skip: process.platform === 'win32' && 'wrappers are scripts' }, () => {
  const args = { path: 'tools/bin/fs_stat' };
  const said = { exit: 0, type: 'file' };

  it('runs in packages of either kind, on the oldest Node too', async (context) => {
    const folder = makeFolder(context);
    install(folder);
    for (const text of ['{}', '{"type":"module"}', '{"type":"commonjs"}']) {
      writeFileSync(join(folder, 'package.json'), text);
      for (const version of [20, 24] as const) {
        if (!hasNode(version)) continue;
        const env = { PATH: `${dirname(nodePath(version))}:/usr/bin:/bin` };
        const program = join(folder, 'tools/bin/fs_stat');
        const run = spawnSync(program, { cwd: folder, env, input: JSON.stringify(args), timeout: 30_000 });
        assert.equal(run.status, 0, `${text} ${version} ${run.stderr}`);
        assert.equal(JSON.parse(run.stdout.toString()).type, said.type);
      }
    }
  });

  it('says so where its installation is gone', async (context) => {
    const folder = makeFolder(context);
    const program = join(folder, 'fs_stat');
    writeFileSync(program, toWrapper('fs_stat', join(folder, 'gone', 'index.js')));
    assert.deepEqual(await runProgram(program, { words: [], root: folder, args }), {
      exit: 1,
      said: {
        error: 'the goagent-action that this wrapper starts is not there',
        code: 'TOOL_UNAVAILABLE',
        hint: 'write the wrappers anew with goagent-action install-tools',
      },
    });
  });

  it('finds an installation whose path has odd characters', (context) => {
    const folder = makeFolder(context);
    const program = join(folder, 'a"b #%41\' ü', 'index.mjs');
    mkdirSync(dirname(program));
    writeFileSync(program, 'process.stdout.write(JSON.stringify(process.argv.slice(2)));\n');
    writeFileSync(join(folder, 'fs_stat'), toWrapper('fs_stat', program));
    const out = execFileSync(nodePath(24), [join(folder, 'fs_stat'), '--program', '/bin/true']);
    assert.deepEqual(JSON.parse(out.toString()), ['fs_stat', '--program', '/bin/true']);
  });
});
