/** Endings that the model's answers lead to, and the events on which nothing is asked at all. */

import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { assertEnded, type EndedRun, linesOf, runBundle } from '../support/ended-run.ts';

const runs: EndedRun[] = [];
after(() => {
  for (const run of runs) run.remove();
});

const run: typeof runBundle = async (script, options) => {
  const ended = await runBundle(script, options);
  runs.push(ended);
  return ended;
};

const readReadme = { name: 'fs_read_file', arguments: { path: 'README.md' } };
const readEnv = { name: 'fs_read_file', arguments: { path: '.env' } };

describe('a run ends as', () => {
  it('success ANSWER with the text of the reply that calls no tool', async () => {
    const ended = await run([{ calls: [readReadme] }, { text: 'It is small.' }]);
    assertEnded(ended, {
      conclusion: 'success',
      reason: 'ANSWER',
      exit: 0,
      message: /^Answered\.$/,
      text: 'It is small.',
    });
    const { steps, 'tool-calls': calls, 'denied-calls': denied, model } = ended.outputs;
    assert.deepEqual(
      { steps, calls, denied, model },
      { steps: '2', calls: '1', denied: '0', model: 'scripted' },
    );
    assert.match(ended.summary, /### Answer\n\n```text\nIt is small\.\n```/);
    const file = ended.left.find(({ channel }) => channel.endsWith('/answer/final-message.md'));
    assert.equal(Buffer.from(file?.bytes ?? []).toString(), 'It is small.');
  });

  it('success ANSWER_AT_STEP_CAP at the last step, which is asked without tools', async () => {
    const ended = await run([{ calls: [readReadme] }, { text: 'In time.' }], {
      inputs: { 'max-steps': '2' },
    });
    assertEnded(ended, {
      conclusion: 'success',
      reason: 'ANSWER_AT_STEP_CAP',
      exit: 0,
      message: /max-steps/,
      text: 'In time.',
    });
    assert.deepEqual(
      ended.requests.map(({ body }) => Object(body).tool_choice),
      ['auto', 'none'],
    );
  });

  it('invalid-output OUTPUT_SCHEMA_MISMATCH when neither the answer nor its repair fits output-schema', async () => {
    const ended = await run([{ text: '{"count":"one"}' }, { text: '{"count":"two"}' }], {
      inputs: { 'output-schema': '{"type":"object","properties":{"count":{"type":"integer"}}}' },
    });
    assertEnded(ended, {
      conclusion: 'invalid-output',
      reason: 'OUTPUT_SCHEMA_MISMATCH',
      exit: 1,
      message: /^The answer does not fit output-schema \(\/count must be integer\).*asked for twice/,
      text: '{"count":"two"}',
    });
    assert.deepEqual([ended.outputs['structured-output'], ended.outputs['structured-output-file']], ['', '']);
    assert.equal(ended.requests.length, 2);
  });

  it('needs-human-review STEP_CAP when the last step brings calls instead of an answer (C56, C57)', async () => {
    const ended = await run(() => ({ text: 'I look.', calls: [readReadme] }), {
      inputs: { 'max-steps': '2' },
    });
    assertEnded(ended, {
      conclusion: 'needs-human-review',
      reason: 'STEP_CAP',
      exit: 1,
      message: /maximum of 2 steps .*needs human review.* Raise max-steps/,
      text: 'I look.',
    });
    assert.equal(ended.requests.length, 2);
  });

  it('needs-human-review APPROVAL_PENDING with an answer, when a call waits for a person', async () => {
    const manifest = { tools: [{ name: 'clock', builtin: 'get_time', approval: 'required' }] };
    const ended = await run([{ calls: [{ name: 'clock', arguments: {} }] }, { text: 'Later.' }], {
      workspace: { 'tools.json': JSON.stringify(manifest) },
      inputs: { tools: 'tools.json' },
    });
    assertEnded(ended, {
      conclusion: 'needs-human-review',
      reason: 'APPROVAL_PENDING',
      exit: 1,
      message: /1 tool call waits for a person's approval.*needs human review/,
      text: 'Later.',
    });
    assert.deepEqual(
      linesOf(ended, 'tool-refused').map(({ tool, code }) => [tool, code]),
      [['clock', 'DENIED_APPROVAL']],
    );
    assert.equal(ended.outputs['tool-calls'], '0');
  });

  it('invalid-output EMPTY_ANSWER after two empty replies in a row', async () => {
    const ended = await run([{}, { text: '  ' }]);
    assertEnded(ended, {
      conclusion: 'invalid-output',
      reason: 'EMPTY_ANSWER',
      exit: 1,
      message: /empty answer twice\. Check the model and its max-output-tokens/,
    });
  });

  it('policy-denied THREE_DENIALS after three replies that ask only for what policy refuses', async () => {
    const ended = await run(() => ({ calls: [readEnv] }));
    assertEnded(ended, {
      conclusion: 'policy-denied',
      reason: 'THREE_DENIALS',
      exit: 1,
      message: /Three replies in a row.*allow-tools.*allow-files/,
    });
    assert.deepEqual([ended.requests.length, ended.outputs['denied-calls']], [3, '3']);
  });
});

describe('fail-on', () => {
  const ends = (failOn: string) =>
    run(() => ({}), { inputs: { 'fail-on': failOn } }).then(({ exit, outputs }) => [
      exit,
      outputs.conclusion,
    ]);

  it('"none" lets every conclusion pass', async () => {
    assert.deepEqual(await ends('none'), [0, 'invalid-output']);
  });

  it('as a list fails what it names and nothing else', async () => {
    assert.deepEqual(await ends('policy-denied\ncancelled'), [0, 'invalid-output']);
    assert.deepEqual(await ends('policy-denied, invalid-output'), [1, 'invalid-output']);
  });

  it('"all" fails success and skipped too', async () => {
    const good = await run([{ text: 'Done.' }], { inputs: { 'fail-on': 'all' } });
    const skipped = await run([], { event: { name: 'issues' }, inputs: { 'fail-on': 'all' } });
    assert.deepEqual([good.exit, good.outputs.conclusion], [1, 'success']);
    assert.deepEqual([skipped.exit, skipped.outputs.conclusion], [1, 'skipped']);
  });
});
