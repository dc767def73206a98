/** What a tool left for post in the journal of the run: only texts that the log pins come into the transcript. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type KilledRun, linesOf, type Posted, startKilled, zipBytesOf } from '../support/killed-run.ts';
import { readZip } from '../support/zip.ts';

let killed: KilledRun;
before(async () => {
  killed = await startKilled();
});
after(() => killed.remove());

const secret = ['a', 'secret', 'of', 'this', 'test', '0817'].join('-');

function transcriptOf(posted: Posted): string | undefined {
  const zip = zipBytesOf(posted);
  return readZip(zip ?? assert.fail())
    .get('transcript.json')
    ?.toString();
}

/** A line as the run writes it, of a text that it never wrote, under a digest that it did. */
function forgeLines(journal: string): string {
  const lines = journal.trimEnd().split('\n');
  return lines
    .map((line) => {
      const { list, entry } = JSON.parse(line);
      if (list === 'messages') return JSON.stringify({ list, entry: { ...entry, content: 'forged' } });
      return JSON.stringify({ list, entry: { ...entry, setup: { ...entry.setup, forged: true } } });
    })
    .join('\n');
}

const deep = (count: number) => `${'['.repeat(count)}${']'.repeat(count)}`;

describe('of a journal post', { skip: process.platform === 'win32', concurrency: 2 }, () => {
  it('takes what the log pins, whatever stands around it, and tells of it what the log tells', async () => {
    const honest = transcriptOf(await killed.post(killed.copy())) ?? assert.fail();
    const { messages, stages, replies, results } = JSON.parse(honest);
    assert.ok(messages.length >= 2 && stages.length === 1);
    assert.deepEqual([replies, results], [[], []]);
    const left = killed.copy();
    const path = join(left.root, 'journal.jsonl');
    const journal = readFileSync(path, 'utf8');
    const moved = journal.replaceAll('"stage":"main","role"', '"stage":"prestage","planted":"x","role"');
    assert.notEqual(moved, journal);
    const odd = ['{', '[]', 'null', '{"list":"messages","entry":{"role":"user","content":1}}', '\u0000'];
    odd.push(`{"list":"replies","entry":{"content":{"x":${deep(200_000)}}}}`);
    odd.push(`{"list":"stages","entry":{"setup":{"x":${deep(200_000)}}}}`);
    writeFileSync(path, `${forgeLines(journal)}\n${odd.join('\n')}\n${moved}{"list":"messages","entry":{"ro`);
    assert.equal(transcriptOf(await killed.post(left)), honest);
  });

  it('takes nothing at all where it pins nothing', async () => {
    const left = killed.copy();
    const path = join(left.root, 'journal.jsonl');
    writeFileSync(path, `${forgeLines(readFileSync(path, 'utf8'))}\n`);
    assert.equal(transcriptOf(await killed.post(left)), undefined);
  });

  for (const [what, change] of Object.entries({
    'a link': (path: string) => {
      renameSync(path, `${path}.moved`);
      symlinkSync(`${path}.moved`, path);
    },
    'a second name': (path: string) => linkSync(path, `${path}.again`),
    'a pipe': (path: string) => {
      rmSync(path);
      execFileSync('mkfifo', [path]);
    },
    'a size without end': (path: string) => truncateSync(path, 10e9),
  })) {
    it(`leaves out one that is, or has, ${what}, with one warning, and does not wait`, async () => {
      const left = killed.copy();
      change(join(left.root, 'journal.jsonl'));
      const posted = await killed.post(left);
      assert.equal(transcriptOf(posted), undefined);
      assert.match(linesOf(posted.post, 'warning').join(), /The journal of the run is left out/);
      assert.equal(posted.post.exit, 0);
    });
  }

  it('lets no text go that holds a secret, pinned or not', async () => {
    const left = killed.copy();
    const path = join(left.root, 'journal.jsonl');
    const { content } = JSON.parse(readFileSync(path, 'utf8').split('\n')[1] ?? '').entry;
    appendFileSync(
      path,
      `${JSON.stringify({ list: 'messages', entry: { role: 'user', content: secret } })}\n`,
    );
    const unpinned = transcriptOf(await killed.post(left, { inputs: { secrets: `- ${secret}` } }));
    assert.ok(unpinned !== undefined && !unpinned.includes(secret));
    // A secret that the run did not know.
    const pinned = killed.copy();
    const posted = await killed.post(pinned, { inputs: { secrets: JSON.stringify([content]) } });
    assert.equal(transcriptOf(posted), undefined);
  });
});
