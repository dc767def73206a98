/** Maintenance on a schedule: one draft pull request, brought up to date by later runs, and nothing of what people or rules keep. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '../../src/contract/json.ts';
import type { Script } from '../../src/demo/scripted-model.ts';
import { assertEnded, type EndedRun, linesOf } from '../support/ended-run.ts';
import { codesOf, messagesOf } from '../support/hostile-run.ts';
import type { Hub } from '../support/hub/hub.ts';
import { type HubWork, onHub, toSchedule, writtenOn } from '../support/hub-run.ts';
import { sampleFiles } from '../support/workspace.ts';

const greet = 'src/greet.js';
const inputs = { recipe: 'maintenance', prompt: 'Keep the greeting tidy.' };

const call = (name: string, args: JsonObject = {}) => ({ calls: [{ name, arguments: args }] });
const propose = call('propose_pull_request', { title: 'Tidy the greeting', body: 'Names came with blanks.' });
const done = { text: 'Done.' };
const replacing = (newText: string): Script => [
  call('fs_replace', { path: greet, oldText: '+ name', newText: `+ ${newText}` }),
  propose,
  done,
];
const greeting = (text: string): string => (sampleFiles[greet] ?? '').replace('+ name', `+ ${text}`);

function assertAnswered(run: EndedRun): void {
  const message = /Answered/;
  assertEnded(run, { conclusion: 'success', reason: 'ANSWER', exit: 0, message, text: 'Done.' });
  assert.deepEqual([run.outputs['proposals-count'], run.outputs['published-count']], ['1', '1']);
}

/** The one pull request, its branch, and how many commits that has beside those of the default branch. */
async function readPull(hub: Hub) {
  const [issue, ...others] = hub.state.issues;
  assert.deepEqual([others, hub.state.comments], [[], []]);
  const pull = issue?.pull ?? assert.fail('there is no pull request');
  const git = async (...words: string[]): Promise<string> => (await hub.git(...words)).trim();
  return {
    ...{ title: issue?.title, draft: pull.draft, ...pull.head },
    commits: Number(await git('rev-list', '--count', `main..${pull.head.sha}`)),
    changed: await git('diff', '--name-only', 'main', pull.head.sha),
    text: await hub.git('show', `${pull.head.sha}:${greet}`),
  };
}

