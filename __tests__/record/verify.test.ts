/** A log that was changed in any way is found; the digest that the run printed finds what the log itself cannot. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { verifyLog } from '../../src/record/verify.ts';
import { writeWholeLog } from '../support/log-writing.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent-test-'));
const { bytes: whole, digest } = writeWholeLog(folder);
after(() => rmSync(folder, { recursive: true }));

const lines = whole.toString().trimEnd().split('\n');
const toLog = (parts: readonly string[]) => Buffer.from(parts.map((line) => `${line}\n`).join(''));
const judge = (bytes: Uint8Array | readonly string[]) => {
  const verdict = verifyLog(bytes instanceof Uint8Array ? bytes : toLog(bytes));
  return verdict.verdict === 'valid'
    ? `valid ${verdict.lines} lines${verdict.complete ? '' : `, ${verdict.cutBytes} bytes cut`}`
    : `line ${verdict.line} ${verdict.problem}`;
};
/** Found by the log alone, or by the digest that the run printed. */
const isFound = (bytes: Uint8Array) => {
  const verdict = verifyLog(bytes);
  return verdict.verdict === 'invalid' || verdict.digest !== digest;
};

/** Makes one line anew as its writer would, hash included: what an attacker who knows the format does. */
function reforge(line: string, change: (fields: { [key: string]: unknown }) => object): string {
  const { hash: _hash, ...fields } = JSON.parse(line);
  const sorted = Object.fromEntries(Object.entries(change(fields)).sort(([a], [b]) => (a < b ? -1 : 1)));
  const hash = createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
  return JSON.stringify(
    Object.fromEntries(Object.entries({ ...sorted, hash }).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}

describe('a log as it was written', () => {
  it('is valid, with its lines, digest, run and ending', () => {
    const verdict = verifyLog(whole);
    assert.ok(verdict.verdict === 'valid');
    const { ending, ...told } = verdict;
    assert.deepEqual(told, {
      verdict: 'valid',
      lines: 4,
      digest,
      run: 'f'.repeat(32),
      complete: true,
      cutBytes: 0,
    });
    assert.equal(ending?.conclusion, 'success');
  });

  it('that a crash cut is valid up to its last whole line, and not complete', () => {
    const twoLines = toLog(lines.slice(0, 2)).length;
    assert.equal(judge(whole.subarray(0, twoLines)), 'valid 2 lines, 0 bytes cut');
    assert.equal(judge(whole.subarray(0, twoLines + 7)), 'valid 2 lines, 7 bytes cut');
    assert.equal(judge(whole.subarray(0, -1)), `valid 3 lines, ${(lines[3] ?? '').length} bytes cut`);
  });
});

describe('a change', () => {
  it('of any single byte is found', () => {
    for (const [index, byte] of whole.entries()) {
      for (const flip of [1, 32, 128]) {
        const changed = Buffer.from(whole);
        changed[index] = byte ^ flip;
        assert.ok(isFound(changed), `byte ${index} ^ ${flip}`);
      }
    }
  });

  it('of any single byte before the last line break is found without the digest too', () => {
    for (const [index, byte] of whole.subarray(0, -1).entries()) {
      const changed = Buffer.from(whole);
      changed[index] = byte ^ 1;
      assert.equal(verifyLog(changed).verdict, 'invalid', `byte ${index}`);
    }
  });

  it('by a line dropped, added, doubled or swapped is found at that line', () => {
    const [a = '', b = '', c = '', d = ''] = lines;
    assert.equal(judge([a, c, d]), 'line 2 should be number 1 of its log');
    assert.equal(judge([b, c, d]), 'line 1 should be number 0 of its log');
    assert.equal(judge([a, b, b, c, d]), 'line 3 should be number 2 of its log');
    assert.equal(judge([a, c, b, d]), 'line 2 should be number 1 of its log');
    assert.equal(judge([a, '', b, c, d]), 'line 2 is not a JSON object');
    assert.equal(
      judge([a, reforge(c, (fields) => ({ ...fields, seq: 1 })), d]),
      'line 2 does not follow the line before it',
    );
  });

  it('by bytes after run-ended is found', () => {
    const last = 'line 5 comes after run-ended';
    assert.equal(judge([...lines, lines[3] ?? '']), last);
    assert.equal(judge(Buffer.concat([whole, Buffer.from(' ')])), last);
    assert.equal(judge(Buffer.concat([whole, Buffer.from('\n')])), last);
    assert.equal(judge(Buffer.concat([whole, Buffer.from([0xff])])), last);
  });

  it('of run, sequence, version, previous hash or place of run-started is found though the hash was made anew', () => {
    const first = (change: (fields: { [key: string]: unknown }) => object) =>
      judge([reforge(lines[0] ?? '', change)]);
    const second = (change: (fields: { [key: string]: unknown }) => object) =>
      judge([lines[0] ?? '', reforge(lines[1] ?? '', change)]);
    assert.equal(
      first((fields) => fields),
      'valid 1 lines, 0 bytes cut',
    );
    assert.equal(
      second((fields) => fields),
      'valid 2 lines, 0 bytes cut',
    );
    assert.equal(
      second((fields) => ({ ...fields, run: 'e'.repeat(32) })),
      'line 2 is of another run',
    );
    assert.equal(
      first((fields) => ({ ...fields, run: 7 })),
      'line 1 is of another run',
    );
    assert.equal(
      second((fields) => ({ ...fields, seq: 2 })),
      'line 2 should be number 1 of its log',
    );
    assert.equal(
      second((fields) => ({ ...fields, seq: '1' })),
      'line 2 should be number 1 of its log',
    );
    assert.equal(
      second((fields) => ({ ...fields, v: 2 })),
      'line 2 has a version that this program does not know',
    );
    assert.equal(
      second((fields) => ({ ...fields, prev: '0'.repeat(64) })),
      'line 2 does not follow the line before it',
    );
    const place = 'is run-started in the wrong place, or the first line is not';
    assert.equal(
      second((fields) => ({ ...fields, type: 'run-started' })),
      `line 2 ${place}`,
    );
    assert.equal(
      first((fields) => ({ ...fields, type: 'warning' })),
      `line 1 ${place}`,
    );
  });

  it('of a whole log made anew is found by the digest alone, and verify does not claim otherwise', () => {
    const forged = verifyLog(toLog([reforge(lines[0] ?? '', (fields) => ({ ...fields, event: 'pull' }))]));
    assert.equal(forged.verdict, 'valid');
    assert.ok(forged.verdict === 'valid' && forged.digest !== digest);
  });

  it('by cutting whole lines off is found by the digest alone', () => {
    const cut = verifyLog(toLog(lines.slice(0, 3)));
    assert.ok(cut.verdict === 'valid' && !cut.complete && cut.digest !== digest);
  });

  it('of any kind, 3,000 times at random, is found against the digest', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const position = fc.integer({ min: 0, max: whole.length - 1 });
    const slice = fc.tuple(position, position).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);
    const mutation = fc.oneof(
      fc
        .tuple(position, byte)
        .map(([at, to]) => Buffer.from(whole.map((was, index) => (index === at ? to : was)))),
      fc
        .tuple(position, fc.uint8Array({ minLength: 1, maxLength: 20 }))
        .map(([at, more]) => Buffer.concat([whole.subarray(0, at), more, whole.subarray(at)])),
      slice.map(([from, to]) => Buffer.concat([whole.subarray(0, from), whole.subarray(to)])),
      slice.map(([from, to]) => Buffer.concat([whole.subarray(0, to), whole.subarray(from)])),
      fc.shuffledSubarray(lines).map(toLog),
      fc
        .tuple(slice, slice)
        .map(([[a, b], [c, d]]) =>
          Buffer.concat([whole.subarray(0, a), whole.subarray(c, d), whole.subarray(b)]),
        ),
    );
    let changed = 0;
    fc.assert(
      fc.property(mutation, (mutant) => {
        if (mutant.equals(whole)) return;
        changed += 1;
        assert.ok(isFound(mutant));
      }),
      { numRuns: 3_000 },
    );
    assert.ok(changed > 2_900, `only ${changed} were mutants at all`);
  });
});

