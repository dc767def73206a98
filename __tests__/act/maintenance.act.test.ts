/** Maintenance in a real runner: deprecated calls of a real package are found, twelve files patched, the change shown. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ReplyScript } from '../../src/demo/script.ts';
import type { ActRun } from '../support/act.ts';
import { createMaintenance, deprecated, type Maintenance } from '../support/act-maintenance.ts';
import { type ActScene, openActScene } from '../support/act-scene.ts';
import { type ActStep, readActStep } from '../support/act-step.ts';
import { assertKept } from '../support/kept-bundle.ts';

const tools = ['fs_search', 'fs_read_lines', 'fs_apply_patch', 'git_diff'];
const answer = 'Twelve files call `substring` now; none calls `substr` any more.';
const find: ReplyScript = {
  calls: [{ name: 'fs_search', arguments: { query: deprecated, path: 'src', globs: ['*.js'] } }],
};

/** Finds, reads a few, patches all, looks again, shows, answers. */
const toScript = ({ files, diff }: Maintenance): readonly ReplyScript[] => [
  find,
  {
    calls: files.slice(0, 3).map((path) => ({
      name: 'fs_read_lines',
      arguments: { path, startLine: 1, endLine: 40 },
    })),
  },
  { calls: [{ name: 'fs_apply_patch', arguments: { unifiedDiff: diff } }] },
  find,
  { calls: [{ name: 'git_diff', arguments: {} }] },
  { text: answer },
];

describe('a maintenance run with tools of the belt alone', () => {
  let wanted: Maintenance;
  let scene: ActScene;
  let run: ActRun;
  let agent: ActStep;
  let bundle = '';
  before(async () => {
    scene = await openActScene(
      (_request, index) => toScript(wanted)[index] ?? { text: 'There is no such step.' },
      async (folder) => {
        wanted = await createMaintenance(folder, tools);
      },
    );
    run = await scene.run('maintenance.yml');
    agent = readActStep(run, { id: 'agent' });
    bundle = dirname(run.kept(agent.outputs['audit-file'] ?? ''));
  });
  after(() => scene.close());

  /** What the tools answered, in the order in which the model was told. */
  const readAnswers = (): readonly string[] => {
    const { messages } = JSON.parse(Buffer.from(scene.model.requests.at(-1)?.raw ?? []).toString());
    return messages
      .filter(({ role }: { readonly role: string }) => role === 'tool')
      .map(({ content }: { readonly content: string }) => content);
  };

  it('succeeds with the answer', () => {
    assert.equal(run.exit, 0, run.tail);
    const { conclusion, reason, 'final-message': message } = agent.outputs;
    assert.deepEqual([conclusion, reason, message], ['success', 'ANSWER', answer]);
  });

  it('leaves the tree that git makes of the same change, and touches twelve files', () => {
    const [tree, status] = ['tree', 'status'].map((name) =>
      readFileSync(join(bundle, '../..', name), 'utf8').trimEnd(),
    );
    assert.equal(wanted.files.length, 12);
    assert.deepEqual(
      status?.split('\n'),
      wanted.files.map((path) => ` M ${path}`),
    );
    assert.equal(tree, wanted.tree);
  });

  it('finds every call before, and none after', () => {
    const [first, , , , patched, second] = readAnswers().map((text) => JSON.parse(text));
    const found = first.matches.map(({ path }: { readonly path: string }) => path);
    assert.equal(found.length, wanted.lines);
    assert.deepEqual([...new Set(found)].sort(), wanted.files);
    assert.equal(patched.filesChanged, 12);
    assert.deepEqual([second.matches, second.truncated], [[], false]);
  });

  it('shows the change of every file', () => {
    const shown = JSON.parse(readAnswers().at(-1) ?? '');
    const lines = wanted.lines;
    assert.deepEqual(shown.total, { files: 12, additions: lines, deletions: lines });
    assert.deepEqual(
      shown.files.map(({ path }: { readonly path: string }) => path),
      wanted.files,
    );
    assert.equal(shown.truncated, false);
  });

  it('has the calls in its log in order, and every one of them ran', () => {
    const lines = readFileSync(join(bundle, 'audit.jsonl'), 'utf8').split('\n').slice(0, -1);
    const ran = lines.map((line) => JSON.parse(line)).filter(({ type }) => type === 'tool-run');
    const reads = wanted.files.slice(0, 3).map(() => ['fs_read_lines', 0]);
    assert.deepEqual(
      ran.map(({ tool, exit }) => [tool, exit]),
      [['fs_search', 0], ...reads, ['fs_apply_patch', 0], ['fs_search', 0], ['git_diff', 0]],
    );
  });

  it('says in its summary what was called', () => {
    for (const part of [/^## \S+ goagent: success\n/, ...tools.map((name) => new RegExp(name))])
      assert.match(agent.summary, part);
  });

  it('uploads its bundle, which verifies with the printed digest', async () => {
    const expect = /^Digest: ([0-9a-f]{64})$/m.exec(agent.printed)?.[1] ?? '';
    const kept = await assertKept(scene.service, { bundle, name: /^goagent-audit-agent-1-/, expect });
    assert.deepEqual([kept.digest, kept.complete], [agent.outputs['audit-digest'], true]);
  });
});
