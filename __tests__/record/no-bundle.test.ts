/** Where something else stands in place of log, list or zip the report says so: nothing is thrown, and nobody is waited for. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { readBundle } from '../../src/record/read-bundle.ts';
import { makeBundle } from '../support/made-bundle.ts';

type Making = (path: string, test: TestContext) => unknown;

const tricks: { readonly [what: string]: Making } = {
  'a link': (path) => {
    renameSync(path, `${path}.moved`);
    symlinkSync(`${path}.moved`, path);
  },
  'a link to nothing': (path) => {
    rmSync(path);
    symlinkSync('/nothing', path);
  },
  'a pipe': (path) => {
    rmSync(path);
    execFileSync('mkfifo', [path]);
  },
  'a folder': (path) => {
    rmSync(path);
    mkdirSync(path);
  },
  'a socket': async (path, test) => {
    rmSync(path);
    // The path of a socket may have about a hundred characters.
    const short = mkdtempSync(join(tmpdir(), 's-'));
    const server = createServer().listen(join(short, 's'));
    test.after(() => {
      server.close();
      rmSync(short, { recursive: true, force: true });
    });
    await once(server, 'listening');
    linkSync(join(short, 's'), path);
  },
};

describe('in place of a file', { skip: process.platform === 'win32' }, () => {
  for (const [what, make] of Object.entries(tricks))
    for (const name of ['audit.jsonl', 'bundle.json'])
      it(`${what} as ${name}: is no bundle`, async (test) => {
        const { folder } = makeBundle(test);
        await make(join(folder, name), test);
        const { report, files } = await readBundle(folder, { version: '0.1.0' });
        const message = `${join(folder, name)} is not a regular file`;
        assert.deepEqual(report.problems, [{ code: 'NOT_A_BUNDLE', message }]);
        assert.deepEqual([report.valid, report.digest, files.size], [false, '', 0]);
      });

  for (const [what, make] of Object.entries(tricks))
    if (what !== 'a folder')
      it(`${what} as the zip, or the log alone: is no bundle`, async (test) => {
        const path = join(makeBundle(test).folder, 'bundle.zip');
        writeFileSync(path, '');
        await make(path, test);
        const { report } = await readBundle(path);
        assert.deepEqual(report.problems, [
          { code: 'NOT_A_BUNDLE', message: `${path} is not a regular file` },
        ]);
      });

  it('a link to a bundle is not followed', async (test) => {
    const link = join(makeBundle(test).folder, 'link');
    symlinkSync(makeBundle(test).folder, link);
    const { report } = await readBundle(link);
    assert.deepEqual(report.problems, [{ code: 'NOT_A_BUNDLE', message: `${link} is not a regular file` }]);
  });
});
