import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { token } from './asking.ts';
import { hubFor, say, startScripted } from './scripted-github.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('writing-child.ts', import.meta.url));
const comment = { id: 5, user: { login: 'sam', type: 'User' }, body: 'Hello', html_url: '' };

it('loads no package before the first write, keeps the pace that GitHub asks for, and ends with the run', async () => {
  const limit = say(429, {}, { 'retry-after': '40' });
  const github = await startScripted((_, index) => (index < 2 ? say(201, comment) : limit));
  try {
    const options = { env: { PATH: process.env.PATH ?? '' }, timeout: 30_000 };
    const { stdout, stderr } = await run(process.execPath, [program, github.apiUrl, token], options);
    const { before, after, verdicts, pace, ms } = JSON.parse(stdout);
    assert.deepEqual([before, verdicts, stderr], [[], ['done', 'done', 'failed'], '']);
    for (const name of ['@actions/github', '@octokit/plugin-retry', '@octokit/plugin-throttling'])
      assert.ok(after.includes(name), name);
    assert.ok(pace > 2_500, `${pace} ms between two comments`);
    assert.ok(ms < 2_000, `${ms} ms from the end of the run to the end of the process`);
  } finally {
    await github.close();
  }
});

it('writes through the proxy that it is given', async () => {
  const github = await startScripted(() => say(201, comment));
  const asked: string[] = [];
  const proxy = createServer((incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    const onward = request(
      incoming.url ?? '',
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      },
    );
    incoming.pipe(onward);
  });
  proxy.on('connect', (incoming, client, head) => {
    asked.push(`CONNECT ${incoming.url}`);
    const [host = '', port = ''] = (incoming.url ?? '').split(':');
    const server = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      server.write(head);
      client.pipe(server).pipe(client);
    });
    for (const socket of [client, server]) socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  try {
    const address = proxy.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const hub = hubFor(github.apiUrl, { proxy: `http://127.0.0.1:${port}` });
    assert.equal((await hub.createComment({ number: 7, body: 'Hello' })).verdict, 'done');
    assert.deepEqual([github.seen[0]?.body, asked.length], [{ body: 'Hello' }, 1]);
  } finally {
    proxy.closeAllConnections();
    await new Promise<void>((resolve) => proxy.close(() => resolve()));
    await github.close();
  }
});
