/** In a real runner that hides nothing itself, the key of the endpoint leaves by no way but its header. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { RecordedRequest } from '../../src/demo/script.ts';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import { type ActRun, startAct } from '../support/act.ts';
import { replyAsAgent } from '../support/act-model.ts';
import { createActRepository } from '../support/act-repository.ts';
import { readActStep } from '../support/act-step.ts';
import { toModelChannels, withReadings } from '../support/leak-run.ts';
import { type Channel, findLeaks } from '../support/leaks.ts';
import { createSecrets } from '../support/secrets.ts';

const secrets = createSecrets('act').filter(({ label }) => label === 'api-key');
const key = secrets[0]?.value ?? '';

/** Everything in the folder, by path. */
function toFileChannels(folder: string): readonly Channel[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({ channel: `file ${name}`, bytes: readFileSync(join(folder, name)) }));
}

describe('a key that a program and the model repeat', () => {
  let folder = '';
  let run: ActRun;
  let requests: readonly RecordedRequest[] = [];

  before(async () => {
    folder = realpathSync(await mkdtemp(join(tmpdir(), 'goagent repository ')));
    await createActRepository(folder);
    const model = await startScriptedModel((request) => {
      const reply = replyAsAgent(request);
      const said = `${key} ${Buffer.from(key).toString('base64')} ${encodeURIComponent(key)}`;
      return reply.text === undefined || reply.text === '[]' ? reply : { text: `The key is ${said}.` };
    });
    run = await startAct({
      repository: folder,
      workflow: 'agent.yml',
      event: 'push',
      vars: { MODEL_URL: model.baseUrl },
      secrets: { OAI_API_KEY: key },
    });
    requests = [...model.requests];
    await model.close();
  });
  after(async () => {
    run.remove();
    await rm(folder, { recursive: true });
  });

  it('is really said by both', () => {
    assert.equal(run.exit, 0, run.tail);
    assert.match(readActStep(run, { id: 'agent' }).outputs['final-message'] ?? '', /^The key is /);
    const last = Buffer.from(requests.at(-1)?.raw ?? []).toString();
    assert.match(last, /\\"key\\":\\"[^"]/);
    assert.doesNotMatch(last, /\\"key\\":\\"none/);
  });

  it('is masked before anything else is printed', () => {
    const commands = run.records.filter(
      ({ stage, stepID }) => stage === 'Main' && String(stepID) === 'agent',
    );
    const masks = commands.filter(({ command }) => command === 'add-mask').map(({ arg }) => arg);
    assert.ok(masks.includes(key));
    const printed = commands.findIndex(({ raw_output }) => raw_output === true);
    assert.ok(commands.findIndex(({ command }) => command === 'add-mask') < printed);
  });

  it('is in no output, summary, line, file or request', () => {
    // The mask itself is the one line that must hold it.
    const printed = run.records.filter(({ command }) => command !== 'add-mask');
    const other = run.printed
      .toString()
      .split('\n')
      .filter((line) => !line.startsWith('{'));
    const channels = withReadings([
      { channel: 'records', bytes: Buffer.from(JSON.stringify(printed)) },
      { channel: 'other lines', bytes: Buffer.from(other.join('\n')) },
      ...readdirSync(join(run.folder, 'kept')).flatMap((job) =>
        ['act', 'tmp'].flatMap((name) => toFileChannels(join(run.folder, 'kept', job, name))),
      ),
      ...toModelChannels(requests, { authorization: `Bearer ${key}` }),
    ]);
    assert.ok(channels.some(({ channel }) => channel.endsWith('audit.jsonl')));
    assert.ok(channels.some(({ channel }) => channel.endsWith('SUMMARY.md')));
    assert.deepEqual(findLeaks({ channels, secrets }), []);
  });
});
