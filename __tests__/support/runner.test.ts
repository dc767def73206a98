/** The harness held against a stand-in step, so that what a bundle's test sees is what a runner would have done. */

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { findLeaks } from './leaks.ts';
import { captured, type RunOptions, type RunResult, startRun, toHttpChannel } from './runner.ts';
import { hasNode } from './step-process.ts';
import { git } from './workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent-stand-in-'));
const actionFile = join(folder, 'action.yml');
writeFileSync(
  actionFile,
  [
    'name: stand-in',
    'inputs:',
    '  prompt: { description: no default }',
    '  max-steps: { default: 15 }',
    '  two words: { default: yes please }',
    '  upload-audit: { default: true }',
    `  github-token: { default: "\${{ github.token }}" }`,
  ].join('\n'),
);

const results: RunResult[] = [];
after(() => {
  for (const result of results) result.remove();
  rmSync(folder, { recursive: true });
});

const scripts: string[] = [];

async function start(script: string, options: Partial<RunOptions> = {}): Promise<RunResult> {
  const entry = join(folder, `step-${scripts.length}.mjs`);
  scripts.push(entry);
  writeFileSync(entry, script);
  const result = await startRun({ inputs: {}, entry, actionFile, ...options });
  results.push(result);
  return result;
}

const tellEnvironment =
  'console.log(JSON.stringify({ env: process.env, cwd: process.cwd(), node: process.version }))';

