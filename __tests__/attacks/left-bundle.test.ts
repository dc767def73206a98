/** What a tool left for post in the bundle and in the state: post tells the truth, ends soon, and lets no secret out. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openBundle } from '../../src/record/bundle.ts';
import {
  type KilledRun,
  type Left,
  linesOf,
  type Posted,
  startKilled,
  zipBytesOf,
} from '../support/killed-run.ts';
import { ended, openTestLog, started } from '../support/log-writing.ts';
import { dataOf } from '../support/page-parts.ts';
import { readZip } from '../support/zip.ts';

let killed: KilledRun;
before(async () => {
  killed = await startKilled();
});
after(() => killed.remove());

const secret = ['a', 'secret', 'of', 'this', 'test', '0816'].join('-');
const inputs = { secrets: `- ${secret}` };

/** Names of what was uploaded; nothing when nothing was. */
function zipOf(posted: Posted): readonly string[] | undefined {
  const zip = zipBytesOf(posted);
  return zip === undefined ? undefined : [...readZip(zip).keys()].sort();
}

/** A whole bundle in place of the one that is there, made as whoever knows its form would make it. */
function forge(left: Left): string {
  for (const name of readdirSync(left.bundle)) rmSync(join(left.bundle, name));
  const bundle = openBundle(left.bundle);
  const log = openTestLog(bundle.path('audit.jsonl'));
  bundle.write('report.html', `the key is ${secret}`);
  for (const event of [started, ended(bundle.digests())]) log.accept(event);
  bundle.seal({ versions: {}, log: log.close() });
  return log.digest();
}

