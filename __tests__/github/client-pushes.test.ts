import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { SceneActivity, SceneRepository } from '../support/fake-github-scene.ts';
import { withGithub } from './asking.ts';

const [sha, other] = ['a'.repeat(40), 'b'.repeat(40)];
const ref = 'refs/heads/fix/ä & b';
const head = { repository: 'stranger/widgets', sha, ref: 'fix/ä & b' };
const at = (time: string): string => `2026-03-04T${time}Z`;
const since = at('12:00:00');

const push = (time: string, after = sha, more: Partial<SceneActivity> = {}): SceneActivity => ({
  ref,
  after,
  timestamp: at(time),
  ...more,
});

async function judge(
  repository: SceneRepository | undefined,
  asked: { head?: typeof head; since?: string } = {},
): Promise<string> {
  const others = repository === undefined ? {} : { 'stranger/widgets': repository };
  return withGithub({ others }, (client) => client.wasPushedAfter(asked.head ?? head, asked.since ?? since));
}

it('goes by the time at which GitHub saw the push', async () => {
  assert.equal(await judge({ activity: [push('11:59:59')] }), 'before');
  assert.equal(await judge({ activity: [push('12:00:01')] }), 'after');
  assert.equal(await judge({ activity: [push('12:00:01', sha, { type: 'branch_creation' })] }), 'after');
  const stamped = { ...push('00:00:00'), timestamp: '2026-03-04T13:59:59+02:00' };
  assert.equal(await judge({ activity: [stamped] }), 'before');
});

it('counts the last of several pushes of a commit: a branch can be forced back to it', async () => {
  const activity = [push('12:05:00', sha, { type: 'force_push' }), push('11:00:00', other), push('10:00:00')];
  assert.equal(await judge({ activity }), 'after');
  assert.equal(await judge({ activity: activity.toReversed() }), 'after');
});

it('says before of nothing but the newest push of the branch', async () => {
  const moved = [push('12:05:00', other), push('10:00:00')];
  assert.equal(await judge({ activity: moved, pushedAt: at('12:05:00') }), 'unknown');
  const sameSecond = [push('10:00:00', other), push('10:00:00')];
  assert.equal(await judge({ activity: sameSecond, pushedAt: at('12:05:00') }), 'unknown');
});

it('asks for the pushes of that branch alone', async () => {
  const elsewhere = push('12:30:00', other, { ref: 'refs/heads/else' });
  assert.equal(await judge({ activity: [elsewhere, push('11:00:00')] }), 'before');
});

it('falls back to the last push of the repository, which can only say before', async () => {
  assert.equal(await judge({ pushedAt: at('11:59:59') }), 'before');
  assert.equal(await judge({ pushedAt: at('12:00:01') }), 'unknown');
  assert.equal(await judge({ activity: [], pushedAt: at('11:00:00') }), 'before');
  assert.equal(await judge({ activity: [push('11:00:00', other)], pushedAt: at('12:30:00') }), 'unknown');
  assert.equal(await judge({}), 'unknown');
  assert.equal(await judge(undefined), 'unknown');
});

it('concludes nothing from the same second', async () => {
  assert.equal(await judge({ activity: [push('12:00:00')], pushedAt: since }), 'unknown');
  assert.equal(await judge({ pushedAt: since }), 'unknown');
});

it('concludes nothing from a list with an entry that cannot be read, or of another branch', async () => {
  const bodies = [
    JSON.stringify([{ ref, after: sha, timestamp: 'yesterday' }]),
    JSON.stringify([{ ref, after: sha, timestamp: at('11:00:00') }, null]),
    JSON.stringify([{ ref: 'refs/heads/main', after: sha, timestamp: at('11:00:00') }]),
    JSON.stringify([{ ref, after: 7, timestamp: at('11:00:00') }]),
    '{}',
  ];
  for (const body of bodies) {
    const others = { 'stranger/widgets': { pushedAt: at('12:30:00') } };
    const faults = { activity: () => ({ type: 'answer', status: 200, body }) as const };
    const told = await withGithub({ others, faults }, (client) => client.wasPushedAfter(head, since));
    assert.equal(told, 'unknown', body);
  }
});

it('asks nothing where there is nothing that can be asked', async () => {
  const repository = { activity: [push('11:00:00')] };
  const heads = ['', 'widgets', 'stranger/..', 'stranger/.', 'a/b/c', 'stranger/wid gets', '../widgets'];
  for (const name of heads) {
    assert.equal(await judge(repository, { head: { ...head, repository: name } }), 'unknown', name);
  }
  assert.equal(await judge(repository, { head: { ...head, sha: sha.slice(1) } }), 'unknown');
  assert.equal(await judge(repository, { head: { ...head, ref: '' } }), 'unknown');
  for (const time of ['', 'now', '2026-03-04', '2026-03-04 12:00:00', '2026-13-44T99:00:00Z']) {
    assert.equal(await judge(repository, { since: time }), 'unknown', time);
  }
});
