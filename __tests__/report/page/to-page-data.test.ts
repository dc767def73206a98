/** What a page carries of a bundle: all of it while there is room, nothing that holds a secret, and a word for what is missing. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { embeddedBytes } from '../../../src/report/page/embed.ts';
import { type PageSources, toPageData } from '../../../src/report/page/to-page-data.ts';

const lines = ['{"seq":0}', '{"seq":1}'];
const bytes = (text: string): Uint8Array => Buffer.from(text);
const facts = (name: string, text: string) => ({
  name,
  size: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
});

const sources = (more: Partial<PageSources> = {}): PageSources => ({
  madeBy: 'run',
  versions: {},
  log: bytes(`${lines.join('\n')}\n`),
  files: new Map(),
  withheld: new Map(),
  problems: [],
  redact: (text) => text,
  ...more,
});

const files = (...entries: readonly (readonly [string, string])[]) =>
  new Map(entries.map(([name, text]) => [name, bytes(text)]));

describe('the data of a page', () => {
  it('is the lines of the log and the texts of the files, with their digests', () => {
    const data = toPageData(
      sources({ files: files(['transcript.json', '{"v":1}\n'], ['summary.md', '# ä']) }),
    );
    assert.deepEqual(data, {
      v: 1,
      madeBy: 'run',
      versions: {},
      log: { lines, leftOut: 0 },
      files: [
        { ...facts('transcript.json', '{"v":1}\n'), type: 'whole', text: '{"v":1}\n' },
        { ...facts('summary.md', '# ä'), type: 'listed' },
      ],
      problems: [],
    });
  });

  it('leaves out a line of the log that was cut', () => {
    const { log } = toPageData(sources({ log: bytes(`${lines.join('\n')}\n{"se`) }));
    assert.deepEqual(log, { lines, leftOut: 0 });
  });

  it('withholds a file that is no fact, is not UTF-8, or holds a secret, and redacts the log line by line', () => {
    const redact = (text: string) => text.replaceAll('hush', '***');
    const given = new Map([
      ...files(['coverage.json', 'x'], ['transcript.json', 'a hush']),
      ['proposals.json', Buffer.of(0xff)] as const,
    ]);
    const data = toPageData(
      sources({
        log: bytes('{"a":"hush"}\n{"b":1}\n'),
        end: { conclusion: 'success', reason: 'ANSWER', message: 'hush', totals: {} },
        files: given,
        withheld: new Map([['coverage.json', 'it differs']]),
        problems: ['hush'],
        redact,
      }),
    );
    assert.deepEqual(
      data.files.map((file) => file.type === 'withheld' && [file.name, file.why]),
      [
        ['coverage.json', 'it differs'],
        ['transcript.json', 'it holds a secret'],
        ['proposals.json', 'it is not UTF-8'],
      ],
    );
    assert.deepEqual(data.log.lines, ['{"a":"***"}', '{"b":1}']);
    assert.deepEqual([data.end?.message, data.problems], ['***', ['***']]);
  });

  it('leaves out the longest strings first where there is no room for all, and says so', () => {
    const results = [10, 30_000, 300, 50_000, 20].map((length) => ({ content: '<"'.repeat(length / 2) }));
    const text = JSON.stringify({ v: 1, results });
    const data = toPageData(
      sources({ files: files(['transcript.json', text], ['coverage.json', '{}']) }),
      200_000,
    );
    const [transcript, coverage] = data.files;
    assert.equal(coverage?.type, 'whole');
    assert.ok(transcript?.type === 'shortened');
    assert.deepEqual([transcript.strings, transcript.bytes], [1, 50_000]);
    const kept = JSON.parse(transcript.text).results.map(({ content }: { content: string }) => content);
    assert.deepEqual(kept.toSpliced(3, 1), results.map(({ content }) => content).toSpliced(3, 1));
    assert.equal(kept[3], '[… 50000 bytes are left out of this page; the bundle has them …]');
    assert.ok(embeddedBytes(data) <= 200_000, `${embeddedBytes(data)}`);
  });

  it('stays small where there is no long string, no JSON, or a value deeper than the stack', () => {
    const deep = `${'['.repeat(100_000)}"${'x'.repeat(1_000)}"${']'.repeat(100_000)}`;
    const many = JSON.stringify(Array(20_000).fill('short'));
    for (const text of [deep, many, 'no JSON '.repeat(20_000)]) {
      const data = toPageData(sources({ files: files(['transcript.json', text]) }), 50_000);
      assert.ok(data.files[0]?.type === 'withheld' && /no room/.test(data.files[0].why), data.files[0]?.type);
      assert.ok(embeddedBytes(data) <= 50_000);
    }
  });

  it('keeps the first lines of a log that is too long, and counts the others', () => {
    const long = Array.from({ length: 5_000 }, (_, seq) => JSON.stringify({ seq, fill: 'x'.repeat(20) }));
    const { log } = toPageData(sources({ log: bytes(`${long.join('\n')}\n`) }), 50_000);
    assert.ok(log.lines.length > 300 && log.lines.length < 1_000, `${log.lines.length}`);
    assert.deepEqual(log.lines, long.slice(0, log.lines.length));
    assert.equal(log.leftOut, 5_000 - log.lines.length);
  });
});
