/** A fork's pull request that changes everything that is policy, in a real runner: the base's versions rule, or a clear error. */

import assert from 'node:assert/strict';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sha256Hex } from '../../src/canonical/canonical.ts';
import type { JsonObject } from '../../src/contract/json.ts';
import type { RecordedRequest, ReplyScript } from '../../src/demo/script.ts';
import { type ScriptedModel, startScriptedModel } from '../../src/demo/scripted-model.ts';
import { type ActRun, startAct } from '../support/act.ts';
import { createForkRepository, type ForkRepository, policyOf } from '../support/act-fork.ts';
import { readActStep } from '../support/act-step.ts';
import { repositoryName, toPayload } from '../support/event-payloads.ts';
import { type FakeGithub, startFakeGithub } from '../support/fake-github.ts';
import { makeGithubToken, usualPeople } from '../support/trust-run.ts';

const runs: ActRun[] = [];
const token = makeGithubToken();
let folder = '';
let repository: ForkRepository;
let model: ScriptedModel;
let github: FakeGithub;

/** Calls the program once, and says what it said. */
function reply(request: RecordedRequest): ReplyScript {
  const sent = Buffer.from(request.raw).toString();
  if (!sent.includes('"name":"count_words"')) return { text: 'Nothing to call.' };
  if (sent.includes('"role":"tool"')) return { text: 'Called.' };
  return { calls: [{ name: 'count_words', arguments: {} }] };
}

before(async () => {
  folder = realpathSync(await mkdtemp(join(tmpdir(), 'goagent fork ')));
  const upstream = join(folder, 'upstream');
  repository = await createForkRepository(upstream);
  for (const depth of ['one', 'full'] as const) await repository.clone(join(folder, depth), depth);
  model = await startScriptedModel(reply);
  github = await startFakeGithub({
    token,
    scene: { repositories: { [repositoryName]: { collaborators: usualPeople, git: upstream } } },
  });
});
after(async () => {
  await model.close();
  await github.close();
  for (const run of runs) run.remove();
  await rm(folder, { recursive: true });
});

type Case = {
  readonly workflow: string;
  readonly depth: 'one' | 'full';
  readonly api: 'there' | 'not there';
  readonly actor: string;
  readonly headRepository: string;
};

type Told = {
  readonly run: ActRun;
  readonly outputs: JsonObject;
  readonly log: readonly JsonObject[];
  readonly asked: string;
};

async function runCase({ workflow, depth, api, actor, headRepository }: Case): Promise<Told> {
  const payload = JSON.parse(JSON.stringify(toPayload('pull_request', { actor, headRepository })));
  payload.pull_request.head.sha = repository.headSha;
  payload.pull_request.base.sha = repository.baseSha;
  const eventPath = join(folder, `${workflow}-${depth}-${api}.json`.replaceAll(' ', '-'));
  writeFileSync(eventPath, JSON.stringify(payload));
  const before = model.requests.length;
  const run = await startAct({
    repository: join(folder, depth),
    workflow,
    event: 'pull_request',
    eventPath,
    actor,
    vars: { MODEL_URL: model.baseUrl },
    given: { GITHUB_API_URL: github.apiUrl },
    secrets: api === 'there' ? { JOB_TOKEN: token } : {},
  });
  runs.push(run);
  const { outputs } = readActStep(run, { id: 'agent' });
  const lines = readFileSync(run.kept(outputs['audit-file'] ?? ''), 'utf8')
    .split('\n')
    .slice(0, -1);
  const asked = model.requests.slice(before).map(({ raw }) => Buffer.from(raw).toString());
  return { run, outputs, log: lines.map((line): JsonObject => JSON.parse(line)), asked: asked.join('\n') };
}

const stranger = { actor: 'stefan-stranger', headRepository: 'stefan-stranger/sample' };

for (const [depth, api] of [
  ['one', 'there'],
  ['full', 'there'],
  ['full', 'not there'],
] as const) {
  describe(`at depth ${depth}, with GitHub’s API ${api}`, () => {
    let told: Told;
    before(async () => {
      told = await runCase({ workflow: 'fork.yml', depth, api, ...stranger });
    });

    it('the run goes by the base, byte for byte, and says so', () => {
      assert.deepEqual([told.outputs.conclusion, told.outputs.tainted], ['success', 'true'], told.run.tail);
      const base = policyOf('base');
      const { policy, trustedRevision } = JSON.parse(JSON.stringify(told.log[0]));
      assert.equal(trustedRevision, repository.baseSha);
      assert.deepEqual(
        policy.policyFiles.map((file: JsonObject) => [file.path, file.sha256, file.checkout]),
        ['agent/task.md', 'agent/tools.json'].map((path) => [path, sha256Hex(base[path] ?? ''), 'differs']),
      );
      const result = told.log.find(({ type }) => type === 'tool-run');
      assert.equal(result?.resultSha256, sha256Hex('{"program":"base","module":"base"}'));
      const warning = told.log.find(({ code }) => code === 'POLICY_CHANGED');
      for (const path of [
        'agent/task.md',
        'agent/tools.json',
        'agent/tools/bin/count-words',
        'agent/tools/lib/said.sh',
      ])
        assert.ok(String(warning?.message).includes(path), String(warning?.message));
    });

    it('nothing of the stranger’s policy or instructions reaches the model', () => {
      assert.match(told.asked, /The task of the base/);
      assert.doesNotMatch(told.asked, /of the stranger|the stranger has it|"name":"more"/);
    });
  });
}

describe('at depth one, without GitHub’s API', () => {
  it('the run ends before it asks anybody, and says what to fetch', async () => {
    const told = await runCase({ workflow: 'fork.yml', depth: 'one', api: 'not there', ...stranger });
    assert.deepEqual(
      [told.outputs.conclusion, told.outputs.reason],
      ['config-error', 'POLICY_NOT_AVAILABLE'],
      told.run.tail,
    );
    const message = String(told.log.at(-1)?.message);
    assert.match(message, /fetch-depth/);
    assert.match(message, /github-token/);
    assert.equal(told.asked, '');
  });
});

describe('a maintainer’s branch with an inline prompt and default tools at depth one', () => {
  it('runs out of the box: no object of git is read and no file asked of the API', async () => {
    const before = github.requests.length;
    const plain = { actor: 'mika-member', headRepository: repositoryName };
    const told = await runCase({ workflow: 'plain.yml', depth: 'one', api: 'there', ...plain });
    assert.deepEqual([told.outputs.conclusion, told.outputs.tainted], ['success', 'false'], told.run.tail);
    assert.deepEqual([...new Set(github.requests.slice(before).map(({ call }) => call))].sort(), [
      'files',
      'permission',
    ]);
    assert.match(told.asked, /pull request number 7/);
    assert.match(told.asked, /A title of some length/);
  });
});
