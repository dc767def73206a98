import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { openLineWriter } from '../../src/recipes/diff-line.ts';

const writer = openLineWriter((text) => text.replaceAll('MARK', '[mark]'));
const write = (text: string) => writer.write({ type: 'added', newLine: 7, text });

test('the number is that of the side that has the line', () => {
  const text = 'a';
  deepEqual(
    [
      writer.write({ type: 'added', newLine: 7, text }).text,
      writer.write({ type: 'deleted', oldLine: 5, text }).text,
      writer.write({ type: 'context', oldLine: 5, newLine: 7, text }).text,
      writer.write({ type: 'around', newLine: 9, text }).text,
    ],
    ['7+|a', '5-|a', '7 |a', '9~|a'],
  );
});

test('a line stays one line, whatever ends of lines it has', () => {
  deepEqual(write('a\rb\u2028c\u2029d\u0085e\nf'), {
    text: '7+[5 hidden characters removed]|a b c d e f',
    extent: 'whole',
  });
  equal(write('crlf\r').text, '7+|crlf');
});

test('hidden characters and control sequences go, and their number stands before the bar', () => {
  equal(write('if (a\u202e\u2066) { \u001b[31mb').text, '7+[3 hidden characters removed]|if (a) { b');
});

test('comments stay: in code they are what is to be read', () => {
  equal(write('a <!-- b --> c(); [//]: # (d)').text, '7+|a <!-- b --> c(); [//]: # (d)');
});

test('the mark goes, also where a hidden character parts it', () => {
  equal(write('MARK ends').text, '7+|[mark] ends');
  equal(write('MA\u200bRK ends').text, '7+[1 hidden characters removed]|[mark] ends');
});

test('a line over 2,000 characters is cut, with a note, on a border of code points', () => {
  deepEqual(write('x'.repeat(2_000)).extent, 'whole');
  deepEqual(write('x'.repeat(2_001)), {
    text: `7+[first 2000 of 2001 characters]|${'x'.repeat(2_000)}`,
    extent: 'cut',
  });
  deepEqual(
    write(`x${'\u{1f600}'.repeat(1_000)}`).text,
    `7+[first 1999 of 2001 characters]|x${'\u{1f600}'.repeat(999)}`,
  );
  equal(write(' '.repeat(9_000)).extent, 'cut');
});

test('a line is measured as it is written', () => {
  for (const text of ['', 'plain', 'ü\u0958', 'x'.repeat(5_000), '\u202e', 'a\r']) {
    const line = { type: 'context', oldLine: 9, newLine: 10, text } as const;
    equal(writer.measure(line).bytes, Buffer.byteLength(writer.write(line).text) + 1);
  }
});
