/** The form in two jobs: one with the model's key that may not write, one that writes without it; and what the second refuses. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ProposalSet } from '../../src/contract/proposals.ts';
import { toProposalFile } from '../../src/law/proposals/proposal-file.ts';
import { type EndedRun, runBundle } from '../support/ended-run.ts';
import { type HubScene, openExampleHub, seenOn, toHubScene } from '../support/example-hub.ts';
import type { Hub } from '../support/hub/hub.ts';
import { makeToken } from '../support/hub/hub-calls.ts';
import { assertPublishEnd, type PublishJob, type PublishRun, runPublish } from '../support/publish-run.ts';
import { createSecrets } from '../support/secrets.ts';
import { sampleFiles } from '../support/workspace.ts';

const greet = 'src/greet.js';
const better = (sampleFiles[greet] ?? '').replace('"Hello, " + name', '"Hello, " + name.trim()');
const finding = {
  ...{ path: greet, line: 2, severity: 'major', category: 'correctness' },
  ...{ title: 'A name can be undefined', body: 'Then `trim` throws.' },
};
const key = createSecrets('two jobs')[0]?.value ?? '';
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent two jobs ')));
const publications: PublishRun[] = [];

type Proposed = {
  readonly hub: Hub;
  readonly scene: HubScene;
  readonly run: EndedRun;
  readonly text: string;
  readonly digest: string;
};

let proposed: Proposed;
before(async () => {
  proposed = await propose();
});
after(async () => {
  for (const run of [...publications, proposed.run]) run.remove();
  await proposed.hub.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The first job: `contents: read` and `pull-requests: read`. */
async function propose(): Promise<Proposed> {
  const hub = await openExampleHub({ visibility: 'private' });
  await hub.pushTo('topic', { [greet]: better }, 'sam', { from: 'main' });
  const pull = await hub.openPull({ head: 'topic', author: 'sam', title: 'Trim names' });
  const payload = hub.toEvent({ pull, action: 'opened' });
  const event = { name: 'pull_request', payload, actor: 'sam', checkout: `refs/pull/${pull}/merge` };
  const scene = await toHubScene(hub, { event, folder });
  const githubToken = makeToken();
  hub.addToken({ token: githubToken, permissions: { contents: 'read', 'pull-requests': 'read' } });
  const script = [
    { calls: [{ name: 'propose_review', arguments: { summary: 'One fault.', findings: [finding] } }] },
    { text: 'Done.' },
  ];
  const run = await runBundle(script, {
    inputs: { prompt: '', recipe: 'review', publish: 'staged', 'upload-audit': 'false', 'api-key': key },
    ...{ event: scene.event, workspace: scene.workspace, githubToken },
    ...(scene.env === undefined ? {} : { env: scene.env }),
  });
  const { 'proposals-file': file = '', 'proposals-digest': digest = '' } = run.outputs;
  assert.notEqual(file, '', run.stdout.toString());
  return { hub, scene, run, text: readFileSync(file, 'utf8'), digest };
}

type Change = Partial<Omit<PublishJob, 'hub'>>;

/** The second job: `pull-requests: write`, and not the model's key. */
async function publish(change: Change = {}): Promise<PublishRun> {
  const { hub, scene, text, digest } = proposed;
  const run = await runPublish({
    ...{ hub, file: text, digest, limits: 'review: 1', event: scene.event },
    permissions: { 'pull-requests': 'write' },
    ...change,
    env: { ...scene.env, ...change.env },
  });
  publications.push(run);
  return run;
}

/** The file as somebody else would write it who knows its form, and the digest of that. */
function edited(change: (set: ProposalSet) => ProposalSet): {
  readonly file: string;
  readonly digest: string;
} {
  const { text, digest } = toProposalFile(change(JSON.parse(proposed.text)));
  assert.notEqual(text, proposed.text);
  return { file: text, digest };
}

const comment = { type: 'comment', body: 'More.' } as const;
const refused = { conclusion: 'publish-error', exit: 1, count: 0, writes: 0 } as const;
const moved = { ...refused, conclusion: 'skipped', reason: 'HEAD_MOVED', exit: 0 } as const;

