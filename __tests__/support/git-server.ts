/** GitHub's side of `git fetch`: the real `git http-backend` behind a small server on loopback. */

import { execFileSync, spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';

export type GitRequest = { readonly url: string; readonly authorization: string | undefined };

export type GitServer = {
  /** For GITHUB_SERVER_URL. */
  readonly url: string;
  readonly requests: GitRequest[];
  close(): Promise<void>;
};

export type GitServerOptions = {
  /** Holds bare repositories as `owner/name`. */
  readonly projects: string;
  /** What has to be in `Authorization`; absent: everybody may read. */
  readonly authorization?: string;
  /** Waits so long before each answer. */
  readonly delayMs?: number;
  /** Answers with this instead. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => void;
};

export async function startGitServer(options: GitServerOptions): Promise<GitServer> {
  const requests: GitRequest[] = [];
  const server = createServer((request, response) => {
    const { authorization } = request.headers;
    requests.push({ url: request.url ?? '', authorization });
    if (options.answer !== undefined) return options.answer(request, response);
    if (options.authorization !== undefined && authorization !== options.authorization) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' }).end();
      return;
    }
    setTimeout(() => serve(request, response, options.projects), options.delayMs ?? 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** CGI: the request as variables and stdin, the answer as headers, an empty line, and the rest. */
function serve(request: IncomingMessage, response: ServerResponse, projects: string): void {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const backend = join(execFileSync('git', ['--exec-path']).toString().trim(), 'git-http-backend');
  const child = spawn(backend, {
    cwd: dirname(projects),
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: projects,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: String(request.headers['content-encoding'] ?? ''),
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  request.pipe(child.stdin);
  child.stdin.on('error', () => {});
  let head = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    if (response.headersSent) return response.write(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end === -1) return;
    const headers = head
      .subarray(0, end)
      .toString()
      .split('\r\n')
      .map((line) => line.split(/: (.*)/s));
    const status = headers.find(([name]) => name === 'Status')?.[1];
    response.writeHead(
      Number.parseInt(status ?? '200', 10),
      Object.fromEntries(headers.map(([name, value]) => [name, value])),
    );
    response.write(head.subarray(end + 4));
  });
  child.stdout.on('end', () => response.end());
  response.on('close', () => child.kill());
}
