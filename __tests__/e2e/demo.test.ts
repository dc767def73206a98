/** The demo as somebody meets it who has cloned and installed nothing: dist and package.json, in a folder of any name. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import { hasNode, type NodeVersion, nodePath } from '../support/step-process.ts';

const top = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'goagent demo '));
const temporary = join(folder, 'temporary files');
mkdirSync(temporary);
for (const name of ['dist', 'package.json'])
  cpSync(join(top, name), join(folder, 'a clone', name), { recursive: true });
after(() => rmSync(folder, { recursive: true }));

type Shown = {
  readonly exit: number | null;
  readonly out: string;
  readonly error: string;
  readonly ms: number;
};

/** Started with nothing but PATH and a place for temporary files: no HOME, no proxy, no key. */
function demo(node: NodeVersion, variables: { readonly [name: string]: string } = {}): Promise<Shown> {
  const { PATH = '', SystemRoot = '' } = process.env;
  const places = { TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  const cli = join(folder, 'a clone', 'dist', 'cli', 'index.js');
  const started = performance.now();
  const env = { PATH, ...(SystemRoot === '' ? {} : { SystemRoot }), ...places, ...variables };
  const child = spawn(nodePath(node), [cli, 'demo'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  const error: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => error.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit) => {
      const ms = performance.now() - started;
      resolve({ exit, out: Buffer.concat(out).toString(), error: Buffer.concat(error).toString(), ms });
    });
  });
}

describe('the demo', () => {
  for (const node of [20, 24] as const) {
    it(`ends in success with a valid log, under 10 s, on Node ${node}`, {
      skip: !hasNode(node),
    }, async () => {
      const shown = await demo(node);
      assert.deepEqual([shown.exit, shown.error], [0, ''], shown.out);
      assert.match(shown.out, /^The model is a scripted one, embedded in the demo/m);
      assert.match(shown.out, /^## ✅ goagent: success$/m);
      assert.match(shown.out, /3 of 3/, 'the three reads of what is not to be read were refused');
      assert.match(shown.out, /^valid: \d+ lines, conclusion success, \d+ files\ndigest [0-9a-f]{64}$/m);
      assert.ok(shown.ms < 10_000, `${shown.ms}`);
      assert.deepEqual(readdirSync(join(folder, 'a clone')).sort(), ['dist', 'package.json']);
    });
  }

  it('asks the endpoint of OAI_MODEL, OAI_BASE_URL and OAI_API_KEY instead', async () => {
    const model = await startScriptedModel([{ text: '[]' }, { text: 'An answer from elsewhere.' }]);
    const key = ['key', 'of', 'a', 'demo', '0123456789'].join('-');
    const shown = await demo(24, { OAI_MODEL: 'elsewhere/1', OAI_BASE_URL: model.baseUrl, OAI_API_KEY: key });
    await model.close();
    assert.equal(shown.exit, 0, shown.out + shown.error);
    assert.match(shown.out, /^The model is elsewhere\/1, from OAI_MODEL\.$/m);
    assert.match(shown.out, /An answer from elsewhere\./);
    assert.equal(Object(model.requests[0]?.body).model, 'elsewhere/1');
    assert.equal(model.requests[0]?.headers.authorization, `Bearer ${key}`);
    assert.ok(!shown.out.includes(key), shown.out);
  });

  it('is not led astray by a proxy that leads nowhere', async () => {
    const proxy = 'http://127.0.0.1:9';
    const shown = await demo(24, { HTTP_PROXY: proxy, HTTPS_PROXY: proxy });
    assert.equal(shown.exit, 0, shown.out + shown.error);
  });
});