describe('maintenance on a schedule', { concurrency: 3 }, () => {
  it('opens one draft, leaves it for the same change, adds a commit for another, and stops at a person’s', () =>
    onHub({ visibility: 'private' }, async ({ hub, run }) => {
      const base = await hub.headOf('main');
      const work = (text: string) => run({ event: toSchedule(), script: replacing(text), inputs });

      assertAnswered(await work('name.trim()'));
      const opened = await readPull(hub);
      assert.match(opened.ref, /^goagent\/maintenance-[0-9a-f]{12}$/);
      const { title, draft, commits, changed, text } = opened;
      assert.deepEqual(
        { title, draft, commits, changed, text },
        {
          ...{ title: 'Tidy the greeting', draft: true, commits: 1, changed: greet },
          text: greeting('name.trim()'),
        },
      );
      assert.equal((await hub.git('rev-parse', `${opened.sha}^`)).trim(), base);

      const before = writtenOn(hub);
      assertAnswered(await work('name.trim()'));
      assert.deepEqual([await readPull(hub), writtenOn(hub)], [opened, before]);

      assertAnswered(await work('String(name).trim()'));
      const updated = await readPull(hub);
      assert.deepEqual(
        { ...updated, sha: '' },
        { ...opened, sha: '', commits: 2, text: greeting('String(name).trim()') },
      );
      assert.equal((await hub.git('rev-parse', `${updated.sha}^`)).trim(), opened.sha);

      const person = await hub.pushTo(opened.ref, { 'src/more.js': 'export {};\n' }, 'sam');
      const written = writtenOn(hub);
      const stopped = await work('name.trimEnd()');
      assertEnded(stopped, {
        ...{ conclusion: 'publish-error', reason: 'BRANCH_HAS_OTHER_COMMITS', exit: 1, text: 'Done.' },
        message: /has commits that this action has not made, so nothing was written to it/,
      });
      assert.deepEqual([stopped.outputs['proposals-count'], stopped.outputs['published-count']], ['1', '0']);
      assert.deepEqual(
        [await hub.headOf(opened.ref), await hub.headOf('main'), writtenOn(hub)],
        [person, base, written],
      );
      assert.deepEqual(hub.writes.refused, []);
    }));

  it(
    'proposes nothing of protected paths, whoever changed them, and names them',
    {
      skip: process.platform === 'win32' && 'made for POSIX',
    },
    () =>
      onHub({ visibility: 'private' }, async (parts) => {
        const run = await runWithProgram(parts, [
          call('plant'),
          call('fs_write_file', { path: 'docs/plan.md', content: 'Ours now.\n' }),
          call('fs_write_file', { path: '.github/workflows/new.yml', content: 'on: push\n' }),
          call('fs_write_file', { path: 'README.md', content: '# Sample\n\nTidy.\n' }),
          propose,
          done,
        ]);
        assertAnswered(run);
        assert.deepEqual((await readPull(parts.hub)).changed, 'README.md');
        const results = messagesOf(run.requests.at(-1)).flatMap(({ role, text }) =>
          role === 'tool' ? [text] : [],
        );
        assert.deepEqual(codesOf({ results }), ['', '', 'DENIED_PATH', '', '']);
        assertTold(run, ['.github/workflows/ci.yml', 'docs/CODEOWNERS', 'docs/plan.md']);
      }),
  );

  it(
    'NO_CHANGE: posts nothing where only protected paths were changed, and names them all the same',
    {
      skip: process.platform === 'win32' && 'made for POSIX',
    },
    () =>
      onHub({ visibility: 'private' }, async (parts) => {
        const run = await runWithProgram(parts, [call('plant'), propose, done]);
        assertEnded(run, {
          ...{ conclusion: 'success', reason: 'NO_CHANGE', exit: 0, text: 'Done.' },
          message: /Nothing that may be proposed was changed/,
        });
        assert.deepEqual([writtenOn(parts.hub), parts.hub.state.issues], [[], []]);
        assertTold(run, ['.github/workflows/ci.yml', 'docs/CODEOWNERS']);
      }),
  );
});

/** In the log and on the console. */
function assertTold(run: EndedRun, paths: readonly string[]): void {
  const told = linesOf(run, 'warning').filter(({ code }) => code === 'PROTECTED_PATH');
  const [message = '', ...others] = told.map((line) => String(line.message));
  assert.deepEqual([[...message.matchAll(/"(.+?)": /g)].map(([, path]) => path), others], [paths, []]);
  assert.match(run.stdout.toString(), /^::warning title=goagent::.*Changed, and not proposed: /m);
}

/** A tool of the repository that writes past the write tools. */
async function runWithProgram({ hub, run }: HubWork, script: Script): Promise<EndedRun> {
  const plant =
    'mkdir -p .github/workflows docs; echo planted > .github/workflows/ci.yml; echo "* @sam" > docs/CODEOWNERS; echo "{}"';
  const tools = [
    { name: 'plant', command: ['./tools/bin/plant'], access: 'write' },
    { name: 'fs_write_file', builtin: 'fs_write_file' },
  ];
  await hub.pushTo(
    'main',
    {
      'tools.json': JSON.stringify({ tools }),
      'tools/bin/plant': { mode: '100755', content: `#!/bin/sh\n${plant}\n` },
      'docs/plan.md': 'The plan.\n',
    },
    'sam',
  );
  // Without a sandbox: what it would keep the program from is what has to be caught afterwards.
  const more = { tools: 'tools.json', sandbox: 'off', 'protected-paths': 'docs/plan.md' };
  return run({ event: toSchedule(), script, inputs: { ...inputs, ...more } });
}
