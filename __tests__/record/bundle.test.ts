/** The bundle: files that are written once, and a list that pins what was written. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { type Bundle, openBundle } from '../../src/record/bundle.ts';
import { isGoagentError } from '../support/errors.ts';
import { makeFolder } from '../support/log-writing.ts';

const toEntry = (name: string, text: string) => ({
  name,
  size: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
});
const text = '{}\n';
const log = Buffer.from(text);
const closing = { versions: {}, log };
const posix = { skip: process.platform === 'win32' };
const listOf = (bundle: Bundle) => JSON.parse(readFileSync(bundle.path('bundle.json'), 'utf8')).files;

function open(folder: string): Bundle {
  const bundle = openBundle(folder);
  writeFileSync(bundle.path('audit.jsonl'), log);
  return bundle;
}

it('pins what was written by name, size and digest, and gives exactly that', (test) => {
  const bundle = open(makeFolder(test));
  bundle.write('summary.md', 'Größe\n');
  assert.deepEqual(bundle.digests(), { 'summary.md': toEntry('', 'Größe\n').sha256 });
  const files = bundle.seal({ versions: { action: '0.1.0' }, log });
  const list = readFileSync(bundle.path('bundle.json'), 'utf8');
  assert.deepEqual(JSON.parse(list), {
    v: 1,
    complete: true,
    versions: { action: '0.1.0' },
    files: [toEntry('audit.jsonl', text), toEntry('summary.md', 'Größe\n')],
  });
  assert.deepEqual(
    [...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
    [
      ['audit.jsonl', text],
      ['summary.md', 'Größe\n'],
      ['bundle.json', list],
    ],
  );
});

it('writes no file twice, and no file that is there already', (test) => {
  const bundle = open(makeFolder(test));
  bundle.write('a.txt', 'one');
  assert.throws(() => bundle.write('a.txt', 'two'), isGoagentError('AUDIT_NOT_WRITTEN', /EEXIST/));
  bundle.seal(closing);
  assert.throws(() => bundle.seal(closing), isGoagentError('AUDIT_NOT_WRITTEN', /EEXIST/));
  assert.equal(readFileSync(bundle.path('a.txt'), 'utf8'), 'one');
});

it('does not follow a link that stands where a file is to be', posix, (test) => {
  const folder = makeFolder(test);
  const outside = join(makeFolder(test), 'outside');
  const bundle = openBundle(folder);
  symlinkSync(outside, join(folder, 'a.txt'));
  assert.throws(() => bundle.write('a.txt', 'text'), isGoagentError('AUDIT_NOT_WRITTEN', /EEXIST/));
});

it('writes files for their owner only', posix, (test) => {
  const bundle = open(makeFolder(test));
  bundle.write('a.txt', '');
  bundle.seal(closing);
  for (const name of ['a.txt', 'bundle.json']) assert.equal(statSync(bundle.path(name)).mode & 0o777, 0o600);
});

it('holds nothing that it did not write, under whatever name and however large', (test) => {
  const folder = makeFolder(test);
  const bundle = open(folder);
  bundle.write('summary.md', 'Done.\n');
  for (const name of ['stray.txt', 'report.html']) {
    writeFileSync(join(folder, name), 'left by a tool');
    truncateSync(join(folder, name), 3 * 1_024 ** 3);
  }
  mkdirSync(join(folder, 'folder'));
  const files = bundle.seal(closing);
  assert.deepEqual(listOf(bundle), [toEntry('audit.jsonl', text), toEntry('summary.md', 'Done.\n')]);
  assert.deepEqual([...files.keys()], ['audit.jsonl', 'summary.md', 'bundle.json']);
});

const changes: { readonly [what: string]: (path: string) => void } = {
  'has other bytes': (path) => writeFileSync(path, 'Dune.\n'),
  'is without end': (path) => truncateSync(path, 3 * 1_024 ** 3),
  'is gone': (path) => rmSync(path),
  'is a folder': (path) => {
    rmSync(path);
    mkdirSync(path);
  },
  'is a link to one like it': (path) => {
    renameSync(path, `${path}.moved`);
    symlinkSync(`${path}.moved`, path);
  },
  'has a second name': (path) => linkSync(path, `${path}.again`),
};
for (const [what, change] of Object.entries(changes)) {
  it(`is not sealed when a file of its own ${what}`, posix, (test) => {
    for (const name of ['audit.jsonl', 'summary.md']) {
      const bundle = open(makeFolder(test));
      bundle.write('summary.md', 'Done.\n');
      change(bundle.path(name));
      assert.throws(() => bundle.seal(closing), isGoagentError('AUDIT_NOT_WRITTEN', new RegExp(name)));
      assert.ok(!readdirSync(bundle.directory).includes('bundle.json'));
    }
  });
}

it('writes nothing into another directory that was put in its place', posix, (test) => {
  const folder = join(makeFolder(test), 'bundle');
  const other = makeFolder(test);
  mkdirSync(folder);
  const bundle = open(folder);
  renameSync(folder, `${folder}.moved`);
  for (const put of [() => symlinkSync(other, folder), () => mkdirSync(folder)]) {
    put();
    assert.throws(() => bundle.write('summary.md', ''), isGoagentError('AUDIT_NOT_WRITTEN', /not the direc/));
    assert.throws(() => bundle.seal(closing), isGoagentError('AUDIT_NOT_WRITTEN', /not the directory/));
    rmSync(folder, { recursive: true });
  }
  assert.deepEqual(readdirSync(other), []);
});

it('leaves no part of a file behind on a disk that is full', {
  skip: process.platform !== 'linux',
}, (test) => {
  const folder = makeFolder(test);
  const code = `import { openBundle } from ${JSON.stringify(new URL('../../src/record/bundle.ts', import.meta.url).href)};
try { openBundle(process.argv[1]).write('summary.md', 'x'.repeat(9_000)); } catch (error) { process.stdout.write(error.code); }`;
  const child = spawnSync(
    '/bin/sh',
    ['-c', 'ulimit -S -f 3; exec "$0" --input-type=module -e "$1" "$2"', process.execPath, code, folder],
    { encoding: 'utf8' },
  );
  assert.deepEqual([child.stdout, readdirSync(folder)], ['AUDIT_NOT_WRITTEN', []], child.stderr);
});
