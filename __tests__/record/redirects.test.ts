/** A redirect as a client sees it once it is refused, on the real `node:http`. */

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import { it } from 'node:test';
import { refuseRedirects } from '../../src/record/redirects.ts';

it('a redirect has no destination, and is told; any other answer keeps all that it has', async (test) => {
  const server = createServer((request, response) => {
    response.writeHead(Number(request.url?.slice(1)), { location: 'http://elsewhere.invalid/' }).end('{}');
  });
  test.after(() => server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const told: number[] = [];
  refuseRedirects((status) => told.push(status));
  const statuses = [200, 201, 301, 302, 303, 307, 308, 404];
  const kept: number[] = [];
  for (const status of statuses) {
    const [response]: IncomingMessage[] = await once(
      get({ host: '127.0.0.1', port, path: `/${status}`, agent: false }),
      'response',
    );
    if (response?.headers.location !== undefined) kept.push(status);
    response?.resume();
  }
  assert.deepEqual(kept, [200, 201, 404]);
  assert.deepEqual(told, [301, 302, 303, 307, 308]);
});
