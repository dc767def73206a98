/** What does not fit is shortened first and dropped by whole turns second; the seed is never touched. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Message } from '../../src/contract/messages.ts';
import { estimateTokens, openTranscript, type Transcript } from '../../src/core/transcript.ts';
import { toCall } from '../support/agent-run.ts';
import { createPlainRedactor, plain, plainCall } from '../support/plain-redactor.ts';

const redactor = createPlainRedactor();
const seed: readonly Message[] = [
  { role: 'system', content: plain('S'.repeat(40)) },
  { role: 'developer', content: plain('D'.repeat(40)) },
  { role: 'user', content: plain('U'.repeat(40)) },
];

/** One turn with results of so many bytes. */
function addTurn(transcript: Transcript, id: string, sizes: readonly number[], text = ''): void {
  const calls = sizes.map((_, index) => plainCall(toCall(`${id}.${index}`)));
  transcript.addTurn(
    { role: 'assistant', content: plain(text), calls },
    calls.map((call, index) => ({
      role: 'tool',
      callId: call.id,
      name: call.name,
      content: plain(id.slice(0, 1).repeat(sizes[index] ?? 0)),
    })),
  );
}

function fitted(transcript: Transcript, tokens: number) {
  const fit = transcript.fit(tokens);
  assert.equal(fit.verdict, 'fits');
  return fit.verdict === 'fits' ? fit : { messages: [], shortened: 0, dropped: 0 };
}

describe('a conversation that fits', () => {
  it('is left as it is, to the token', () => {
    const transcript = openTranscript(seed, redactor);
    addTurn(transcript, 'a', [5_000]);
    const whole = fitted(transcript, 1_000_000).messages;
    assert.deepEqual(fitted(transcript, estimateTokens(whole)), {
      verdict: 'fits',
      messages: whole,
      shortened: 0,
      dropped: 0,
    });
  });

  it('is estimated in bytes: a quarter of a token each, 4 a message and 8 a call', () => {
    const messages: readonly Message[] = [
      { role: 'user', content: plain('äöü!') },
      { role: 'assistant', content: plain(''), calls: [plainCall(toCall('id', 'look', '{}'))] },
      { role: 'tool', callId: 'id', name: 'look', content: plain('12345') },
    ];
    assert.deepEqual(
      messages.map((message) => estimateTokens([message])),
      [4 + 2, 4 + 8 + 1 + 1, 4 + 2 + 1 + 1],
    );
  });
});

describe('a conversation that does not fit', () => {
  it('C70 differs: has its largest results shortened to head and tail, oldest first, before anything is dropped', () => {
    const transcript = openTranscript(seed, redactor);
    for (const id of ['a', 'b', 'c']) addTurn(transcript, id, [40_000]);
    const { messages, shortened, dropped } = fitted(transcript, 26_000);
    assert.deepEqual([shortened, dropped], [2, 0]);
    const [a = '', b = '', c = ''] = messages
      .filter(({ role }) => role === 'tool')
      .map(({ content }) => content);
    assert.match(a, /^a+\[… \d+ bytes left out …\]a+$/);
    assert.match(b, /^b+\[… \d+ bytes left out …\]b+$/);
    assert.equal(c, 'c'.repeat(40_000));
  });

  it('C77: loses its oldest turns whole when shortening is not enough; seed and newest turn stay', () => {
    const transcript = openTranscript(seed, redactor);
    for (const id of ['a', 'b', 'c', 'd']) addTurn(transcript, id, [10, 10], id.repeat(2_000));
    const { messages, dropped } = fitted(transcript, 1_300);
    assert.equal(dropped, 3);
    assert.deepEqual(messages.slice(0, 3), seed);
    assert.deepEqual(
      messages.slice(3).map((message) => (message.role === 'tool' ? message.callId : message.role)),
      ['assistant', 'd.0', 'd.1'],
    );
  });

  it('falls back on goagent’s marker when even the shortest excerpts do not fit', () => {
    const transcript = openTranscript(seed, redactor);
    addTurn(transcript, 'a', Array(30).fill(300));
    const { messages } = fitted(transcript, 1_200);
    assert.equal(messages.at(-1)?.content, '{"truncated":true,"reason":"large-tool-output"}');
  });

  it('C77 differs: a seed that is too large alone is not cut but told, with the tokens it would take', () => {
    const transcript = openTranscript(seed, redactor);
    assert.deepEqual(transcript.fit(estimateTokens(seed) - 1), {
      verdict: 'too-long',
      tokens: estimateTokens(seed),
    });
  });

  it('stays shortened, so that the next request has the same prefix', () => {
    const transcript = openTranscript(seed, redactor);
    for (const id of ['a', 'b']) addTurn(transcript, id, [40_000]);
    const first = fitted(transcript, 12_000).messages;
    addTurn(transcript, 'c', [1_000]);
    const next = fitted(transcript, 12_000);
    assert.deepEqual([next.shortened, next.dropped], [0, 0]);
    assert.deepEqual(next.messages.slice(0, first.length), first);
  });

  it('never lets a result that was shortened grow again', () => {
    const transcript = openTranscript(seed, redactor);
    addTurn(transcript, 'a', [40_000]);
    const [small = 0] = fitted(transcript, 300)
      .messages.slice(-1)
      .map(({ content }) => content.length);
    assert.ok(small <= 256, `${small}`);
    addTurn(transcript, 'b', [40_000]);
    const { messages, shortened } = fitted(transcript, 9_000);
    assert.deepEqual([messages[4]?.content.length, shortened], [small, 1]);
  });

  it('can have its newest results alone shortened, down to the marker, and no small one is made larger', () => {
    const transcript = openTranscript(seed, redactor);
    assert.deepEqual(transcript.shortenNewest(0), seed);
    addTurn(transcript, 'a', [5_000]);
    addTurn(transcript, 'b', [5_000, 30]);
    const lengths = (size: number) =>
      transcript
        .shortenNewest(size)
        .filter((message) => message.role === 'tool')
        .map(({ content }) => content.length);
    const [older, newest = 0, small] = lengths(1_024);
    assert.ok(newest <= 1_024 && newest > 900, `${newest}`);
    assert.deepEqual([older, small], [5_000, 30]);
    assert.deepEqual(lengths(0), [5_000, 47, 30]);
    assert.deepEqual(lengths(9_000), [5_000, 47, 30]);
  });

  it('leaves some room when it has to go down, so that the next step need not again', () => {
    const transcript = openTranscript(seed, redactor);
    for (const id of ['a', 'b', 'c']) addTurn(transcript, id, [6_000]);
    assert.ok(estimateTokens(fitted(transcript, 4_000).messages) <= 3_200);
  });
});

