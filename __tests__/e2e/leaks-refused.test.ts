/** Nothing of a secret leaves in a complaint: inputs, manifests, paths, events and endpoints that are refused, in the words of secrets. */

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { ReplyScript } from '../../src/demo/script.ts';
import { toEmissions } from '../support/emissions.ts';
import { assertNone } from '../support/leak-evidence.ts';
import { type LeakRunOptions, makeFolder, openLeakRuns } from '../support/leak-run.ts';
import { createSearcher, type Finding, printMatrix } from '../support/leaks.ts';
import { createVariableSources } from '../support/secret-sources.ts';
import { createRepository, type Files } from '../support/workspace.ts';

const runs = openLeakRuns();
after(runs.remove);

const sources = createVariableSources();
const search = createSearcher(sources.secrets);
/** What fits into a complaint, which shows 80 characters. */
const texts = toEmissions(sources.secrets)
  .map(({ text }) => text)
  .filter((text) => text.length <= 78 && !text.includes('\0'));

/** So many of them, of each kind some: `turn` tells which. */
function take(count: number, turn: number): readonly string[] {
  const stride = Math.floor(texts.length / count);
  return Array.from({ length: count }, (_, index) => texts[(index * stride + turn) % texts.length] ?? '');
}

type Refusal = Omit<LeakRunOptions, 'sources' | 'script' | 'workspace'> & {
  readonly files?: Files;
  readonly script?: readonly ReplyScript[];
  /** A file of the work tree that is changed after the commit. */
  readonly edit?: string;
};

const all: Finding[] = [];
const kinds = new Set<string>();
let folders = 0;

/** The conclusion's reason, once it is sure that nothing left. */
async function refuse(refusal: Refusal): Promise<string> {
  const { files = { 'a.txt': 'a' }, script = [{ text: 'fine' }], edit, ...options } = refusal;
  const workspace = makeFolder(runs.root, `checkout-${folders++}`);
  await createRepository(workspace, files);
  if (edit !== undefined) writeFileSync(join(workspace, edit), 'Changed by an earlier step.');
  const run = await runs.start({
    ...options,
    sources,
    script,
    workspace,
    inputs: { prompt: 'Say something.', 'http-retries': '0', ...options.inputs },
  });
  const findings = search({ channels: run.channels });
  for (const { channel } of run.channels) kinds.add(toKind(channel));
  all.push(...findings.map((one) => ({ ...one, channel: toKind(one.channel) })));
  assertNone(findings);
  return run.result.outputs.reason ?? '';
}

/** The run's folder has a random name. */
const toKind = (channel: string): string => channel.replace(/goagent-\w+/, 'goagent-*').replace(/ \d+$/, '');

const badInputs = [
  ...['allow-insecure-http', 'fallback-models', 'temperature', 'top-p', 'reasoning-effort', 'max-steps'],
  ...['max-output-tokens', 'context-window', 'http-timeout', 'http-retries', 'http-retry-backoff', 'timeout'],
  ...['allow-tools', 'tool-timeout', 'max-tool-output', 'env-allowlist', 'max-tool-calls', 'fail-on'],
  ...['base-url', 'model', 'tools', 'prompt-file', 'system-file', 'redact', 'api-headers'],
];

