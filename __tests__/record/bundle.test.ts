/** The bundle: files that are written once, and a list that pins what is there. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { listBundle, openBundle } from '../../src/record/bundle.ts';
import { isGoagentError } from '../support/errors.ts';
import { makeFolder } from '../support/log-writing.ts';

const toEntry = (name: string, text: string) => ({
  name,
  size: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
});

it('pins every file by name, size and digest, in the order of names', (test) => {
  const folder = makeFolder(test);
  const bundle = openBundle(folder);
  bundle.write('summary.md', 'Größe\n');
  writeFileSync(bundle.path('audit.jsonl'), '{}\n');
  assert.deepEqual(bundle.digests(), { 'summary.md': toEntry('', 'Größe\n').sha256 });
  bundle.seal({ complete: true, versions: { action: '0.1.0' } });
  assert.deepEqual(JSON.parse(readFileSync(join(folder, 'bundle.json'), 'utf8')), {
    v: 1,
    complete: true,
    versions: { action: '0.1.0' },
    files: [toEntry('audit.jsonl', '{}\n'), toEntry('summary.md', 'Größe\n')],
  });
});

it('writes no file twice, and no file that is there already', (test) => {
  const bundle = openBundle(makeFolder(test));
  bundle.write('a.txt', 'one');
  assert.throws(() => bundle.write('a.txt', 'two'), isGoagentError('AUDIT_NOT_WRITTEN', /EEXIST/));
  bundle.seal({ complete: true, versions: {} });
  assert.throws(
    () => bundle.seal({ complete: true, versions: {} }),
    isGoagentError('AUDIT_NOT_WRITTEN', /EEXIST/),
  );
  assert.equal(readFileSync(bundle.path('a.txt'), 'utf8'), 'one');
});

it('does not follow a link that stands where a file is to be, nor pin one', {
  skip: process.platform === 'win32',
}, (test) => {
  const folder = makeFolder(test);
  const outside = join(makeFolder(test), 'outside');
  const bundle = openBundle(folder);
  symlinkSync(outside, join(folder, 'a.txt'));
  assert.throws(() => bundle.write('a.txt', 'text'), isGoagentError('AUDIT_NOT_WRITTEN', /EEXIST/));
  mkdirSync(join(folder, 'folder'));
  bundle.seal({ complete: true, versions: {} });
  assert.deepEqual(JSON.parse(readFileSync(bundle.path('bundle.json'), 'utf8')).files, []);
});

it('writes files for their owner only', { skip: process.platform === 'win32' }, (test) => {
  const bundle = openBundle(makeFolder(test));
  bundle.write('a.txt', '');
  bundle.seal({ complete: false, versions: {} });
  for (const name of ['a.txt', 'bundle.json']) assert.equal(statSync(bundle.path(name)).mode & 0o777, 0o600);
});

it('lists no file that a bundle of ours does not have, however large it is', (test) => {
  const folder = makeFolder(test);
  const bundle = openBundle(folder);
  bundle.write('summary.md', 'Done.\n');
  writeFileSync(join(folder, 'stray.txt'), 'left by a tool');
  truncateSync(join(folder, 'stray.txt'), 3 * 1_024 ** 3);
  bundle.seal({ complete: true, versions: {} });
  assert.deepEqual(JSON.parse(readFileSync(bundle.path('bundle.json'), 'utf8')).files, [
    toEntry('summary.md', 'Done.\n'),
  ]);
  assert.deepEqual(listBundle(folder), ['summary.md', 'bundle.json']);
});

it('says so when a file of its own has become too large to be one', (test) => {
  const bundle = openBundle(makeFolder(test));
  writeFileSync(bundle.path('audit.jsonl'), '');
  truncateSync(bundle.path('audit.jsonl'), 3 * 1_024 ** 3);
  assert.throws(
    () => bundle.seal({ complete: true, versions: {} }),
    isGoagentError('AUDIT_NOT_WRITTEN', /audit/),
  );
});
