import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { PlacedFinding } from '../../../src/contract/findings.ts';
import { advanceLedger } from '../../../src/law/review/advance.ts';
import { toFingerprint } from '../../../src/law/review/fingerprint.ts';
import { type Ledger, noLedger, toTold } from '../../../src/law/review/ledger.ts';
import { parseLedger, toLedgerPayload } from '../../../src/law/review/ledger-payload.ts';
import { judgePresence } from '../../../src/law/review/presence.ts';
import { openTold } from '../../../src/law/review/told.ts';
import { placed } from './changes.ts';

const head = 'b'.repeat(40);
const name = (index: number): string => index.toString(16).padStart(32, '0');
const sanitize = (text: string): string => text;
const ledger: Ledger = {
  ...{ v: 1, head, read: ['0123456789abcdef'] },
  findings: [
    toTold(placed({ title: 'Ünsafe\n| 𝕏', fingerprint: name(1) })),
    {
      ...toTold(placed({ fingerprint: name(2) })),
      state: 'fixed',
      commentUrl: 'https://github.com/o/r/pull/1#x',
    },
  ],
};

const toPayload = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('the ledger', () => {
  it('comes out of its payload as it went in, whatever findings were in it', () => {
    assert.deepEqual(parseLedger(toLedgerPayload(ledger).payload), { verdict: 'read', ledger });
    const text = fc.string({ unit: 'binary', maxLength: 700 });
    fc.assert(
      fc.property(text, text, text, fc.integer({ min: 1 }), (path, title, category, line) => {
        const findings = [toTold(placed({ path, title, category, line }))];
        const made = toLedgerPayload({ ...ledger, findings });
        assert.deepEqual(parseLedger(made.payload), { verdict: 'read', ledger: made.ledger });
      }),
      { numRuns: 200 },
    );
  });

  it('is not read when anything in it is otherwise than we write it', () => {
    const { payload } = toLedgerPayload(ledger);
    const value: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    assert.ok(typeof value === 'object' && value !== null);
    const [told] = ledger.findings;
    const hostile = [
      ...[
        { ...value, v: 2 },
        { ...value, more: 1 },
        { ...value, head: 'HEAD' },
        { ...value, read: 'xyz' },
      ],
      ...[
        { ...value, findings: [told, told] },
        { ...value, findings: [{ ...told, line: -1 }] },
      ],
      ...[
        { ...value, findings: [{ ...told, severity: 'worst' }] },
        { ...value, findings: [{ ...told, side: 'UP' }] },
      ],
      { ...value, findings: [{ ...told, commentUrl: 'https://github.com/o/r/../../evil' }] },
      { ...value, findings: [{ ...told, commentUrl: 'javascript:alert(1)' }] },
      ...[null, [], 1, 'x', {}],
    ];
    for (const each of hostile) assert.deepEqual(parseLedger(toPayload(each)), { verdict: 'not-readable' });
    const spaced = Buffer.from(JSON.stringify(value, null, 1)).toString('base64url');
    for (const each of [spaced, '', '!', `${payload}A`, payload.slice(1), 'A'.repeat(60_001), '[]'])
      assert.deepEqual(parseLedger(each), { verdict: 'not-readable' });
  });

  it('never has a longer payload than there is room for: fixed ones go first, then what was read, then the oldest', () => {
    const findings = Array.from({ length: 300 }, (_, index) => ({
      ...toTold(placed({ fingerprint: name(index) })),
      state: index % 3 === 0 ? ('fixed' as const) : ('open' as const),
    }));
    const read = Array.from({ length: 900 }, (_, index) => index.toString(16).padStart(16, '0'));
    const made = toLedgerPayload({ ...ledger, findings, read });
    assert.ok(made.payload.length <= 40_000);
    assert.equal(made.ledger.findings.filter(({ state }) => state === 'fixed').length, 0);
    assert.deepEqual(parseLedger(made.payload), { verdict: 'read', ledger: made.ledger });
    assert.equal(toLedgerPayload({ ...ledger, read }).ledger.read.length, 900);
  });

  it('knows by the fingerprint alone whether lines are still there, moved or indented', () => {
    const snippet = 'a = 1;\nb();';
    const fingerprint = toFingerprint({ path: 'src/a.ts', snippet, category: 'bug' });
    const told = toTold(placed({ startLine: 2, line: 3, fingerprint }));
    const diff = { from: head, to: head, source: 'git', files: [], cut: 'whole' } as const;
    const at = (headLines: readonly string[] | 'not-readable' | 'no-file') =>
      judgePresence(told, { diff, headLines });
    assert.deepEqual(
      [at(['x', '', '  a  = 1;', '\tb();']), at(['a = 1;', 'c();']), at('no-file'), at('not-readable')],
      ['there', 'gone', 'gone', 'unknown'],
    );
    assert.equal(judgePresence({ ...told, side: 'LEFT' }, { diff, headLines: [] }), 'gone');
    const ofTitle = toFingerprint({ path: 'src/a.ts', snippet: '"A title"', category: 'bug' });
    const untold = { ...told, fingerprint: ofTitle };
    assert.equal(judgePresence(untold, { diff, headLines: ['x'] }), 'unknown');
  });
});

describe('a push', () => {
  const advance = (before: Ledger, findings: readonly PlacedFinding[], gone: readonly string[]) =>
    advanceLedger({
      ...{ ledger: before, findings, head, read: [] },
      judgeTold: openTold({ texts: [], ledger: before, sanitize }),
      presenceOf: ({ fingerprint }) => (gone.includes(fingerprint) ? 'gone' : 'there'),
    });

  it('tells what is new, repeats nothing, keeps open what is there, and fixes what is gone', () => {
    const [one, two, three] = [1, 2, 3].map((index) =>
      placed({ fingerprint: name(index), title: `${index}` }),
    );
    assert.ok(one && two && three);
    const first = advance(noLedger, [one, two, { ...one, severity: 'nit' }], []);
    assert.deepEqual([first.toTell, first.stillOpen, first.nowFixed], [[one, two], [], []]);
    const second = advance(first.ledger, [{ ...two, title: 'Other words' }, three], [name(1)]);
    assert.deepEqual(second.toTell, [three]);
    assert.deepEqual(second.stillOpen, [toTold(two)]);
    assert.deepEqual(second.nowFixed, [{ ...toTold(one), state: 'fixed' }]);
    const third = advance(second.ledger, [], []);
    assert.deepEqual([third.toTell, third.nowFixed, third.ledger], [[], [], second.ledger]);
    const again = advance(third.ledger, [one], []);
    assert.deepEqual([again.toTell, again.ledger.findings[0]?.state], [[one], 'open']);
  });

  it('tells a critical one again unless an own comment with its fingerprint shows all of it', () => {
    const critical = placed({ severity: 'critical', fingerprint: name(7) });
    const known = { ...noLedger, findings: [toTold(critical)] };
    const judge = (text: string, fingerprint = name(7), state: 'open' | 'fixed' = 'open') =>
      openTold({ texts: [{ fingerprints: [fingerprint], state, text }], ledger: known, sanitize })(critical);
    const whole = '**Critical: A title** `bug`\n\nWhat is wrong.';
    assert.deepEqual(
      [
        judge(''),
        judge('**Critical: A title**'),
        judge(whole, name(8)),
        judge(whole, name(7), 'fixed'),
        judge(`x\r\n${whole.replaceAll('\n', '\r\n')}`),
      ],
      ['new', 'new', 'new', 'new', 'told'],
    );
    assert.equal(
      openTold({ texts: [], ledger: known, sanitize })({ ...critical, severity: 'major' }),
      'told',
    );
  });
});
