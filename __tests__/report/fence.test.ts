/** Text of strangers stays in its block, and in its cell. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toCell, toCutBlock, toFencedBlock } from '../../src/report/fence.ts';

/** The lines of a block as CommonMark reads it: the first closing fence ends it. Nothing may follow that. */
function readBlock(markdown: string): string {
  const [opening = '', ...lines] = markdown.split(/\r\n|\n|\r/);
  const fence = /^(`{3,})text$/.exec(opening)?.[1] ?? '';
  assert.notEqual(fence, '', opening);
  const end = lines.findIndex((line) => new RegExp(`^ {0,3}\`{${fence.length},}[ \\t]*$`).test(line));
  assert.equal(end, lines.length - 1, 'the block ends at its own fence');
  return lines.slice(0, end).join('\n');
}

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('```', '````', '`````text', '~~~', '\n', '\r', '\r\n', '   ', '</details>', '# x'),
      fc.string(),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

describe('a fenced block', () => {
  it('has a fence of three where the text has none, and keeps the text', () => {
    assert.equal(toFencedBlock('a\nb'), '```text\na\nb\n```');
    assert.equal(toFencedBlock('a\n'), '```text\na\n```');
  });

  it('has a fence longer than any run of backticks in it', () => {
    assert.equal(toFencedBlock('```\nx\n```'), '````text\n```\nx\n```\n````');
    assert.equal(toFencedBlock('a ````` b'), '``````text\na ````` b\n``````');
  });

  it('cannot be ended by any text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        assert.equal(readBlock(toFencedBlock(text)), text.replace(/\r\n|\r/g, '\n').replace(/\n$/, ''));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is made of a text with a million runs too', () => {
    assert.equal(toFencedBlock('` '.repeat(1_000_000)).length, 2_000_000 + 12);
  });
});

describe('a block with a limit', () => {
  const marker = '[… the rest is elsewhere …]';

  it('is the whole text where that fits, to the byte', () => {
    const text = 'ä'.repeat(1_000);
    const size = Buffer.byteLength(toFencedBlock(text));
    assert.equal(toCutBlock(text, { maxBytes: size, marker }), toFencedBlock(text));
    assert.ok(toCutBlock(text, { maxBytes: size - 1, marker }).includes(marker));
  });

  it('counts bytes, keeps characters whole, and uses the room it has', () => {
    for (const unit of ['x', 'ä', '€', '😀', 'a😀']) {
      const block = toCutBlock(unit.repeat(9_000), { maxBytes: 4_096, marker });
      const size = Buffer.byteLength(block);
      assert.ok(size <= 4_096 && size > 4_000, `${unit} ${size}`);
      assert.doesNotMatch(block, /\ufffd/);
    }
  });

  it('is kept by a text of backticks, whose fence is as long as itself', () => {
    for (const text of ['`'.repeat(100_000), `${'x'.repeat(50_000)}${'`'.repeat(50_000)}`]) {
      const block = toCutBlock(text, { maxBytes: 4_096, marker });
      assert.ok(Buffer.byteLength(block) <= 4_096);
      assert.ok(readBlock(block).endsWith(marker));
    }
  });

  it('is kept by any text', () => {
    const text = fc
      .tuple(hostile, fc.nat({ max: 3_000 }), fc.constantFrom('`', '€', 'x\n'))
      .map(([head, count, unit]) => `${head}${unit.repeat(count)}`);
    fc.assert(
      fc.property(text, fc.integer({ min: 1_024, max: 5_000 }), (given, maxBytes) => {
        const block = toCutBlock(given, { maxBytes, marker });
        assert.ok(Buffer.byteLength(block) <= maxBytes);
        readBlock(block);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** What a reader of HTML sees in the end. */
const decode = (cell: string) => cell.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

describe('a cell', () => {
  it('shows text as it is to a reader, and nothing that Markdown acts on', () => {
    const cell = toCell('a|b [x](https://evil.test) <img src=x> **b** `c` @you #1 ![i](j) www.evil.test');
    assert.doesNotMatch(cell.replace(/&#\d+;/g, ''), /[\\`*_{}[\]()<>#+!|~@:&]/);
    assert.doesNotMatch(cell, /www\./);
    assert.equal(
      decode(cell),
      'a|b [x](https://evil.test) <img src=x> **b** `c` @you #1 ![i](j) www.evil.test',
    );
  });

  it('is one line, whatever ends a line anywhere', () => {
    assert.equal(toCell(' a\r\nb\rc\n\n| d\u2028e\u2029f\vg\fh '), 'a b c &#124; d e f g h');
  });

  it('is cut after so many characters, and not through one', () => {
    assert.equal(toCell('😀'.repeat(5), 3), '😀😀😀…');
    assert.equal(toCell('x'.repeat(120)), 'x'.repeat(120));
    assert.equal(toCell('x'.repeat(121)), `${'x'.repeat(120)}…`);
  });

  it('shows the name of a file in the direction in which it is written', () => {
    assert.equal(toCell('a\u202egpj.sh'), 'a\ufffdgpj.sh');
  });

  it('cannot be left by any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.doesNotMatch(toCell(text), /[|\r\n`<>\\]/);
      }),
      { numRuns: 1_000 },
    );
  });
});
