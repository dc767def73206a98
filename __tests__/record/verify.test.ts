/** A log that was changed in any way is found; the digest that the run printed finds what the log itself cannot. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Problem } from '../../src/record/problem.ts';
import { verifyLog } from '../../src/record/verify.ts';
import { writeWholeLog } from '../support/log-writing.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent-test-'));
const { bytes: whole, digest } = writeWholeLog(folder);
after(() => rmSync(folder, { recursive: true }));

const lines = whole.toString().trimEnd().split('\n');
const toLog = (parts: readonly string[]) => Buffer.from(parts.map((line) => `${line}\n`).join(''));
const judge = (bytes: Uint8Array | readonly string[], expect?: string) => {
  const verdict = verifyLog(bytes instanceof Uint8Array ? bytes : toLog(bytes), expect);
  return verdict.verdict === 'valid'
    ? `valid ${verdict.lines} lines${verdict.complete ? '' : `, ${verdict.cutBytes} bytes cut`}`
    : verdict.problems.map(toShort).join(', ');
};
const toShort = ({ code, line, other, count }: Problem) =>
  [code, line, other, count].filter((part) => part !== undefined).join(' ');
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
    assert.equal(judge([a, c, d]), 'LINE_DROPPED 1 1');
    assert.equal(judge([a, d]), 'LINE_DROPPED 1 2');
    assert.equal(judge([b, c, d]), 'LINE_DROPPED 0 1');
    assert.equal(judge([a, b, b, c, d]), 'LINE_ADDED 3');
    assert.equal(judge([a, c, b, d]), 'LINES_SWAPPED 2 3');
    assert.equal(judge([a, d, c, b]), 'LINES_SWAPPED 2 4');
    assert.equal(judge([d, b, c, a]), 'LINES_SWAPPED 1 4');
    assert.equal(judge([a, c, d, b]), 'LINE_MOVED 4 1');
    assert.equal(judge([d, a, b, c]), 'LINE_MOVED 1 4');
    assert.equal(judge([a, d, b, c, d]), 'LINE_ADDED 2');
    assert.equal(judge([a, '', b, c, d]), 'LINE_ADDED 2');
    assert.equal(judge([a, '{}', '{}', b, c, d]), 'LINE_ADDED 2, LINE_ADDED 3');
    assert.equal(judge([a, '{}', c, d]), 'LINE_CHANGED 2');
    assert.equal(judge([a, '{}', d]), 'LINE_CHANGED 2, LINE_DROPPED 2 1');
  });

  it('of a line and its own hash is found at that line, wherever the lines around it can tell', () => {
    const [a = '', b = '', c = '', d = ''] = lines;
    const remade = (line: string, change: object) => reforge(line, (fields) => ({ ...fields, ...change }));
    assert.equal(judge([remade(a, { event: 'pull' }), b, c, d]), 'LINE_CHANGED 1');
    assert.equal(judge([a, remade(b, { tool: 'honest' }), c, d]), 'LINE_CHANGED 2');
    assert.equal(judge([a, remade(b, { seq: 9 }), c, d]), 'LINE_CHANGED 2');
    assert.equal(judge([a, remade(b, { prev: '1'.repeat(64) }), c, d]), 'LINE_CHANGED 2');
    assert.equal(judge([a, b, c, remade(d, { prev: '1'.repeat(64) })]), 'CHAIN_BROKEN 4 3');
    assert.equal(judge([a, b, remade(c, { exit: 1 }), d]), 'CHAIN_BROKEN 4 3');
    assert.equal(judge(toLog([a, b, remade(c, { exit: 1 }), d]), digest), 'LINE_CHANGED 3');
    const forged = remade(b, { tool: 'honest' });
    assert.equal(judge([a, forged, b, c, d]), 'LINE_ADDED 2');
    assert.equal(judge([a, b, forged, c, d]), 'LINE_ADDED 3');
    assert.equal(judge([a, remade(c, { seq: 1 }), d]), 'LINE_CHANGED 2, LINE_DROPPED 2 1');
  });

  it('by bytes after run-ended is found', () => {
    const last = 'AFTER_END 5';
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
      'OTHER_RUN 2',
    );
    assert.equal(
      first((fields) => ({ ...fields, run: 7 })),
      'OTHER_RUN 1',
    );
    assert.equal(
      second((fields) => ({ ...fields, seq: 2 })),
      'LINE_CHANGED 2',
    );
    assert.equal(
      second((fields) => ({ ...fields, seq: '1' })),
      'LINE_CHANGED 2',
    );
    assert.equal(
      second((fields) => ({ ...fields, v: 2 })),
      'VERSION_UNKNOWN 2',
    );
    assert.equal(
      second((fields) => ({ ...fields, prev: '0'.repeat(64) })),
      'CHAIN_BROKEN 2 1',
    );
    assert.equal(
      second((fields) => ({ ...fields, type: 'run-started' })),
      'START_MISPLACED 2',
    );
    assert.equal(
      first((fields) => ({ ...fields, type: 'warning' })),
      'START_MISPLACED 1',
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
  const notCanonical = 'NOT_CANONICAL 1';

  for (const [what, line, told] of [
    ['white space', first.replace(',', ', '), notCanonical],
    ['a carriage return', `${first}\r`, notCanonical],
    ['keys in another order', first.replace(/^\{("[^"]+":[^,]+),(.*)\}$/, '{$2,$1}'), notCanonical],
    ['an escape that need not be', first.replace('push', '\\u0070ush'), notCanonical],
    ['a number written otherwise', first.replace('"v":1', '"v":1.0'), notCanonical],
    ['a key twice', first.replace('{', '{"event":"push",'), notCanonical],
    ['the hash twice', first.replace('"prev"', `"hash":"${'0'.repeat(64)}","prev"`), 'LINE_CHANGED 1'],
    ['a lone surrogate', first.replace('push', '\\ud800'), 'LINE_CHANGED 1'],
    ['a key named __proto__ put in', first.replace('{', '{"__proto__":{"v":1},'), 'LINE_CHANGED 1'],
    ['an array', `[${first}]`, 'LINE_CHANGED 1'],
    ['no JSON', first.slice(1), 'LINE_CHANGED 1'],
    ['values nested without end', `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'LINE_CHANGED 1'],
  ] as const) {
    it(`${what}: is refused`, () => {
      assert.equal(judge([line]), told);
    });
  }

  it('a byte order mark, UTF-16 or bytes that are no UTF-8: is refused', () => {
    assert.equal(judge(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), whole])), 'LINE_CHANGED 1');
    assert.equal(
      judge(Buffer.from(whole.toString(), 'utf16le')),
      'LINE_CHANGED 1, LINE_CHANGED 2, LINE_CHANGED 3, LINE_CHANGED 4',
    );
    assert.equal(judge(Buffer.concat([Buffer.from([0xff, 0x0a]), whole])), 'LINE_ADDED 1');
  });

  it('CRLF throughout: is refused', () => {
    assert.equal(
      judge(Buffer.from(whole.toString().replaceAll('\n', '\r\n'))),
      [1, 2, 3, 4].map((line) => `NOT_CANONICAL ${line}`).join(', '),
    );
  });

  it('nothing at all, or no whole line: is refused as a log', () => {
    assert.equal(judge(Buffer.alloc(0)), 'LOG_EMPTY');
    assert.equal(judge(Buffer.from(first)), 'LOG_EMPTY');
  });

  it('a key named __proto__ that was written is part of the hash like any other', () => {
    const withProto = reforge(first, (fields) => fields).replace('{', '{"__proto__":"x",');
    assert.equal(judge([withProto]), 'LINE_CHANGED 1');
  });
});

it('a log of as many lines as there may be, none of them whole: is refused with its first ones', () => {
  const told = judge(Buffer.from('{}\n'.repeat(250_000))).split(', ');
  assert.deepEqual([told.length, told[0], told[19]], [20, 'LINE_CHANGED 1', 'LINE_CHANGED 20']);
  assert.equal(judge(Buffer.from('{}\n'.repeat(250_001))), 'LOG_TOO_LONG');
});
