/** A bundle whose schemas were made to be slow holds a replay for its one time, and not once a call. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { sha256Hex, toCanonicalJson } from '../../../src/canonical/canonical.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../src/contract/json.ts';
import { noHash } from '../../../src/record/audit-log.ts';
import { type ReadBundle, readBundle } from '../../../src/record/read-bundle.ts';
import { replayPolicy } from '../../../src/run/policy-replay/replay-policy.ts';
import { notInTime } from '../../../src/run/replay/judging-time.ts';
import { replayBundle } from '../../../src/run/replay/replay-bundle.ts';
import { finishAgent, toCall } from '../../support/agent-run.ts';
import { toTool } from '../../support/approved-calls.ts';
import { runBundle } from '../../support/ended-run.ts';
import { writeRecord } from '../../support/recorded-run.ts';
import { slowSchema, slowValue } from '../../support/slow-schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent slow '));
after(() => rmSync(folder, { recursive: true }));

/** More than the shared time has seconds: each check by itself takes one. */
const many = Array.from({ length: 9 }, (_, index) => index);
const argumentsText = JSON.stringify(slowValue);

describe('replay --policy', () => {
  it('says that it was not judged in time', async () => {
    const tool = toTool({
      ...{ name: 'look', access: 'read', schema: slowSchema, action: { type: 'builtin', builtin: 'test' } },
      check: () => ({ verdict: 'valid' }),
    });
    const calls = many.map((index) => toCall(`c${index}`, 'look', argumentsText));
    const { events } = await finishAgent({ script: [{ calls }, { text: 'Done.' }], tools: [tool] });
    writeRecord(events, folder);
    const policy = join(folder, 'policy.yml');
    writeFileSync(policy, 'max-tool-calls: 50\n');
    const report = await replayPolicy({ path: folder, policy, toolProgram: '/nowhere' });
    assert.deepEqual(report, { verdict: 'not-judged', why: notInTime });
  });
});

describe('replay', () => {
  it('says that it was not judged in time', async () => {
    const calls = many.map(() => ({ name: 'fs_read_file', arguments: { path: 'README.md' } }));
    const run = await runBundle([{ text: 'Looking.', calls }, { text: 'Done.' }]);
    try {
      const bundle = await readBundle(dirname(run.outputs['audit-file'] ?? ''));
      assert.deepEqual(await replayBundle(await forge(bundle, run.log)), {
        verdict: 'not-judged',
        why: notInTime,
      });
    } finally {
      run.remove();
    }
  });

  it('ends when its signal comes', async () => {
    const run = await runBundle([{ text: 'Done.' }]);
    try {
      const bundle = await readBundle(dirname(run.outputs['audit-file'] ?? ''));
      const controller = new AbortController();
      const replaying = replayBundle(bundle, controller.signal);
      setTimeout(() => controller.abort('CANCELLED'), 0);
      setImmediate(() => controller.abort('CANCELLED'));
      assert.equal((await replaying).verdict, 'not-judged');
    } finally {
      run.remove();
    }
  });
});

/** The bundle with slow schemas and slow arguments, and all digests that a replay asks about before it comes to them. */
async function forge(bundle: ReadBundle, log: readonly JsonObject[]): Promise<ReadBundle> {
  const transcript = JSON.parse(Buffer.from(bundle.files.get('transcript.json') ?? []).toString());
  for (const { setup } of transcript.stages) for (const tool of setup.catalog.tools) tool.schema = slowSchema;
  for (const call of transcript.replies[0].content.calls) call.argumentsText = argumentsText;
  const setupSha256 = sha256Hex(toCanonicalJson(transcript.stages[0].setup));
  const replySha256 = sha256Hex(JSON.stringify(transcript.replies[0].content));
  let replies = 0;
  let lines = log.map((line): JsonObject => {
    if (line.type === 'stage-started') return { ...line, setupSha256 };
    return line.type === 'model-replied' && replies++ === 0 ? { ...line, replySha256 } : line;
  });
  const files = () =>
    new Map([
      ...bundle.files,
      ['audit.jsonl', seal(lines)],
      ['transcript.json', Buffer.from(JSON.stringify(transcript))],
    ]);
  const asked = lines.findIndex(({ type }) => type === 'model-replied');
  for (;;) {
    const report = await replayBundle({ ...bundle, files: files() });
    const found = report.verdict === 'diverged' ? report.divergence : undefined;
    if (found?.got === undefined || found.event >= asked) return { ...bundle, files: files() };
    const { event, field, got } = found;
    lines = lines.map((line, index) => (index === event ? put(line, field, got) : line));
  }
}

function put(line: JsonObject, field: string, value: JsonValue): JsonObject {
  const [name = '', ...rest] = field.split('/');
  const inner = line[name];
  return {
    ...line,
    [name]: rest.length > 0 && isJsonObject(inner) ? put(inner, rest.join('/'), value) : value,
  };
}

function seal(lines: readonly JsonObject[]): Buffer {
  let prev = noHash;
  const sealed = lines.map(({ hash: _, ...line }) => {
    const rest = { ...line, prev };
    prev = sha256Hex(toCanonicalJson(rest));
    return toCanonicalJson({ ...rest, hash: prev });
  });
  return Buffer.from(`${sealed.join('\n')}\n`);
}
