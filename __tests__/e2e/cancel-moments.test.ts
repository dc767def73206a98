/**
 * A job that is cancelled as the runner does it (SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL, then `post` with the saved
 * state) at moments of every kind: main closes within 3 s, post uploads, and `complete` is the truth.
 */

import assert from 'node:assert/strict';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Script } from '../../src/demo/scripted-model.ts';
import { type BlobStore, startBlobStore } from '../support/azurite.ts';
import { type EndedRun, runBundle } from '../support/ended-run.ts';
import { assertKept, bundleOf, type Kept, startPost } from '../support/kept-bundle.ts';
import { type Faults, type ResultsService, startResultsService } from '../support/results-service.ts';
import type { RunOptions, RunResult } from '../support/runner.ts';
import { asRunner, type KillAt } from '../support/step-process.ts';
import { createToolRepository } from '../support/tool-repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent-moments-'));
const runs: RunResult[] = [];
const services: ResultsService[] = [];
let store: BlobStore;
before(async () => {
  store = await startBlobStore();
});
after(async () => {
  endTools();
  for (const service of services) await service.close();
  for (const run of runs) run.remove();
  rmSync(folder, { recursive: true });
  await store.close();
});

/** Resolves when the test calls `come`. */
function moment(): { readonly come: () => void; readonly came: Promise<void> } {
  let come = (): void => {};
  const came = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { come, came };
}

type Moment = {
  readonly script: Script;
  readonly when: KillAt['when'];
  readonly options?: Partial<RunOptions>;
  readonly faults?: Faults;
  /** Types of the log's lines: shows that the signal came when it was meant to. */
  readonly trace: RegExp;
};

type Scene = { readonly run: EndedRun; readonly post: RunResult; readonly service: ResultsService };

async function play(
  { script, when, options, faults }: Moment,
  signals: Omit<KillAt, 'when'>,
): Promise<Scene> {
  const service = await startResultsService({ store, ...(faults === undefined ? {} : { faults }) });
  services.push(service);
  const env = { ...service.variables, ...options?.env };
  const run = await runBundle(script, { ...options, env, killAt: { when, ...signals } });
  const post = await startPost(run, env);
  runs.push(run, post);
  return { run, post, service };
}

const asFile = (text: string) => ({ calls: [{ name: 'fs_read_file', arguments: { path: text } }] });
const deaf =
  'trap "" TERM INT HUP; echo $$ > "started-$$"; mv "started-$$" "$(dirname "$0")/started"; while :; do sleep 0.1; done';

async function pollFor(path: string): Promise<void> {
  for (let tries = 0; tries < 2_000 && !existsSync(path); tries += 1) await wait(10);
}

let folders = 0;

/** A tool outlives the run that is killed; this one would for ever. */
function endTools(): void {
  for (const file of globSync('*/tools/bin/started', { cwd: folder })) {
    const group = Number(readFileSync(join(folder, file), 'utf8'));
    try {
      process.kill(-group, 'SIGKILL');
    } catch {
      // It has ended.
    }
  }
}

const askedOnce = /judged stage-started model-requested http-attempt stage-ended run-ended$/;

