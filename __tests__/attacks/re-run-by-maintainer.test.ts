/** A stranger's run was turned away; a maintainer presses "Re-run", and the payload is still the stranger's. */

import { it } from 'node:test';
import { assertTurnedAway, attackTrust, stranger } from '../support/hostile-trust.ts';

it('whoever runs it again does not vouch for what it is about, and a stranger cannot run a member’s again', async () => {
  const script = [{ text: 'Done.' }];
  const again = { triggeringActor: 'olivia-owner', env: { GITHUB_RUN_ATTEMPT: '2' } };
  await attackTrust({ event: 'pull_request', scene: stranger, script, ...again }, (run) =>
    assertTurnedAway(run, 'ACTOR_NOT_ALLOWED'),
  );
  const member = { actor: 'mika-member' };
  const other = { ...again, triggeringActor: stranger.actor };
  await attackTrust({ event: 'pull_request', scene: member, script, ...other }, (run) =>
    assertTurnedAway(run, 'ACTOR_NOT_ALLOWED'),
  );
});
