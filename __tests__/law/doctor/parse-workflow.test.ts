/** Hostile and broken files end in a complaint, in time. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeWorkflow } from '../../../src/law/doctor/judge-workflow.ts';
import { longestWorkflow, parseWorkflow } from '../../../src/law/doctor/parse-workflow.ts';

/** Milliseconds of this process: the machine may have other things to do. */
const spent = () => process.cpuUsage().user / 1_000;

function complaintsOf(text: string): readonly string[] {
  const reading = parseWorkflow(text);
  assert.equal(reading.verdict, 'refused');
  return reading.complaints;
}

const bomb = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(10)}]`),
].join('\n');

const refused: readonly (readonly [string, string, RegExp])[] = [
  ['a bomb of aliases', bomb, /^line 5, column 9: more than 50000 values, aliases written out$/],
  ['an alias within its own anchor', 'on: &a [*a]\njobs: {}', /^line 1, column 9: the alias \*a stands for/],
  ['more than the longest workflow', `# ${'x'.repeat(1024 * 1024)}`, /^longer than 524288 characters$/],
  ['brackets without end', '['.repeat(100_000), /^line 1, column 1: nested deeper than 64 levels$/],
  [
    'maps without end',
    Array.from({ length: 700 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    /nested deeper/,
  ],
  [
    'a key that comes twice',
    'on: push\non: push\njobs: {}',
    /^line 2, column 1: the key "on" is given twice$/,
  ],
  [
    'a merge key',
    'x: &x {a: b}\non: push\njobs: {a: {<<: *x}}',
    /^line 3, column 12: GitHub takes no merge keys/,
  ],
  ['a tag', 'on: !!binary aGk=\njobs: {}', /^line 1, column \d+: tags are not taken$/],
  ['two documents', 'on: push\njobs: {}\n---\nx: 1', /^line 3, column 1: /],
  ['nothing', '', /^line 1, column 1: not a map/],
  ['a list', '- on: push', /^line 1, column 1: not a map/],
  ['no jobs', 'on: push', /^line 1, column 1: jobs is missing$/],
  ['a job that is text', 'on: push\njobs: {a: b}', /: job "a" must be a map$/],
  ['steps that are a map', 'on: push\njobs: {a: {steps: {}}}', /^line 2, column 19: steps must be a list$/],
  [
    'an input that is a list',
    'on: push\njobs: {a: {steps: [{uses: x, with: {y: []}}]}}',
    /with: "y" must be text$/,
  ],
  [
    'a scope that does not exist',
    'on: push\npermissions: {contents: admin}\njobs: {}',
    /must be read, write or none$/,
  ],
];

for (const [name, text, complaint] of refused)
  test(`refuses ${name}, in time`, () => {
    const start = spent();
    const [first = ''] = complaintsOf(text);
    assert.match(first, complaint);
    assert.ok(spent() - start < 5_000);
  });

test('reads and judges the largest workflow that it takes in time', () => {
  const step = '      - run: echo ${{ github.event.issue.title }} && gh pr checkout 1\n';
  const start =
    'on: issues\njobs:\n  a:\n    steps:\n      - {uses: org/goagent-action@v0, with: {prompt: x}}\n';
  const text = `${start}${step.repeat(Math.floor((longestWorkflow - start.length) / step.length))}`;
  const began = spent();
  const reading = parseWorkflow(text);
  assert.equal(reading.verdict, 'parsed');
  const found = judgeWorkflow(reading.workflow, {});
  assert.ok(found.length > 10_000);
  assert.ok(spent() - began < 10_000, `${spent() - began}`);
});

test('a script of lines made to be slow is judged in time', () => {
  for (const part of [';a=', 'git ', 'gh pr ', 'x=1 ', '&& env ', '../', "${{ '"]) {
    const line = `          ${part.repeat(1_900 / part.length)}\n`;
    const head =
      'on: issues\njobs:\n  a:\n    steps:\n      - {uses: o/goagent-action@v0, with: {recipe: maintenance}}\n';
    const reading = parseWorkflow(`${head}      - run: |\n${line.repeat(250)}`);
    assert.equal(reading.verdict, 'parsed');
    const began = spent();
    judgeWorkflow(reading.workflow, {});
    assert.ok(spent() - began < 4_000, `${part} ${spent() - began}`);
  }
});

test('one script of half a megabyte without a line end is judged in time', () => {
  const script = `git ${'a '.repeat(200_000)} pull/ ${'x=1 '.repeat(20_000)}`;
  const text = `on: issues\njobs: {a: {steps: [{uses: o/goagent-action@v0, with: {recipe: maintenance}}, {run: '${script}'}]}}`;
  const began = spent();
  const reading = parseWorkflow(text);
  assert.equal(reading.verdict, 'parsed');
  judgeWorkflow(reading.workflow, {});
  assert.ok(spent() - began < 5_000, `${spent() - began}`);
});

test('variables that are all made of all of them are followed once, and not a power of times', () => {
  const names = Array.from({ length: 100 }, (_, index) => `  A${index}: \${{ toJSON(env) }}\n`).join('');
  const step = '      - run: echo ${{ toJSON(env) }}\n';
  const text = `on: issues
env:
${names}  LAST: \${{ github.event.issue.title }}
jobs:
  a:
    steps:
      - {uses: x/goagent-action@v0, with: {prompt: x}}
${step.repeat(100)}`;
  const began = spent();
  const reading = parseWorkflow(text);
  assert.equal(reading.verdict, 'parsed');
  const found = judgeWorkflow(reading.workflow, {});
  assert.equal(found.filter(({ code }) => code === 'EVENT_TEXT_IN_SCRIPT').length, 100);
  assert.ok(spent() - began < 10_000, `${spent() - began}`);
});

test('more jobs or variables than can be held against each other are refused', () => {
  const jobs = Array.from(
    { length: 257 },
    (_, index) => `  j${index}: {uses: a/b/.github/workflows/c.yml@v1}\n`,
  );
  assert.deepEqual(complaintsOf(`on: push\njobs:\n${jobs.join('')}`), [
    'line 1, column 1: more than 256 jobs',
  ]);
  const names = (count: number) => Array.from({ length: count }, (_, index) => `  A${index}: a\n`).join('');
  const steps = `jobs:\n  a:\n    steps:\n${'      - run: a\n'.repeat(2_000)}`;
  assert.deepEqual(complaintsOf(`on: push\nenv:\n${names(257)}${steps}`), [
    'line 3, column 3: env has more than 256 entries',
  ]);
  assert.deepEqual(complaintsOf(`on: push\nenv:\n${names(200)}${steps}`), [
    'line 1, column 1: more variables for more steps than can be looked at',
  ]);
});