describe('secrets in what is refused', () => {
  it('stay out of complaints about inputs, known and unknown', async () => {
    for (const turn of [0, 1, 2, 3]) {
      const values = take(badInputs.length, turn);
      // Two blanks and a bracket: no input takes that, and most say what they got.
      const inputs = badInputs.map((name, index) => [name, `/(${values[index]}  `]);
      const unknown = take(12, turn).map((text) => [`INPUT_${text.replaceAll('=', '_')}`, 'x']);
      const reason = await refuse({
        inputs: Object.fromEntries(inputs),
        env: Object.fromEntries(unknown),
      });
      assert.equal(reason, 'INPUTS_INVALID');
    }
  });

  it('stay out of complaints about a manifest', async () => {
    const [first = '', ...rest] = take(40, 5);
    const toTool = (text: string, index: number): object => ({
      name: index % 3 === 0 ? text : `tool-${index}`,
      [text]: text,
      description: index % 4 === 0 ? { [text]: 1 } : text,
      command: [['./tools/bin/../', '/', './', ''][index % 4] + text, text],
      envPassthrough: [text],
      schema: { type: text, properties: { [text]: { pattern: `(${text}` } } },
      access: text,
    });
    const manifests = [
      JSON.stringify({ [first]: 1, tools: rest.map(toTool) }),
      JSON.stringify({ tools: rest.map((builtin) => ({ name: 'b', builtin })) }),
      `{"tools": [{"name": "${first}" ${first}`,
    ];
    for (const manifest of manifests) {
      const inputs = { tools: 'tools.json', 'allow-tools': 'nothing' };
      assert.equal(await refuse({ files: { 'tools.json': manifest }, inputs }), 'MANIFEST_INVALID');
    }
  });

  it('stay out of complaints about paths, programs and revisions', async () => {
    const name = take(60, 7).filter((text) => /^[\w.=-]+$/.test(text));
    const command = [`./tools/bin/${name[0]}`];
    const missing = JSON.stringify({ tools: [{ name: 'a', command, schema: { type: 'object' } }] });
    const cases: readonly (readonly [string, Refusal])[] = [
      ['POLICY_NOT_AVAILABLE', { inputs: { prompt: '', 'prompt-file': `not/${name[1]}/committed.txt` } }],
      ['TOOL_UNAVAILABLE', { files: { 'tools.json': missing }, inputs: { tools: 'tools.json' } }],
      ['INPUTS_INVALID', { inputs: { 'working-directory': `no/${name[2]}/${name[3]}` } }],
      ['INPUTS_INVALID', { env: { GITHUB_WORKSPACE: `/no/${name[4]}/${name[5]}` } }],
      ['POLICY_NOT_AVAILABLE', { inputs: { tools: 'tools.json' }, env: { GITHUB_SHA: name[6] ?? '' } }],
      ['EVENT_NOT_SUPPORTED', { event: { name: take(9, 11)[4] ?? '' } }],
      ['AUDIT_NOT_WRITTEN', { env: { RUNNER_TEMP: `/no/${name[7]}` } }],
    ];
    for (const [reason, refusal] of cases) assert.equal(await refuse(refusal), reason);
    for (const text of name.slice(8, 12)) {
      const edited = { files: { [text]: 'Go.' }, edit: text, inputs: { prompt: '', 'prompt-file': text } };
      assert.equal(await refuse(edited), 'ANSWER');
    }
  });

  it('stay out of what is said of an endpoint', async () => {
    const said = take(30, 13);
    const text = said.join(' ');
    const headers = Object.fromEntries(
      said.filter((one) => /^[\x21-\x7e]+$/.test(one)).map((one, index) => [`x-said-${index}`, one]),
    );
    const status = (code: number, body: string, more: object = {}): ReplyScript => ({
      fault: { type: 'status', status: code, body, headers: { ...headers, ...more } },
    });
    const cases: readonly (readonly [string, ReplyScript])[] = [
      ['PROVIDER_REPLY_INVALID', status(200, `<html>${text}</html>`, { 'content-type': 'text/html' })],
      ['PROVIDER_REPLY_INVALID', status(200, `{"${said[0]}": ["${said[1]}"`)],
      ['PROVIDER_STATUS', status(400, JSON.stringify({ error: { message: text, code: said[2] } }))],
      ['PROVIDER_STATUS', status(401, text)],
      ['PROVIDER_STATUS', status(307, text, { location: `https://${said[3]}.test/${said[4]}?${said[5]}` })],
      ['PROVIDER_REPLY_INVALID', { fault: { type: 'error-with-200', error: { message: text, type: text } } }],
    ];
    for (const [reason, reply] of cases) assert.equal(await refuse({ script: [reply] }), reason);
    const gone = { 'base-url': `http://127.0.0.1:9/${said.map(encodeURIComponent).join('/')}` };
    assert.equal(await refuse({ inputs: gone }), 'PROVIDER_UNREACHABLE');
  });

  it('were found nowhere', () => {
    console.log(printMatrix('found', [...kinds].sort(), all));
    assertNone(all);
  });
});
