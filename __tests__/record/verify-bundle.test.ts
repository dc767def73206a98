/** A bundle is whole and unchanged, or there is a sentence for each thing that is not. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { toListText, writeNewFile } from '../../src/record/bundle.ts';
import { verifyBundle } from '../../src/record/verify-bundle.ts';
import { makeFolder } from '../support/log-writing.ts';
import { makeBundle } from '../support/made-bundle.ts';

const selfOnly =
  'Without --expect this proves only that the file agrees with itself: whoever can rewrite all of it can make another one.';

const problemsOf = (folder: string, expect?: string) =>
  verifyBundle({ path: folder, ...(expect === undefined ? {} : { expect }) }).problems.map(
    ({ message }) => message,
  );

/** Changes the list as an attacker who knows its form does. */
function rewriteList(folder: string, change: (list: { files: { [key: string]: unknown }[] }) => void): void {
  const path = join(folder, 'bundle.json');
  const list = JSON.parse(readFileSync(path, 'utf8'));
  change(list);
  writeFileSync(path, JSON.stringify(list));
}

describe('a whole bundle', () => {
  it('is valid against the digest that the run printed, in either case', (test) => {
    const { folder, log, digest } = makeBundle(test);
    for (const expect of [digest, digest.toUpperCase()]) {
      assert.deepEqual(verifyBundle({ path: folder, expect }), {
        valid: true,
        path: log,
        lines: 4,
        digest,
        complete: true,
        conclusion: 'success',
        files: ['audit.jsonl', 'transcript.json'],
        problems: [],
        notes: [],
      });
    }
  });

  it('is valid in itself without a digest, and the report says that this is all', (test) => {
    const report = verifyBundle({ path: makeBundle(test).folder });
    assert.deepEqual([report.valid, report.notes], [true, [selfOnly]]);
  });

  it('can be verified by its log alone', (test) => {
    const { log, digest } = makeBundle(test);
    const report = verifyBundle({ path: log, expect: digest });
    assert.deepEqual([report.valid, report.files, report.notes], [true, [], []]);
  });

  it('of another run is not the one that is expected', (test) => {
    const { folder, digest } = makeBundle(test);
    const expect = '0'.repeat(64);
    const report = verifyBundle({ path: folder, expect });
    assert.equal(report.valid, false);
    const message = `the log ends with ${digest}, and ${expect} was expected: it agrees with itself, but it is not the log that the run printed`;
    assert.deepEqual(report.problems, [{ code: 'DIGEST_DIFFERS', message }]);
  });
});

describe('a bundle of a run that crashed', () => {
  it('is valid to its last whole line, and the report says that it did not end', (test) => {
    const { folder, log, digest } = makeBundle(test, 'crashed');
    appendFileSync(log, '{"half":');
    const report = verifyBundle({ path: folder, expect: digest });
    assert.deepEqual(
      [report.valid, report.complete, report.lines, report.conclusion, report.notes],
      [
        true,
        false,
        3,
        '',
        [
          'The run did not end: the log is good up to its last whole line, 3. 8 bytes of a line that was cut follow it.',
          'There is no bundle.json: only the log was checked.',
        ],
      ],
    );
  });

  it('may be sealed as incomplete afterwards, but not as complete', (test) => {
    const { folder, log } = makeBundle(test, 'crashed');
    const files = new Map([['audit.jsonl', readFileSync(log)]]);
    writeNewFile(join(folder, 'bundle.json'), toListText({ complete: false, versions: {}, files }));
    assert.deepEqual(problemsOf(folder), []);
    rewriteList(folder, (list) => Object.assign(list, { complete: true }));
    assert.deepEqual(problemsOf(folder), [
      'bundle.json says that the bundle is complete, and the log has no end',
    ]);
  });
});