describe('two jobs', () => {
  it('the first proposes, and writes nothing', () => {
    const { run, hub, text } = proposed;
    assert.deepEqual(
      [run.outputs.conclusion, run.outputs['proposals-count'], run.outputs['published-count'], run.exit],
      ['success', '1', '0', 0],
    );
    assert.deepEqual([hub.writes.done, hub.writes.refused], [[], []]);
    assert.deepEqual(
      JSON.parse(text).proposals.map(({ type }: { readonly type: string }) => type),
      ['review'],
    );
  });

  describe('the second refuses', { concurrency: 2 }, () => {
    it('a file in which one byte is another: DIGEST_MISMATCH', async () => {
      const bytes = Buffer.from(proposed.text);
      const at = proposed.text.indexOf('One fault.');
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      const end = { ...refused, reason: 'DIGEST_MISMATCH', message: /they were changed/ } as const;
      assertPublishEnd(await publish({ file: bytes }), end);
    });

    it('other proposals in their right form under the old digest: DIGEST_MISMATCH', async () => {
      const { file } = edited((set) => ({ ...set, proposals: [...set.proposals, comment] }));
      const end = { ...refused, reason: 'DIGEST_MISMATCH', message: /they were changed/ } as const;
      assertPublishEnd(await publish({ file }), end);
    });

    it('more than the workflow allows, with the right digest: PROPOSALS_OVER_LIMIT', async () => {
      const end = { ...refused, reason: 'PROPOSALS_OVER_LIMIT' } as const;
      const more = edited((set) => ({ ...set, proposals: [...set.proposals, comment] }));
      assertPublishEnd(await publish(more), { ...end, message: /1 proposals of type "comment" .* 0 may be/ });
      const twice = edited((set) => ({ ...set, proposals: [...set.proposals, ...set.proposals] }));
      assertPublishEnd(await publish(twice), { ...end, message: /2 proposals of type "review" .* 1 may be/ });
    });

    it('a limit of its own in the file: PROPOSALS_INVALID', async () => {
      const own = edited((set) => ({ ...set, ...{ limits: { comment: 9 } } }));
      const end = { ...refused, reason: 'PROPOSALS_INVALID', message: /cannot be read/ } as const;
      assertPublishEnd(await publish(own), end);
    });

    it('the commit of another input, another head in the file, another item: HEAD_MOVED', async () => {
      const message = /about another head than this run/;
      const main = (await proposed.hub.headOf('main')) ?? '';
      assertPublishEnd(await publish({ inputs: { 'head-sha': main } }), { ...moved, message });
      const { target } = JSON.parse(proposed.text);
      const head = edited((set) => ({ ...set, target: { ...target, head: main } }));
      assertPublishEnd(await publish(head), { ...moved, message });
      const item = edited((set) => ({ ...set, target: { ...target, number: target.number + 1 } }));
      assertPublishEnd(await publish(item), { ...moved, message });
    });

    it('another workflow run, another repository: PROPOSALS_OF_ANOTHER_RUN', async () => {
      const message = /made by another workflow run, or for another repository/;
      const end = { ...refused, reason: 'PROPOSALS_OF_ANOTHER_RUN', message } as const;
      assertPublishEnd(await publish({ env: { GITHUB_RUN_ID: '4004004005' } }), end);
      assertPublishEnd(await publish({ env: { GITHUB_REPOSITORY: 'sample-owner/other' } }), end);
    });

    it('a token that may not write: PUBLISH_FAILED, with the permission by name', async () => {
      const permissions = { contents: 'read', 'pull-requests': 'read' } as const;
      const end = { ...refused, reason: 'PUBLISH_FAILED', message: /"pull-requests: write"/ } as const;
      assertPublishEnd(await publish({ permissions }), end);
    });
  });

  it('the second publishes what the first proposed, once, and knows no key', async () => {
    const ended = { conclusion: 'success', reason: 'PUBLISHED', exit: 0, count: 1 } as const;
    const { hub } = proposed;
    const first = await publish();
    assertPublishEnd(first, { ...ended, writes: first.writes, message: /^Published: review, created http/m });
    assert.deepEqual(
      hub.state.reviewComments.map(({ path, line, side }) => [path, line, side]),
      [[greet, 2, 'RIGHT']],
    );
    assert.deepEqual([hub.state.reviews.length, hub.state.comments.length], [1, 1]);
    const seen = seenOn(hub);
    const second = await publish();
    assertPublishEnd(second, { ...ended, writes: 0, message: /^Published: review, unchanged /m });
    assert.deepEqual(seenOn(hub), seen);
    const ofModel = (name: string): boolean => /OAI|OPENAI|API-KEY|BASE-URL|MODEL|PROMPT/i.test(name);
    for (const run of publications) assert.deepEqual(run.given.filter(ofModel), []);
  });

  it('a head that moved after the first job is not written to: HEAD_MOVED', async () => {
    const { hub } = proposed;
    const seen = seenOn(hub);
    const next = await hub.pushTo('topic', { 'more.js': '// more\n' }, 'sam');
    // By the event of the run it is the same head; GitHub is asked.
    const run = await publish();
    assertPublishEnd(run, { ...moved, message: /newer head than the one that was read/ });
    assert.deepEqual({ ...seenOn(hub), issues: 0 }, { ...seen, issues: 0 });
    assert.equal(await hub.headOf('topic'), next);
  });
});
