/** Nothing of a secret leaves: the bundle among secrets in every place, with a model and tools that say all of them in every way. */

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type Emission, toEmissions } from '../support/emissions.ts';
import {
  assertNone,
  everyTool,
  findMarkers,
  findTools,
  jobNames,
  markers,
  show,
  showPlanted,
} from '../support/leak-evidence.ts';
import { type LeakRun, makeFolder, openLeakRuns } from '../support/leak-run.ts';
import { toFailures, toLeakingSteps } from '../support/leaking-model.ts';
import { leakingChannels, leakingStep } from '../support/leaking-stand-in.ts';
import { createLeakingWorkspace, manifestPath, type Texts, toBrief } from '../support/leaking-workspace.ts';
import { createSearcher, type Finding } from '../support/leaks.ts';
import { encodingNames } from '../support/leaks-encodings.ts';
import {
  createGitSources,
  createInputSources,
  createVariableSources,
  joinSources,
  leaveCredentials,
  type SecretSources,
} from '../support/secret-sources.ts';

const runs = openLeakRuns();
after(runs.remove);

type Scene = {
  readonly workspace: string;
  readonly sources: SecretSources;
  readonly emissions: readonly Emission[];
  readonly texts: Texts;
};

async function prepare(name: string, inputs: SecretSources): Promise<Scene> {
  const root = makeFolder(runs.root, name);
  const workspace = makeFolder(root, 'checkout');
  const sources = joinSources([inputs, createVariableSources(), createGitSources(root)]);
  const emissions = toEmissions(sources.secrets);
  const texts = await createLeakingWorkspace(workspace, { all: emissions, brief: toBrief(emissions) });
  leaveCredentials(workspace, root);
  return { workspace, sources, emissions, texts };
}

/** As wide as a run can be, so that nothing is left out for want of room. */
const wide = {
  tools: manifestPath,
  'max-tool-output': '1MiB',
  'context-window': '2000000',
  'max-tool-calls': '10000',
  'http-retry-backoff': '1ms',
};

/** What the job is called, in the words of a stranger. */
function toJobNames({ texts: { brief } }: Scene): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...jobNames, 'GITHUB_RUN_ID', 'RUNNER_OS', 'RUNNER_ARCH'].map((name) => [
      name,
      `said as ${name} ${brief.join(' ')}`,
    ]),
  );
}

function judge(scene: Scene, run: LeakRun): readonly Finding[] {
  const search = createSearcher(scene.sources.secrets);
  return search({ channels: run.channels, authorized: [{ secret: 'api-key', channels: 'http model' }] });
}

describe('leaks', () => {
  it('are found in every channel by every encoding when a stand-in for the bundle leaks', async () => {
    const sources = joinSources([createInputSources('lines'), createVariableSources()]);
    const emissions = toEmissions(sources.secrets);
    const said = join(runs.root, 'said.json');
    const entry = join(runs.root, 'stand-in.mjs');
    writeFileSync(said, JSON.stringify(emissions.map(({ text }) => text)));
    writeFileSync(entry, leakingStep);
    const run = await runs.start({ sources, entry, script: [{ text: 'fine' }], env: { SAID: said } });
    assert.equal(run.result.exit, 0, run.result.stderr.toString().slice(-400));
    const filled = run.channels.filter(
      ({ channel, bytes }) => bytes.length > 0 && !channel.endsWith(', read'),
    );
    const findings = createSearcher(sources.secrets)({ channels: filled });
    show(filled, findings);
    assert.deepEqual(filled.map(({ channel }) => channel).sort(), leakingChannels);
    for (const channel of leakingChannels) {
      for (const { label } of sources.secrets) {
        for (const encoding of encodingNames) {
          const found = findings.some(
            (one) => one.channel === channel && one.secret === label && one.encoding === encoding,
          );
          assert.ok(found, `${label} as ${encoding} in ${channel}`);
        }
      }
    }
  });

  it('are in nothing that leaves when model, tools, files and names say every secret', async () => {
    const scene = await prepare('answered', createInputSources('lines'));
    const { texts, workspace, sources } = scene;
    const run = await runs.start({
      sources,
      workspace,
      script: toLeakingSteps(texts),
      inputs: {
        ...wide,
        prompt: `said in the prompt ${texts.brief.join(' ')}`,
        system: `said in the system ${texts.brief.join(' ')}`,
        developer: `said in the developer ${texts.brief.join(' ')}`,
      },
      env: toJobNames(scene),
    });
    const findings = judge(scene, run);
    showPlanted(scene.emissions);
    show(run.channels, findings);
    assertNone(findings);
    assert.equal(run.result.outputs.conclusion, 'success');
    assert.deepEqual(findMarkers(run), markers);
    assert.deepEqual(findTools(run), everyTool);
  });

  it('are in nothing that leaves when the endpoint fails in the words of secrets', async () => {
    const scene = await prepare('failed', createInputSources('yaml'));
    const { texts, workspace, sources } = scene;
    const messages = Array.from({ length: 70 }, (_, index) =>
      texts.brief
        .filter((_text, at) => at % 70 === index)
        .slice(0, 6)
        .join(' '),
    );
    const run = await runs.start({
      node: 20,
      sources,
      workspace,
      script: [...toFailures(messages)],
      inputs: {
        ...wide,
        model: 'm0',
        'fallback-models': messages
          .slice(1)
          .map((_, index) => `m${index + 1}`)
          .join(','),
        'http-retries': '0',
        'prompt-file': 'prompt.txt',
        'system-file': 'system.txt',
      },
    });
    const findings = judge(scene, run);
    show(run.channels, findings);
    assertNone(findings);
    assert.equal(run.result.outputs.conclusion, 'provider-error');
    assert.equal(run.requests.length, messages.length);
  });
});
