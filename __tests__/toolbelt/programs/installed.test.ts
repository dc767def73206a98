/** A wrapper is known by all of its bytes. */

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { sha256Hex } from '../../../src/canonical/canonical.ts';
import { readInstalledWrapper } from '../../../src/toolbelt/programs/installed.ts';
import { toWrapper } from '../../../src/toolbelt/programs/wrapper.ts';
import { toolbelt } from '../../../src/toolbelt/toolbelt.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-installed-')));
after(() => rmSync(folder, { recursive: true }));
const program = '/opt/goagent/dist/toolbelt/index.js';

function read(name: string, text: string) {
  writeFileSync(join(folder, name), text);
  return readInstalledWrapper(join(folder, name), program);
}

it('knows the wrapper of every tool by its name and its bytes', () => {
  for (const builtin of toolbelt.keys()) {
    const text = toWrapper(builtin, program);
    assert.deepEqual(read(builtin, text), { builtin, sha256: sha256Hex(text) });
  }
});

it('knows none that differs by a byte, starts another place or another tool, or has another name', () => {
  const text = toWrapper('fs_stat', program);
  for (const other of [`${text}\n`, text.slice(0, -1), text.replace('exitCode = 1', 'exitCode = 0'), ''])
    assert.equal(read('fs_stat', other), undefined);
  assert.equal(read('fs_stat', toWrapper('fs_stat', '/tmp/index.js')), undefined);
  assert.equal(read('fs_search', text), undefined);
  assert.equal(read('stat', text), undefined);
  assert.equal(read('constructor', toWrapper('constructor', program)), undefined);
});

it('knows no link, no directory and nothing', () => {
  rmSync(join(folder, 'fs_stat'));
  assert.equal(readInstalledWrapper(join(folder, 'fs_stat'), program), undefined);
  writeFileSync(join(folder, 'kept'), toWrapper('fs_stat', program));
  symlinkSync('kept', join(folder, 'fs_stat'));
  assert.equal(readInstalledWrapper(join(folder, 'fs_stat'), program), undefined);
  rmSync(join(folder, 'fs_stat'));
  mkdirSync(join(folder, 'fs_stat'));
  assert.equal(readInstalledWrapper(join(folder, 'fs_stat'), program), undefined);
});
