/** Scenes of the thirty bundles: reviews, triage and maintenance on the fake GitHub, live and staged. */

import type { JsonObject } from '../../src/contract/json.ts';
import type { Script } from '../../src/demo/scripted-model.ts';
import { type BundleScene, call, done } from './bundle-scene.ts';
import type { HubEvent } from './example-hub.ts';
import type { Hub } from './hub/hub.ts';
import { onHub, toSchedule } from './hub-run.ts';
import type { RunOptions } from './runner.ts';
import { sampleFiles } from './workspace.ts';

const greet = 'src/greet.js';
const better = (sampleFiles[greet] ?? '').replace('+ name', '+ name.trim()');
const words = 'export const words = "some of the many words of a large file";\n'.repeat(300);

type Work = Pick<BundleScene, 'name' | 'ends' | 'shows'> & {
  readonly event: (hub: Hub) => HubEvent | Promise<HubEvent>;
  readonly script: Script;
  readonly inputs: RunOptions['inputs'];
  /** What an earlier run was asked. */
  readonly before?: Script;
};

function toHubScene({ event, script, inputs, before, ...ended }: Work): BundleScene {
  return {
    ...ended,
    play: ({ keep }) =>
      onHub({ visibility: 'private' }, async ({ hub, run }) => {
        const happened = await event(hub);
        if (before !== undefined) await run({ event: happened, script: before, inputs });
        keep(await run({ event: happened, script, inputs }));
      }),
  };
}

const say = (name: string, args: JsonObject) => ({ calls: [call(name, args)] });
const review = (...findings: readonly JsonObject[]) =>
  say('propose_review', { summary: 'Read.', findings: [...findings] });
const finding: JsonObject = {
  ...{ path: greet, line: 2, severity: 'major', category: 'correctness' },
  ...{ title: 'A name can be undefined', body: 'Then `trim` throws. <script>alert(1)</script>' },
};

const opened =
  (files: object = {}, draft = 'ready') =>
  async (hub: Hub): Promise<HubEvent> => {
    await hub.pushTo('topic', { [greet]: better, ...files }, 'sam', { from: 'main' });
    const pull = await hub.openPull({ head: 'topic', author: 'sam', draft: draft === 'draft' });
    const payload = hub.toEvent({ pull, action: 'opened' });
    return { name: 'pull_request', payload, actor: 'sam', checkout: `refs/pull/${pull}/merge` };
  };

const toIssue = (hub: Hub): HubEvent => {
  const number = hub.openIssue({ author: 'sam', title: 'It throws' });
  const payload = hub.toEvent({ issue: number, action: 'opened' });
  return { name: 'issues', payload, actor: 'sam', checkout: 'refs/heads/main' };
};

const replacing: Script = [
  say('fs_replace', { path: greet, oldText: '+ name', newText: '+ name.trim()' }),
  say('propose_pull_request', { title: 'Tidy the greeting', body: 'Names came with blanks.' }),
  done,
];
const labels = '{comment: 1, labels: {max: 1, allow: [bug]}}';
const large = { 'src/one.js': words, 'src/two.js': words, 'src/three.js': words };
const maintenance = { recipe: 'maintenance', prompt: 'Keep the greeting tidy.' };
const answered = { ends: 'success', shows: 'ANSWER' } as const;
const askedEach: Script = (request) =>
  JSON.stringify(request.body).includes('"role":"tool"') ? done : review();

export const recipeScenes: readonly BundleScene[] = [
  toHubScene({
    ...{ ...answered, name: 'a review in one pass, live', shows: 'proposal-published' },
    ...{ event: opened(), script: [review(finding), done], inputs: { recipe: 'review' } },
  }),
  toHubScene({
    ...{ ...answered, name: 'a review with a look around before it, staged' },
    event: opened(),
    script: [{ text: JSON.stringify([{ developer: 'It is small.' }]) }, review(finding), done],
    inputs: { recipe: 'review', publish: 'staged', prestage: 'true' },
  }),
  toHubScene({
    ...{
      ...answered,
      name: 'a review in several passes',
      shows: /(?:stage-started[\s\S]*){3}/,
    },
    ...{ event: opened(large), script: askedEach },
    inputs: { recipe: 'review', 'context-window': '24000', 'max-steps': '12' },
  }),
  toHubScene({
    ...{ name: 'a review that has read too little', ends: 'needs-human-review', shows: 'COVERAGE_TOO_LOW' },
    ...{ event: opened(large), script: [review(), done] },
    inputs: { recipe: 'review', 'min-coverage': '90', 'context-window': '16000', 'max-steps': '3' },
  }),
  toHubScene({
    ...{ name: 'a review with severe findings', ends: 'needs-human-review', shows: 'FINDINGS_TOO_SEVERE' },
    ...{ event: opened(), script: [review(finding), done] },
    inputs: { recipe: 'review', 'fail-on-severity': 'major' },
  }),
  toHubScene({
    ...{ name: 'a review of words alone', ends: 'invalid-output', shows: 'PROPOSAL_MISSING' },
    ...{ event: opened(), script: [{ text: 'Looks good.' }, { text: 'Still good.' }] },
    inputs: { recipe: 'review' },
  }),
  toHubScene({
    ...{ name: 'a review with nothing new', ends: 'success', shows: 'NOTHING_NEW' },
    ...{ event: opened(), before: [review(finding), done], script: [], inputs: { recipe: 'review' } },
  }),
  toHubScene({
    ...{ name: 'a draft', ends: 'skipped', shows: 'ITEM_IS_DRAFT' },
    ...{ event: opened({}, 'draft'), script: [], inputs: { recipe: 'review' } },
  }),
  toHubScene({
    ...{ ...answered, name: 'triage, live', shows: 'proposal-published', event: toIssue },
    script: [
      say('propose_labels', { add: ['bug'], remove: [] }),
      say('propose_comment', { body: 'One.' }),
      done,
    ],
    inputs: { recipe: 'triage', proposals: labels },
  }),
  toHubScene({
    ...{ name: 'triage that proposes too much', ends: 'publish-error', shows: 'PROPOSALS_OVER_LIMIT' },
    event: toIssue,
    script: [say('propose_comment', { body: 'One.' }), say('propose_comment', { body: 'Two.' }), done],
    inputs: { recipe: 'triage', proposals: labels },
  }),
  toHubScene({
    ...{ ...answered, name: 'maintenance, live', shows: 'proposal-published' },
    ...{ event: toSchedule, script: replacing, inputs: maintenance },
  }),
  toHubScene({
    ...{ ...answered, name: 'maintenance, staged', shows: 'proposal-recorded' },
    ...{ event: toSchedule, script: replacing, inputs: { ...maintenance, publish: 'staged' } },
  }),
  toHubScene({
    ...{ name: 'maintenance that changes nothing', ends: 'success', shows: 'NO_CHANGE' },
    ...{ event: toSchedule, script: [done], inputs: maintenance },
  }),
];
