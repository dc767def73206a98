import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  longestPayload,
  markerKinds,
  markerOf,
  ownerHash,
  parseMarker,
} from '../../../src/law/proposals/marker.ts';

const owner = ownerHash('octo/repo/.github/workflows/review.yml review');
const marker = { kind: 'ledger', owner, payload: 'eyJ2IjoxfQ' } as const;
const line = markerOf(marker);

const hex = fc.stringMatching(/^[0-9a-f]{16}$/);
const payload = fc.stringMatching(/^[A-Za-z0-9_-]{1,60}$/);
const kind = fc.constantFrom(...markerKinds);

describe('a marker', () => {
  it('is one line of a hidden comment', () => {
    assert.match(owner, /^[0-9a-f]{16}$/);
    assert.equal(line, `<!-- goagent:ledger v1 ${owner} eyJ2IjoxfQ -->`);
  });

  it('is read back from the start of a body, with what follows', () => {
    fc.assert(
      fc.property(
        fc.record({ kind, owner: hex, payload }, { noNullPrototype: true }),
        fc.string(),
        (made, rest) => {
          const marked = { verdict: 'marked', marker: made, rest };
          assert.deepEqual(parseMarker(`${markerOf(made)}\n${rest}`), marked);
          assert.deepEqual(parseMarker(`${markerOf(made)}\r\n${rest}`), marked);
          assert.deepEqual(parseMarker(markerOf(made)), { ...marked, rest: '' });
        },
      ),
    );
  });

  it('is none anywhere but at the start', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (before, rest) => {
        const body = `${before}${line}\n${rest}`;
        assert.deepEqual(parseMarker(body), { verdict: 'unmarked', rest: body });
      }),
    );
    for (const before of ['\n', ' ', '\ufeff', '> ', '```\n', `${line} `]) {
      assert.equal(parseMarker(`${before}${line}`).verdict, 'unmarked', JSON.stringify(before));
    }
  });

  it('is none when a single character of its frame is another', () => {
    for (const [index, character] of [...line].entries()) {
      const isHash = index >= line.indexOf(owner) && index < line.indexOf(owner) + 16;
      const isPayload = index >= line.indexOf('eyJ') && index < line.indexOf(' -->');
      const other = isHash ? 'G' : isPayload ? '+' : character === 'x' ? 'y' : 'x';
      const edited = `${line.slice(0, index)}${other}${line.slice(index + 1)}`;
      assert.equal(parseMarker(edited).verdict, 'unmarked', edited);
    }
    for (const edited of [
      `${line}x`,
      `${line} `,
      line.replace(' -->', '  -->'),
      line.replace(' eyJ2IjoxfQ', ''),
      line.slice(0, -1),
    ])
      assert.equal(parseMarker(edited).verdict, 'unmarked', edited);
  });

  it('is never made with what it could not be read back from', () => {
    const code = { code: 'INTERNAL' };
    assert.throws(() => markerOf({ ...marker, payload: '' }), code);
    assert.throws(() => markerOf({ ...marker, payload: 'a -->' }), code);
    assert.throws(() => markerOf({ ...marker, payload: 'a\n' }), code);
    assert.throws(() => markerOf({ ...marker, owner: 'ABCDEF0123456789' }), code);
    assert.throws(() => markerOf({ ...marker, payload: 'a'.repeat(longestPayload + 1) }), code);
    assert.equal(parseMarker(markerOf({ ...marker, payload: 'a'.repeat(longestPayload) })).verdict, 'marked');
    const longer = line.replace('eyJ2IjoxfQ', 'a'.repeat(longestPayload + 1));
    assert.equal(parseMarker(longer).verdict, 'unmarked');
  });

  it('takes no time to deny in a body of ten megabytes', () => {
    const bodies = [`<!-- goagent:ledger v1 ${owner} ${'a'.repeat(1e7)}`, '<!-- goagent:'.repeat(8e5)];
    const from = process.hrtime.bigint();
    for (const body of bodies) assert.equal(parseMarker(body).verdict, 'unmarked');
    assert.ok(process.hrtime.bigint() - from < 500_000_000n);
  });
});
