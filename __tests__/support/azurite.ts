/** A blob store on loopback: azurite in memory, with an account that exists for one test only. */

import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

export type BlobStore = {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Path and signed query of a blob. Whoever has it may read and write. */
  toSignedPath(blob: string): string;
  close(): Promise<void>;
};

const program = fileURLToPath(new URL('../../node_modules/azurite/dist/src/blob/main.js', import.meta.url));
const account = 'goagenttest';
const container = 'artifacts';
const startMs = 30_000;

/** Starts it, and makes the container in which all blobs are. */
export async function startBlobStore(): Promise<BlobStore> {
  const key = randomBytes(64);
  const child = spawn(process.execPath, [program, ...options], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, AZURITE_ACCOUNTS: `${account}:${key.toString('base64')}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const origin = await readOrigin(child);
  const toSignedPath = (path: string) => `/${account}/${path}`;
  const response = await fetch(`${origin}${toSignedPath(container)}?restype=container&${sign(key)}`, {
    method: 'PUT',
    headers: { 'x-ms-version': version },
  });
  if (response.status !== 201) throw new Error(`azurite made no container: ${await response.text()}`);
  return {
    origin,
    toSignedPath: (blob) => `${toSignedPath(`${container}/${encodeURIComponent(blob)}`)}?${sign(key)}`,
    close: async () => {
      process.off('exit', end);
      if (child.exitCode !== null) return;
      const closed = once(child, 'close');
      end();
      await closed;
    },
  };
}

const options = [
  ...['--blobHost', '127.0.0.1', '--blobPort', '0'],
  // The client speaks a newer version of the protocol than azurite knows.
  ...['--inMemoryPersistence', '--skipApiVersionCheck', '--disableTelemetry'],
];

function readOrigin(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), startMs);
    child.once('error', reject);
    child.once('close', () => reject(new Error(`azurite did not start: ${told}`)));
    // Read to its end: it writes a line for each request, and dies of a pipe that nobody reads.
    child.stdout?.on('data', (chunk: Buffer) => {
      told = `${told}${chunk}`.slice(-10_000);
      const origin = /successfully listens on (http:\/\/\S+)/.exec(told)?.[1];
      if (origin === undefined) return;
      clearTimeout(timer);
      resolve(origin);
    });
  });
}

const version = '2018-11-09';

/** A shared access signature of the account, as the storage documentation describes it for that version. */
function sign(key: Buffer): string {
  const until = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+/, '');
  const fields = { permissions: 'rwdlac', services: 'b', types: 'sco' };
  const text = [account, fields.permissions, fields.services, fields.types, '', until, '', '', version, ''];
  const query = new URLSearchParams({
    sv: version,
    ss: fields.services,
    srt: fields.types,
    sp: fields.permissions,
    se: until,
    sig: createHmac('sha256', key).update(text.join('\n')).digest('base64'),
  });
  return query.toString();
}