describe('a form that is not the canonical one', () => {
  const first = lines[0] ?? '';
  const notCanonical = 'line 1 is not in its canonical form (RFC 8785)';

  for (const [what, line, told] of [
    ['white space', first.replace(',', ', '), notCanonical],
    ['a carriage return', `${first}\r`, notCanonical],
    ['keys in another order', first.replace(/^\{("[^"]+":[^,]+),(.*)\}$/, '{$2,$1}'), notCanonical],
    ['an escape that need not be', first.replace('push', '\\u0070ush'), notCanonical],
    ['a number written otherwise', first.replace('"v":1', '"v":1.0'), notCanonical],
    ['a key twice', first.replace('{', '{"event":"push",'), notCanonical],
    ['the hash twice', first.replace('"prev"', `"hash":"${'0'.repeat(64)}","prev"`), notCanonical],
    ['a lone surrogate', first.replace('push', '\\ud800'), notCanonical],
    [
      'a key named __proto__ put in',
      first.replace('{', '{"__proto__":{"v":1},'),
      'line 1 was changed: its hash is another',
    ],
    ['an array', `[${first}]`, 'line 1 is not a JSON object'],
    ['no JSON', first.slice(1), 'line 1 is not a JSON object'],
    [
      'values nested without end',
      `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      'line 1 has a version that this program does not know',
    ],
  ] as const) {
    it(`${what}: is refused`, () => {
      assert.equal(judge([line]), told);
    });
  }

  it('a byte order mark, UTF-16 or bytes that are no UTF-8: is refused', () => {
    assert.equal(
      judge(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), whole])),
      'line 1 is not a JSON object',
    );
    assert.equal(judge(Buffer.from(whole.toString(), 'utf16le')), 'line 0 is not UTF-8');
    assert.equal(judge(Buffer.concat([Buffer.from([0xff, 0x0a]), whole])), 'line 0 is not UTF-8');
  });

  it('CRLF throughout: is refused', () => {
    assert.equal(judge(Buffer.from(whole.toString().replaceAll('\n', '\r\n'))), notCanonical);
  });

  it('nothing at all, or no whole line: is refused as a log', () => {
    assert.equal(judge(Buffer.alloc(0)), 'line 0 has no whole line');
    assert.equal(judge(Buffer.from(first)), 'line 0 has no whole line');
  });

  it('a key named __proto__ that was written is part of the hash like any other', () => {
    const withProto = reforge(first, (fields) => fields).replace('{', '{"__proto__":"x",');
    assert.equal(judge([withProto]), 'line 1 was changed: its hash is another');
  });
});
