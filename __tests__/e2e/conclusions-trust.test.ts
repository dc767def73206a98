/** Every way in which trust ends a run or keeps it from beginning, through the real bundle and a GitHub on loopback. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Script } from '../../src/demo/scripted-model.ts';
import { assertEnded, linesOf } from '../support/ended-run.ts';
import { headSha } from '../support/event-payloads.ts';
import { everyTime } from '../support/fake-github.ts';
import { createToolRepository } from '../support/tool-repository.ts';
import { runTrust, type TrustOptions, type TrustRun } from '../support/trust-run.ts';

const runs: TrustRun[] = [];
const folder = mkdtempSync(join(tmpdir(), 'goagent-trust-'));
after(() => {
  for (const one of runs) one.remove();
  rmSync(folder, { recursive: true });
});

async function run(script: Script, options: TrustOptions): Promise<TrustRun> {
  const one = await runTrust(script, options);
  runs.push(one);
  return one;
}

const answer: Script = [{ text: 'Done.' }];
const stranger = { actor: 'stefan-stranger', headRepository: 'stefan-stranger/sample' };
const calls = ({ github }: TrustRun) => github.map(({ call }) => call);

describe('the gate', () => {
  it('lets a member’s pull request run out of the box: inline prompt, default tools, no file and no object asked for', async () => {
    const one = await run(answer, { event: 'pull_request', scene: { actor: 'mika-member' } });
    assertEnded(one, {
      conclusion: 'success',
      reason: 'ANSWER',
      exit: 0,
      message: /Answered/,
      text: 'Done.',
    });
    assert.deepEqual(
      linesOf(one, 'gate-judged').map(({ verdict, reason }) => [verdict, reason]),
      [['allowed', 'TRUSTED_PEOPLE']],
    );
    assert.deepEqual([one.outputs.tainted, linesOf(one, 'run-tainted')], ['false', []]);
    assert.deepEqual(calls(one).sort(), ['files', 'permission']);
  });

  it('skips a stranger’s pull request with ACTOR_NOT_ALLOWED, and asks no model', async () => {
    const one = await run([], { event: 'pull_request', scene: stranger });
    const message = /stefan-stranger.*allow-users.*on-untrusted/;
    assertEnded(one, { conclusion: 'skipped', reason: 'ACTOR_NOT_ALLOWED', exit: 0, message });
    assert.deepEqual(
      one.log.map(({ type }) => type),
      ['run-started', 'gate-judged', 'run-ended'],
    );
    assert.equal(one.requests.length, 0);
    assert.match(one.stdout.toString(), /^::notice title=goagent::skipped/m);
  });

  it('fails it instead with on-untrusted: fail', async () => {
    const inputs = { 'on-untrusted': 'fail' };
    const one = await run([], { event: 'issues', scene: stranger, inputs });
    assertEnded(one, {
      conclusion: 'policy-denied',
      reason: 'ACTOR_NOT_ALLOWED',
      exit: 1,
      message: /stefan/,
    });
    assert.equal(one.requests.length, 0);
  });

  it('lets it read with on-untrusted: read-only, tainted, with the built-in readers alone', async () => {
    const workspace = mkdtempSync(join(folder, 'read-only '));
    await createToolRepository(workspace, {
      tools: [{ name: 'touch' }, { name: 'fs_read_file', builtin: 'fs_read_file' }],
      programs: { touch: 'echo "{}"' },
    });
    const one = await run(
      [
        { calls: [{ name: 'touch', arguments: {} }] },
        { calls: [{ name: 'fs_read_file', arguments: { path: 'tools.json' } }] },
        { text: 'Done.' },
      ],
      {
        event: 'issues',
        scene: stranger,
        workspace,
        inputs: { 'on-untrusted': 'read-only', tools: 'tools.json' },
      },
    );
    assertEnded(one, {
      conclusion: 'success',
      reason: 'ANSWER',
      exit: 0,
      message: /Answered/,
      text: 'Done.',
    });
    assert.deepEqual(
      linesOf(one, 'tool-refused').map(({ tool, code }) => [tool, code]),
      [['touch', 'DENIED_NOT_OFFERED']],
    );
    assert.deepEqual(
      linesOf(one, 'tool-run').map(({ tool, ending }) => [tool, ending]),
      [['fs_read_file', 'ok']],
    );
    assert.deepEqual(
      linesOf(one, 'run-tainted').map(({ source }) => source),
      ['gate', 'actor', 'author'],
    );
    assert.equal(one.outputs.tainted, 'true');
  });

  it('denies with PERMISSION_UNKNOWN what GitHub could not be asked', async () => {
    const down = everyTime({ type: 'answer', status: 503 });
    const unreachable = await run([], {
      event: 'issues',
      scene: { actor: 'mika-member' },
      faults: { permission: down },
    });
    const ending = {
      conclusion: 'skipped',
      reason: 'PERMISSION_UNKNOWN',
      exit: 0,
      message: /github-token/,
    } as const;
    assertEnded(unreachable, ending);
    const tokenless = await run([], { event: 'issues', scene: { actor: 'mika-member' }, token: 'none' });
    assertEnded(tokenless, ending);
    assert.deepEqual([tokenless.github.length, unreachable.requests.length], [0, 0]);
  });

  for (const name of ['made_up', 'discussion', undefined]) {
    it(`skips ${name ?? 'no event'} with EVENT_NOT_SUPPORTED, and nothing is asked or started`, async () => {
      const one = await run([], {
        event: 'push',
        scene: { actor: 'mika-member' },
        env: { GITHUB_EVENT_NAME: name, PATH: '' },
        inputs: { 'on-untrusted': 'read-only' },
      });
      const message = new RegExp(`${name ?? 'GITHUB_EVENT_NAME is not set'}.* runs on push, schedule`);
      assertEnded(one, { conclusion: 'skipped', reason: 'EVENT_NOT_SUPPORTED', exit: 0, message });
      assert.deepEqual([one.requests.length, one.github.length], [0, 0]);
    });
  }
});

describe('a run that GitHub gives no secrets to', () => {
  const fork = { actor: 'mika-member', headRepository: 'mika-member/sample' };

  it('is skipped with NO_SECRETS_FOR_FORK where the endpoint is known to want a key', async () => {
    const inputs = { 'base-url': 'https://api.openai.com/v1' };
    const one = await run([], { event: 'pull_request', scene: fork, inputs });
    assertEnded(one, { conclusion: 'skipped', reason: 'NO_SECRETS_FOR_FORK', exit: 0, message: /forks/ });
  });

  it('is skipped with it where the endpoint says so, and the same of another event fails', async () => {
    const refuse: Script = () => ({
      fault: { type: 'status', status: 401, body: '{"error":{"message":"no"}}' },
    });
    const bot = { actor: 'dependabot[bot]' };
    const inputs = { 'allow-bots': 'dependabot' };
    const one = await run(refuse, { event: 'issues', scene: bot, inputs });
    assertEnded(one, {
      conclusion: 'skipped',
      reason: 'NO_SECRETS_FOR_FORK',
      exit: 0,
      message: /Dependabot/,
    });
    const other = await run(refuse, { event: 'issues', scene: { actor: 'mika-member' } });
    assert.deepEqual([other.outputs.conclusion, other.outputs.reason], ['provider-error', 'PROVIDER_STATUS']);
  });
});

describe('a comment on a pull request', () => {
  const topic = { repository: 'stefan-stranger/sample', sha: headSha, ref: 'topic' };
  const pullRequest = { author: 'stefan-stranger', base: { sha: 'b'.repeat(40), ref: 'main' }, head: topic };
  const scene = { actor: 'mika-member', opener: 'stefan-stranger' };

  it('is skipped with HEAD_MOVED when the head is not known to be the one that was commented on', async () => {
    const one = await run([], {
      event: 'issue_comment',
      scene,
      repository: { pullRequests: { 7: pullRequest } },
    });
    const message = /not known whether pull request 7 .* after the comment.*Comment again/;
    assertEnded(one, { conclusion: 'skipped', reason: 'HEAD_MOVED', exit: 0, message });
    assert.equal(one.requests.length, 0);
  });

  it('is HEAD_NOT_AVAILABLE when GitHub does not tell the head', async () => {
    const one = await run([], { event: 'issue_comment', scene });
    const message = /head of pull request 7 could not be read.*github-token/;
    assertEnded(one, { conclusion: 'config-error', reason: 'HEAD_NOT_AVAILABLE', exit: 1, message });
  });
});

describe('a canary', () => {
  it('ends the run with DENIED_CANARY when the model puts it into an argument', async () => {
    const script: Script = (request) => {
      const said = JSON.stringify(request.body);
      const line = /\[End of message ([0-9a-f]{32})\]/.exec(said)?.[1] ?? 'not found';
      return { calls: [{ name: 'fs_search', arguments: { pattern: line } }] };
    };
    const one = await run(script, { event: 'push', scene: { actor: 'mika-member' } });
    assertEnded(one, { conclusion: 'policy-denied', reason: 'DENIED_CANARY', exit: 1, message: /marker/ });
    assert.deepEqual(
      linesOf(one, 'tool-refused').map(({ code }) => code),
      ['DENIED_CANARY'],
    );
    assert.equal(linesOf(one, 'canary-tripped').length, 1);
    assert.equal(one.requests.length, 1);
  });
});
