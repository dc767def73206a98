/** A run that is killed loses no text: post makes its transcript, and all that its log has replays. */

import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { runCommand } from '../support/command-line.ts';
import { type EndedRun, runBundle } from '../support/ended-run.ts';
import { bundleOf, startPost } from '../support/kept-bundle.ts';
import { findLeaks } from '../support/leaks.ts';
import { captured, type RunResult } from '../support/runner.ts';
import type { KillAt } from '../support/step-process.ts';
import { createToolRepository } from '../support/tool-repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent-killed-'));
const results: RunResult[] = [];
after(() => {
  for (const result of results) result.remove();
  rmSync(folder, { recursive: true });
});

const secret = ['a', 'secret', 'that', 'a', 'tool', 'finds', '4711'].join('-');
const steps = 4;
const inputs = { tools: 'tools.json', secrets: `- ${secret}`, 'upload-audit': 'false' };
let runs = 0;

async function play(killAt: KillAt | undefined): Promise<EndedRun> {
  const workspace = join(folder, `checkout ${runs++}`);
  await createToolRepository(workspace, {
    tools: [{ name: 'tell' }],
    programs: { tell: `sleep 0.05; printf '{"found":"%s"}' "$(cat found.txt)"` },
    files: { 'found.txt': `before ${secret} after\n` },
  });
  const run = await runBundle(
    (_request, index) =>
      index < steps
        ? { text: `Looking, ${index}.`, calls: [{ id: `call-${index}`, name: 'tell', arguments: {} }] }
        : { text: 'Done.' },
    { workspace, inputs, ...(killAt === undefined ? {} : { killAt }) },
  );
  results.push(run);
  // A tool outlives its killed parent.
  await wait(150);
  return run;
}

const journalsOf = (run: RunResult) => globSync('goagent-*/journal.jsonl', { cwd: run.runnerTemp });

/** What post and the command line make of it. */
async function judge(run: EndedRun, what: string): Promise<string> {
  assert.deepEqual(
    findLeaks({ channels: captured(run), secrets: [{ label: 'secret', value: secret }] }),
    [],
    what,
  );
  if (run.state.goagent === undefined) return `${what}: nothing was saved`;
  const bundle = bundleOf(run);
  const text = readFileSync(join(bundle, 'audit.jsonl'), 'utf8');
  const lines = text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1)
    .map((line): { readonly type: string } => JSON.parse(line));
  const count = (...types: readonly string[]) => lines.filter(({ type }) => types.includes(type)).length;
  const post = await startPost(run, {}, inputs);
  results.push(post);
  assert.equal(post.exit, 0, post.stdout.toString());
  if (count('stage-started') === 0 || count('run-ended') > 0) return `${what}: ${lines.length} lines`;

  const {
    messages,
    replies,
    results: told,
    stages,
  } = JSON.parse(readFileSync(join(bundle, 'transcript.json'), 'utf8'));
  const texts = [replies.length, told.length, stages.length];
  assert.deepEqual(texts, [count('model-replied'), count('tool-run'), count('stage-started')], what);
  assert.ok(messages.length >= 2);
  assert.deepEqual(journalsOf(run), [], what);
  assert.ok(!readFileSync(join(bundle, 'transcript.json'), 'utf8').includes(secret));
  const verified = await runCommand(['verify', bundle]);
  assert.equal(verified.exit, 0, `${what}: ${verified.stdout}`);
  const replayed = await runCommand(['replay', '--json', bundle]);
  assert.equal(replayed.exit, 0, `${what}: ${replayed.stdout}${replayed.stderr}`);
  const report = JSON.parse(replayed.stdout);
  assert.deepEqual([report.verdict, report.complete, report.lines], ['identical', false, lines.length], what);
  assert.doesNotMatch(report.notes.join(), /were not replayed/, what);
  return `${what}: ${lines.length} lines, ${told.length} results, ${report.compared} events made again`;
}

describe('a killed run', { skip: process.platform === 'win32' }, () => {
  it('leaves all texts of its log, and no secret, wherever it was killed', async (context) => {
    const whole = await play(undefined);
    assert.equal(whole.outputs.conclusion, 'success', whole.stdout.toString());
    assert.deepEqual(journalsOf(whole), []);
    const calls = [1, 2, 3, 4].map((step) => new RegExp(`(> tell[^]*){${step}}`));
    const moments = Array.from({ length: 6 }, () => Math.round((0.3 + Math.random() * 0.7) * whole.ms));
    const queue = [...calls, ...moments].values();
    const work = async (): Promise<void> => {
      for (const when of queue) context.diagnostic(await judge(await play({ when }), `killed at ${when}`));
    };
    await Promise.all([work(), work()]);
  });
});
