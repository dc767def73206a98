/** `post` after a main step that was killed: what it believes, what it completes, what it uploads and what it says. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { assertKept, postEntry } from '../support/kept-bundle.ts';
import {
  type KilledRun,
  type Left,
  linesOf,
  type Posted,
  type Posting,
  type State,
  startKilled,
} from '../support/killed-run.ts';
import { always, startResultsService } from '../support/results-service.ts';
import { startRun } from '../support/runner.ts';
import { readZip } from '../support/zip.ts';

let killed: KilledRun;
before(async () => {
  killed = await startKilled();
});
after(() => killed.remove());

const copyLeft = (): Left => killed.copy();
const post = (left: Left, posting: Posting = {}): Promise<Posted> => killed.post(left, posting);

describe('post', { skip: process.platform === 'win32', concurrency: 2 }, () => {
  it('waits for nobody when its summary is a pipe: it uploads, and warns', async () => {
    const left = copyLeft();
    const pipe = join(left.temp, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const { post: run, service } = await post(left, {
      env: { GITHUB_STEP_SUMMARY: pipe },
      timeoutMs: 20_000,
    });
    const told = run.stdout.toString();
    assert.deepEqual([run.timedOut, run.exit, service.artifacts().length], [false, 0, 1], told);
    assert.deepEqual(linesOf(run, 'warning'), [
      `::warning title=goagent::The job summary could not be written: ${pipe} is no regular file`,
    ]);
  });

  for (const node of [20, 24] as const) {
    it(`completes, uploads and tells, whatever the inputs are worth (Node ${node})`, async (context) => {
      const left = copyLeft();
      const service = await startResultsService({ store: killed.store });
      context.after(() => service.close());
      const run = await startRun({
        node,
        entry: postEntry,
        inputs: { 'max-steps': 'many', 'no-such-input': 'x', redact: '(' },
        env: { ...service.variables, RUNNER_TEMP: left.temp, STATE_goagent: JSON.stringify(left.state) },
      });
      context.after(() => run.remove());
      const kept = await assertKept(service, {
        bundle: left.bundle,
        name: /^goagent-audit-agent-1-[0-9a-f]{8}$/,
      });
      assert.deepEqual([run.exit, kept.complete, linesOf(run, 'warning')], [0, false, []]);
      const list = JSON.parse(readFileSync(join(left.bundle, 'bundle.json'), 'utf8'));
      assert.deepEqual(
        list.files.map(({ name }: { name: string }) => name),
        ['audit.jsonl', 'report.html'],
      );
      assert.match(
        run.summary,
        /The run was killed before it could end&#58; its audit log holds 4 whole lines\./,
      );
      assert.ok(run.stdout.toString().startsWith('::add-mask::'));
    });
  }

  it('has nothing to do when main saved nothing, and says so', async () => {
    const left = copyLeft();
    const { post: run, service } = await post(left, { state: '' });
    assert.deepEqual(
      [run.exit, run.summary, linesOf(run, 'notice').length, service.requests],
      [0, '', 1, []],
    );
    assert.deepEqual(readdirSync(left.bundle), ['audit.jsonl']);
  });

  const forgeries: { readonly [what: string]: (left: Left) => State | string } = {
    'is no JSON': () => '{',
    'is a list': () => '[]',
    'names a folder that is not there': ({ state, root }) => ({
      ...state,
      root: `${root.slice(0, -6)}abcdef`,
    }),
    'names a folder elsewhere': ({ state, root }) => {
      const other = mkdtempSync(join(killed.folder, 'goagent-'));
      cpSync(root, other, { recursive: true });
      chmodSync(join(other, 'bundle'), 0o700);
      return { ...state, root: other };
    },
    'names a folder by way of another': ({ state, temp, root }) => ({
      ...state,
      root: `${temp}/../${basename(temp)}/${basename(root)}`,
    }),
    'names a folder that is not one of ours': ({ state, temp, root }) => {
      renameSync(root, join(temp, 'other-abcdef'));
      return { ...state, root: join(temp, 'other-abcdef') };
    },
    'names a link': ({ state, temp, root }) => {
      symlinkSync(root, join(temp, 'goagent-ABCDEF'));
      return { ...state, root: join(temp, 'goagent-ABCDEF') };
    },
    'names a folder whose bundle is a link': ({ state, root, bundle }) => {
      renameSync(bundle, join(root, 'elsewhere'));
      symlinkSync(join(root, 'elsewhere'), bundle);
      return state;
    },
    'names a folder that others may enter': ({ state, root }) => {
      chmodSync(root, 0o755);
      return state;
    },
    'has a name that is no name of an artifact': ({ state }) => ({ ...state, name: '../x' }),
    'has a mode that there is not': ({ state }) => ({ ...state, mode: 'always' }),
    'waits for longer than we do': ({ state }) => ({ ...state, uploadMs: 10_000_000 }),
    'has an id that is none': ({ state }) => ({ ...state, run: 'x'.repeat(32) }),
  };
  for (const [what, forge] of Object.entries(forgeries)) {
    it(`reads nothing and uploads nothing when what was saved ${what}`, async () => {
      const left = copyLeft();
      const { post: run, service } = await post(left, { state: forge(left) });
      assert.deepEqual([run.exit, run.summary, service.requests], [0, '', []], run.stdout.toString());
      assert.equal(linesOf(run, 'warning').length, 1);
      if (existsSync(left.bundle)) assert.deepEqual(readdirSync(left.bundle), ['audit.jsonl']);
    });
  }

  it('uploads a log that was changed, and warns of it', async () => {
    const left = copyLeft();
    const log = join(left.bundle, 'audit.jsonl');
    writeFileSync(log, readFileSync(log, 'utf8').replace('"sam-sample"', '"somebody"'));
    const { post: run, service } = await post(left);
    assert.equal(run.exit, 0);
    assert.match(linesOf(run, 'warning').join(), /not as the run wrote it.*line 1 of the log was changed/);
    assert.match(run.summary, /It is not as the run wrote it/);
    const [artifact] = service.artifacts();
    assert.match(artifact?.hash ?? '', /^sha256:/);
  });

  it('finds a log that is another than the one that main closed', async () => {
    const left = copyLeft();
    const { post: run } = await post(left, { state: { ...left.state, digest: 'ab'.repeat(32) } });
    assert.match(linesOf(run, 'warning').join(), /it is not the log that the run printed/);
  });

  it('takes neither links nor files of other names, nor what holds a secret', async () => {
    const left = copyLeft();
    const secret = ['a', 'secret', 'of', 'this', 'test', '0815'].join('-');
    const outside = join(left.temp, 'outside');
    writeFileSync(outside, 'outside');
    writeFileSync(join(left.bundle, 'stranger.txt'), 'x');
    symlinkSync(outside, join(left.bundle, 'summary.md'));
    linkSync(outside, join(left.bundle, 'report.html'));
    writeFileSync(join(left.bundle, 'transcript.json'), JSON.stringify({ secret }));
    const { post: run, service } = await post(left, { inputs: { secrets: `- ${secret}` } });
    const [artifact] = service.artifacts();
    assert.equal(run.exit, 0);
    assert.match(
      linesOf(run, 'warning').join('\n'),
      /transcript\.json of the bundle is left out: it holds a secret/,
    );
    const zip = service.requests.find(({ call, method }) => call === 'blob' && method === 'PUT')?.body;
    assert.ok(artifact !== undefined && zip !== undefined);
    assert.deepEqual([...readZip(zip).keys()].sort(), ['audit.jsonl', 'bundle.json', 'report.html']);
  });

  it('tells of a run that was killed before its first line', async () => {
    const left = copyLeft();
    truncateSync(join(left.bundle, 'audit.jsonl'));
    const { post: run, service } = await post(left);
    assert.deepEqual([run.exit, service.artifacts().length, linesOf(run, 'warning')], [0, 1, []]);
    assert.match(run.summary, /The run was killed before the first line of its audit log\./);
  });

  it('keeps to the last whole line when one was cut', async () => {
    const left = copyLeft();
    appendFileSync(join(left.bundle, 'audit.jsonl'), '{"half":');
    const { post: run } = await post(left);
    assert.deepEqual(linesOf(run, 'warning'), []);
    assert.match(run.summary, /4 whole lines/);
  });

  it('uploads under a second name when main had begun with the first', async () => {
    const left = copyLeft();
    const own = await post(left, { state: { ...left.state, upload: 'begun' } });
    assert.match(own.service.artifacts()[0]?.name ?? '', /^goagent-audit-agent-1-[0-9a-f]{8}-post$/);
    const second = copyLeft();
    const state = { ...second.state, name: 'log', upload: 'begun' };
    const given = await post(second, { state });
    assert.match(given.service.artifacts()[0]?.name ?? '', /^log-[0-9a-f]{8}-post$/);
  });

  it('fails its step when the upload is required and fails, and else warns', async () => {
    const faults = { create: always({ type: 'answer', status: 403 }) } as const;
    for (const [mode, exit, word] of [
      ['required', 1, 'error'],
      ['true', 0, 'warning'],
    ] as const) {
      const left = copyLeft();
      const { post: run } = await post(left, { state: { ...left.state, mode }, faults });
      assert.deepEqual([run.exit, linesOf(run, word).length], [exit, 1], run.stdout.toString());
      assert.match(run.summary, /It was not uploaded/);
    }
  });

  it('completes the bundle and uploads nothing when nobody wants it to', async () => {
    const left = copyLeft();
    const { post: run, service } = await post(left, { state: { ...left.state, mode: 'false' } });
    assert.deepEqual([run.exit, service.requests], [0, []]);
    assert.equal(JSON.parse(readFileSync(join(left.bundle, 'bundle.json'), 'utf8')).complete, false);
  });

  it('ends in the time that the run gave it, and at once when it is cancelled itself', async () => {
    const faults = { create: always({ type: 'hang' }) } as const;
    const left = copyLeft();
    const { post: run } = await post(left, { state: { ...left.state, uploadMs: 1_500 }, faults });
    assert.match(linesOf(run, 'warning').join(), /not done within 1\.5 s/);
    const other = copyLeft();
    const cancelled = await post(other, { faults, killAt: { when: 1_500, signal: 'SIGINT' } });
    assert.ok(cancelled.post.msAfterSignal < 3_000);
    assert.deepEqual([cancelled.post.signal, cancelled.post.exit], [null, 0]);
    assert.match(cancelled.post.summary, /the job was cancelled/);
  });

  it('writes nothing into the log', async () => {
    const left = copyLeft();
    const before = readFileSync(join(left.bundle, 'audit.jsonl'));
    mkdirSync(join(left.bundle, 'folder'));
    await post(left);
    assert.deepEqual(readFileSync(join(left.bundle, 'audit.jsonl')), before);
  });
});