/** Each makes its scene anew: once for the runner's way, once for a kill. */
const moments: { readonly [when: string]: () => Promise<Moment> | Moment } = {
  'before the first request': () => {
    // While git looks for the prompt in the commit; this one takes its time and does not listen.
    const bin = mkdtempSync(join(folder, 'bin '));
    writeFileSync(join(bin, 'git'), `#!/bin/sh\n${deaf}\n`, { mode: 0o755 });
    return {
      script: [{ text: 'Never asked.' }],
      // What is checked out could not be told, so it was not trusted.
      trace: /^run-started gate-judged run-tainted run-ended$/,
      when: pollFor(join(bin, 'started')),
      options: {
        env: { PATH: `${bin}:${process.env.PATH}` },
        inputs: { prompt: '', 'prompt-file': 'README.md' },
      },
    };
  },
  'during a model request': () => {
    const { come, came } = moment();
    return {
      trace: askedOnce,
      when: came,
      script: () => {
        come();
        return { fault: { type: 'delay', ms: 60_000 } };
      },
    };
  },
  'in the middle of a streamed reply': () => {
    const { come, came } = moment();
    return {
      trace: askedOnce,
      when: came.then(() => wait(150)),
      script: () => {
        come();
        return { text: 'It never comes to its end.', fault: { type: 'drip', ms: 40 } };
      },
    };
  },
  'during the wait before another try': () => {
    const { come, came } = moment();
    return {
      trace: askedOnce,
      when: came.then(() => wait(200)),
      options: { inputs: { 'http-retries': '5', 'http-retry-backoff': '30s' } },
      script: () => {
        come();
        return { fault: { type: 'status', status: 503 } };
      },
    };
  },
  'during a tool that ignores SIGTERM': async () => {
    const workspace = join(folder, `deaf ${folders++}`);
    await createToolRepository(workspace, { tools: [{ name: 'deaf' }], programs: { deaf } });
    return {
      trace: /tool-approved tool-run stage-ended run-ended$/,
      when: pollFor(join(workspace, 'tools', 'bin', 'started')),
      options: { workspace, inputs: { tools: 'tools.json' } },
      script: [{ calls: [{ name: 'deaf', arguments: {} }] }],
    };
  },
  'during reads at the same time': () => ({
    trace: /(tool-approved ){40}(tool-run )+stage-ended run-ended$/,
    when: /^> fs_search/m,
    options: {
      inputs: { 'max-tool-calls': '500' },
      workspace: Object.fromEntries(
        Array.from({ length: 300 }, (_, index) => [`text-${index}.txt`, 'a line of it\n'.repeat(2_000)]),
      ),
    },
    script: [
      {
        calls: Array.from({ length: 40 }, () => ({
          name: 'fs_search',
          arguments: { query: '(a|b)+ *z$', regex: true },
        })),
      },
      { text: 'Done.' },
    ],
  }),
  'while the answer is written': () => ({
    trace: /tool-run model-requested http-attempt (model-replied )?stage-ended run-ended$/,
    when: /^::endgroup::$[\s\S]*^::endgroup::$/m,
    script: [asFile('README.md'), { text: 'An answer.\n'.repeat(100_000) }],
  }),
  'during the upload by main': () => {
    const { come, came } = moment();
    const first = (index: number) => {
      if (index > 0) return undefined;
      come();
      return { type: 'hang' } as const;
    };
    const trace = /model-replied stage-ended run-ended$/;
    return { script: [{ text: 'Done.' }], when: came, faults: { blob: first }, trace };
  },
};

/** Moments at which the run may be over already. */
const late = /answer is written|upload by main|at the same time/;

function assertClosed(run: EndedRun, what: string): void {
  const told = run.stdout.toString();
  // One that comes while the process itself is being taken down has nothing left to break.
  if (what !== 'again and again') assert.equal(run.signal, null, told);
  assert.ok(run.msAfterSignal < 3_000, `${what}: ${run.msAfterSignal}`);
  const { conclusion = '', reason } = run.outputs;
  if (late.test(what) && conclusion === 'success') assert.equal(run.exit, 0);
  else assert.deepEqual([conclusion, reason, run.exit ?? 1], ['cancelled', 'CANCELLED', 1], told);
  assert.match(run.summary, new RegExp(`^## \\S+ goagent: ${conclusion}`));
  const { valid, complete, problems } = run.report ?? { problems: ['there is no bundle'] };
  assert.deepEqual({ valid, complete, problems }, { valid: true, complete: true, problems: [] });
}

