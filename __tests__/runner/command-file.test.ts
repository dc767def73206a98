/** One command file against everything that may stand in its place. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { openCommandFile } from '../../src/runner/command-file.ts';
import { makeFolder } from '../support/log-writing.ts';

const posix = { skip: process.platform === 'win32' ? 'Windows has no such files' : false };

function makeFile(test: TestContext, text = 'before\n') {
  const folder = makeFolder(test);
  const path = join(folder, 'output');
  writeFileSync(path, text);
  return { folder, path, file: openCommandFile(path) };
}

describe('a command file', () => {
  it('gets what is appended behind what was there', (test) => {
    const { path, file } = makeFile(test);
    assert.deepEqual([file.append('one\n'), file.append('two\n')], ['untouched', 'untouched']);
    assert.equal(readFileSync(path, 'utf8'), 'before\none\ntwo\n');
  });

  it('loses what somebody else wrote, at the next look or before the next write', (test) => {
    const { path, file } = makeFile(test);
    writeFileSync(path, 'before\nx<<NEVER\n');
    assert.deepEqual([file.restore(), file.restore()], ['restored', 'untouched']);
    assert.equal(readFileSync(path, 'utf8'), 'before\n');
    writeFileSync(path, 'BEFORE\n');
    assert.equal(file.append('ours\n'), 'restored');
    assert.equal(readFileSync(path, 'utf8'), 'before\nours\n');
  });

  it('that is only another name of somebody’s file is let go of, and that file is not written', (test) => {
    const { folder, path, file } = makeFile(test, '');
    const other = join(folder, 'other');
    writeFileSync(other, '');
    rmSync(path);
    linkSync(other, path);
    assert.equal(file.append('ours\n'), 'restored');
    assert.deepEqual([readFileSync(other, 'utf8'), readFileSync(path, 'utf8')], ['', 'ours\n']);
  });

  it('that became a link is one no more, and what it led to is as it was', posix, (test) => {
    const { folder, path, file } = makeFile(test);
    renameSync(path, join(folder, 'moved'));
    symlinkSync(join(folder, 'moved'), path);
    assert.equal(file.append('ours\n'), 'restored');
    assert.equal(readFileSync(join(folder, 'moved'), 'utf8'), 'before\n');
    assert.equal(readFileSync(path, 'utf8'), 'before\nours\n');
  });

  it('that became a directory is refused with what the file system says', (test) => {
    const { path, file } = makeFile(test);
    rmSync(path);
    mkdirSync(path);
    assert.throws(() => file.restore(), /EISDIR/);
    assert.throws(() => file.append('ours\n'), /EISDIR/);
  });
});

describe('a file that was none at the start', () => {
  it('is never made: it is not there', (test) => {
    const path = join(makeFolder(test), 'no', 'such');
    const file = openCommandFile(path);
    assert.equal(file.restore(), 'untouched');
    assert.throws(() => file.append('ours\n'), /ENOENT/);
  });

  it('is never waited for: it is a pipe', posix, (test) => {
    const path = join(makeFolder(test), 'pipe');
    execFileSync('mkfifo', [path]);
    const file = openCommandFile(path);
    assert.throws(() => file.append('ours\n'), { code: 'INTERNAL', message: `${path} is no regular file` });
  });

  it('is never followed: it is a link', posix, (test) => {
    const { folder, path } = makeFile(test);
    symlinkSync(path, join(folder, 'link'));
    assert.throws(() => openCommandFile(join(folder, 'link')).append('ours\n'), /ELOOP/);
  });
});

it('an entry that does not fit is not there by half: the runner would fail the step for it', {
  skip: process.platform === 'linux' ? false : 'prlimit is a program of Linux',
}, (test) => {
  const { path } = makeFile(test, '');
  const code = `
    const { openCommandFile } = await import(${JSON.stringify(new URL('../../src/runner/command-file.ts', import.meta.url).href)});
    const file = openCommandFile(process.argv[1]);
    file.append('fits\\n');
    process.on('SIGXFSZ', () => {});
    try { file.append('x'.repeat(9_000)); } catch (error) { process.stdout.write(error.code); }
    process.stdout.write(' ' + file.append('too\\n'));`;
  const args = ['--fsize=4096', process.execPath, '--input-type=module', '--eval', code, path];
  assert.equal(execFileSync('prlimit', args, { encoding: 'utf8' }), 'EFBIG untouched');
  assert.equal(readFileSync(path, 'utf8'), 'fits\ntoo\n');
});
