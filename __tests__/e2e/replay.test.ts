/** `goagent-action replay` and `mode: replay` as a person or a program uses them: what they say, exit with, and leave alone. */

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runCommand } from '../support/command-line.ts';
import { assertEnded, type EndedRun, linesOf, runBundle } from '../support/ended-run.ts';
import { rechain } from '../support/log-edits.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent replay ')));
const runs: EndedRun[] = [];
const run: typeof runBundle = async (script, options) => {
  const ended = await runBundle(script, options);
  runs.push(ended);
  return ended;
};

let bundle = '';
let digest = '';
before(async () => {
  const calls = [
    { name: 'fs_read_file', arguments: { path: 'README.md' } },
    { name: 'fs_stat', arguments: { path: 'README.md' } },
    { name: 'fs_read_file', arguments: { path: '.env' } },
  ];
  const made = await run([{ text: 'Looking.', calls }, { text: 'Done.' }]);
  bundle = dirname(made.outputs['audit-file'] ?? '');
  digest = made.outputs['audit-digest'] ?? '';
});
after(() => {
  for (const one of runs) one.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Whoever opens a socket, asks for an address or starts a program ends the process. */
const alone = `import { Socket } from 'node:net'; import dns from 'node:dns'; import child from 'node:child_process';
import { syncBuiltinESMExports as sync } from 'node:module';
const end = () => { process.stderr.write('it reached out\\n'); process.kill(process.pid, 'SIGKILL'); };
Socket.prototype.connect = end; dns.lookup = end; child.spawn = end; child.spawnSync = end; child.execFile = end; sync();
process.on('exit', () => process.stderr.write('watched\\n'));`;

/** The bundle with one file changed. */
function change(name: string, edit: (text: string) => string): string {
  const copy = mkdtempSync(join(folder, 'changed '));
  cpSync(bundle, copy, { recursive: true });
  const path = join(copy, name);
  const text = edit(readFileSync(path, 'utf8'));
  rmSync(path);
  writeFileSync(path, text);
  return copy;
}

function writePolicy(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('replay', () => {
  it('says identical, opens no socket and starts no program', async () => {
    const preload = join(folder, 'alone.mjs');
    writeFileSync(preload, alone);
    const env = { NODE_OPTIONS: `--import="${preload}"` };
    const told = await runCommand(['replay', '--expect', digest, bundle], 24, { env });
    assert.deepEqual([told.exit, told.stderr], [0, 'watched\n'], told.stdout);
    assert.match(
      told.stdout,
      /^identical: \d+ events made again, of \d+ lines\ndigest [0-9a-f]{64}\n(?:note: .*\n)*$/,
    );
    assert.ok(told.stdout.includes(digest));
  });

  it('tells a program the same as one JSON object', async () => {
    const { exit, stdout } = await runCommand(['replay', '--json', '--expect', digest, bundle]);
    const { verdict, lines, compared, digest: told, complete, divergence } = JSON.parse(stdout);
    assert.deepEqual(
      { exit, verdict, told, complete, divergence },
      { exit: 0, verdict: 'identical', told: digest, complete: true, divergence: undefined },
    );
    assert.ok(compared > 0 && compared < lines);
  });

  it('exits 1 for another digest than the one that was printed', async () => {
    const { exit, stdout } = await runCommand(['replay', '--json', '--expect', '0'.repeat(64), bundle]);
    assert.deepEqual([exit, JSON.parse(stdout).verdict], [1, 'invalid']);
  });

  it('exits 1 for a text that was changed, and does not replay it', async () => {
    const path = change('transcript.json', (text) => text.replace('Looking.', 'Lurking.'));
    const { exit, stdout } = await runCommand(['replay', path]);
    assert.equal(exit, 1);
    assert.match(stdout, /^not valid: .*transcript\.json/);
  });

  it('exits 2 for wrong use, and for a path that is not there', async () => {
    const wrong = [
      ['replay'],
      ['replay', bundle, bundle],
      ['replay', '--expect', 'abc', bundle],
      ['replay', '--no-such-option', bundle],
      ['replay', join(folder, 'gone')],
      ['replay', '--policy', join(folder, 'gone.yml'), bundle],
      ['replay', '--policy', writePolicy('typo.yml', 'max-tool-call: 50\n'), bundle],
    ];
    const exits = await Promise.all(wrong.map(async (words) => (await runCommand(words)).exit));
    assert.deepEqual(
      exits,
      wrong.map(() => 2),
    );
  });
});

/** Whole by its chain, so that only `verify` by the schema of the log finds it. */
function withForeignField(): string {
  const copy = join(folder, 'a field more');
  cpSync(bundle, copy, { recursive: true });
  const path = join(copy, 'audit.jsonl');
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const changed = lines.map((line) =>
    line.includes('"type":"gate-judged"') ? JSON.stringify({ ...JSON.parse(line), planted: true }) : line,
  );
  writeFileSync(path, `${rechain(changed).join('\n')}\n`);
  rmSync(join(copy, 'bundle.json'));
  return copy;
}

it('every command takes for not valid what verify does', async () => {
  const path = withForeignField();
  const policy = join(folder, 'no-change.yml');
  writeFileSync(policy, 'max-tool-calls: 100\n');
  const uses = [
    ['verify'],
    ['replay'],
    ['replay', '--policy', policy],
    ['report', '--out', join(folder, 'x.html')],
  ];
  for (const words of uses) {
    const { exit, stdout, stderr } = await runCommand([...words, path], 24);
    assert.equal(exit, 1, words.join(' '));
    assert.match(`${stdout}${stderr}`, /planted/, `${words.join(' ')}: ${stdout}${stderr}`);
  }
});

describe('replay --policy', () => {
  it('exits 0 where no call differs, and counts those that stay', async () => {
    const policy = writePolicy('same.yml', 'max-tool-calls: 50\n');
    const { exit, stdout } = await runCommand(['replay', '--policy', policy, '--expect', digest, bundle]);
    assert.deepEqual([exit, stdout], [0, '0 calls differ, 3 stay the same\n']);
  });

  it('exits 1 and names exactly the calls that differ', async () => {
    const policy = writePolicy('narrow.yml', 'allow-tools: fs_read_file\n');
    const words = ['replay', '--policy', policy, '--json', bundle];
    const { exit, stdout } = await runCommand(words);
    const { verdict, differences, same } = JSON.parse(stdout);
    assert.deepEqual([exit, verdict, same], [1, 'judged', 2]);
    const [{ stage, step, tool, was, wouldBe }, ...more] = differences;
    assert.deepEqual([stage, step, tool, was.verdict, more], ['main', 1, 'fs_stat', 'approved', []]);
    assert.equal(wouldBe.verdict, 'refused');
    const text = (await runCommand(['replay', '--policy', policy, bundle])).stdout;
    assert.match(
      text,
      /^main step 1, call \S+ of fs_stat: was approved \(.+\), would be refused \([A-Z_]+\): /,
    );
    assert.match(text, /\n1 call differs, 2 stay the same\n$/);
  });

  it('opens no socket and starts no program', async () => {
    const preload = join(folder, 'alone-too.mjs');
    writeFileSync(preload, alone);
    const policy = writePolicy('steps.yml', 'max-tool-calls: 1\n');
    const env = { NODE_OPTIONS: `--import="${preload}"` };
    const told = await runCommand(['replay', '--policy', policy, bundle], 24, { env });
    assert.deepEqual([told.exit, told.stderr], [1, 'watched\n'], told.stdout);
  });
});

describe('mode: replay', () => {
  const inputs = (file: string) => ({ mode: 'replay', 'replay-file': file, prompt: '', model: '' });

  it('ends with VALIDATED for an unchanged bundle, without a model, a key or a prompt', async () => {
    const ended = await run([], { inputs: inputs(bundle) });
    assert.deepEqual(
      [ended.exit, ended.outputs.conclusion, ended.outputs.reason],
      [0, 'success', 'VALIDATED'],
    );
    assert.deepEqual([ended.requests.length, linesOf(ended, 'model-requested').length], [0, 0]);
    assert.equal(ended.report?.valid, true);
    assert.match(ended.summary, /identical: \d+ events made again/);
  });

  it('ends with FAULTS_FOUND for one that was changed, and says what', async () => {
    const path = change('audit.jsonl', (text) =>
      text.replace('"UNKNOWN_TOOL"', '"DENIED_TAINT"').replace('"fs_stat"', '"fs_stab"'),
    );
    const ended = await run([], { inputs: inputs(path) });
    assert.deepEqual(
      [ended.exit, ended.outputs.conclusion, ended.outputs.reason],
      [1, 'config-error', 'FAULTS_FOUND'],
    );
    assert.match(String(ended.log.at(-1)?.message), /is no valid bundle: not valid: /);
  });

  it('ends with INPUTS_INVALID for a bundle without texts, and for a path that is not there', async () => {
    const digests = await run([{ text: 'Done.' }], { inputs: { 'audit-content': 'digests' } });
    for (const file of [dirname(digests.outputs['audit-file'] ?? ''), 'no/such/bundle']) {
      const ended = await run([], { inputs: inputs(file) });
      const message = /input "replay-file": /;
      assertEnded(ended, { conclusion: 'config-error', reason: 'INPUTS_INVALID', exit: 1, message });
    }
  });
});