function assertSummed(post: RunResult, kept: Kept): void {
  assert.deepEqual([post.exit, post.stderr.toString()], [0, ''], post.stdout.toString());
  assert.match(post.summary, /^\n### Audit log, after the run\n/);
  assert.ok(post.summary.includes(`Digest of the log \`${kept.digest}\``), post.summary);
  assert.ok(post.summary.includes(`artifacts/${kept.id}), SHA-256 of the zip `), post.summary);
}

describe('cancelled', { skip: process.platform === 'win32', concurrency: 2 }, () => {
  for (const [what, make] of Object.entries(moments)) {
    it(`${what}: closes within 3 s, and post uploads all of it`, async (context) => {
      const made = await make();
      const { run, post, service } = await play(made, asRunner);
      assertClosed(run, what);
      context.diagnostic(`${run.outputs.conclusion} ${run.msAfterSignal.toFixed(0)} ms after SIGINT`);
      assert.match(run.log.map(({ type }) => type).join(' '), made.trace);
      const expect = run.outputs['audit-digest'] ?? '';
      const kept = await assertKept(service, { bundle: bundleOf(run), name: /^goagent-audit/, expect });
      assert.equal(kept.complete, true);
      assert.equal(JSON.parse(run.state.goagent ?? '{}').digest, expect);
      // Only what main began with has its name taken.
      if (!late.test(what)) assert.equal(kept.name.endsWith('-post'), false);
      // A run that was over in time has done it itself.
      if (run.outputs['audit-artifact-id'] === '') assertSummed(post, kept);
      else assert.ok(late.test(what), what);
    });
  }
});

describe('at its end', { skip: process.platform === 'win32', concurrency: 2 }, () => {
  it('a run closes all the same when the signal comes again and again', async () => {
    const made = await moments['during a tool that ignores SIGTERM']?.();
    assert.ok(made !== undefined);
    const later = Array.from({ length: 40 }, (_, index) => ({
      afterMs: 30 * (index + 1),
      signal: index % 2 === 0 ? ('SIGINT' as const) : ('SIGTERM' as const),
    }));
    const { run, service } = await play(made, { signal: 'SIGINT', later });
    assertClosed(run, 'again and again');
    const expect = run.outputs['audit-digest'] ?? '';
    await assertKept(service, { bundle: bundleOf(run), name: /^goagent-audit/, expect });
  });

  it('a run whose time is over leaves the upload to post', async () => {
    const script = () => ({ fault: { type: 'delay', ms: 60_000 } }) as const;
    const options = { inputs: { timeout: '3s', 'upload-audit': 'required' } };
    const never = new Promise<void>(() => {});
    const { run, post, service } = await play({ script, when: never, options, trace: /./ }, {});
    assert.deepEqual([run.outputs.reason, run.outputs['audit-artifact-id']], ['TIME_EXHAUSTED', '']);
    assert.match(
      run.stdout.toString(),
      /left to the post step of this action: the time of the run is over\./,
    );
    const expect = run.outputs['audit-digest'] ?? '';
    assertSummed(post, await assertKept(service, { bundle: bundleOf(run), name: /^goagent-audit/, expect }));
  });
});

describe('killed', { skip: process.platform === 'win32', concurrency: 2 }, () => {
  for (const what of [
    'during a model request',
    'in the middle of a streamed reply',
    'during a tool that ignores SIGTERM',
    'during the upload by main',
  ]) {
    it(`${what}: post completes the list of what there is, and uploads it`, async () => {
      const made = await moments[what]?.();
      assert.ok(made !== undefined);
      const { run, post, service } = await play(made, { signal: 'SIGKILL' });
      assert.equal(run.signal, 'SIGKILL');
      endTools();
      const log = readFileSync(join(bundleOf(run), 'audit.jsonl'));
      const kept = await assertKept(service, { bundle: bundleOf(run), name: /^goagent-audit/ });
      // By then main had closed everything, and the name was taken by its own try.
      const whole = what === 'during the upload by main';
      assert.equal(kept.complete, whole);
      assert.equal(kept.name.endsWith('-post'), whole);
      assertSummed(post, kept);
      assert.match(
        post.summary,
        whole ? /The audit log is complete; it ends with success/ : /The run was killed before it could end/,
      );
      // Post never writes the log.
      assert.deepEqual(readFileSync(join(bundleOf(run), 'audit.jsonl')), log);
    });
  }
});
