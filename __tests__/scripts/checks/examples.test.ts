/** The check of the examples: passes those that there are, and names what is wrong with others. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkExamples, judgeExample } from '../../../scripts/checks/examples.ts';

const sha = '0123456789abcdef'.repeat(3).slice(0, 40);
const checkout = `      - uses: actions/checkout@${sha}`;
const locked = ['        with:', '          persist-credentials: false'];

/** An example that is fine, with the lines of its event and of its steps. */
const toText = (steps: readonly string[], event = 'push'): string =>
  [
    '# Does nothing.',
    `on: ${event}`,
    'permissions: {}',
    'concurrency: one',
    'jobs:',
    '  look:',
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 5',
    '    permissions:',
    '      contents: read',
    '    steps:',
    ...steps,
    '',
  ].join('\n');

const judge = (text: string): readonly string[] => judgeExample({ path: 'a.yml', text, before: 0 });
const without = (line: string): string => toText([]).replace(`${line}\n`, '');

describe('the check of examples', () => {
  it('passes those that people copy', async () => {
    assert.deepEqual(await checkExamples(), []);
  });

  it('passes a workflow that has all that it wants', () => {
    assert.deepEqual(judge(toText([checkout, ...locked])), []);
  });

  it('wants a caption, permissions at both levels, a concurrency group and a limit of time', () => {
    assert.deepEqual(
      [
        judge(without('# Does nothing.')),
        judge(without('permissions: {}')),
        judge(without('    permissions:\n      contents: read')),
        judge(without('concurrency: one')),
        judge(without('    timeout-minutes: 5')),
      ],
      [
        ['a.yml does not begin with a sentence on what it is for'],
        ['a.yml permissions at the top must be {}'],
        ['a.yml look: names no permissions'],
        ['a.yml look: names no concurrency'],
        ['a.yml look: names no timeout-minutes'],
      ],
    );
  });

  it('wants inputs and outputs that exist, and the version that the README names', () => {
    const step = (uses: string, input: string) => [
      '      - id: agent',
      `        uses: ${uses}`,
      '        with:',
      `          ${input}: x`,
    ];
    const read = ['      - run: ls', '        env:', '          A: ${{ steps.agent.outputs.final }}'];
    assert.deepEqual(
      [
        judge(toText(step('org/goagent-action@v0', 'sandbx'))),
        judge(toText(step('org/goagent-action/publish@v0', 'prompt'))),
        judge(toText(step('org/goagent-action@main', 'prompt'))),
        judge(toText([...step('org/goagent-action@v0', 'prompt'), ...read])),
      ],
      [
        ['a.yml look: org/goagent-action@v0 has no input "sandbx"'],
        ['a.yml look: org/goagent-action/publish@v0 has no input "prompt"'],
        [
          'a.yml look: org/goagent-action@main: must be org/goagent-action@v0 or org/goagent-action/publish@v0',
        ],
        ['a.yml action.yml has no output "final"'],
      ],
    );
  });

  it('wants pinned actions, checkouts without the token, and none of a head of strangers', () => {
    const ref = '          ref: topic';
    assert.deepEqual(
      [
        judge(toText(['      - uses: actions/checkout@v5', ...locked])),
        judge(toText([checkout])),
        judge(toText([checkout, ...locked, ref])),
        judge(toText([checkout, ...locked, ref], 'pull_request_target')),
        judge(toText([checkout, ...locked, ref], '[push, issue_comment]')),
        judge(toText([checkout, ...locked, ref], '{workflow_run: {workflows: [a]}}')),
      ].map((complaints) => complaints.map((one) => one.replace('a.yml look: ', ''))),
      [
        ['not pinned by a full commit: actions/checkout@v5'],
        ['checkout without persist-credentials: false'],
        [],
        ['checkout with a ref, on an event that strangers cause'],
        ['checkout with a ref, on an event that strangers cause'],
        ['checkout with a ref, on an event that strangers cause'],
      ],
    );
  });

  it('wants no expression in a script', () => {
    const run = '      - run: echo ${{ github.sha }}';
    assert.deepEqual(judge(toText([run])), ['a.yml look: puts an expression into a script']);
  });
});