describe('post', { skip: process.platform === 'win32', concurrency: 2 }, () => {
  it('searches what a saved digest vouches for too', async () => {
    const left = killed.copy();
    const digest = forge(left);
    const state = { ...left.state, digest, run: 'f'.repeat(32) };
    const posted = await killed.post(left, { state, inputs });
    assert.deepEqual(zipOf(posted), ['audit.jsonl', 'bundle.json']);
    assert.match(linesOf(posted.post, 'warning').join(), /report\.html of the bundle is left out: it holds/);
  });

  it('takes no page that a killed run left, with or without a list, and makes one of the log', async () => {
    const planted = '<script>alert(1)</script>';
    const left = killed.copy();
    writeFileSync(join(left.bundle, 'report.html'), planted);
    writeFileSync(join(left.bundle, 'transcript.json'), '{"planted":1}');
    const { service } = await killed.post(left);
    const zip = zipBytesOf({ service });
    const page =
      readZip(zip ?? assert.fail())
        .get('report.html')
        ?.toString() ?? '';
    const data = dataOf(page);
    assert.ok(!page.includes(planted) && !page.includes('planted&quot;') && !page.includes('planted\\'));
    assert.deepEqual([data.madeBy, data.end, data.log.lines.length], ['post', undefined, 4]);
    assert.deepEqual(
      data.files.map((file) => [file.name, file.type]),
      [['transcript.json', 'whole']],
    );
    const listed = killed.copy();
    writeFileSync(join(listed.bundle, 'report.html'), planted);
    writeFileSync(join(listed.bundle, 'bundle.json'), '{"v":1,"complete":false,"versions":{},"files":[]}');
    assert.deepEqual(zipOf(await killed.post(listed)), ['audit.jsonl', 'bundle.json']);
  });

  it('gives an artifact no name that holds a secret', async () => {
    const left = killed.copy();
    const state = { ...left.state, name: `x-${secret}` };
    const { post, service } = await killed.post(left, { state, inputs });
    assert.deepEqual([post.exit, service.requests, linesOf(post, 'warning').length], [0, [], 1]);
  });

  it('takes the input of the workflow for what was saved of it', async () => {
    const left = killed.copy();
    const silent = { 'upload-audit': 'false' };
    const { post, service } = await killed.post(left, {
      state: { ...left.state, mode: 'true' },
      inputs: silent,
    });
    assert.deepEqual([post.exit, service.requests], [0, []]);
    const other = killed.copy();
    rmSync(join(other.bundle, 'audit.jsonl'));
    const state = { ...other.state, mode: 'true' };
    const needed = await killed.post(other, { state, inputs: { 'upload-audit': 'required' } });
    assert.equal(needed.post.exit, 1);
    assert.match(linesOf(needed.post, 'error').join(), /There is no audit log that could be read/);
    const third = killed.copy();
    const broken = await killed.post(third, { state: '{}', inputs: { 'upload-audit': 'required' } });
    assert.deepEqual([broken.post.exit, broken.service.requests], [1, []]);
  });

  it('takes nothing from the log of another run', async () => {
    const left = killed.copy();
    const { post, service } = await killed.post(left, { state: { ...left.state, run: '0'.repeat(32) } });
    assert.deepEqual([post.exit, service.requests, post.summary], [0, [], '']);
    assert.equal(linesOf(post, 'warning').length, 1);
    assert.deepEqual(readdirSync(left.bundle), ['audit.jsonl']);
  });

  it('leaves out what it cannot read, and uploads the rest', async () => {
    const left = killed.copy();
    writeFileSync(join(left.bundle, 'report.html'), '');
    truncateSync(join(left.bundle, 'report.html'), 10e9);
    mkdirSync(join(left.bundle, 'summary.md'));
    writeFileSync(join(left.bundle, 'coverage.json'), '{}');
    chmodSync(join(left.bundle, 'coverage.json'), 0);
    linkSync(join(left.bundle, 'audit.jsonl'), join(left.root, 'again'));
    rmSync(join(left.root, 'again'));
    const posted = await killed.post(left);
    const isRoot = process.getuid?.() === 0;
    assert.deepEqual(zipOf(posted), [
      'audit.jsonl',
      'bundle.json',
      ...(isRoot ? ['coverage.json'] : []),
      'report.html',
      'transcript.json',
    ]);
    assert.equal(posted.post.exit, 0);
    const warned = linesOf(posted.post, 'warning').join('\n');
    assert.match(warned, /report\.html is larger than any file of ours/);
    assert.match(warned, /summary\.md is not a regular file/);
    assert.ok(posted.post.ms < 10_000);
  });

  it('reads 64 MiB at most of all files together, the log first', async () => {
    const left = killed.copy();
    for (const name of ['report.html', 'findings.sarif', 'summary.md']) {
      writeFileSync(join(left.bundle, name), '');
      truncateSync(join(left.bundle, name), 30 * 1_048_576);
    }
    const posted = await killed.post(left);
    assert.deepEqual(zipOf(posted), [
      'audit.jsonl',
      'bundle.json',
      'findings.sarif',
      'report.html',
      'summary.md',
      'transcript.json',
    ]);
    assert.match(posted.post.stdout.toString(), /^Artifact: .*, 6 files, /m);
  });

  for (const [what, change] of Object.entries({
    'is gone': (log: string) => rmSync(log),
    'is empty': (log: string) => truncateSync(log),
    'has a second name': (log: string) => linkSync(log, `${log}.again`),
    'was changed': (log: string) => appendFileSync(log, '{}\n'),
    'is without end': (log: string) => truncateSync(log, 10e9),
  })) {
    it(`fails a required upload whose log ${what}, without a word of a run that was killed in the middle`, async () => {
      const left = killed.copy();
      change(join(left.bundle, 'audit.jsonl'));
      const { post } = await killed.post(left, { inputs: { 'upload-audit': 'required' } });
      assert.equal(post.exit, 1);
      assert.equal(linesOf(post, 'error').length, 1);
      assert.doesNotMatch(post.stdout.toString(), /before it could end|whole lines/);
    });
  }

  it('says of a log whose end is missing, of a list that is none, and of a bundle that was not closed, what they are', async () => {
    const closed = killed.copy();
    const state = { ...closed.state, digest: 'a'.repeat(64) };
    const cut = await killed.post(closed, { state });
    assert.match(
      cut.post.summary,
      /The audit log has no end&#58; it holds 4 whole lines\. It is not as the run/,
    );

    const second = killed.copy();
    writeFileSync(join(second.bundle, 'bundle.json'), 'no list');
    const list = await killed.post(second);
    assert.deepEqual(zipOf(list), ['audit.jsonl', 'bundle.json']);
    assert.match(list.post.summary, /The run was killed before it could end/);
    assert.match(linesOf(list.post, 'warning').join(), /bundle\.json is not a list of files/);

    const third = killed.copy();
    forge(third);
    rmSync(join(third.bundle, 'bundle.json'));
    const open = await killed.post(third, { state: { ...third.state, run: 'f'.repeat(32) } });
    assert.match(open.post.summary, /The run ended with success, and did not come to close its bundle\./);
  });

  it('uploads what it read, whatever the size, digest for digest', async () => {
    const left = killed.copy();
    const log = readFileSync(join(left.bundle, 'audit.jsonl'));
    const posted = await killed.post(left);
    const zip = zipBytesOf(posted);
    const files = readZip(zip ?? Buffer.of());
    const page = files.get('report.html') ?? assert.fail();
    const list = JSON.parse(String(files.get('bundle.json')));
    const toEntry = (name: string, bytes: Buffer) => ({
      name,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    const transcript = files.get('transcript.json') ?? assert.fail();
    assert.deepEqual(list.files, [
      toEntry('audit.jsonl', log),
      toEntry('transcript.json', transcript),
      toEntry('report.html', page),
    ]);
    const others = readdirSync(killed.copy().root).filter((name) => name !== 'journal.jsonl');
    assert.deepEqual(readdirSync(left.root).sort(), others.sort());
  });
});
