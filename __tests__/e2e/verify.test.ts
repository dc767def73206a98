/** `goagent-action verify` as a person uses it: what it says, and its exit status, for bundles that are whole and that are not. */

import assert from 'node:assert/strict';
import { cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import { type CommandEnd, runCommand } from '../support/command-line.ts';
import { bundleUnderTest, openLeakRuns } from '../support/leak-run.ts';
import { startRun } from '../support/runner.ts';
import { hasNode } from '../support/step-process.ts';

const runs = openLeakRuns();
after(runs.remove);

let bundle = '';
let digest = '';
let lines: readonly string[] = [];

before(async () => {
  const calls = [{ name: 'fs_list_dir', arguments: { path: '.' } }];
  const model = await startScriptedModel([{ calls }, { text: 'There are two files.' }]);
  const run = await startRun({
    inputs: { prompt: 'Look.', model: 'scripted', 'base-url': model.baseUrl },
    ...(bundleUnderTest === undefined ? {} : { entry: bundleUnderTest }),
  });
  await model.close();
  bundle = join(runs.root, 'bundle');
  cpSync(dirname(run.outputs['audit-file'] ?? ''), bundle, { recursive: true });
  digest = run.outputs['audit-digest'] ?? '';
  lines = readFileSync(join(bundle, 'audit.jsonl'), 'utf8').split('\n').slice(0, -1);
  run.remove();
});

let copies = 0;

/** A copy of the bundle that somebody has changed. */
function changed(change: (directory: string) => void): string {
  const copy = join(runs.root, `copy-${copies++}`);
  cpSync(bundle, copy, { recursive: true });
  change(copy);
  return copy;
}

/** Another log, alone: in its bundle the list of files would give it away, too. */
const withLog = (text: string): string =>
  join(
    changed((copy) => writeFileSync(join(copy, 'audit.jsonl'), text)),
    'audit.jsonl',
  );

const toText = (whole: readonly string[]): string => whole.map((line) => `${line}\n`).join('');

const verify = (...words: readonly string[]): Promise<CommandEnd> => runCommand(['verify', ...words]);

/** One after the other: what a test starts at once, two cores have to share. */
async function assertNotValid(paths: readonly string[], message: RegExp): Promise<void> {
  for (const path of paths) {
    const end = await verify(path);
    assert.equal(end.exit, 1, `${path}: ${end.stdout}`);
    assert.match(end.stdout, message);
    assert.equal(end.stderr, '');
  }
}

describe('goagent-action verify', () => {
  for (const node of [20, 24] as const) {
    it(`accepts what a run left, on Node ${node}`, { skip: !hasNode(node) }, async () => {
      const end = await runCommand(['verify', '--expect', digest, '--complete', bundle], node);
      assert.deepEqual(end, {
        exit: 0,
        stdout: `valid: ${lines.length} lines, conclusion success, 4 files\ndigest ${digest}\n`,
        stderr: '',
      });
      const broken = await runCommand(['verify', withLog(toText(lines.slice(1)))], node);
      assert.equal(broken.exit, 1);
      assert.equal((await runCommand(['verify'], node)).exit, 2);
    });
  }

  it('says it as JSON too, and that without --expect it proves less', async () => {
    const end = await verify('--json', bundle);
    const { notes, ...report } = JSON.parse(end.stdout);
    assert.equal(end.exit, 0);
    assert.deepEqual(report, {
      valid: true,
      path: join(bundle, 'audit.jsonl'),
      lines: lines.length,
      digest,
      complete: true,
      conclusion: 'success',
      files: ['audit.jsonl', 'summary.md', 'transcript.json', 'report.html'],
      problems: [],
    });
    assert.match(notes.join('\n'), /Without --expect this proves only that the file agrees with itself/);
  });

  it('takes the log alone, and a digest in upper case', async () => {
    const end = await verify('--expect', digest.toUpperCase(), join(bundle, 'audit.jsonl'));
    assert.equal(end.exit, 0);
    assert.match(end.stdout, /^valid: \d+ lines, conclusion success$/m);
  });

  it('refuses a log that is whole but not the one that the run printed', async () => {
    const other = digest.replace(/^./, (first) => (first === '0' ? '1' : '0'));
    const end = await verify('--expect', other, '--json', bundle);
    const report = JSON.parse(end.stdout);
    assert.equal(end.exit, 1);
    assert.equal(report.valid, false);
    assert.deepEqual(
      report.problems.map(({ code }: { readonly code: string }) => code),
      ['DIGEST_DIFFERS'],
    );
  });

  it('refuses a changed byte, wherever it is, in every file', async () => {
    const log = readFileSync(join(bundle, 'audit.jsonl'));
    const places = Array.from({ length: 6 }, (_, index) => Math.floor(((index + 0.5) * log.length) / 6));
    const files = ['transcript.json', 'summary.md', 'bundle.json'].map((name) => ({ name, at: 40 }));
    const all = [...files, ...places.map((at) => ({ name: 'audit.jsonl', at }))];
    const paths = all.map(({ name, at }) => {
      const copy = changed((directory) => {
        const bytes = readFileSync(join(directory, name));
        bytes[at] = bytes[at] === 0x61 ? 0x62 : 0x61;
        writeFileSync(join(directory, name), bytes);
      });
      return name === 'audit.jsonl' ? join(copy, name) : copy;
    });
    const value = withLog(toText(lines).replace('"TRUSTED_EVENT"', '"TRUSTED_EVENS"'));
    await assertNotValid([...paths, value], /^not valid: /m);
  });

  it('refuses a line that was dropped, doubled, moved or added, and files that came or went', async () => {
    const [first = '', second = '', third = ''] = lines;
    const rest = lines.slice(3);
    await assertNotValid(
      [
        withLog(toText([first, third, ...rest])),
        withLog(toText([first, second, second, third, ...rest])),
        withLog(toText([first, third, second, ...rest])),
        withLog(toText([...lines, lines.at(-1) ?? ''])),
        withLog(`${toText(lines)} `),
        withLog(''),
        changed((copy) => rmSync(join(copy, 'transcript.json'))),
        changed((copy) => rmSync(join(copy, 'bundle.json'))),
        changed((copy) => writeFileSync(join(copy, 'more.txt'), 'more')),
      ],
      /^not valid: /m,
    );
  });

  it('accepts a log without its end as far as it goes, and says so; not with --complete or --expect', async () => {
    const cut = changed((copy) => {
      writeFileSync(join(copy, 'audit.jsonl'), `${toText(lines.slice(0, 4))}{"type":"tool-app`);
      rmSync(join(copy, 'bundle.json'));
    });
    const more = await verify(cut);
    assert.equal(more.exit, 1);
    assert.match(more.stdout, /^not valid: transcript\.json has a text that no line of the log pins: /m);
    rmSync(join(cut, 'transcript.json'));
    const end = await verify(cut);
    assert.equal(end.exit, 0, end.stdout);
    assert.match(end.stdout, /^valid: 4 lines$/m);
    assert.match(
      end.stdout,
      /The run did not end: .* whole line, 4\. 17 bytes of a line that was cut follow it\./,
    );
    assert.equal((await verify('--complete', cut)).exit, 1);
    assert.equal((await verify('--expect', digest, cut)).exit, 1);
  });

  it('does not follow a link', async () => {
    const linked = changed((copy) => {
      rmSync(join(copy, 'audit.jsonl'));
      symlinkSync(join(bundle, 'audit.jsonl'), join(copy, 'audit.jsonl'));
    });
    const end = await verify(linked);
    assert.deepEqual([end.exit, end.stderr], [1, '']);
    assert.match(end.stdout, /^not valid: .*audit\.jsonl is not a regular file\n$/);
  });

  it('says once that something is no audit log', async () => {
    const other = join(runs.root, 'other.txt');
    writeFileSync(other, 'hello\n'.repeat(60));
    const end = await verify(other);
    assert.equal(end.exit, 1);
    assert.match(end.stdout, /^not valid: this is not an audit log: give .*\n$/);
  });

  it('ends with 2 for wrong use, and for a path where there is nothing to check', async () => {
    const empty = changed((copy) => renameSync(join(copy, 'audit.jsonl'), join(runs.root, 'moved')));
    const uses: readonly (readonly [RegExp, readonly string[]])[] = [
      [/takes one path/, []],
      [/takes one path/, [bundle, bundle]],
      [/no such file/, [join(runs.root, 'nothing')]],
      [/ has no audit\.jsonl: give the directory of a bundle, the zip of its artifact, or /, [empty]],
      [/64 hexadecimal digits/, ['--expect', 'abc', bundle]],
      [/--expekt/, ['--expekt', digest, bundle]],
    ];
    for (const [message, words] of uses) {
      const end = await verify(...words);
      assert.deepEqual([end.exit, end.stdout], [2, ''], words.join(' '));
      assert.match(end.stderr, message);
    }
  });

  it('explains itself, and names the command that was probably meant', async () => {
    const help = await verify('--help');
    assert.equal(help.exit, 0);
    for (const word of ['--expect', '--complete', '--json', 'Exit status: 0 valid, 1 not valid, 2 wrong use'])
      assert.ok(help.stdout.includes(word), word);
    const usage = await runCommand(['--help']);
    assert.equal(usage.exit, 0);
    assert.match(usage.stdout, /^ {2}verify /m);
    const mistyped = await runCommand(['verfy', bundle]);
    assert.equal(mistyped.exit, 2);
    assert.match(mistyped.stderr, /did you mean "verify"\?/);
  });
});
