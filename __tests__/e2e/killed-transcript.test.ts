/** A run that is killed loses no text: post makes its transcript, and all that its log has replays. */

import assert from 'node:assert/strict';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { readBundle } from '../../src/record/read-bundle.ts';
import { replayBundle } from '../../src/run/replay/replay-bundle.ts';
import { runCommand } from '../support/command-line.ts';
import { type EndedRun, runBundle } from '../support/ended-run.ts';
import { bundleOf, startPost } from '../support/kept-bundle.ts';
import { findLeaks } from '../support/leaks.ts';
import { captured, type RunOptions, type RunResult } from '../support/runner.ts';
import { createToolRepository } from '../support/tool-repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent-killed-'));
after(() => rmSync(folder, { recursive: true }));

const secret = ['a', 'secret', 'that', 'a', 'tool', 'finds', '4711'].join('-');
const inputs = { tools: 'tools.json', secrets: `- ${secret}`, 'upload-audit': 'false' };
const killer = new URL('../support/kill-at-change.mjs', import.meta.url).href;
const words = { reply: 'xylophone', result: 'jacaranda' };
const answers = [
  { text: words.reply, calls: ['call-0', 'call-1'].map((id) => ({ id, name: 'tell', arguments: {} })) },
  { text: 'Done.' },
];
let runs = 0;

async function play(options: Partial<RunOptions>): Promise<EndedRun> {
  const workspace = join(folder, `checkout ${runs++}`);
  await createToolRepository(workspace, {
    tools: [{ name: 'tell' }],
    programs: { tell: `sleep 0.05; printf '{"found":"%s"}' "$(cat found.txt)"` },
    files: { 'found.txt': `${words.result} ${secret} after\n` },
  });
  const run = await runBundle(answers, { workspace, ...options, inputs: { ...inputs, ...options.inputs } });
  // A tool outlives its killed parent.
  await wait(150);
  return run;
}

/** Each is an append to journal or log, a file of the bundle, or the end of the journal. */
const killAtChange = (change: number, options: Partial<RunOptions> = {}): Promise<EndedRun> =>
  play({ ...options, env: { NODE_OPTIONS: `--import=${killer}?change=${change}` } });

const findPlace = (run: RunResult): string | undefined =>
  /^killed at (.*)$/m.exec(run.stdout.toString())?.[1];

const journalsOf = (run: RunResult) => globSync('goagent-*/journal.jsonl', { cwd: run.runnerTemp });

const read = (bundle: string, name: string): string =>
  existsSync(join(bundle, name)) ? readFileSync(join(bundle, name), 'utf8') : '';

/** Types of the whole lines. */
const typesOf = (log: string): readonly string[] =>
  log
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line).type);

/** Of what such lines tell the transcript has a text for each. */
function assertTexts(transcript: string, types: readonly string[]): void {
  const of = (...names: readonly string[]) => types.filter((type) => names.includes(type)).length;
  if (of('stage-started') === 0) {
    assert.equal(transcript, '');
    return;
  }
  const { messages, replies, results, stages } = JSON.parse(transcript);
  const found = { replies: replies.length, results: results.length, stages: stages.length };
  const expected = { replies: of('model-replied'), results: of('tool-run'), stages: of('stage-started') };
  assert.deepEqual(found, expected);
  assert.ok(messages.length >= 2);
  assert.ok(!transcript.includes(secret));
}

function assertNoLeaks(run: RunResult): void {
  const secrets = [{ label: 'secret', value: secret }];
  assert.deepEqual(findLeaks({ channels: captured(run), secrets }), []);
}

/** What post, `verify` and `replay` make of what it left. */
async function judge(run: EndedRun): Promise<string> {
  assertNoLeaks(run);
  const bundle = bundleOf(run);
  const left = read(bundle, 'audit.jsonl');
  const types = typesOf(left);
  const post = await startPost(run, {}, inputs);
  try {
    assert.deepEqual([post.exit, post.stderr.toString()], [0, '']);
    assertNoLeaks(post);
    assert.equal(read(bundle, 'audit.jsonl'), left);
    assert.deepEqual(journalsOf(run), []);
    if (types.length === 0) return 'no line';
    assertTexts(read(bundle, 'transcript.json'), types);
    const { report, ...whole } = await readBundle(bundle, {});
    const complete = types.includes('run-ended');
    assert.deepEqual([report.valid, report.complete, report.problems], [true, complete, []]);
    const replayed = await replayBundle({ report, ...whole });
    assert.equal(replayed.verdict, 'identical', JSON.stringify(replayed));
    assert.deepEqual([replayed.complete, replayed.lines], [complete, types.length]);
    assert.doesNotMatch(replayed.notes.join(), /were not replayed/);
    return `${types.length} lines, ${replayed.compared} events made again`;
  } finally {
    post.remove();
  }
}

describe('a killed run', { skip: process.platform === 'win32', concurrency: 2 }, () => {
  it('leaves all texts of its log, and no secret, whichever of its changes it was killed at', async (context) => {
    const places: string[] = [];
    let next = 1;
    /** Until a run comes to its end. */
    const work = async (): Promise<void> => {
      for (;;) {
        const change = next++;
        const run = await killAtChange(change);
        const place = findPlace(run);
        try {
          if (place === undefined) {
            assert.equal(run.outputs.conclusion, 'success', run.stdout.toString());
            return;
          }
          assert.equal(run.signal, 'SIGKILL');
          places.push(place);
          context.diagnostic(`${change}, ${place}: ${await judge(run)}`);
        } catch (error) {
          throw new Error(`killed at change ${change}, ${place}`, { cause: error });
        } finally {
          run.remove();
        }
      }
    };
    await Promise.all([work(), work()]);
    const expected = ['audit.jsonl', 'bundle.json', 'journal.jsonl', 'report.html', 'summary.md'];
    expected.push('the emptying of journal.jsonl', 'the removal of journal.jsonl', 'transcript.json');
    assert.deepEqual([...new Set(places)].sort(), expected);
  });

  it('leaves all texts when its tool was running', async (context) => {
    const run = await play({ killAt: { when: /(> tell[\s\S]*){2}/ } });
    assert.equal(run.signal, 'SIGKILL');
    context.diagnostic(await judge(run));
    const bundle = bundleOf(run);
    const verified = await runCommand(['verify', bundle]);
    assert.equal(verified.exit, 0, verified.stdout);
    const replayed = await runCommand(['replay', '--json', bundle]);
    assert.equal(replayed.exit, 0, `${replayed.stdout}${replayed.stderr}`);
    const { verdict, complete } = JSON.parse(replayed.stdout);
    assert.deepEqual([verdict, complete], ['identical', false]);
    run.remove();
  });

  it('leaves no text where the repository is public', async () => {
    const event = { name: 'push', payload: { ref: 'refs/heads/main', repository: { private: false } } };
    const run = await play({ event, killAt: { when: /(> tell[\s\S]*){2}/ } });
    assert.equal(run.signal, 'SIGKILL');
    assert.ok(typesOf(read(bundleOf(run), 'audit.jsonl')).includes('tool-run'));
    const post = await startPost(run, {}, inputs);
    assert.equal(post.exit, 0, post.stdout.toString());
    assert.equal(read(bundleOf(run), 'transcript.json'), '');
    const left = [run, post].flatMap((step) => step.left).map(({ bytes }) => Buffer.from(bytes).toString());
    for (const word of Object.values(words)) assert.ok(!left.join().includes(word), word);
    for (const step of [run, post]) step.remove();
  });
});
