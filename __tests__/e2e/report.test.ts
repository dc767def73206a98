/** report.html of a real run: in the bundle, pinned by the log, without a secret in any encoding; and made anew. */

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../support/command-line.ts';
import { type EndedRun, linesOf, runBundle } from '../support/ended-run.ts';
import { findLeaks } from '../support/leaks.ts';
import { encodeAll } from '../support/leaks-encodings.ts';
import { dataOf } from '../support/page-parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent report '));
const runs: EndedRun[] = [];
after(() => {
  for (const run of runs) run.remove();
  rmSync(folder, { recursive: true, force: true });
});

const run: typeof runBundle = async (script, options) => {
  const ended = await runBundle(script, options);
  runs.push(ended);
  return ended;
};

const pathOf = (ended: EndedRun): string => ended.outputs['report-file'] ?? '';
const pageOf = (ended: EndedRun): string => readFileSync(pathOf(ended), 'utf8');

/** Made here, so that no file holds it; with signs that HTML, JSON and Markdown write in another way. */
const secret = ['<Zx81&kQ0"v', 'Nn72\\LmPq', "4RtY'>7uWe"].join('');

describe('report.html', () => {
  it('is in the bundle, named by an output and the summary, and pinned by the end of the log', async () => {
    const ended = await run([{ text: 'Done </script><script>alert(1)</script>.' }]);
    assert.equal(ended.report?.valid, true, ended.report?.problems.join());
    assert.equal(pathOf(ended), join(dirname(ended.outputs['audit-file'] ?? ''), 'report.html'));
    assert.match(ended.summary, /`report\.html` in the bundle/);
    const data = dataOf(pageOf(ended));
    const lines = readFileSync(ended.outputs['audit-file'] ?? '', 'utf8')
      .trimEnd()
      .split('\n');
    assert.deepEqual(data.log, { lines: lines.slice(0, -1), leftOut: 0 });
    const [last] = linesOf(ended, 'run-ended');
    const { conclusion, reason, message, totals } = last ?? {};
    assert.deepEqual(data.end, { conclusion, reason, message, totals });
    assert.deepEqual(
      Object.fromEntries(data.files.map(({ name, sha256 }) => [name, sha256])),
      Object.fromEntries(Object.entries(Object(last?.files)).filter(([name]) => name !== 'report.html')),
    );
    assert.ok(data.files.some((file) => file.type === 'whole' && file.text.includes('</script>')));
  });

  it('holds no secret in any encoding, whatever the model and its files say', async () => {
    const said = (encodeAll([secret])[0] ?? []).map(({ text }) => text).join('\n');
    const escaped = [...secret]
      .map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('');
    const text = `${said}\n${escaped}\n${secret}`;
    const ended = await run(
      [
        { text, calls: [{ name: 'fs_read_file', arguments: { path: 'notes.txt', [secret]: text } }] },
        { text: '', calls: [{ name: 'fs_read_file', arguments: { path: 'notes.txt' } }] },
        { text },
      ],
      { inputs: { secrets: `- ${JSON.stringify(secret)}` }, workspace: { 'notes.txt': text } },
    );
    const bytes = Buffer.from(pageOf(ended));
    const secrets = [{ label: 'secret', value: secret }];
    assert.deepEqual(findLeaks({ secrets, channels: [{ channel: 'report.html', bytes }] }), []);
    const unfolded = Buffer.from(JSON.stringify(dataOf(bytes.toString())));
    assert.deepEqual(findLeaks({ secrets, channels: [{ channel: 'data', bytes: unfolded }] }), []);
    const texts = dataOf(bytes.toString()).files.flatMap((file) => ('text' in file ? [file.text] : []));
    assert.ok(texts.join('').includes('***'), 'nothing was hidden, so nothing was tried');
    assert.ok(!bytes.includes(escaped) && !texts.some((one) => one.includes(escaped)));
    // The search finds what is there.
    const planted = [{ channel: 'planted', bytes: Buffer.concat([bytes, Buffer.from(text)]) }];
    assert.ok(findLeaks({ secrets, channels: planted }).length > 5);
  });

  it('holds no text where the bundle keeps digests only', async () => {
    const inputs = { 'audit-content': 'digests', prompt: 'quixotic' };
    const ended = await run([{ text: 'zephyrous' }], { inputs });
    assert.doesNotMatch(pageOf(ended), /quixotic|zephyrous/);
    assert.ok(
      dataOf(pageOf(ended)).files.some(({ name, type }) => name === 'transcript.json' && type === 'whole'),
    );
  });

  it('that cannot be made is a warning, and the run is what it was', async () => {
    const dist = join(folder, 'without', 'dist');
    cpSync(fileURLToPath(new URL('../../dist', import.meta.url)), dist, { recursive: true });
    rmSync(join(dist, 'report'), { recursive: true });
    const ended = await run([{ text: 'Done.' }], { entry: join(dist, 'main', 'index.js') });
    assert.deepEqual([ended.outputs.conclusion, ended.exit, pathOf(ended)], ['success', 0, '']);
    assert.match(
      ended.stdout.toString(),
      /^::warning title=goagent::report\.html could not be written: ENOENT/m,
    );
    assert.equal(ended.report?.valid, true);
    assert.doesNotMatch(ended.summary, /report\.html/);
  });
});

describe('goagent-action report', () => {
  it('makes the page anew with the whole log, and writes over nothing', async () => {
    const ended = await run([{ text: 'Done.' }]);
    const bundle = dirname(ended.outputs['audit-file'] ?? '');
    const out = join(folder, 'again.html');
    const words = ['report', bundle, '--out', out, '--expect', ended.outputs['audit-digest'] ?? ''];
    const made = await runCommand(words);
    assert.deepEqual([made.exit, made.stdout, made.stderr], [0, `wrote ${out}\n`, '']);
    const data = dataOf(readFileSync(out, 'utf8'));
    assert.equal(data.log.lines.length, ended.log.length);
    assert.deepEqual([data.madeBy, data.end?.conclusion, data.problems], ['report', 'success', []]);
    const again = await runCommand(words);
    assert.equal(again.exit, 2);
    assert.match(again.stderr, /again\.html is there, and is never written over: name another file by --out/);
  });

  it('ends with 1 where the bundle is not valid, and says why, for programs too', async () => {
    const ended = await run([{ text: 'Done.' }]);
    const bundle = dirname(ended.outputs['audit-file'] ?? '');
    writeFileSync(join(bundle, 'transcript.json'), '{}');
    const out = join(folder, 'invalid.html');
    const made = await runCommand(['report', '--json', '--out', out, bundle]);
    const told = JSON.parse(made.stdout);
    assert.deepEqual([made.exit, told.file, told.valid], [1, out, false]);
    assert.match(JSON.stringify(told.problems), /transcript\.json/);
    const text = await runCommand(['report', '--out', join(folder, 'text.html'), bundle]);
    assert.match(text.stderr, /^not valid: transcript\.json is not the file/m);
    assert.match(
      JSON.stringify(dataOf(readFileSync(out, 'utf8')).files),
      /is not the file that the log pins/,
    );
  });

  it('takes one path, and one that is there', async () => {
    for (const words of [
      ['report'],
      ['report', 'a', 'b'],
      ['report', 'nowhere'],
      ['report', '--expect', 'x', 'a'],
    ])
      assert.equal((await runCommand(words)).exit, 2, words.join(' '));
  });
});
