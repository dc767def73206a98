/** The two forms of the input `secrets`, and what people paste into it. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseSecretsList } from '../../src/runner/secrets-list.ts';

const dashes = '-'.repeat(5);
const pem = `${dashes}BEGIN PRIVATE KEY${dashes}\nAAAA\nBBBB\n${dashes}END PRIVATE KEY${dashes}`;
const json = '{\n  "type": "x",\n  "nested": {\n  },\n  "key": "y"\n}';

const cases: readonly {
  readonly title: string;
  readonly text: string;
  readonly values: readonly string[];
}[] = [
  { title: 'one line', text: 'one', values: ['one'] },
  { title: 'lines', text: 'one\r\n\n two\rthree\n', values: ['one', ' two', 'three'] },
  { title: 'a block list', text: '- one\n-  two\n', values: ['one', 'two'] },
  { title: 'a flow list', text: '[one, "t\\u0077o"]', values: ['one', 'two'] },
  {
    title: 'scalars that are no strings',
    text: '- 0123\n- 1e10\n- true\n- ~\n-\n',
    values: ['0123', '1e10', 'true', '~', ''],
  },
  {
    title: 'a block scalar in a list',
    text: `- |\n  ${pem.replaceAll('\n', '\n  ')}\n- two`,
    values: [`${pem}\n`, 'two'],
  },
  { title: 'an item with a colon', text: '- one: two\n- three', values: ['one: two\n', 'two', 'three'] },
  { title: 'a nested list', text: '- [one, two]', values: ['[one, two]', 'one', 'two'] },
  { title: 'an alias', text: '- &a one\n- *a\n', values: ['one'] },
  {
    title: 'a list that is no YAML',
    text: "- @one\n- \"two\n- 'three'",
    values: ['- @one', '@one', '- "two', '"two', "- 'three'", "'three'", 'three'],
  },
  { title: 'text with a colon', text: 'one: two\nthree: four', values: ['one: two', 'three: four'] },
  { title: 'a PEM block among lines', text: `one\n${pem}\ntwo`, values: ['one', pem, 'two'] },
  { title: 'a JSON object', text: json, values: [json] },
  { title: 'a JSON object among lines', text: `one\n${json}\ntwo`, values: ['one', json, 'two'] },
  {
    title: 'a PEM block that does not end',
    text: pem.split('\n').slice(0, 2).join('\n'),
    values: pem.split('\n').slice(0, 2),
  },
  { title: 'a lone brace', text: '{\none', values: ['{', 'one'] },
];

describe('parseSecretsList', () => {
  for (const { title, text, values } of cases) {
    test(`takes ${title}`, () => assert.deepEqual(parseSecretsList(text), values));
  }

  test('does not let aliases grow', () => {
    const levels = Array.from({ length: 60 }, (_, at) => `- &a${at + 1} [${`*a${at},`.repeat(9)}]`);
    const began = performance.now();
    assert.equal(parseSecretsList(['- &a0 one', ...levels].join('\n')).length, 61);
    assert.ok(performance.now() - began < 2_000);
  });

  test('takes by lines what is nested deeper than any list', () => {
    const text = '['.repeat(10_000);
    assert.deepEqual(parseSecretsList(text), [text]);
  });

  test('does not search a page of braces once for each', () => {
    const timeOf = (braces: number): number => {
      const began = performance.now();
      assert.equal(parseSecretsList('{\n'.repeat(braces)).length, braces);
      return performance.now() - began;
    };
    timeOf(7_500);
    // Eight times as many take about ten times as long; with a search of the page for each it would be sixty-four.
    const [few, many] = [timeOf(7_500), timeOf(60_000)];
    assert.ok(many < few * 30, `${many} ms, ${few} ms`);
  });
});
