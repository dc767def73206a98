/** The chain's verdict in the page is that of `verify`, and its SHA-256 that of Node. */

import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { verifyLog } from '../../../../src/record/verify.ts';
import { checkChain, checkLogFile } from '../../../../src/report/page/browser/chain.ts';
import { createSha256 } from '../../../../src/report/page/browser/sha256.ts';
import { rollDice } from '../../../support/dice.ts';
import { approved, ended, ran, refused, started, toLogLines } from '../../../support/page-lines.ts';

const sha256 = createSha256();
const lines = toLogLines([
  started,
  approved(1, 'one', { arguments: { hash: 'f'.repeat(64), path: 'ä€😀\u0001' } }),
  ran(1, 'one'),
  refused(1, 'two'),
  ended(500),
]);
const text = `${lines.join('\n')}\n`;
const digest = String(JSON.parse(lines.at(-1) ?? '').hash);

describe('SHA-256 of the page', () => {
  it('is that of Node, for every length around its blocks and for many characters', () => {
    const texts = Array.from(
      { length: 200 },
      (_, length) => 'ä'.repeat(length >> 1) + 'x'.repeat(length & 1),
    );
    for (const one of [...texts, randomBytes(100_000).toString('base64'), '\u{10ffff}\u0000'])
      assert.equal(sha256(one), createHash('sha256').update(one).digest('hex'));
  });
});

describe('the chain in the page', () => {
  it('is consistent for a whole log, and tells its digest', () => {
    const verdict = checkChain(lines, sha256);
    assert.deepEqual(
      { ...verdict, ending: undefined },
      { verdict: 'consistent', lines: 5, digest, run: 'f'.repeat(32), ending: undefined },
    );
  });

  it('is consistent for the beginning of one', () => {
    assert.equal(checkChain(lines.slice(0, 3), sha256).verdict, 'consistent');
  });

  it('breaks wherever `verify` says that it does, for 400 edits', () => {
    const dice = rollDice(7);
    for (let round = 0; round < 400; round += 1) {
      const bytes = Buffer.from(text);
      const at = dice.whole(0, bytes.length - 1);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.whole(0, 6));
      const edited = bytes.toString();
      // What is no text any more is refused before the page looks at lines.
      if (Buffer.from(edited).compare(bytes) !== 0) continue;
      const { verdict } = verifyLog(bytes);
      const { file } = checkLogFile({ text: edited, expected: '' }, sha256);
      const isGood = verdict === 'valid' && bytes.at(-1) === 0x0a;
      assert.equal(file.verdict !== 'wrong', isGood, JSON.stringify([at, file]));
    }
  });

  it('names the line that was changed, dropped, added or swapped', () => {
    const [one = '', two = '', three = '', four = '', five = ''] = lines;
    const told = (changed: readonly string[]) => {
      const verdict = checkChain(changed, sha256);
      return verdict.verdict === 'broken' ? [verdict.line, verdict.problem] : verdict.verdict;
    };
    assert.deepEqual(
      told([one, two.replace('a-model', 'b').replace('"step":1', '"step":2'), three, four, five]),
      [2, 'was changed: its hash is another'],
    );
    assert.deepEqual(told([one, three, four, five]), [2, 'should be number 1 of its log']);
    assert.deepEqual(told([one, two, two, three, four, five]), [3, 'should be number 2 of its log']);
    assert.deepEqual(told([one, three, two, four, five]), [2, 'should be number 1 of its log']);
    assert.deepEqual(told([...lines, five]), [6, 'comes after run-ended']);
    assert.deepEqual(told([` ${one}`]), [1, 'is not in its canonical form']);
    assert.deepEqual(told([]), [0, 'there is no whole line']);
    assert.deepEqual(told(['[]']), [1, 'is no JSON object']);
  });

  it('does not take a hash that moved into the arguments', () => {
    const [one = '', two = ''] = lines;
    const own = /"hash":"[0-9a-f]{64}",(?="prev")/.exec(two)?.[0] ?? '';
    const moved = two.replace(own, '').replace('"arguments":{', `"arguments":{${own}`);
    assert.notEqual(moved, two);
    assert.equal(checkChain([one, moved], sha256).verdict, 'broken');
  });
});

describe('a file audit.jsonl that is chosen in the page', () => {
  const told = (given: string, expected: string) => checkLogFile({ text: given, expected }, sha256).file;

  it('is the expected one only with the digest that the run printed', () => {
    assert.deepEqual(told(text, ` ${digest.toUpperCase()} `), { verdict: 'expected' });
    assert.deepEqual(told(text, ''), { verdict: 'consistent' });
    assert.equal(told(text, 'f'.repeat(64)).verdict, 'wrong');
    assert.equal(told(text, '').verdict, 'consistent');
    assert.equal(told(`${text}x`, digest).verdict, 'wrong');
    assert.equal(told(text.replace('one', 'two'), digest).verdict, 'wrong');
  });
});
