/** A maintainer comments on what was there, and the author pushes another head before the run looks. Dates in commits are the author's to write. */

import { it } from 'node:test';
import type { SceneActivity } from '../support/fake-github-scene.ts';
import { assertTurnedAway, attackTrust, commitAside, stranger } from '../support/hostile-trust.ts';

/** The comment is of 10:00:00; the commits say that they are months older. */
const early = '2026-11-20T09:00:00Z';
const late = '2026-11-20T10:00:05Z';
const ref = 'refs/heads/topic';
const other = 'd'.repeat(40);
const places: { readonly [what: string]: (sha: string) => readonly SceneActivity[] } = {
  'pushed after it': (after) => [{ ref, after, timestamp: late }],
  'pushed in the same second': (after) => [{ ref, after, timestamp: '2026-11-20T10:00:00Z' }],
  'pushed away and forced back': (after) => [
    { ref, after, timestamp: late, type: 'force_push' },
    { ref, after: other, timestamp: '2026-11-20T09:30:00Z' },
    { ref, after, timestamp: early },
  ],
};

for (const [what, toActivity] of Object.entries(places)) {
  it(`a head that was ${what} is not read`, async () => {
    await attackTrust(
      {
        event: 'issue_comment',
        scene: { actor: 'mika-member', opener: stranger.actor, comment: 'Please review.' },
        script: [{ text: 'Done.' }],
        arrange: async (checkout) => {
          const { base, head: sha } = await commitAside(checkout, { 'a.txt': 'evil' });
          // In the own repository, so that all pushes are in one place.
          const head = { repository: 'sample-owner/sample', sha, ref: 'topic' };
          const pull = { author: stranger.actor, base: { sha: base, ref: 'main' }, head };
          return {
            repository: { pullRequests: { 7: pull }, activity: toActivity(sha), pushedAt: late },
          };
        },
      },
      (run) => assertTurnedAway(run, 'HEAD_MOVED'),
    );
  });
}
