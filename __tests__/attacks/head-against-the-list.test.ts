/** The list of pushes says that the branch has another head than the pull request: yet an old date of the repository is believed. */

import { it } from 'node:test';
import { assertTurnedAway, attackTrust, commitAside, stranger } from '../support/hostile-trust.ts';

const early = '2026-11-20T09:00:00Z';
const ref = 'refs/heads/topic';

it('a head that no push of the branch has brought is not read', async () => {
  await attackTrust(
    {
      event: 'issue_comment',
      scene: { actor: 'mika-member', opener: stranger.actor, comment: 'Please review.' },
      script: [{ text: 'Done.' }],
      arrange: async (checkout) => {
        const { base, head: sha } = await commitAside(checkout, { 'a.txt': 'evil' });
        const head = { repository: 'sample-owner/sample', sha, ref: 'topic' };
        const pull = { author: stranger.actor, base: { sha: base, ref: 'main' }, head };
        // What was commented on is "d…": a rename of branches is no push, and puts another commit there.
        const activity = [{ ref, after: 'd'.repeat(40), timestamp: early }];
        return { repository: { pullRequests: { 7: pull }, activity, pushedAt: early } };
      },
    },
    (run) => assertTurnedAway(run, 'HEAD_MOVED'),
  );
});
