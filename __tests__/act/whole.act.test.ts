/** All of it together in a real runner: a pre-stage, two external programs, a structured answer, and an artifact that verifies. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { RecordedRequest, ReplyScript } from '../../src/demo/script.ts';
import type { ActRun } from '../support/act.ts';
import { replyAsAgent } from '../support/act-model.ts';
import { type ActScene, openActScene } from '../support/act-scene.ts';
import { type ActStep, readActStep } from '../support/act-step.ts';
import { assertKept } from '../support/kept-bundle.ts';

const advice = 'Count the words before the bytes.';
const note = `three "words" in 'it', \`touch broken\` $(touch broken)`;
const structured = JSON.stringify({ words: 3, note });

/** The pre-stage looks around and gives advice; the main stage answers in the form that was asked for. */
function reply(request: RecordedRequest): ReplyScript {
  const main = replyAsAgent(request);
  if (main.text === undefined) return main;
  if (main.text !== '[]') return { text: structured };
  if (!Buffer.from(request.raw).toString().includes('"role":"tool"'))
    return { calls: [{ name: 'fs_list_dir', arguments: { path: 'tools' } }] };
  return { text: JSON.stringify([{ role: 'developer', content: advice }]) };
}

describe('a workflow that uses all of it', () => {
  let scene: ActScene;
  let run: ActRun;
  let agent: ActStep;
  let bundle = '';
  before(async () => {
    scene = await openActScene(reply);
    run = await scene.run('whole.yml');
    agent = readActStep(run, { id: 'agent' });
    bundle = dirname(run.kept(agent.outputs['audit-file'] ?? ''));
  });
  after(() => scene.close());

  it('succeeds', () => {
    assert.equal(run.exit, 0, run.tail);
    const { conclusion, reason } = agent.outputs;
    assert.deepEqual([conclusion, reason], ['success', 'ANSWER']);
  });

  it('runs a stage before the main one, which reads, and whose advice the main one gets', () => {
    const log = readFileSync(join(bundle, 'audit.jsonl'), 'utf8').split('\n').slice(0, -1);
    const events = log.map((line) => JSON.parse(line));
    const told = events.filter(({ type }) => ['stage-started', 'tool-run', 'tool-approved'].includes(type));
    const [before, main] = ['prestage', 'main'].map((stage) => told.findIndex((one) => one.stage === stage));
    assert.ok(before === 0 && main !== undefined && main > 0, JSON.stringify(told));
    const tools = events.filter(({ type }) => type === 'tool-approved').map(({ tool }) => tool);
    assert.deepEqual(tools, ['fs_list_dir', 'count_words', 'count_bytes']);
    const first = scene.model.requests.find(({ raw }) => Buffer.from(raw).includes('"name":"count_words"'));
    assert.ok(Buffer.from(first?.raw ?? []).includes(advice));
  });

  it('hands message and structured answer to the next step byte for byte', () => {
    assert.equal(readActStep(run, { id: 'reader' }).result, 'success', run.tail);
    const read = ['message', 'structured', 'structured-file'].map((name) =>
      readFileSync(join(bundle, '../..', name), 'utf8').trimEnd(),
    );
    assert.deepEqual(read, [structured, structured, structured]);
  });

  it('uploads its bundle, which verifies with the printed digest', async () => {
    const expect = /^Digest: ([0-9a-f]{64})$/m.exec(agent.printed)?.[1] ?? '';
    const kept = await assertKept(scene.service, { bundle, name: /^goagent-audit-agent-1-/, expect });
    const { 'audit-artifact-id': id, 'audit-digest': digest } = agent.outputs;
    assert.deepEqual([kept.id, kept.digest, kept.complete], [id, digest, true]);
  });
});
