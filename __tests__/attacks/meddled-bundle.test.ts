/** A tool that writes into the bundle of its own run: no such run ends as a success, none hangs, and nothing planted leaves. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type BlobStore, startBlobStore } from '../support/azurite.ts';
import { type Meddled, type Meddling, runMeddled } from '../support/meddling-run.ts';
import { always } from '../support/results-service.ts';

let store: BlobStore;
const runs: Meddled[] = [];
before(async () => {
  store = await startBlobStore();
});
after(async () => {
  for (const run of runs) run.remove();
  await store.close();
});

async function run(options: Omit<Meddling, 'store'>): Promise<Meddled> {
  const meddled = await runMeddled({ store, ...options });
  runs.push(meddled);
  for (const { timedOut, signal } of [meddled.main, meddled.post])
    assert.deepEqual([timedOut, signal], [false, null], meddled.main.stdout.toString());
  return meddled;
}

const kept = ['audit.jsonl', 'bundle.json', 'report.html', 'summary.md', 'transcript.json'];
/** The group of a tool is killed when it ends: who wants to outlive it has to have left it by then. */
const leave = 'sleep 0.3';
/** For a tool that outlives its call: waits for the end of the bundle, and then does `what`. */
const outlive = (what: string) =>
  `(setsid sh -c 'i=0; while [ ! -e "'"$B"'/bundle.json" ] && [ $i -lt 900 ]; do i=$((i+1)); sleep 0.01; done; cd "'"$B"'"; ${what}' >/dev/null 2>&1 </dev/null &)\n${leave}`;
/** Built here and in the shell, so that no file holds it. */
const [first, second] = ['sk-meddling', 'Zx81kQ0vNn72LmPq4RtY'];
const env = { OAI_API_KEY: `${first}-${second}` };
const key = `K=${first}; K=$K-${second}`;

const lost: { readonly [what: string]: string } = {
  'writes to the log': 'echo garbage >> "$B/audit.jsonl"',
  'deletes the log': 'rm "$B/audit.jsonl"',
  'puts a changed copy in place of the log':
    'sed s/meddle/behave/g "$B/audit.jsonl" > "$T/x"; mv "$T/x" "$B/audit.jsonl"',
  'gives the log a second name': 'ln "$B/audit.jsonl" "$T/x"',
  'puts a pipe in place of the log': 'rm "$B/audit.jsonl"; mkfifo "$B/audit.jsonl"',
  'puts a device without end in place of the log': 'rm "$B/audit.jsonl"; ln -s /dev/zero "$B/audit.jsonl"',
  'makes the log larger than any': 'truncate -s 300M "$B/audit.jsonl"',
  'plants the list': 'echo "{}" > "$B/bundle.json"',
  'puts a link in place of the bundle': `${key}; mkdir "$T/evil"; mv "$B" "$B.x"; ln -s "$T/evil" "$B"; ln "$B.x/audit.jsonl" "$T/evil/"; echo "$K" > "$T/evil/report.html"`,
  'removes the private directory': 'rm -rf "$(cd "$B/.." && pwd)"',
};

