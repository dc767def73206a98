/** `git fetch` from the fake GitHub, by the real `git http-backend`. */

import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { World } from './hub-world.ts';
import type { HubToken } from './types.ts';

export type GitServing = {
  readonly world: World;
  readonly tokens: readonly HubToken[];
  readonly projects: string;
};

/** A public repository is everybody's to fetch; a private one is for tokens, as actions/checkout sends them. */
export async function serveGit(
  request: IncomingMessage,
  response: ServerResponse,
  { world, tokens, projects }: GitServing,
): Promise<void> {
  const basic = (request.headers.authorization ?? '').replace(/^basic /i, '');
  const password = Buffer.from(basic, 'base64')
    .toString()
    .replace(/^[^:]*:/, '');
  if (world.settings.private === true && !tokens.some(({ token }) => token === password)) {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' }).end();
    return;
  }
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const path = decodeURIComponent(url.pathname).replace(/^(\/[^/]+\/[^/]+?)(?:\.git)?\//, '$1.git/');
  const backend = `${(await world.git.read(['--exec-path'])).trim()}/git-http-backend`;
  const child = spawn(backend, {
    cwd: projects,
    env: {
      ...{ PATH: process.env.PATH, GIT_PROJECT_ROOT: projects, GIT_HTTP_EXPORT_ALL: '1', PATH_INFO: path },
      ...{ GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_COUNT: '1' },
      ...{ GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' },
      ...{ QUERY_STRING: url.search.slice(1), REQUEST_METHOD: request.method ?? 'GET' },
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: String(request.headers['content-encoding'] ?? ''),
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => {});
  response.on('close', () => child.kill());
  request.pipe(child.stdin);
  const parts: Buffer[] = [];
  for await (const part of child.stdout) parts.push(part);
  sendCgi(response, Buffer.concat(parts));
}

/** CGI: headers, an empty line, and the rest. */
function sendCgi(response: ServerResponse, bytes: Buffer): void {
  const end = bytes.indexOf('\r\n\r\n');
  const lines = bytes.subarray(0, Math.max(0, end)).toString().split('\r\n');
  const headers = lines.map((line) => line.split(/: (.*)/s)).filter(([name]) => name !== '');
  const status = headers.find(([name]) => name === 'Status')?.[1] ?? '200';
  response.writeHead(
    Number.parseInt(status, 10),
    Object.fromEntries(headers.map(([name, value]) => [name, value])),
  );
  response.end(bytes.subarray(end + 4));
}
