/** In a real runner the bundle becomes an artifact, once for each step, also of a main step that was killed. */

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ActRun } from '../support/act.ts';
import { replyAsAgent } from '../support/act-model.ts';
import { type ActScene, openActScene } from '../support/act-scene.ts';
import { type ActStep, readActStep } from '../support/act-step.ts';
import { findProcessesIn } from '../support/folder-processes.ts';
import { assertKept, type Kept } from '../support/kept-bundle.ts';

/** The digest as a person reads it in the job's log. */
const printedDigest = ({ printed }: ActStep): string => /^Digest: ([0-9a-f]{64})$/m.exec(printed)?.[1] ?? '';

describe('a step whose artifact is required', () => {
  let scene: ActScene;
  let run: ActRun;
  let agent: ActStep;
  before(async () => {
    scene = await openActScene(replyAsAgent);
    run = await scene.run('artifact.yml');
    agent = readActStep(run, { id: 'agent' });
  });
  after(() => scene.close());

  it('uploads its bundle, which verifies with the printed digest', async () => {
    assert.equal(run.exit, 0, run.tail);
    const bundle = dirname(run.kept(agent.outputs['audit-file'] ?? ''));
    const expect = printedDigest(agent);
    const kept = await assertKept(scene.service, { bundle, name: /^goagent-audit-agent-1-/, expect });
    assert.deepEqual([kept.complete, kept.digest], [true, expect]);
    assert.equal(kept.id, agent.outputs['audit-artifact-id']);
  });

  it('tells the next step which artifact it is', () => {
    const { 'audit-artifact-id': id, 'audit-digest': digest } = agent.outputs;
    assert.ok(
      readActStep(run, { id: 'reader' }).printed.includes(`read: success ${id} ${digest}\n`),
      run.tail,
    );
  });

  it('leaves nothing for its post step to do', () => {
    const post = readActStep(run, { id: 'agent', stage: 'Post' });
    assert.equal(post.result, 'success', run.tail);
    assert.equal(post.summary, '');
    assert.equal(scene.service.artifacts().length, 1);
  });
});

describe('a main step that is killed while the model is silent', () => {
  let scene: ActScene;
  let run: ActRun;
  let post: ActStep;
  let kept: Kept;
  before(async () => {
    let hear = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      hear = resolve;
    });
    scene = await openActScene(() => {
      hear();
      return { fault: { type: 'stall' } };
    });
    run = await scene.run('artifact.yml', { killMainWhen: asked });
    post = readActStep(run, { id: 'agent', stage: 'Post' });
    const [bundle = ''] = globSync('*/tmp/*/bundle', { cwd: run.folder, exclude: ['kept'] });
    kept = await assertKept(scene.service, {
      bundle: join(run.folder, bundle),
      name: /^goagent-audit-agent-1-/,
      expect: printedDigest(post),
    });
  });
  after(() => scene.close());

  it('fails, and later steps read no conclusion', () => {
    assert.equal(run.exit, 1, run.tail);
    assert.equal(readActStep(run, { id: 'agent' }).result, 'failure');
    assert.match(readActStep(run, { id: 'reader' }).printed, /^read: {2} *$/m);
  });

  it('has its bundle uploaded by post, not complete, with a log that verifies with the printed digest', () => {
    assert.equal(post.result, 'success', run.tail);
    assert.deepEqual([kept.complete, kept.digest], [false, printedDigest(post)]);
    assert.notEqual(kept.digest, '');
  });

  it('has its log end where it was killed', () => {
    const [log = ''] = globSync('*/tmp/*/bundle/audit.jsonl', { cwd: run.folder, exclude: ['kept'] });
    const lines = readFileSync(join(run.folder, log), 'utf8').split('\n').slice(0, -1);
    const types = lines.map((line) => JSON.parse(line).type);
    assert.equal(types[0], 'run-started');
    assert.ok(types.includes('model-requested') && !types.includes('run-ended'), types.join(' '));
  });

  it('is told of in a summary by post', () => {
    assert.ok(post.summary.includes(kept.id) && post.summary.includes(kept.digest), post.summary);
  });

  it('leaves no process behind', () => {
    assert.deepEqual(findProcessesIn(run.folder), []);
  });
});

describe('a matrix of three legs with two steps each', () => {
  let scene: ActScene;
  let run: ActRun;
  before(async () => {
    scene = await openActScene(replyAsAgent);
    run = await scene.run('matrix.yml');
  });
  after(() => scene.close());

  it('uploads six artifacts under six names, each the bundle of its own step', async () => {
    assert.equal(run.exit, 0, run.tail);
    const artifacts = scene.service.artifacts();
    assert.equal(new Set(artifacts.map(({ name }) => name)).size, 6);
    const ids = new Set<string>();
    for (const leg of ['one', 'two', 'three']) {
      for (const id of ['first', 'second']) {
        const step = readActStep(run, { id, matrix: { leg } });
        const own = artifacts.find((one) => one.id === step.outputs['audit-artifact-id']);
        const bundle = dirname(run.kept(step.outputs['audit-file'] ?? ''));
        const name = new RegExp(`^${own?.name}$`);
        const kept = await assertKept(scene.service, { bundle, name, expect: printedDigest(step) });
        assert.equal(kept.complete, true);
        ids.add(kept.id);
      }
    }
    assert.equal(ids.size, 6);
  });

  it('needs only one try for each: no name is taken', () => {
    const created = scene.service.requests.filter(({ call }) => call === 'create');
    assert.equal(created.length, 6);
  });
});
