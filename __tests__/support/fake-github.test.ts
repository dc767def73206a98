import assert from 'node:assert/strict';
import { it } from 'node:test';
import { startFakeGithub } from './fake-github.ts';

it('answers 401 without the token, 404 to what the scene does not have, and keeps every request', async () => {
  const token = 'a'.repeat(20);
  const scene = { repositories: { 'octo-org/widgets': { collaborators: { sam: 'maintain' } } } } as const;
  const github = await startFakeGithub({ token, scene, basePath: '/api/v3' });
  const status = async (path: string, authorization: string, method = 'GET') => {
    const url = `${github.apiUrl}${path}`;
    return (await fetch(url, { method, headers: { authorization } })).status;
  };
  const path = '/repos/octo-org/widgets/collaborators/sam/permission';
  try {
    assert.deepEqual(
      [
        await status(path, `token ${token}`),
        await status(path, `Bearer ${token}`),
        await status(path, `token ${token}x`),
        await status(path, ''),
        await status(path, `token ${token}`, 'POST'),
        await status(path.replace('sam', 'kim'), `token ${token}`),
        await status('/repos/octo-org/other', `token ${token}`),
        await status('/user', `token ${token}`),
        await status(`/../..${path}`, `token ${token}`),
      ],
      [200, 200, 401, 401, 404, 404, 404, 404, 404],
    );
    assert.equal(github.channels().length, 9);
    assert.match(Buffer.from(github.channels()[0]?.bytes ?? []).toString(), /^GET \/api\/v3\/repos\//);
  } finally {
    await github.close();
  }
});
