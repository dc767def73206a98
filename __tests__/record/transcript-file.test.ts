/** All texts of a run, each with the digest by which the log knows it. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import { toCanonicalJson } from '../../src/canonical/canonical.ts';
import type { JsonObject } from '../../src/contract/json.ts';
import { collectTranscript } from '../../src/record/transcript-file.ts';
import { eventsOf, finishAgent, toCall } from '../support/agent-run.ts';

const toDigest = (text: string) => createHash('sha256').update(text).digest('hex');

it('holds messages, replies and results of a run, and each matches a digest in its events', async () => {
  const { events } = await finishAgent({
    script: [
      { text: 'Look.', calls: [toCall('a', 'look', { x: 1 }), toCall('b', 'fly')] },
      { text: 'Done.' },
    ],
  });
  const transcript = collectTranscript();
  for (const event of events) await transcript.accept(event);
  const text = transcript.toJson();
  assert.ok(text.endsWith('}\n'));
  const { v, messages, replies, results, stages } = JSON.parse(text);
  assert.equal(v, 1);
  assert.deepEqual(messages, [
    { stage: 'main', role: 'system', sha256: toDigest('You are a test.'), content: 'You are a test.' },
    { stage: 'main', role: 'user', sha256: toDigest('Do it.'), content: 'Do it.' },
  ]);
  assert.deepEqual(
    messages.map((message: { content: string }) => toDigest(message.content)),
    eventsOf(events, 'stage-started')[0]?.messagesSha256,
  );
  assert.deepEqual(
    replies.map((reply: { content: unknown }) => toDigest(JSON.stringify(reply.content))),
    eventsOf(events, 'model-replied').map((event) => event.replySha256),
  );
  assert.deepEqual(
    results.map(({ sha256: _sha256, ...rest }: { sha256: string }) => rest),
    [
      { stage: 'main', step: 1, callId: 'a', tool: 'look', content: '{"x":1}' },
      {
        stage: 'main',
        step: 1,
        callId: 'b',
        tool: 'fly',
        content: '{"error":"unknown tool: fly","code":"UNKNOWN_TOOL"}',
      },
    ],
  );
  for (const { sha256, content } of results) assert.equal(sha256, toDigest(content));
  assert.deepEqual(
    stages.map(({ stage, setup }: { stage: string; setup: JsonObject }) => [
      stage,
      toDigest(toCanonicalJson(setup)),
    ]),
    eventsOf(events, 'stage-started').map(({ stage, setupSha256 }) => [stage, setupSha256]),
  );
});

it('of a run in which nothing happened is there all the same', () => {
  assert.deepEqual(JSON.parse(collectTranscript().toJson()), {
    v: 1,
    messages: [],
    replies: [],
    results: [],
    stages: [],
  });
});
