/** An app of one's own, installed anywhere, has a name that ends in [bot]: agents that take that for trust run for everybody. */

import { it } from 'node:test';
import { assertTurnedAway, attackTrust } from '../support/hostile-trust.ts';

const scene = { actor: 'evil-helper[bot]', author: 'evil-helper[bot]' };

it('a bot that nobody named and that may not write starts nothing, whatever lists name others', async () => {
  for (const inputs of [{}, { 'allow-bots': 'dependabot, evil', 'allow-users': 'evil-helper' }]) {
    await attackTrust({ event: 'issues', scene, script: [{ text: 'Done.' }], inputs }, (run) =>
      assertTurnedAway(run, 'ACTOR_NOT_ALLOWED'),
    );
  }
});
