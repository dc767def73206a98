/** A payload that is not what GitHub sends: of another repository, without what it is about, with keys of JavaScript itself. */

import { it } from 'node:test';
import { assertTurnedAway, attackTrust } from '../support/hostile-trust.ts';

const mika = { login: 'mika-member' };
const issue = { number: 7, title: 'x', body: 'y', user: mika };
/** `JSON.parse` makes an own key of it, which `JSON.stringify` writes again. */
const inherited: object = JSON.parse(
  JSON.stringify({ issue: null, proto: { issue } }).replace('proto', '__proto__'),
);
const payloads: { readonly [what: string]: object } = {
  'is of another repository': { repository: { full_name: 'stefan-stranger/sample' } },
  'has no issue': { issue: undefined },
  'has its issue in __proto__': inherited,
  'has a number that is none': { issue: { ...issue, number: '7/../8' } },
};

for (const [what, payload] of Object.entries(payloads)) {
  it(`one that ${what} starts nothing, though a member sent it`, async () => {
    const script = [{ text: 'Done.' }];
    await attackTrust({ event: 'issues', scene: { actor: 'mika-member' }, payload, script }, (run) =>
      assertTurnedAway(run, 'EVENT_NOT_SUPPORTED'),
    );
  });
}

for (const login of ['mika-member/../rosa-reader', null]) {
  it(`an author ${JSON.stringify(login)} is nobody`, async () => {
    const payload = { issue: { ...issue, user: { login } } };
    const script = [{ text: 'Done.' }];
    await attackTrust({ event: 'issues', scene: { actor: 'mika-member' }, payload, script }, (run) =>
      assertTurnedAway(run, 'ACTOR_NOT_ALLOWED'),
    );
  });
}
