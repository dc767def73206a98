import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { everyTime, startFakeGithub } from '../support/fake-github.ts';
import { repository, token } from './asking.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('client-child.ts', import.meta.url));

/** What GitHub sends with an address that it will take away, and what Octokit prints a notice about. */
const deprecation = { deprecation: 'true', sunset: 'soon', link: '<http://a.test>; rel="deprecation"' };

type Child = { readonly stdout: string; readonly stderr: string; readonly apiUrl: string };

async function startChild(
  given: string,
  env: Readonly<Record<string, string>>,
  logins: readonly string[],
): Promise<Child> {
  const scene = { repositories: { [repository]: { collaborators: { sam: 'write' } } } } as const;
  const faults = { permission: everyTime({ type: 'headers', headers: deprecation } as const) };
  const github = await startFakeGithub({ token, scene, faults });
  try {
    const options = { env: { PATH: process.env.PATH ?? '', ...env }, timeout: 20_000 };
    const end = await run(process.execPath, [program, github.apiUrl, given, ...logins], options);
    return { ...end, apiUrl: github.apiUrl };
  } finally {
    await github.close();
  }
}

it('loads no package before the first question, and prints nothing', async (context) => {
  const { stdout, stderr } = await startChild(token, {}, ['sam', 'kim']);
  const { before, after, ms, ...told } = JSON.parse(stdout);
  assert.deepEqual([before, told], [[], { permissions: ['write', 'none'], problems: [] }]);
  assert.ok(after.includes('@actions/github') && after.includes('@octokit/core'), after.join(' '));
  assert.equal(stdout.trim().split('\n').length, 1);
  assert.equal(stderr, '');
  context.diagnostic(`first question ${ms[0].toFixed(0)} ms, second ${ms[1].toFixed(0)} ms, unbundled`);
});

it('loads no package at all where nothing can be asked', async () => {
  const { stdout } = await startChild('', {}, ['sam']);
  const { before, after, permissions } = JSON.parse(stdout);
  assert.deepEqual([before, after, permissions], [[], [], ['unknown']]);
});

it('takes neither proxy nor address nor name from the variables that the package reads', async () => {
  const env = {
    HTTP_PROXY: 'http://127.0.0.1:1',
    HTTPS_PROXY: 'http://127.0.0.1:1',
    GITHUB_API_URL: 'http://127.0.0.1:1',
    ACTIONS_ORCHESTRATION_ID: 'somebody',
  };
  const { stdout } = await startChild(token, env, ['sam']);
  assert.deepEqual(JSON.parse(stdout).permissions, ['write']);
});

it('grants nothing when the package cannot be loaded, as with an event that is no JSON', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'goagent-event-'));
  const file = join(folder, 'event.json');
  writeFileSync(file, '{"broken');
  const { stdout, stderr } = await startChild(token, { GITHUB_EVENT_PATH: file }, ['sam']);
  const { permissions, problems } = JSON.parse(stdout);
  assert.deepEqual(
    [permissions, problems, stderr],
    [
      ['unknown'],
      ["GET /repos/{owner}/{repo}/collaborators/{username}/permission: GitHub's client could not be loaded"],
      '',
    ],
  );
  rmSync(folder, { recursive: true });
});
