/** A bundle is the same whether it lies in a directory or in the zip of its artifact; a zip that is a trick is refused. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { crc32 } from 'node:zlib';
import { readBundle } from '../../src/record/read-bundle.ts';
import { readZip } from '../../src/record/read-zip.ts';
import { verifyBundle } from '../../src/record/verify-bundle.ts';
import { makeFolder } from '../support/log-writing.ts';
import { filesOf, makeBundle } from '../support/made-bundle.ts';
import { type MadeEntry, makeZip } from '../support/zip-making.ts';

function writeZip(test: TestContext, zip: Buffer): string {
  const path = join(makeFolder(test), 'bundle.zip');
  writeFileSync(path, zip);
  return path;
}

describe('a whole bundle', () => {
  it('gives report and bytes from its directory, its zip, and its log alone', async (test) => {
    const { folder, log, digest } = makeBundle(test);
    const zip = writeZip(test, makeZip(filesOf(folder)));
    const inFolder = await readBundle(folder, { expect: digest, end: 'required' });
    assert.deepEqual(inFolder.report, verifyBundle({ path: folder, expect: digest, end: 'required' }));
    assert.equal(inFolder.report.valid, true);
    assert.deepEqual(
      [...inFolder.files].sort(([a], [b]) => (a < b ? -1 : 1)),
      filesOf(folder).map(({ name, bytes }) => [name, bytes]),
    );
    const inZip = await readBundle(zip, { expect: digest });
    assert.deepEqual(inZip.report, { ...inFolder.report, path: zip });
    assert.deepEqual(new Map([...inZip.files].sort()), new Map([...inFolder.files].sort()));
    const alone = await readBundle(log, { expect: digest });
    assert.deepEqual([alone.report.valid, [...alone.files]], [true, [['audit.jsonl', readFileSync(log)]]]);
  });

  it('may come from another program that makes zips', async (test) => {
    const { folder, digest } = makeBundle(test);
    const zip = join(makeFolder(test), 'bundle.zip');
    const names = filesOf(folder).map(({ name }) => name);
    execFileSync('python3', ['-m', 'zipfile', '-c', zip, ...names], { cwd: folder });
    const { report } = await readBundle(zip, { expect: digest });
    assert.deepEqual([report.valid, report.files], [true, ['audit.jsonl', 'transcript.json']]);
  });

  it('may come from the package that uploads artifacts, whose zips tell sizes behind the files', async (test) => {
    const { folder, digest } = makeBundle(test);
    const path = join(makeFolder(test), 'bundle.zip');
    // It has no types, and comes with @actions/artifact.
    const zip = createRequire(import.meta.url)('archiver').create('zip', {
      highWaterMark: 65_536,
      zlib: { level: 6 },
    });
    const written = createWriteStream(path);
    zip.pipe(written);
    for (const { name } of filesOf(folder)) zip.file(join(folder, name), { name });
    await Promise.all([zip.finalize(), once(written, 'close')]);
    const { report } = await readBundle(path, { expect: digest });
    assert.deepEqual([report.valid, report.problems], [true, []]);
    // Bit 3: the header before a file does not know its size.
    assert.equal(readFileSync(path).readUInt16LE(6) & 8, 8);
  });

  it('that was changed, dropped from or added to is told from a zip too', async (test) => {
    const { folder } = makeBundle(test);
    const [log, list, transcript] = filesOf(folder);
    assert.ok(log !== undefined && list !== undefined && transcript !== undefined);
    for (const entries of [
      [log, list],
      [log, list, { ...transcript, bytes: Buffer.from('{"v":2}\n') }],
      [log, list, transcript, { name: 'more.txt', bytes: Buffer.from('more') }],
    ]) {
      const { report } = await readBundle(writeZip(test, makeZip(entries)));
      assert.deepEqual([report.valid, report.problems.length], [false, 1]);
    }
  });
});

describe('a zip that is a trick', () => {
  const bytes = Buffer.from('{}\n');
  const cases: { readonly [what: string]: readonly [RegExp, readonly MadeEntry[]] } = {
    'a path out of it': [/in a folder/, [{ name: '../audit.jsonl', bytes }]],
    'an absolute path': [/in a folder/, [{ name: '/etc/passwd', bytes }]],
    'a path with a backslash': [/in a folder/, [{ name: '..\\audit.jsonl', bytes }]],
    'a drive of Windows': [/no name of a file/, [{ name: 'c:audit.jsonl', bytes }]],
    'a folder': [/in a folder/, [{ name: 'bundle/', bytes: Buffer.alloc(0) }]],
    'a name of dots': [/no name of a file/, [{ name: '..', bytes }]],
    'a name with a line break': [/no name of a file/, [{ name: 'a\n::error::b', bytes }]],
    'no name': [/no name of a file/, [{ name: '', bytes }]],
    'a name twice': [
      /twice/,
      [
        { name: 'audit.jsonl', bytes },
        { name: 'audit.jsonl', bytes },
      ],
    ],
    'a name in two cases': [
      /twice/,
      [
        { name: 'audit.jsonl', bytes },
        { name: 'Audit.jsonl', bytes },
      ],
    ],
    'a link': [/not a regular file/, [{ name: 'audit.jsonl', bytes, claims: { mode: 0o120_777 } }]],
    'a pipe': [/not a regular file/, [{ name: 'audit.jsonl', bytes, claims: { mode: 0o010_644 } }]],
    'an encrypted file': [/encrypted/, [{ name: 'audit.jsonl', bytes, claims: { flags: 1 } }]],
    'strong encryption': [/encryption/, [{ name: 'audit.jsonl', bytes, claims: { flags: 0x41 } }]],
    'another packing': [/packed in a way/, [{ name: 'audit.jsonl', bytes, claims: { method: 12 } }]],
    'a gigabyte that is claimed': [
      /more bytes than can be/,
      [{ name: 'audit.jsonl', bytes, claims: { size: 2 ** 30 } }],
    ],
    'less claimed than there is': [
      /larger than|damaged/,
      [{ name: 'audit.jsonl', bytes: Buffer.alloc(2 ** 20), claims: { size: 9 } }],
    ],
    'more claimed than there is': [/damaged/, [{ name: 'audit.jsonl', bytes, claims: { size: 9 } }]],
    'another checksum': [/damaged/, [{ name: 'audit.jsonl', bytes, claims: { crc: 1 } }]],
    'bytes beyond its end': [
      /overflows|overlap/,
      [{ name: 'audit.jsonl', bytes, claims: { packed: 9_999 } }],
    ],
    'another name in front of its bytes': [
      /audit\.jsonl has another name/,
      [{ name: 'audit.jsonl', bytes, claims: { local: 'summary.md' } }],
    ],
    'a header that is nowhere': [/./, [{ name: 'audit.jsonl', bytes, claims: { at: 0xfffffff0 } }]],
  };
  for (const [what, [why, entries]] of Object.entries(cases)) {
    it(`${what}: is refused`, async (test) => {
      const { report, files } = await readBundle(writeZip(test, makeZip(entries)));
      assert.deepEqual([report.valid, files.size], [false, 0]);
      assert.match(report.problems[0]?.message ?? '', /the zip is refused: /);
      assert.match(report.problems[0]?.message ?? '', why);
    });
  }

  it('entries beyond count, in truth or in claim: is refused', async (test) => {
    const many = Array.from({ length: 1_001 }, (_, index) => ({ name: `f${index}`, bytes }));
    const claimed = makeZip([{ name: 'audit.jsonl', bytes }], { count: 65_535 });
    for (const zip of [makeZip(many), claimed]) {
      const { report } = await readBundle(writeZip(test, zip));
      assert.match(report.problems[0]?.message ?? '', /more than 1000 files/);
    }
  });

  it('bombs: more than the limit, and one stretch told as many files, are refused', async () => {
    const large = { bytes: Buffer.alloc(2 ** 20) };
    const three = ['a.txt', 'b.txt', 'c.txt'].map((name) => ({ ...large, name }));
    const limits = { files: 1_000, bytes: 2 * 2 ** 20 };
    const over = await readZip(makeZip(three), limits);
    assert.deepEqual(over, { verdict: 'refused', why: 'it unpacks to more than 2097152 bytes' });
    const small = Buffer.alloc(2 ** 10);
    const shared = Array.from({ length: 900 }, (_, index) => {
      const claims = index === 0 ? {} : { at: 0, size: 2 ** 20, packed: 1_033, crc: crc32(large.bytes) };
      return { name: `f${index}`, bytes: index === 0 ? large.bytes : small, claims };
    });
    const overlapping = await readZip(makeZip(shared), { files: 1_000, bytes: 2 ** 30 });
    assert.equal(overlapping.verdict, 'refused');
    assert.match(overlapping.verdict === 'refused' ? overlapping.why : '', /overlap/);
  });

  it('no log in it: is no bundle', async (test) => {
    const { report } = await readBundle(writeZip(test, makeZip([{ name: 'a.txt', bytes }])));
    assert.deepEqual(report.problems, [{ code: 'NOT_A_BUNDLE', message: 'the zip has no audit.jsonl' }]);
  });

  it('half of one, or something behind it: is refused', async (test) => {
    const zip = makeZip(filesOf(makeBundle(test).folder));
    for (const cut of [
      zip.subarray(0, zip.length / 2),
      zip.subarray(0, -1),
      Buffer.concat([zip, Buffer.from('more')]),
    ]) {
      const { report } = await readBundle(writeZip(test, cut));
      assert.equal(report.valid, false);
    }
  });
});

it('a directory with more names than any bundle has is not read to its end', async (test) => {
  const { folder } = makeBundle(test);
  for (let index = 0; index < 1_100; index += 1) writeFileSync(join(folder, `x${index}`), '');
  const { report } = await readBundle(folder);
  assert.equal(report.valid, false);
});

it('is not valid with a folder or a hidden file beside its own', async (test) => {
  const { folder } = makeBundle(test);
  mkdirSync(join(folder, 'more'));
  const message = 'more is not in bundle.json';
  assert.deepEqual((await readBundle(folder)).report.problems, [
    { code: 'FILE_ADDED', file: 'more', message },
  ]);
  rmSync(join(folder, 'more'), { recursive: true });
  appendFileSync(join(folder, '.hidden'), '');
  assert.equal((await readBundle(folder)).report.problems[0]?.file, '.hidden');
});