describe('the runner of the tests', () => {
  it('writes inputs as a runner does, with every default of action.yml', async () => {
    const result = await start(tellEnvironment, {
      inputs: { prompt: 'Say hi', 'not-declared': 'x' },
      githubToken: 'a token',
    });
    const { env } = JSON.parse(result.stdout.toString());
    const inputs = Object.entries(env).filter(([name]) => name.startsWith('INPUT_'));
    assert.deepEqual(Object.fromEntries(inputs), {
      INPUT_PROMPT: 'Say hi',
      'INPUT_MAX-STEPS': '15',
      INPUT_TWO_WORDS: 'yes please',
      'INPUT_UPLOAD-AUDIT': 'true',
      'INPUT_GITHUB-TOKEN': 'a token',
      'INPUT_NOT-DECLARED': 'x',
    });
  });

  it('sets inputs without a default to the empty string, and refuses an expression it does not know', async () => {
    const result = await start(tellEnvironment);
    const { env } = JSON.parse(result.stdout.toString());
    assert.equal(env.INPUT_PROMPT, '');
    assert.equal(env['INPUT_GITHUB-TOKEN'], '');
    const odd = join(folder, 'odd.yml');
    writeFileSync(odd, `inputs:\n  a: { default: "\${{ secrets.A }}" }\n`);
    await assert.rejects(start('', { actionFile: odd }), /does not know/);
  });

  it('gives the facts of the job, a checkout with a commit, and nothing of our own environment', async () => {
    process.env.GOAGENT_TEST_OF_RUNNER = 'ours';
    const result = await start(tellEnvironment, {
      event: { name: 'workflow_dispatch', payload: { inputs: {} } },
      env: { RUNNER_NAME: undefined, OAI_MODEL: 'm' },
    });
    delete process.env.GOAGENT_TEST_OF_RUNNER;
    const { env, cwd } = JSON.parse(result.stdout.toString());
    assert.equal(env.GOAGENT_TEST_OF_RUNNER, undefined);
    assert.equal(env.RUNNER_NAME, undefined);
    assert.equal(env.OAI_MODEL, 'm');
    assert.equal(env.GITHUB_EVENT_NAME, 'workflow_dispatch');
    assert.equal(cwd, env.GITHUB_WORKSPACE);
    assert.equal((await git(cwd, ['rev-parse', 'HEAD'])).trim(), env.GITHUB_SHA);
    assert.equal((await git(cwd, ['status', '--porcelain'])).trim(), '');
    const wanted = [
      'GITHUB_REPOSITORY',
      'GITHUB_RUN_ID',
      'GITHUB_JOB',
      'GITHUB_ACTION_PATH',
      'RUNNER_TEMP',
      'RUNNER_OS',
    ];
    assert.deepEqual(
      wanted.filter((name) => !env[name]),
      [],
    );
    assert.deepEqual(JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')), { inputs: {} });
  });

  it('reads command files, exit status, memory and time', async () => {
    const result = await start(`
      import { appendFileSync as add } from 'node:fs';
      add(process.env.GITHUB_OUTPUT, 'conclusion<<d1\\nsuc\\ncess=\\nd1\\nsteps=2\\n');
      add(process.env.GITHUB_STATE, 'bundle=/tmp/x=y\\n');
      add(process.env.GITHUB_ENV, 'A<<E\\nE\\n');
      add(process.env.GITHUB_PATH, '/a\\n/b\\n');
      add(process.env.GITHUB_STEP_SUMMARY, '# Hi\\n');
      process.stderr.write('oh');
      setTimeout(() => { process.exitCode = 3; }, 60);
    `);
    assert.deepEqual(result.outputs, { conclusion: 'suc\ncess=', steps: '2' });
    assert.deepEqual(result.state, { bundle: '/tmp/x=y' });
    assert.deepEqual(result.exported, { A: '' });
    assert.deepEqual(result.paths, ['/a', '/b']);
    assert.equal(result.summary, '# Hi\n');
    assert.equal(result.stderr.toString(), 'oh');
    assert.deepEqual([result.exit, result.signal, result.timedOut], [3, null, false]);
    assert.ok(result.ms >= 60);
    if (process.platform === 'linux') assert.ok(result.peakKib > 10_000, `${result.peakKib}`);
  });

  it('captures streams, command files, and files that are new or different', async () => {
    const result = await start(
      `
      import { appendFileSync as add, writeFileSync as write } from 'node:fs';
      import { join } from 'node:path';
      write(join(process.env.RUNNER_TEMP, 'bundle.json'), '{}');
      write(join(process.env.HOME, 'made'), 'by step');
      add('changed.txt', ' more');
      add(process.env.GITHUB_OUTPUT, 'a=1\\n');
      console.log('out');
      `,
      { workspace: { 'changed.txt': 'some', 'same.txt': 'same' } },
    );
    const channels = captured(result).map(({ channel, bytes }) => [channel, Buffer.from(bytes).toString()]);
    assert.deepEqual(channels, [
      ['stdout', 'out\n'],
      ['stderr', ''],
      ['GITHUB_OUTPUT', 'a=1\n'],
      ['GITHUB_STEP_SUMMARY', ''],
      ['GITHUB_ENV', ''],
      ['GITHUB_STATE', ''],
      ['GITHUB_PATH', ''],
      ['file names', 'temp bundle.json\nworkspace changed.txt\nhome made'],
      ['temp bundle.json', '{}'],
      ['workspace changed.txt', 'some more'],
      ['home made', 'by step'],
    ]);
  });

  it('turns a request into a channel in which its key is no leak', () => {
    const value = ['a', 'made', 'up', 'key', '0123456789'].join('-');
    const request = { channel: 'http model 1', method: 'POST', url: '/v1', body: Buffer.from('{}') };
    const channel = toHttpChannel({ ...request, headers: ['Authorization', `Bearer ${value}`, 'host', 'a'] });
    const search = { secrets: [{ label: 'key', value }], channels: [channel] };
    assert.notDeepEqual(findLeaks(search), []);
    assert.deepEqual(findLeaks({ ...search, authorized: [{ secret: 'key', channels: 'http model' }] }), []);
  });

  it('kills by time, by output and by promise, with the signal that was asked for', async () => {
    const idle =
      'console.log("step 1"); setTimeout(() => {}, 20000); process.on("SIGINT", () => process.exit(7));';
    const byTime = await start('setTimeout(() => {}, 20000)', { killAt: { when: 50 } });
    const byOutput = await start(idle, { killAt: { when: /step 1/ } });
    const soon = new Promise((resolve) => setTimeout(resolve, 400));
    const byPromise = await start(idle, { killAt: { when: soon, signal: 'SIGINT' } });
    assert.deepEqual([byTime.exit, byTime.signal], [null, 'SIGKILL']);
    assert.deepEqual([byOutput.exit, byOutput.signal], [null, 'SIGKILL']);
    assert.deepEqual([byPromise.exit, byPromise.signal], [7, null]);
  });

  it('gives up on a step that does not end, even when a grandchild holds its pipes', async () => {
    const script = `
      import { spawn } from 'node:child_process';
      spawn(process.execPath, ['-e', 'setTimeout(() => {}, 3000)'], { stdio: 'inherit' });
      setTimeout(() => {}, 20000);
    `;
    const result = await start(script, { timeoutMs: 300 });
    assert.equal(result.timedOut, true);
    assert.ok(result.ms < 2500);
  });

  it('starts the Node that was asked for', { skip: !hasNode(20) }, async () => {
    const [old, current] = [await start(tellEnvironment, { node: 20 }), await start(tellEnvironment)];
    assert.match(JSON.parse(old.stdout.toString()).node, /^v20\./);
    assert.match(JSON.parse(current.stdout.toString()).node, /^v24\./);
  });

  it('removes what it made', async () => {
    const result = await start('');
    result.remove();
    assert.equal(existsSync(result.runnerTemp), false);
  });
});
