/** Main starts itself anew in place, once, and only its memory knows the environment afterwards. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('../support/clean-start-child.ts', import.meta.url));

type Told = {
  readonly pid: number;
  readonly argv: readonly string[];
  readonly execArgv: readonly string[];
  readonly env: { readonly [name: string]: string };
  readonly block: string;
};

type Ended = { readonly pid: number | undefined; readonly exit: number | null; readonly out: string };

describe('a clean start', { skip: process.platform !== 'linux' }, () => {
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'goagent-start-'));
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(env: { readonly [name: string]: string }): Promise<Ended> {
    const argv = ['--no-warnings', child, 'two words', ''];
    const started = spawn(process.execPath, argv, {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
    });
    let out = '';
    started.stdout.on('data', (chunk: Buffer) => {
      out += chunk;
    });
    const exit = await new Promise<number | null>((resolve) => started.once('close', resolve));
    return { pid: started.pid, exit, out };
  }

  const secret = `secret-${randomBytes(8).toString('hex')}`;
  const toEnv = (): { readonly [name: string]: string } => ({
    PATH: '/usr/bin:/bin',
    RUNNER_TEMP: folder,
    RUNNER_TRACKING_ID: 'github_1',
    'INPUT_API-KEY': secret,
    HTTPS_PROXY: `http://user:${secret}@127.0.0.1:1`,
    ODD: 'two\nlines = "quoted" ü',
  });

  it('keeps process, arguments and variables, and takes the secret out of the block', async () => {
    const env = { ...toEnv(), INPUT_TOOLS: 'tools.json' };
    const { pid, out } = await start(env);
    const told: Told = JSON.parse(out);
    assert.deepEqual([told.pid, told.argv, told.execArgv], [pid, ['two words', ''], ['--no-warnings']]);
    assert.deepEqual(told.env, env);
    assert.equal(told.block.includes(secret), false);
    assert.match(told.block, /RUNNER_TRACKING_ID=github_1/);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is for runs that name a manifest', async () => {
    const told: Told = JSON.parse((await start(toEnv())).out);
    assert.equal(told.block.includes(secret), true);
    assert.deepEqual(told.env, toEnv());
  });

  it('goes on without where there is no place for the file', async () => {
    const env = { ...toEnv(), INPUT_TOOLS: 'tools.json', RUNNER_TEMP: join(folder, 'nowhere') };
    const told: Told = JSON.parse((await start(env)).out);
    assert.deepEqual(told.env, env);
  });

  it('believes no file that others could have written, and none by another name', async () => {
    const forged = { FORGED: 'yes' };
    const name = 'goagent-environment-00000000-0000-4000-8000-000000000000.json';
    for (const [file, mode] of [
      [name, 0o644],
      ['other.json', 0o600],
    ] as const) {
      const path = join(folder, file);
      writeFileSync(path, JSON.stringify(forged), { mode });
      const told: Told = JSON.parse((await start({ ...toEnv(), GOAGENT_ENVIRONMENT_FILE: path })).out);
      assert.deepEqual(told.env, toEnv());
      rmSync(path, { force: true });
    }
  });

  it('ends the step where its own file is gone', async () => {
    const name = 'goagent-environment-00000000-0000-4000-8000-000000000000.json';
    const { exit, out } = await start({ ...toEnv(), GOAGENT_ENVIRONMENT_FILE: join(folder, name) });
    assert.deepEqual([exit, out], [1, '']);
  });
});