describe('what is not as it was', () => {
  const pinned = 'transcript.json is not the file that bundle.json pins';

  it('a changed log is told with its line', (test) => {
    const { folder, log } = makeBundle(test);
    writeFileSync(log, readFileSync(log, 'utf8').replace('"push"', '"pull"'));
    const report = verifyBundle({ path: folder });
    assert.deepEqual(
      [report.valid, report.digest, report.problems],
      [
        false,
        '',
        [
          { code: 'LINE_CHANGED', line: 1, message: 'line 1 of the log was changed: its hash is another' },
          {
            code: 'FILE_CHANGED',
            file: 'audit.jsonl',
            message: 'audit.jsonl is not the file that bundle.json pins',
          },
        ],
      ],
    );
    writeFileSync(log, '');
    assert.equal(problemsOf(folder)[0], 'the log has no whole line');
  });

  it('a changed file, of another size or of the same, is told', (test) => {
    const { folder } = makeBundle(test);
    for (const text of ['{"v":1} \n', '{"v":2}\n']) {
      writeFileSync(join(folder, 'transcript.json'), text);
      assert.deepEqual(problemsOf(folder), [pinned]);
    }
  });

  it('a changed file whose list was changed with it is told by run-ended', (test) => {
    const { folder } = makeBundle(test);
    writeFileSync(join(folder, 'transcript.json'), '{"v":2}\n');
    const files = new Map([['transcript.json', Buffer.from('{"v":2}\n')]]);
    const [entry] = JSON.parse(toListText({ complete: true, versions: {}, files })).files;
    rewriteList(folder, (list) => list.files.splice(1, 1, entry));
    assert.deepEqual(problemsOf(folder), ['transcript.json is not the file that run-ended pins']);
  });

  it('a missing file is told, also when the list leaves it out', (test) => {
    const { folder } = makeBundle(test);
    rmSync(join(folder, 'transcript.json'));
    assert.deepEqual(problemsOf(folder), ['transcript.json is in bundle.json and not a file here']);
    rewriteList(folder, (list) => list.files.pop());
    assert.deepEqual(problemsOf(folder), ['transcript.json is in run-ended, and not in bundle.json']);
  });

  it('an added file or folder is told, also when the list has it', (test) => {
    const { folder } = makeBundle(test);
    writeFileSync(join(folder, 'more.txt'), '');
    mkdirSync(join(folder, 'more'));
    assert.deepEqual(problemsOf(folder), ['more is not in bundle.json', 'more.txt is not in bundle.json']);
    rmSync(join(folder, 'more'), { recursive: true });
    const sha256 = createHash('sha256').digest('hex');
    rewriteList(folder, (list) => list.files.push({ name: 'more.txt', size: 0, sha256 }));
    assert.deepEqual(problemsOf(folder), ['more.txt is not pinned by run-ended']);
  });

  it('a missing list of a run that ended is told', (test) => {
    const { folder } = makeBundle(test);
    rmSync(join(folder, 'bundle.json'));
    assert.deepEqual(problemsOf(folder), ['There is no bundle.json: only the log was checked.']);
  });

  it('a log that the list leaves out is told', (test) => {
    const { folder } = makeBundle(test);
    rewriteList(folder, (list) => list.files.shift());
    assert.deepEqual(problemsOf(folder), ['audit.jsonl is not in bundle.json']);
  });
});

describe('a list that is a trick', () => {
  for (const [what, entry] of [
    ['a path out of the bundle', { name: '../audit.jsonl' }],
    ['an absolute path', { name: '/etc/passwd' }],
    ['a path into a folder', { name: 'a/b' }],
    ['a path with a backslash', { name: '..\\audit.jsonl' }],
    ['a name that begins with a dot', { name: '.bashrc' }],
    ['a name with NUL', { name: 'a\0b' }],
    ['a name in capitals, one file on some systems', { name: 'AUDIT.JSONL' }],
    ['a name twice', { name: 'transcript.json' }],
    ['a name that is no text', { name: 7 }],
    ['a size that is no number', { name: 'a.txt', size: '1' }],
    ['no digest', { name: 'a.txt', size: 1, sha256: null }],
  ] as const) {
    it(`${what}: is not a list of files`, (test) => {
      const { folder } = makeBundle(test);
      rewriteList(folder, (list) => list.files.push({ size: 0, sha256: '0'.repeat(64), ...entry }));
      assert.deepEqual(problemsOf(folder), ['bundle.json is not a list of files']);
    });
  }

  it('no JSON, no object, no files: is not a list of files', (test) => {
    const { folder } = makeBundle(test);
    for (const text of [
      '',
      '[]',
      'null',
      '{}',
      '{"files":{}}',
      '{"files":[null]}',
      '{"__proto__":{"files":[]}}',
    ]) {
      writeFileSync(join(folder, 'bundle.json'), text);
      assert.deepEqual(problemsOf(folder), ['bundle.json is not a list of files'], text);
    }
  });
});

describe('what is no regular file', { skip: process.platform === 'win32' }, () => {
  const swap = (folder: string, name: string) => {
    const moved = join(folder, '..', `${name}-moved-${process.pid}`);
    renameSync(join(folder, name), moved);
    return moved;
  };

  it('a link instead of a file, though to the same bytes, is told', (test) => {
    const { folder } = makeBundle(test);
    const moved = swap(folder, 'transcript.json');
    test.after(() => rmSync(moved, { force: true }));
    symlinkSync(moved, join(folder, 'transcript.json'));
    assert.deepEqual(problemsOf(folder), ['transcript.json is in bundle.json and not a file here']);
  });

  it('a link instead of log or list is not read', (test) => {
    for (const name of ['audit.jsonl', 'bundle.json']) {
      const { folder } = makeBundle(test);
      const moved = swap(folder, name);
      test.after(() => rmSync(moved, { force: true }));
      symlinkSync(moved, join(folder, name));
      assert.throws(() => verifyBundle({ path: folder }), new RegExp(`${name} is not a regular file$`));
    }
  });

  it('a pipe instead of log or list is not waited for', (test) => {
    for (const name of ['audit.jsonl', 'bundle.json']) {
      const { folder } = makeBundle(test);
      rmSync(join(folder, name));
      execFileSync('mkfifo', [join(folder, name)]);
      assert.throws(() => verifyBundle({ path: folder }), new RegExp(`${name} is not a regular file$`));
    }
  });
});

it('throws what the file system throws when there is nothing to read', (test) => {
  assert.throws(() => verifyBundle({ path: join(makeFolder(test), 'nothing') }), { code: 'ENOENT' });
  assert.throws(() => verifyBundle({ path: makeFolder(test) }), { code: 'ENOENT' });
});
