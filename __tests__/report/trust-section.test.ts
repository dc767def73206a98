/** The part of the summary that says whose run it was. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { collectTrust } from '../../src/report/trust-section.ts';

const facts = {
  event: 'pull_request',
  action: 'opened',
  actor: 'mika-member',
  item: { type: 'pull-request', number: 7 },
  trustedRevision: 'b'.repeat(40),
  readFrom: 'c'.repeat(40),
  isolation: { tier: 'full', why: 'In namespaces of their own, by bwrap.' },
  policy: {
    policyFiles: [{ path: 'agent/tools.json', sha256: 'd'.repeat(64), from: 'api', checkout: 'differs' }],
    programs: [{ path: 'agent/tools/bin/x|y', sha256: 'e'.repeat(64), from: 'git', checkout: 'same' }],
  },
};

it('names gate, commit, copy, isolation, taint and every policy file with its digest', () => {
  const trust = collectTrust();
  assert.equal(trust.toMarkdown(), '');
  trust.accept({ type: 'run-started', facts });
  trust.accept({ type: 'gate-judged', verdict: 'allowed', reason: 'TRUSTED_PEOPLE' });
  trust.accept({ type: 'run-tainted', source: 'author', reason: 'By a stranger.' });
  const lines = trust.toMarkdown().split('\n');
  assert.deepEqual(lines.slice(0, 4), ['### Trust', '', '| | |', '|---|---|']);
  assert.match(lines[4] ?? '', /^\| gate \| allowed .*TRUSTED/);
  assert.match(
    lines[5] ?? '',
    /^\| event \| pull\S+request .*opened.*, pull\S+request 7, by mika\S+member \|$/,
  );
  assert.match(lines[6] ?? '', /^\| policy from commit \| b{40} \|$/);
  assert.match(lines[7] ?? '', /^\| built-in tools read \| a copy of commit c{40} \|$/);
  assert.match(lines[8] ?? '', /^\| isolation \| full\. In namespaces/);
  assert.match(lines[9] ?? '', /^\| tainted \| author.*By a stranger/);
  assert.match(lines[13] ?? '', /^\| agent\/tools\.json \| `d{64}` \| api \| differs \|$/);
  assert.match(lines[14] ?? '', /e{64}/);
  assert.equal(lines.length, 15);
});

it('says of a run that was turned away what is known, and no more', () => {
  const trust = collectTrust();
  trust.accept({
    type: 'run-started',
    facts: { trustedRevision: null, readFrom: null, isolation: null, policy: {} },
  });
  trust.accept({ type: 'gate-judged', verdict: 'denied', reason: 'ACTOR_NOT_ALLOWED' });
  assert.match(
    trust.toMarkdown(),
    /^### Trust\n\n\| \| \|\n\|---\|---\|\n\| gate \| denied .*\n\| event \| .*\n\| tainted \| no \|$/,
  );
});

it('shows forty files of hundreds, and says how many more there are', () => {
  const policyFiles = Array.from({ length: 45 }, (_, index) => ({
    path: `f${index}`,
    sha256: 'f',
    from: 'git',
  }));
  const trust = collectTrust();
  trust.accept({ type: 'run-started', facts: { ...facts, policy: { policyFiles } } });
  assert.match(trust.toMarkdown(), /\| f39 .*\n\n5 more are in the audit log\.$/);
});
