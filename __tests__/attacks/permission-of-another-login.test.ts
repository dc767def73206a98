/** The answer about a stranger is about somebody else: another login in it, a redirect to another person, or to another server. */

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { it } from 'node:test';
import { toPermission } from '../support/fake-github-answers.ts';
import { assertTurnedAway, attackTrust, stranger } from '../support/hostile-trust.ts';

const attempt = { event: 'issues', scene: stranger, script: [{ text: 'Done.' }] } as const;
const owner = toPermission('olivia-owner', 'admin');

it('write access of another login is nobody’s', async () => {
  const collaborators = { [stranger.actor]: owner };
  await attackTrust({ ...attempt, repository: { collaborators } }, (run) =>
    assertTurnedAway(run, 'PERMISSION_UNKNOWN'),
  );
});

it('a redirect within the API to another login tells nothing of the first', async () => {
  const to = '/repos/sample-owner/sample/collaborators/olivia-owner/permission';
  await attackTrust(
    {
      ...attempt,
      faults: { permission: (index) => (index === 0 ? { type: 'redirect', status: 307, to } : undefined) },
    },
    (run) => assertTurnedAway(run, 'PERMISSION_UNKNOWN'),
  );
});

it('a redirect to another server is not followed, and takes no token there', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(String(request.headers.authorization));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(toPermission(stranger.actor, 'admin')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const to = `http://127.0.0.1:${Object(server.address()).port}/`;
    await attackTrust(
      { ...attempt, faults: { permission: () => ({ type: 'redirect', status: 302, to }) } },
      (run) => assertTurnedAway(run, 'PERMISSION_UNKNOWN'),
    );
    assert.deepEqual(asked, []);
  } finally {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
});