describe('a tool that', { skip: process.platform !== 'linux', concurrency: 2 }, () => {
  for (const [what, code] of Object.entries(lost)) {
    it(`${what} ends its run as AUDIT_NOT_WRITTEN, and a required upload as failed`, async () => {
      const { main, post, zips } = await run({ code, env, inputs: { 'upload-audit': 'required' } });
      assert.deepEqual(
        [main.outputs.conclusion, main.outputs.reason, main.exit],
        ['internal-error', 'AUDIT_NOT_WRITTEN', 1],
        main.stdout.toString(),
      );
      assert.equal(post.exit, 1, post.stdout.toString());
      assert.match(post.stdout.toString(), /^::error title=goagent::/m);
      for (const zip of zips) assert.ok(![...zip.values()].some((bytes) => bytes.includes(env.OAI_API_KEY)));
      assert.ok(main.ms < 15_000 && post.ms < 10_000, `${main.ms} ${post.ms}`);
    });
  }

  it('plants a transcript ends its run as AUDIT_NOT_WRITTEN, and the log is uploaded without it', async () => {
    const code = `${key}; echo "$K" > "$B/transcript.json"`;
    const { main, zips } = await run({ code, env, inputs: { 'upload-audit': 'required' } });
    const { conclusion, reason } = main.outputs;
    assert.deepEqual([conclusion, reason, main.exit], ['internal-error', 'AUDIT_NOT_WRITTEN', 1]);
    assert.deepEqual(
      zips.map((zip) => [...zip.keys()].sort()),
      [kept.filter((name) => name !== 'transcript.json')],
    );
  });

  it('plants files under names of ours takes no part in what is uploaded', async () => {
    const code = `${key}; echo "$K" > "$B/report.html"; truncate -s 300M "$B/findings.sarif"`;
    const { main, zips } = await run({ code, env, inputs: { 'upload-audit': 'required' } });
    assert.deepEqual([main.outputs.conclusion, main.exit], ['success', 0], main.stdout.toString());
    assert.deepEqual(
      zips.map((zip) => [...zip.keys()].sort()),
      [kept.filter((name) => name !== 'report.html')],
    );
    assert.match(main.stdout.toString(), /^Artifact: .*, 4 files, /m);
    assert.match(main.stdout.toString(), /^::warning title=goagent::report\.html could not be written/m);
  });

  for (const [what, code] of Object.entries({
    'writes over the log': 'echo tampered > audit.jsonl',
    'puts a link in place of a file': 'rm summary.md; ln -s /etc/passwd summary.md',
    'puts a pipe in place of a file': 'rm transcript.json; mkfifo transcript.json',
  })) {
    it(`outlives its call and ${what} when the bundle is sealed changes nothing of what is uploaded`, async () => {
      const { main, zips } = await run({ code: outlive(code), inputs: { 'upload-audit': 'required' } });
      assert.deepEqual([main.outputs.conclusion, main.exit], ['success', 0], main.stdout.toString());
      assert.deepEqual(
        zips.map((zip) => [...zip.keys()].sort()),
        [kept],
      );
      const lines = String(zips[0]?.get('audit.jsonl')).trimEnd().split('\n');
      assert.equal(JSON.parse(lines.at(-1) ?? '').hash, main.outputs['audit-digest']);
    });
  }

  it('changes the copies while they are uploaded makes that upload one that failed', async () => {
    const wait = 'i=0; while [ ! -s upload-*/summary.md ] && [ $i -lt 900 ]; do i=$((i+1)); sleep 0.01; done';
    const code = `(cd "$B/.." && setsid sh -c '${wait}; for f in upload-*/summary.md; do echo other > $f; done' >/dev/null 2>&1 </dev/null &)\n${leave}`;
    const faults = { create: always({ type: 'delay', ms: 1_500 }) } as const;
    const { main } = await run({ code, faults, inputs: { 'upload-audit': 'required' } });
    const { conclusion, reason } = main.outputs;
    assert.deepEqual([conclusion, reason, main.exit], ['publish-error', 'UPLOAD_FAILED', 1]);
    assert.match(main.stdout.toString(), /were changed while they were uploaded/);
  });

  it('made its upload fail fails no job that is not to fail by it', async () => {
    const faults = { create: always({ type: 'answer', status: 400 }) } as const;
    const inputs = { 'upload-audit': 'required', 'fail-on': 'provider-error' };
    const { main, post } = await run({ code: 'true', faults, inputs });
    assert.deepEqual([main.outputs.conclusion, main.exit, post.exit], ['publish-error', 0, 0]);
    assert.match(post.stdout.toString(), /^::warning title=goagent::.*It was not uploaded/m);
  });
});
