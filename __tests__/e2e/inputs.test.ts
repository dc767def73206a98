/** Every declared input through the real bundle: where a good value shows, and what a bad one is told. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { inputTable } from '../../src/runner/input-table.ts';
import { badInputs, takesAnyText } from '../support/bad-inputs.ts';
import { toTold } from '../support/canary-line.ts';
import { type EndedRun, linesOf, runBundle } from '../support/ended-run.ts';
import { startResultsService } from '../support/results-service.ts';
import { createToolRepository } from '../support/tool-repository.ts';
import { runTrust } from '../support/trust-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent-inputs-'));
const runs: EndedRun[] = [];
after(() => {
  for (const run of runs) run.remove();
  rmSync(folder, { recursive: true });
});

const run: typeof runBundle = async (script, options) => {
  const ended = await runBundle(script, options);
  runs.push(ended);
  return ended;
};

/** Inputs whose good value some test of this file has seen at work. */
const shown = new Set<string>();
const show = (inputs: { readonly [name: string]: string }): { readonly [name: string]: string } => {
  for (const name of Object.keys(inputs)) shown.add(name);
  return inputs;
};

const done = [{ text: 'Done.' }];
const bodyOf = (ended: EndedRun, index = 0) => Object(ended.requests[index]?.body);
const toldIn = (messages: readonly { readonly content: string }[]) =>
  toTold(messages.map(({ content }) => content));
const told = (ended: EndedRun) => ended.stdout.toString();
const problem = (ended: EndedRun) => String(ended.log.at(-1)?.message).split('\n');
const call = (name: string, args: { readonly [name: string]: string | number } = {}) => ({
  name,
  arguments: args,
});
const results = (ended: EndedRun): readonly string[] =>
  bodyOf(ended, ended.requests.length - 1)
    .messages.filter((message: { role: string }) => message.role === 'tool')
    .map((message: { content: string }) => message.content);