const turns = fc.array(
  fc.record({
    text: fc.string({ unit: 'binary', maxLength: 300 }),
    results: fc.array(
      fc.oneof(
        { weight: 9, arbitrary: fc.tuple(fc.nat({ max: 1_500 }), fc.constantFrom('x', 'ä', '😀')) },
        { weight: 1, arbitrary: fc.tuple(fc.nat({ max: 30_000 }), fc.constant('x')) },
      ),
      { maxLength: 4 },
    ),
    windowAfter: fc.option(fc.integer({ min: 1, max: 9_000 }), { nil: undefined }),
  }),
  { maxLength: 10 },
);

describe('for any conversation and any window', () => {
  it('C58, C59: what fits is in its window, begins with the seed, and has every call answered right behind it', () => {
    let fits = 0;
    fc.assert(
      fc.property(turns, fc.integer({ min: 1, max: 9_000 }), (given, window) => {
        const transcript = openTranscript(seed, redactor);
        for (const [number, turn] of given.entries()) {
          const calls = turn.results.map((_, index) => plainCall(toCall(`${number}.${index}`)));
          transcript.addTurn(
            { role: 'assistant', content: plain(turn.text), calls },
            turn.results.map(([length, character], index) => ({
              role: 'tool',
              callId: `${number}.${index}`,
              name: 'look',
              content: plain(character.repeat(length)),
            })),
          );
          if (turn.windowAfter !== undefined) transcript.fit(turn.windowAfter);
        }
        const fit = transcript.fit(window);
        if (fit.verdict === 'too-long') return assert.ok(fit.tokens > window);
        fits += 1;
        assert.ok(estimateTokens(fit.messages) <= window);
        assert.deepEqual(fit.messages.slice(0, seed.length), seed);
        assertWholeTurns(fit.messages.slice(seed.length), given.length);
      }),
      { numRuns: 2_000 },
    );
    assert.ok(fits > 1_000, `only ${fits} cases had anything to show`);
  });
});

/** Turns are whole, in order, and the newest is there. */
function assertWholeTurns(messages: readonly Message[], count: number): void {
  const expected: string[] = [];
  const seen: string[] = [];
  for (const message of messages) {
    if (message.role === 'assistant') {
      expected.push(...message.calls.map((call) => call.id));
      assert.deepEqual(seen, expected.slice(0, seen.length));
    } else {
      assert.equal(message.role, 'tool');
      if (message.role === 'tool') seen.push(message.callId);
    }
    assert.ok(seen.length <= expected.length);
  }
  assert.deepEqual(seen, expected);
  const numbers = [...new Set(seen.map((id) => Number(id.split('.')[0])))];
  assert.deepEqual(
    numbers,
    numbers.toSorted((a, b) => a - b),
  );
  assert.ok(numbers.every((number) => number < count));
}
