/** Programs of the system are never taken from what was checked out or downloaded (I3). */

import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { resolvePrograms } from '../../src/launch/programs.ts';
import { isOutside, readSafeSearchPath } from '../../src/launch/search-path.ts';

describe('programs of the system', { skip: process.platform === 'win32' }, () => {
  let root = '';
  let workspace = '';
  let system = '';

  before(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-programs-')));
    workspace = join(root, 'workspace');
    system = join(root, 'system');
    for (const folder of [workspace, system, join(workspace, 'bin')]) mkdirSync(folder);
    addProgram(join(workspace, 'bin/git'));
    addProgram(join(system, 'git'));
    symlinkSync(join(workspace, 'bin'), join(root, 'link'));
    symlinkSync(workspace, join(root, 'workspace-link'));
  });

  after(() => {
    rmSync(root, { recursive: true, force: true });
  });

  function addProgram(path: string): void {
    writeFileSync(path, '#!/bin/sh\n');
    chmodSync(path, 0o755);
  }

  function toPath(...entries: string[]): string {
    return entries.join(delimiter);
  }

  it('leaves in PATH what is absolute and outside, in its order', async () => {
    const path = toPath(
      '',
      'bin',
      './bin',
      '/usr/bin',
      join(workspace, 'bin'),
      '/bin',
      workspace,
      `${workspace}s`,
      '/no/such',
    );
    assert.equal(
      await readSafeSearchPath(path, [workspace, '']),
      toPath('/usr/bin', '/bin', `${workspace}s`, '/no/such'),
    );
  });

  it('takes an entry out that leads inside through a symlink or through dots', async () => {
    const path = toPath(join(root, 'link'), `${system}/../workspace/bin`, system);
    assert.equal(await readSafeSearchPath(path, [workspace]), system);
  });

  it('knows the workspace by its real path too', async () => {
    assert.equal(await isOutside(join(workspace, 'bin/git'), [join(root, 'workspace-link')]), false);
    assert.equal(await isOutside(join(system, 'git'), [join(root, 'workspace-link')]), true);
  });

  it('finds the first program outside of the workspace', async () => {
    const path = toPath(join(workspace, 'bin'), join(root, 'link'), system, '/usr/bin');
    const { git } = await resolvePrograms({ path, roots: [workspace] });
    assert.equal(git, join(system, 'git'));
  });

  it('passes over a program that is a symlink into the workspace, a directory, or not executable', async () => {
    const [linked, folder, plain] = ['linked', 'folder', 'plain'].map((name) => join(root, name));
    for (const path of [linked, folder, plain]) mkdirSync(path ?? '');
    symlinkSync(join(workspace, 'bin/git'), join(linked ?? '', 'git'));
    mkdirSync(join(folder ?? '', 'git'));
    writeFileSync(join(plain ?? '', 'git'), '');
    const path = toPath(linked ?? '', folder ?? '', plain ?? '', system);
    assert.equal((await resolvePrograms({ path, roots: [workspace] })).git, join(system, 'git'));
  });

  it('says null where there is none', async () => {
    const found = await resolvePrograms({ path: '', roots: [workspace] });
    assert.deepEqual([...new Set(Object.values(found))], [null]);
    assert.equal('git' in found && 'setpriv' in found, true);
  });
});