describe('a good value of', () => {
  it('task, model and sampling is in the request; secrets and redact are in nothing that leaves (C08)', async () => {
    const secret = ['a', 'very', 'own', 'value'].join('-');
    const ended = await run([{ text: `It is ${secret}, ticket T-4711.` }], {
      inputs: show({
        prompt: 'Say it.',
        system: 'You are brief.',
        developer: 'In English.',
        model: 'some/model:1',
        'api-key': ['key', '0123456789', 'abcdef'].join('-'),
        'api-headers': 'X-Title: A test\nX-Tenant: tenant-number-one',
        temperature: '0.25',
        'reasoning-effort': 'low',
        'max-output-tokens': '321',
        secrets: `- ${secret}`,
        redact: 'T-[0-9]{4}',
      }),
    });
    const { messages, model, temperature, reasoning_effort, max_tokens, max_completion_tokens } =
      bodyOf(ended);
    assert.deepEqual(
      messages.map(({ role }: { role: string }) => role),
      ['system', 'developer', 'user'],
    );
    assert.deepEqual(toldIn(messages), ['You are brief.', 'In English.', 'Say it.']);
    assert.deepEqual([model, temperature, reasoning_effort], ['some/model:1', 0.25, 'low']);
    assert.equal(max_completion_tokens ?? max_tokens, 321);
    const headers = ended.requests[0]?.headers;
    assert.deepEqual(
      [headers?.authorization, headers?.['x-title'], headers?.['x-tenant']],
      ['Bearer key-0123456789-abcdef', 'A test', 'tenant-number-one'],
    );
    assert.equal(ended.outputs['final-message'], 'It is ***, ticket ***.');
    assert.match(told(ended), new RegExp(`^::add-mask::${secret}$`, 'm'));
    assert.equal(ended.outputs.model, 'some/model:1');
  });

  it('allow-insecure-http lets the key travel over http to a host that is not loopback', async () => {
    const unspecified = 'http://0.0.0.0:9/v1';
    const refused = await run([], { inputs: { 'base-url': unspecified } });
    assert.match(problem(refused)[0] ?? '', /"base-url": got "http:\/\/0\.0\.0\.0:9\/v1" \(http to a host/);
    const inputs = show({ 'base-url': unspecified, 'allow-insecure-http': 'true' });
    const allowed = await run([], { inputs });
    assert.equal(allowed.outputs.conclusion, 'provider-error', 'it was tried');
  });

  it('fallback-models, http-retries, http-retry-backoff and top-p shows in what is asked, and when', async () => {
    const fails = { fault: { type: 'status', status: 503 } } as const;
    const ended = await run([fails, fails, { text: 'Second choice.' }], {
      inputs: show({
        model: 'first',
        'fallback-models': 'second, third',
        'http-retries': '1',
        'http-retry-backoff': '40ms',
        'top-p': '0.5',
        temperature: '1.5',
      }),
    });
    const asked = ended.requests.map((_, index) => bodyOf(ended, index));
    assert.deepEqual(
      asked.map(({ model, top_p, temperature }) => [model, top_p, temperature]),
      [
        ['first', 0.5, undefined],
        ['first', 0.5, undefined],
        ['second', 0.5, undefined],
      ],
    );
    const waits = linesOf(ended, 'http-attempt').map(({ backoffMs }) => Number(backoffMs));
    assert.ok(Number(waits[0]) >= 20 && Number(waits[0]) <= 60, `${waits}`);
    assert.deepEqual(waits.slice(1), [0, 0]);
    assert.match(told(ended), /ONE_KNOB: top-p is set; omitting temperature per one-knob rule/);
    assert.equal(ended.outputs.model, 'second');
  });

  it('http-timeout ends an attempt, and context-window shortens what does not fit', async () => {
    const slow = await run([{ fault: { type: 'stall' } }], { inputs: show({ 'http-timeout': '600ms' }) });
    assert.match(problem(slow)[0] ?? '', /http-timeout=600ms/);
    const long = { 'long.txt': 'A line of the long file.\n'.repeat(900) };
    const read = { text: 'Read.', calls: [call('fs_read_file', { path: 'long.txt' })] };
    const short = await run([read, ...done], {
      workspace: long,
      inputs: show({ 'context-window': '4000', 'allow-tools': 'fs_read_file' }),
    });
    assert.equal(short.outputs.conclusion, 'success');
    assert.match(told(short), /CONTEXT_SHORTENED/);
    assert.ok((results(short)[0]?.length ?? 0) < 12_000);
  });

  it('max-total-tokens, max-cost-usd and prices is the limit that log, output and summary name', async () => {
    const usage = { prompt: 5_000, completion: 100, cached: 4_000 };
    const ended = await run([{ text: 'Done.', usage }], {
      inputs: show({
        'max-total-tokens': '300000',
        'max-cost-usd': '1.5',
        prices: 'scripted: {input: 1.25, output: 10, cached: 0.125}',
      }),
    });
    assert.deepEqual([ended.outputs.conclusion, ended.outputs['cost-usd']], ['success', '0.00275']);
    assert.equal(bodyOf(ended).max_tokens, 8_192);
    assert.match(
      ended.summary,
      /\| tokens charged \| 5100 \| 300000 \|\n\| cost \| 0\.00275 USD \| 1\.5 USD \|/,
    );
    assert.deepEqual(
      linesOf(ended, 'model-replied').map(({ spent }) => spent),
      [{ tokens: 5_100, usd: 0.00275 }],
    );
    assert.deepEqual(Object(ended.log.at(-1)?.totals).costUsd, 0.00275);
  });

  it('max-steps, max-tool-calls, timeout and fail-on is the limit that the summary names', async () => {
    const twice = { calls: [call('get_time'), call('get_time')] };
    const ended = await run([twice, { text: 'Enough.' }], {
      inputs: show({
        'max-steps': '2',
        'max-tool-calls': '1',
        timeout: '1m17s',
        'fail-on': 'cancelled',
      }),
    });
    assert.deepEqual([ended.exit, ended.outputs.reason], [0, 'CALLS_EXHAUSTED']);
    assert.match(ended.summary, /\| steps \| 2 \| 2 \|\n\| tool calls \| 1 \| 1 \|/);
    assert.match(ended.summary, /\| time \| [0-9.]+ s \| 77\.0 s \|/);
  });

  it('files and tools shows in what is asked, offered, started and read', {
    skip: process.platform === 'win32',
  }, async () => {
    const workspace = join(folder, 'tools');
    const tools = [
      { name: 'look', envPassthrough: ['PLACE', 'OAI_API_KEY', 'OAI_BASE_URL', 'OAI_HTTP_TIMEOUT'] },
      { name: 'nap', command: ['/bin/sleep', '20'] },
      { name: 'talk' },
      { name: 'fs_read_file', builtin: 'fs_read_file' },
      { name: 'unoffered', command: ['/bin/true'] },
    ];
    const programs = { look: 'pwd -P; env', talk: 'head -c 3000 /dev/zero | tr "\\0" x' };
    const files = { 'task.txt': 'From a file.', 'system.txt': 'You are a file.', 'sub/.env': 'PLACE=open\n' };
    await createToolRepository(workspace, { tools, programs, files });
    const calls = [
      call('look'),
      call('nap'),
      call('talk'),
      call('fs_read_file', { path: '.env' }),
      call('unoffered'),
    ];
    const ended = await run([{ calls }, ...done], {
      workspace,
      env: { PLACE: 'here', NOT_PASSED: 'no' },
      inputs: {
        prompt: '',
        'api-key': ['key', '0123456789'].join('-'),
        'http-timeout': '61s',
        ...show({
          'prompt-file': 'task.txt',
          'system-file': './system.txt',
          tools: 'tools.json',
          'allow-tools': 'look, nap\ntalk, fs_read_file',
          'tool-timeout': '1s',
          'max-tool-output': '1KiB',
          'env-allowlist': 'PLACE',
          'working-directory': 'sub',
          'allow-files': '.env',
        }),
      },
    });
    const first = bodyOf(ended);
    assert.deepEqual(toldIn(first.messages), ['You are a file.', 'From a file.']);
    const offered = first.tools.map((tool: { function: { name: string } }) => tool.function.name);
    assert.deepEqual(offered, ['look', 'nap', 'talk', 'fs_read_file']);
    const [look = '', nap, talk = '', env = '', unoffered = ''] = results(ended);
    assert.match(look, /\/sub\\?n?/);
    assert.match(look, /PLACE=here/);
    assert.match(look, /OAI_BASE_URL=http:\/\/127\.0\.0\.1/);
    assert.match(look, /OAI_HTTP_TIMEOUT=61000ms/);
    assert.match(look, /OAI_API_KEY=\*\*\*/);
    assert.doesNotMatch(look, /NOT_PASSED|GITHUB_|INPUT_/);
    assert.equal(nap, '{"error":"tool timed out"}');
    assert.ok(Buffer.byteLength(talk) <= 1_024 && talk.startsWith('xxx'), talk);
    assert.match(env, /PLACE=open/);
    assert.match(unoffered, /DENIED_NOT_OFFERED/);
  });

  it('variables is in the prompt, and output-schema, from either place, in the outputs', async () => {
    const schema = '{"type":"object","properties":{"ok":{"type":"boolean"}},"required":["ok"]}';
    const workspace = { 'ask.txt': 'Look at {{place}}.', 'answer.json': schema };
    const answers = [{ text: '```json\n{ "ok": true }\n```' }];
    const inputs = { prompt: '', 'prompt-file': 'ask.txt', ...show({ variables: 'place: here' }) };
    for (const given of [show({ 'output-schema': schema }), show({ 'output-schema-file': 'answer.json' })]) {
      const ended = await run(answers, { workspace, inputs: { ...inputs, ...given } });
      const contents = toldIn(bodyOf(ended).messages);
      assert.equal(contents.at(-1), 'Look at here.');
      assert.ok(contents.at(-2)?.endsWith(schema), contents.at(-2));
      assert.equal(ended.outputs['structured-output'], '{"ok":true}');
    }
  });

  it('the pre-stage shows in what is asked before the task, of whom, and with which tools', async () => {
    const workspace = join(folder, 'prestage');
    const files = { 'look.json': '{"tools":[{"name":"clock","builtin":"get_time"}]}', 'look.md': 'Look.' };
    await createToolRepository(workspace, { tools: [], files });
    const key = ['own', '0123456789'].join('-');
    const common = { prestage: 'true', 'prestage-model': 'small', 'prestage-api-key': key };
    const answer = { text: '[]' };
    const ended = await run([{ calls: [call('clock')] }, answer, ...done], {
      workspace,
      inputs: show({
        ...common,
        'prestage-system-file': 'look.md',
        'prestage-max-steps': '2',
        'allow-external': 'true',
        'prestage-tools': 'look.json',
      }),
    });
    const first = bodyOf(ended);
    assert.deepEqual([first.model, first.messages[0].content], ['small', 'Look.']);
    assert.equal(first.tools[0].function.name, 'clock');
    assert.equal(bodyOf(ended, 1).tool_choice, 'none', 'two steps, and the second is the last');
    assert.equal(ended.requests[0]?.headers.authorization, `Bearer ${key}`);
    const elsewhere = await run(done, {
      inputs: show({
        prestage: 'true',
        'prestage-system': 'Look.',
        'prestage-base-url': 'http://127.0.0.1:9',
      }),
    });
    assert.match(told(elsewhere), /PRESTAGE_FAILED: .*PROVIDER_UNREACHABLE/);
  });

  it('prices that name another model are told, with the name that was meant', async () => {
    const ended = await run(done, {
      inputs: { model: 'gpt-5-mini', prices: 'gpt5-mini: {input: 1, output: 2}' },
    });
    assert.deepEqual(
      linesOf(ended, 'warning').map(({ code, message }) => [code, message]),
      [
        [
          'PRICE_MISSING',
          'Input "prices" has no price for "gpt-5-mini", so cost-usd stays empty when it is asked. Did you mean it by "gpt5-mini"?',
        ],
      ],
    );
    assert.equal(ended.outputs['cost-usd'], '');
  });

  it('audit-content shows in the transcript', async () => {
    const ended = await run(done, { inputs: show({ 'audit-content': 'digests' }) });
    const transcript = ended.left.find(({ channel }) => channel.endsWith('transcript.json'));
    assert.equal(String(transcript?.bytes).includes('Done.'), false);
  });

  it('upload-audit, audit-artifact-name and audit-retention-days is in what the artifact service is asked', async () => {
    const service = await startResultsService();
    try {
      const inputs = show({
        'upload-audit': 'required',
        'audit-artifact-name': 'Log of the Prüfung',
        'audit-retention-days': '7',
      });
      const ended = await run(done, { inputs, env: service.variables });
      assert.equal(ended.outputs.conclusion, 'success', told(ended));
      const [artifact] = service.artifacts();
      assert.equal(artifact?.name, 'Log of the Prüfung');
      const days = (Date.parse(artifact?.expiresAt ?? '') - Date.now()) / 86_400_000;
      assert.ok(days > 6.9 && days < 7.1, `${days}`);
      assert.equal(ended.outputs['audit-artifact-id'], artifact?.id);
    } finally {
      await service.close();
    }
  });

  it('sandbox, allow-hosts and tainted-tools is what external tools get, reach and keep', {
    skip: process.platform === 'win32',
  }, async () => {
    const workspace = join(folder, 'granted');
    const tools = [
      { name: 'ask', network: true },
      { name: 'write', access: 'write' },
      { name: 'erase', access: 'write' },
    ];
    const programs = { ask: 'echo "{}"', write: 'echo "{}"', erase: 'echo "{}"' };
    await createToolRepository(workspace, { tools, programs });
    const calls = [call('ask'), call('write'), call('erase')];
    const ended = await run([{ calls }, ...done], {
      workspace,
      inputs: show({
        tools: 'tools.json',
        sandbox: 'off',
        'allow-hosts': 'public',
        'tainted-tools': 'write',
      }),
    });
    assert.deepEqual(
      linesOf(ended, 'tool-run').map(({ tool, ending }) => [tool, ending]),
      [
        ['ask', 'ok'],
        ['write', 'ok'],
      ],
    );
    assert.deepEqual(
      linesOf(ended, 'tool-refused').map(({ tool, code }) => [tool, code]),
      [['erase', 'DENIED_TAINT']],
    );
    assert.deepEqual([ended.outputs.isolation, ended.outputs.tainted], ['none', 'true']);
    assert.match(told(ended), /HOSTS_NOT_CHECKED: .*"ask"/);
  });

  it('github-token, allow-users, allow-bots and on-untrusted decides who may start a run, and what of it', async () => {
    const scene = { actor: 'rosa-reader', author: 'helper[bot]' };
    show({ 'github-token': 'as the job has it' });
    const named = await runTrust(done, {
      event: 'issues',
      scene,
      inputs: show({ 'allow-users': 'Rosa-Reader', 'allow-bots': 'helper' }),
    });
    runs.push(named);
    assert.deepEqual([named.outputs.conclusion, named.outputs.tainted], ['success', 'true']);
    assert.ok(
      named.github.every(({ headers }) => headers.some((value) => value.endsWith(` ${named.token}`))),
    );
    const failed = await runTrust(done, { event: 'issues', scene, inputs: show({ 'on-untrusted': 'fail' }) });
    runs.push(failed);
    assert.deepEqual(
      [failed.outputs.conclusion, failed.outputs.reason],
      ['policy-denied', 'ACTOR_NOT_ALLOWED'],
    );
  });

  it('recipe, what may come of it, and publish is what the log says that the run was given', async () => {
    const forReview = show({
      recipe: 'review',
      publish: 'off',
      proposals: 'review: 1\ncomment: 1',
      ignore: 'dist/**',
      'min-severity': 'minor',
      'max-findings': '12',
      'fail-on-severity': 'critical',
      'min-coverage': '80',
      'comment-prefix': '/goagent',
    });
    const forMaintenance = show({
      recipe: 'maintenance',
      publish: 'staged',
      'protected-paths': 'LICENSE',
      'max-patch-size': '64KiB',
      'max-patch-files': '7',
    });
    for (const inputs of [forReview, forMaintenance]) {
      const ended = await run(done, { inputs });
      const logged = Object(linesOf(ended, 'run-started')[0]?.inputs);
      const given = Object.keys(inputs).map((name) => [name, logged[name]]);
      assert.deepEqual(Object.fromEntries(given), inputs);
    }
  });

  it('mode and replay-file say what the step does', async () => {
    const ended = await run(done, { inputs: show({ mode: 'validate', 'replay-file': '' }) });
    assert.deepEqual([ended.outputs.reason, ended.requests.length], ['VALIDATED', 0]);
    const alone = await run(done, { inputs: { 'replay-file': 'bundle.zip' } });
    assert.deepEqual(problem(alone), ['input "replay-file" does something only with "mode: replay"']);
  });

  it('every input is among them', () => {
    assert.deepEqual(
      inputTable.map(({ name }) => name).filter((name) => !shown.has(name)),
      [],
    );
  });
});

describe('a bad value of', () => {
  it('every input that has one is told with all others, before anything is asked; secret ones without their value', async () => {
    const given = Object.fromEntries(Object.entries(badInputs).map(([name, bad]) => [name, bad.value]));
    const ended = await run(done, { inputs: given });
    assert.equal(ended.outputs.reason, 'INPUTS_INVALID');
    assert.equal(ended.requests.length, 0);
    const complaints = problem(ended);
    const unmatched = Object.entries(badInputs)
      .filter(([, bad]) => !complaints.some((complaint) => bad.told.test(complaint)))
      .map(([name]) => name);
    assert.deepEqual(unmatched, [], complaints.join('\n'));
    assert.equal(complaints.length, Object.keys(badInputs).length, complaints.join('\n'));
    const printed = told(ended).replace(/^::add-mask::.*$/gm, '');
    const everything = [printed, ended.summary, JSON.stringify(ended.log)].join('\n');
    for (const name of ['api-key', 'api-headers']) assert.ok(!everything.includes(given[name] ?? '\0'), name);
  });

  it('every other input does not exist: it takes any text', () => {
    const names = [...Object.keys(badInputs), ...takesAnyText];
    assert.deepEqual(names.toSorted(), inputTable.map(({ name }) => name).toSorted());
  });

  it('prompt and system together with their files is told too (C02, C03)', async () => {
    const both = { 'prompt-file': 'a.txt', system: 'You.', 'system-file': 'b.txt' };
    assert.deepEqual(problem(await run(done, { inputs: both })), [
      'inputs "prompt" and "prompt-file" are mutually exclusive: remove one',
      'inputs "system" and "system-file" are mutually exclusive: remove one',
    ]);
  });

  it('an input that does not exist is told with the nearest one that does', async () => {
    const inputs = { max_step: '3', 'sand-box': 'required', encoding: 'latin1' };
    assert.deepEqual(problem(await run(done, { inputs })), [
      'unknown input "max_step": did you mean "max-steps"?',
      'unknown input "sand-box": did you mean "sandbox"?',
      'unknown input "encoding": this version has no such input',
    ]);
  });
});

describe('the empty string', () => {
  it('means "not given", for every input: what is required is missed, and nothing else (C17)', async () => {
    const inputs = Object.fromEntries(inputTable.map(({ name }) => [name, '']));
    assert.deepEqual(problem(await run(done, { inputs })), [
      'input "prompt" is required: give it, "prompt-file" or a "recipe"',
      'input "model" is required: give it, or the variable OAI_MODEL',
    ]);
  });

  it('leaves each variable its place, which an input that is given takes (C09, C11, C12, C16, C22)', async () => {
    const keys = { OAI_API_KEY: 'key-of-oai-0123', OPENAI_API_KEY: 'key-of-openai-0123' };
    const variables = { OAI_MODEL: 'from-variable', LLM_TEMPERATURE: '0.7', GOAGENT_REDACT: 'Do..', ...keys };
    const http = { OAI_HTTP_TIMEOUT: '50s', OAI_HTTP_RETRIES: '1', OAI_HTTP_RETRY_BACKOFF: '30ms' };
    const fails = { fault: { type: 'status', status: 500 } } as const;
    const inputs = { model: '', 'http-retries': '' };
    const ended = await run([fails, ...done], { inputs, env: { ...variables, ...http } });
    const { model, temperature } = bodyOf(ended, 1);
    assert.deepEqual([model, temperature], ['from-variable', 0.7]);
    assert.equal(ended.requests[0]?.headers.authorization, `Bearer ${keys.OAI_API_KEY}`);
    assert.equal(ended.outputs['final-message'], '***.');
    const over = await run(done, {
      inputs: { model: 'from-input', temperature: '0.4', redact: 'nothing like it' },
      env: { ...variables, OAI_API_KEY: '' },
    });
    assert.deepEqual([bodyOf(over).model, bodyOf(over).temperature], ['from-input', 0.4]);
    assert.equal(over.requests[0]?.headers.authorization, `Bearer ${keys.OPENAI_API_KEY}`);
    assert.equal(over.outputs['final-message'], 'Done.');
  });

  it('is the default of each sampling input: nothing is sent (C01, C62, C63)', async () => {
    const inputs = { temperature: '', 'top-p': '', 'reasoning-effort': '', 'max-output-tokens': '' };
    const ended = await run(done, { inputs });
    assert.deepEqual(Object.keys(bodyOf(ended)).sort(), [
      'messages',
      'model',
      'stream',
      'stream_options',
      'tool_choice',
      'tools',
    ]);
    assert.equal(ended.requests[0]?.headers.authorization, undefined);
  });

  it('is what a bad variable is told by, with the input that it stands for (C14)', async () => {
    const env = { OAI_HTTP_TIMEOUT: 'not-a-duration' };
    assert.deepEqual(problem(await run(done, { env })), [
      'variable OAI_HTTP_TIMEOUT (for input "http-timeout"): got "not-a-duration", takes a duration such as 750ms, 90s, 20m or 1h2m3.5s, or whole seconds',
    ]);
  });
});
