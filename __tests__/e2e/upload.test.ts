/** The bundle as an artifact, by the real protocol: what is downloaded is what the run left and what it printed. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type EndedRun, runBundle } from '../support/ended-run.ts';
import { assertKept, bundleOf, startPost } from '../support/kept-bundle.ts';
import { type ResultsService, startResultsService } from '../support/results-service.ts';
import { captured, type RunOptions } from '../support/runner.ts';

const runs: EndedRun[] = [];
let service: ResultsService;
before(async () => {
  service = await startResultsService();
});
after(async () => {
  for (const run of runs) run.remove();
  await service.close();
});

async function run(options: Partial<RunOptions> = {}): Promise<EndedRun> {
  const env = { ...service.variables, ...options.env };
  const ended = await runBundle([{ text: 'Done.' }], { ...options, env });
  runs.push(ended);
  return ended;
}

describe('the artifact', { concurrency: 2 }, () => {
  for (const node of [20, 24] as const) {
    it(`holds exactly the bundle, verifies, and is named in outputs, console and summary (Node ${node})`, async () => {
      const server = 'https://acme.ghe.com';
      const job = `unit ${node}: <all>`;
      const ended = await run({ node, env: { GITHUB_JOB: job, GITHUB_SERVER_URL: server } });
      const {
        'audit-artifact-id': id,
        'audit-artifact-url': url,
        'audit-digest': expect = '',
      } = ended.outputs;
      const name = new RegExp(`^goagent-audit-unit-${node}-all--1-[0-9a-f]{8}$`);
      const kept = await assertKept(service, { bundle: bundleOf(ended), name, expect });
      assert.deepEqual([kept.id, kept.complete], [id, true]);
      assert.equal(url, `${server}/sample-owner/sample/actions/runs/4004004004/artifacts/${id}`);
      const hash = service.artifacts().find((one) => one.id === id)?.hash ?? '';
      const told = ended.stdout.toString();
      assert.ok(
        told.includes(`Artifact digest: ${hash}\n`) && told.includes(`Artifact page: ${url}\n`),
        told,
      );
      assert.ok(
        ended.summary.includes(
          `[Artifact ${id}](${url}), SHA-256 of the zip \`${hash.slice('sha256:'.length)}\``,
        ),
      );
      assert.equal(ended.stderr.toString(), '');
    });
  }

  it('comes from three legs of a matrix with two steps each, six times without a collision', async () => {
    const before = service.artifacts().length;
    const [job, steps] = ['matrix', [1, 2, 3, 4, 5, 6]];
    const legs = steps.map(
      () => () => run({ env: { GITHUB_JOB: job }, inputs: { 'upload-audit': 'required' } }),
    );
    const ended: EndedRun[] = [];
    for (const pair of [legs.slice(0, 2), legs.slice(2, 4), legs.slice(4)])
      ended.push(...(await Promise.all(pair.map((leg) => leg()))));
    assert.deepEqual(
      ended.map(({ outputs }) => outputs.conclusion),
      Array(6).fill('success'),
    );
    const names = service
      .artifacts()
      .slice(before)
      .filter(({ name }) => name.includes('matrix'));
    assert.equal(new Set(names.map(({ name }) => name)).size, 6);
    assert.equal(new Set(ended.map(({ outputs }) => outputs['audit-artifact-id'])).size, 6);
  });

  it('is made of a run whose inputs are refused too, but not when they say no or cannot be read', async () => {
    const refused = await run({ env: { GITHUB_JOB: 'refused' }, inputs: { 'max-steps': 'many' } });
    assert.equal(refused.outputs.reason, 'INPUTS_INVALID');
    await assertKept(service, { bundle: bundleOf(refused), name: /refused/ });
    for (const value of ['False', 'never']) {
      const inputs = { 'max-steps': 'many', 'upload-audit': value };
      const silent = await run({ env: { GITHUB_JOB: 'silent' }, inputs });
      assert.equal(silent.outputs.reason, 'INPUTS_INVALID');
      assert.equal(silent.outputs['audit-artifact-id'], '');
      const post = await startPost(silent, service.variables);
      assert.deepEqual([post.exit, post.summary], [0, '']);
    }
    assert.ok(!service.artifacts().some(({ name }) => name.includes('silent')));
  });

  it('leaves nothing for post to do', async () => {
    const ended = await run({ env: { GITHUB_JOB: 'once' } });
    const requests = service.requests.length;
    const post = await startPost(ended, service.variables);
    assert.deepEqual([post.exit, post.summary, post.outputs, post.stderr.toString()], [0, '', {}, '']);
    assert.match(post.stdout.toString(), /^The main step left nothing to do here\.$/m);
    assert.equal(service.requests.slice(requests).filter(({ body }) => body.includes('once')).length, 0);
    post.remove();
  });

  it('carries no secret in its name, and neither token nor signature leaves the step', async () => {
    const secret = ['an', 'own', 'value', '4711'].join('_');
    const inputs = { secrets: `- ${secret}`, 'audit-artifact-name': `log ${secret} end` };
    const ended = await run({ inputs });
    assert.equal(ended.outputs.conclusion, 'success', ended.stdout.toString());
    assert.ok(service.artifacts().some(({ name }) => name === 'log --- end'));
    const signatures = service.requests
      .map(({ url }) => /[?&]sig=([^&]+)/.exec(url)?.[1] ?? '')
      .filter((text) => text !== '');
    assert.ok(signatures.length > 0);
    const needles = [...signatures, ...signatures.map(decodeURIComponent), service.token.split('.')[2] ?? ''];
    for (const { channel, bytes } of captured(ended)) {
      const text = bytes.toString().replaceAll(/^::add-mask::.*$/gm, '');
      assert.deepEqual(
        needles.filter((needle) => text.includes(needle)),
        [],
        channel,
      );
    }
  });
});
