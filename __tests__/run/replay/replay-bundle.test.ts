/** Real bundles, replayed as they are and with one thing changed and every digest made anew. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { after, before, it } from 'node:test';
import { sha256Hex, toCanonicalJson } from '../../../src/canonical/canonical.ts';
import type { JsonObject } from '../../../src/contract/json.ts';
import { noHash } from '../../../src/record/audit-log.ts';
import { type ReadBundle, readBundle } from '../../../src/record/read-bundle.ts';
import { replayBundle } from '../../../src/run/replay/replay-bundle.ts';
import { volatileFields } from '../../../src/run/replay/volatile-fields.ts';
import { type EndedRun, runBundle } from '../../support/ended-run.ts';

let run: EndedRun;
let bundle: ReadBundle;
before(async () => {
  const calls = [
    { name: 'fs_read_file', arguments: { path: 'README.md' } },
    { name: 'fs_read_file', arguments: { path: '.env' } },
    { name: 'no_such_tool', arguments: {} },
  ];
  run = await runBundle([{ text: 'Looking.', calls }, { text: 'Done.' }]);
  bundle = await readBundle(dirname(run.outputs['audit-file'] ?? ''));
});
after(() => run.remove());

/** The bundle with other lines, chained anew: as somebody would make it who can rewrite all of it. */
function change(edit: (line: JsonObject) => JsonObject): ReadBundle {
  let prev = noHash;
  const lines = run.log.map((line) => {
    const { hash: _, ...edited } = edit(line);
    const rest = { ...edited, prev };
    prev = sha256Hex(toCanonicalJson(rest));
    return toCanonicalJson({ ...rest, hash: prev });
  });
  const log = Buffer.from(`${lines.join('\n')}\n`);
  return { ...bundle, files: new Map([...bundle.files, ['audit.jsonl', log]]) };
}

async function diverge(changed: ReadBundle) {
  const report = await replayBundle(changed);
  assert.equal(report.verdict, 'diverged', JSON.stringify(report));
  const { type, field, recorded, got } = report.verdict === 'diverged' ? (report.divergence ?? {}) : {};
  return { type, field, recorded, got };
}

it('makes every event again', async () => {
  const report = await replayBundle(bundle);
  assert.equal(report.verdict, 'identical', JSON.stringify(report));
});

it('replays a log that ends anywhere up to its last whole line', async () => {
  const whole = Buffer.from(bundle.files.get('audit.jsonl') ?? [])
    .toString()
    .split('\n')
    .slice(0, -1);
  for (let count = 1; count <= whole.length; count += 1) {
    const log = Buffer.from(
      `${whole.slice(0, count).join('\n')}\n{"cut`.slice(0, count === whole.length ? -5 : undefined),
    );
    const report = await replayBundle({ ...bundle, files: new Map([...bundle.files, ['audit.jsonl', log]]) });
    assert.equal(report.verdict, 'identical', `${count}: ${JSON.stringify(report)}`);
  }
});

it('names the rule of a call that was approved by another one', async () => {
  const changed = change((line) => (line.type === 'tool-approved' ? { ...line, rule: 'none' } : line));
  const { type, field, recorded } = await diverge(changed);
  assert.deepEqual([type, field, recorded], ['tool-approved', 'rule', 'none']);
});

it('names the code of a refusal that is another one', async () => {
  const changed = change((line) => (line.type === 'tool-refused' ? { ...line, code: 'DENIED_TAINT' } : line));
  assert.deepEqual(await diverge(changed), {
    type: 'tool-refused',
    field: 'code',
    recorded: 'DENIED_TAINT',
    got: 'UNKNOWN_TOOL',
  });
});

it('names a request that was another one, to the byte', async () => {
  const changed = change((line) => (line.type === 'model-requested' ? { ...line, bytes: 1 } : line));
  const { type, field, recorded } = await diverge(changed);
  assert.deepEqual([type, field, recorded], ['model-requested', 'bytes', 1]);
});

it('names a total that does not add up', async () => {
  const changed = change((line) =>
    line.type === 'run-ended' ? { ...line, totals: { ...Object(line.totals), toolCalls: 9 } } : line,
  );
  const { type, field, recorded } = await diverge(changed);
  assert.deepEqual([type, field, recorded], ['run-ended', 'totals/toolCalls', 9]);
});

it('refuses a text that is not the one that the log pins', async () => {
  const text = Buffer.from(bundle.files.get('transcript.json') ?? []).toString();
  const changed = Buffer.from(text.replace('Looking.', 'Lurking.'));
  const report = await replayBundle({
    ...bundle,
    files: new Map([...bundle.files, ['transcript.json', changed]]),
  });
  assert.deepEqual(report, {
    verdict: 'invalid',
    problems: ['transcript.json/replies/0 is not the text that the log pins'],
  });
});

it('does not replay a bundle that is not valid', async () => {
  const report = await replayBundle({
    ...bundle,
    report: { ...bundle.report, valid: false, problems: [{ code: 'NOT_A_BUNDLE', message: 'no' }] },
  });
  assert.deepEqual(report, { verdict: 'invalid', problems: ['no'] });
});

it('tells in docs/replay.md all that is not compared', () => {
  const page = readFileSync(new URL('../../../docs/replay.md', import.meta.url), 'utf8');
  for (const { field, why } of volatileFields) assert.ok(page.includes(`| \`${field}\` | ${why} |`), field);
});
