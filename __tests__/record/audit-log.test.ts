/** One canonical line an event, chained by hash, on disk before what it announces. */

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { verifyLog } from '../../src/record/verify.ts';
import { isGoagentError } from '../support/errors.ts';
import { approved, ended, makeFolder, openTestLog, ran, started } from '../support/log-writing.ts';
import { createPlainRedactor } from '../support/plain-redactor.ts';

const zeros = '0'.repeat(64);
const facts = { versions: {}, event: 'push' };

/** The canonical form of flat, sorted ASCII keys is what JSON.stringify writes of sorted keys: no code of ours is asked. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}

describe('a line', () => {
  it('is the canonical JSON of the event and one LF, with sequence, time, run and hash', (test) => {
    const path = join(makeFolder(test), 'audit.jsonl');
    const log = openTestLog(path);
    log.accept(started);
    const text = readFileSync(path, 'utf8');
    const { hash, ...fields } = JSON.parse(text);
    assert.deepEqual(fields, {
      v: 1,
      seq: 0,
      ts: '2026-01-02T03:04:05.678Z',
      run: 'f'.repeat(32),
      type: 'run-started',
      versions: { action: '0.1.0' },
      event: 'push',
      prev: zeros,
    });
    assert.equal(hash, createHash('sha256').update(canonical(fields)).digest('hex'));
    assert.equal(text, `${canonical({ ...fields, hash })}\n`);
    assert.equal(log.digest(), hash);
  });

  it('carries the hash of the line before it', (test) => {
    const path = join(makeFolder(test), 'audit.jsonl');
    const log = openTestLog(path);
    assert.equal(log.digest(), zeros);
    const digests = [started, approved, ran, ended()].map((event) => {
      log.accept(event);
      return log.digest();
    });
    log.close();
    const lines = readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      lines.map(({ seq, type, prev, hash }) => [seq, type, prev, hash]),
      [
        [0, 'run-started', zeros, digests[0]],
        [1, 'tool-approved', digests[0], digests[1]],
        [2, 'tool-run', digests[1], digests[2]],
        [3, 'run-ended', digests[2], digests[3]],
      ],
    );
    for (const { hash, ...fields } of lines) {
      assert.equal(hash, createHash('sha256').update(canonical(fields)).digest('hex'));
    }
  });

  it('is on disk when the call returns, and the file is for its owner only', (test) => {
    const path = join(makeFolder(test), 'audit.jsonl');
    const log = openTestLog(path);
    assert.equal(readFileSync(path, 'utf8'), '');
    log.accept(started);
    log.accept(approved);
    assert.equal(readFileSync(path, 'utf8').split('\n').length, 3);
    if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o600);
  });

  it('is redacted at the door, keys included', (test) => {
    const path = join(makeFolder(test), 'audit.jsonl');
    const secret = 'correct-horse-battery';
    const log = openTestLog(path, createPlainRedactor([secret]));
    log.accept({ type: 'run-started', facts: { ...facts, inputs: { [secret]: [`x${secret}y`] } } });
    assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')).inputs, { '***': ['x***y'] });
  });

  it('cannot be given another sequence, run, time, type or hash by what is in the event', (test) => {
    const path = join(makeFolder(test), 'audit.jsonl');
    const log = openTestLog(path);
    const forged = { ...facts, v: 9, seq: 7, ts: 'never', run: 'x', type: 'run-ended', prev: 'y' };
    log.accept({ type: 'run-started', facts: forged });
    const { v, seq, ts, run, type, prev } = JSON.parse(readFileSync(path, 'utf8'));
    assert.deepEqual(
      [v, seq, ts, run, type, prev],
      [1, 0, '2026-01-02T03:04:05.678Z', 'f'.repeat(32), 'run-started', zeros],
    );
  });
});

describe('a log', () => {
  it('is a new file: one that is there, or a link, is not written to', (test) => {
    const folder = makeFolder(test);
    writeFileSync(join(folder, 'there'), 'mine');
    if (process.platform !== 'win32') symlinkSync(join(folder, 'target'), join(folder, 'link'));
    for (const name of process.platform === 'win32' ? ['there'] : ['there', 'link']) {
      assert.throws(() => openTestLog(join(folder, name)), isGoagentError('AUDIT_NOT_WRITTEN'));
    }
    assert.equal(readFileSync(join(folder, 'there'), 'utf8'), 'mine');
    assert.equal(existsSync(join(folder, 'target')), false);
  });

  it('in a folder that is not there cannot be opened, and the error says why', (test) => {
    assert.throws(
      () => openTestLog(join(makeFolder(test), 'no', 'audit.jsonl')),
      isGoagentError('AUDIT_NOT_WRITTEN', /could not be written, so nothing more was started: ENOENT/),
    );
  });

  for (const [what, change] of [
    ['was added to', (path: string) => appendFileSync(path, '{}\n')],
    ['was cut', (path: string) => truncateSync(path, 10)],
    [
      'was exchanged',
      (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('push', 'pull')),
    ],
  ] as const) {
    it(`that ${what} while the run went on is noticed when it is closed`, (test) => {
      const path = join(makeFolder(test), 'audit.jsonl');
      const log = openTestLog(path);
      log.accept(started);
      change(path);
      assert.throws(() => log.close(), isGoagentError('AUDIT_NOT_WRITTEN', /not what was written/));
    });
  }
});

const exchanges: { readonly [what: string]: (path: string) => void } = {
  'is a pipe': (path) => {
    rmSync(path);
    execFileSync('mkfifo', [path]);
  },
  'is a link to a device without end': (path) => {
    rmSync(path);
    symlinkSync('/dev/zero', path);
  },
  'is a copy': (path) => {
    copyFileSync(path, `${path}.copy`);
    renameSync(`${path}.copy`, path);
  },
  'is gone': (path) => rmSync(path),
  'has a second name': (path) => linkSync(path, `${path}.again`),
  'is without end': (path) => truncateSync(path, 10 * 1_024 ** 3),
};
for (const [what, exchange] of Object.entries(exchanges)) {
  it(`a log whose file ${what} is not closed as ours, at once`, {
    skip: process.platform === 'win32',
  }, (test) => {
    const path = join(makeFolder(test), 'audit.jsonl');
    const log = openTestLog(path);
    log.accept(started);
    exchange(path);
    assert.throws(() => log.close(), isGoagentError('AUDIT_NOT_WRITTEN'));
  });
}

it('gives what it wrote when it is closed', (test) => {
  const path = join(makeFolder(test), 'audit.jsonl');
  const log = openTestLog(path);
  log.accept(started);
  log.accept(ended());
  assert.deepEqual(log.close(), readFileSync(path));
});

const child = fileURLToPath(new URL('../support/full-disk-child.ts', import.meta.url));

describe('a disk that is full', { skip: process.platform !== 'linux' }, () => {
  // A block is 512 bytes in one shell and 1,024 in another; either way it is full in the middle of a line.
  for (const blocks of [3, 6]) {
    it(`after ${blocks} blocks starts no call whose approval is not on it, and takes no line behind a torn one`, (test) => {
      const path = join(makeFolder(test), 'audit.jsonl');
      const shell = spawnSync(
        '/bin/sh',
        ['-c', 'ulimit -S -f "$1"; exec "$2" "$3" "$4"', 'sh', String(blocks), process.execPath, child, path],
        { encoding: 'utf8' },
      );
      assert.equal(shell.stderr, '');
      const told = JSON.parse(shell.stdout);
      const bytes = readFileSync(path);
      assert.match(
        told.atFull,
        /^AUDIT_NOT_WRITTEN The audit log could not be written, so nothing more was started/,
      );
      assert.equal(told.afterwards, told.atFull);
      assert.equal(told.atClose, told.atFull);
      assert.equal(told.started, told.approvals);
      assert.equal(bytes.length % 512, 0, 'the limit was in force');
      const onDisk = bytes.toString().split('"type":"tool-approved"').length - 1;
      const verdict = verifyLog(bytes);
      assert.ok(verdict.verdict === 'valid' && !verdict.complete, JSON.stringify(verdict));
      assert.equal(verdict.digest, told.digest);
      assert.ok(told.started <= onDisk);
    });
  }
});
