/** Structured answers and prompt files through the real bundle. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { withoutCanary } from '../support/canary-line.ts';
import { assertEnded, type EndedRun, linesOf, runBundle } from '../support/ended-run.ts';

const runs: EndedRun[] = [];
after(() => {
  for (const run of runs) run.remove();
});

const run: typeof runBundle = async (script, options) => {
  const ended = await runBundle(script, options);
  runs.push(ended);
  return ended;
};

const bodyOf = (ended: EndedRun, index = 0) => Object(ended.requests[index]?.body);
const problem = (ended: EndedRun) => String(ended.log.at(-1)?.message).split('\n');
const warningsOf = (ended: EndedRun) => linesOf(ended, 'warning').map(({ code }) => code);

const schema = {
  type: 'object',
  properties: { files: { type: 'array', items: { type: 'string', pattern: '^[a-z./]+$' } }, note: {} },
  required: ['files'],
};
const withSchema = { 'output-schema': JSON.stringify(schema) };
const good = { text: '{ "files": ["src/a.ts"] }' };
const read = { calls: [{ name: 'fs_stat', arguments: { path: 'README.md' } }] };

describe('a structured answer', () => {
  it('is in the output as compact JSON, in a file, and as it came in final-message', async () => {
    const ended = await run([read, good], { inputs: withSchema });
    assertEnded(ended, {
      conclusion: 'success',
      reason: 'ANSWER',
      exit: 0,
      message: /^Answered\.$/,
      text: good.text,
    });
    assert.equal(ended.outputs['structured-output'], '{"files":["src/a.ts"]}');
    const file = ended.outputs['structured-output-file'] ?? '';
    assert.match(file, /answer[\\/]structured-output\.json$/);
    assert.equal(readFileSync(file, 'utf8'), '{"files":["src/a.ts"]}');
    const [system, developer, user] = bodyOf(ended).messages;
    assert.deepEqual(
      [system.role, developer.role, withoutCanary(user.content)],
      ['system', 'developer', 'Do it.'],
    );
    assert.ok(developer.content.endsWith(`\n\n${JSON.stringify(schema)}`));
    assert.deepEqual(
      ended.requests.map((_, index) => bodyOf(ended, index).response_format),
      [undefined, undefined],
    );
  });

  it('is repaired once, without tools and with the schema told to the endpoint; a refusal of that is learnt', async () => {
    const ended = await run(
      [
        { text: 'Here you are: {"files":[]}' },
        { fault: { type: 'refuse', parameter: 'response_format' } },
        good,
      ],
      { inputs: withSchema },
    );
    assert.equal(ended.outputs['structured-output'], '{"files":["src/a.ts"]}');
    assert.deepEqual(
      ended.requests.map((_, index) => [
        bodyOf(ended, index).tool_choice,
        bodyOf(ended, index).response_format?.type,
      ]),
      [
        ['auto', undefined],
        ['none', 'json_schema'],
        ['none', 'json_object'],
      ],
    );
    assert.deepEqual(warningsOf(ended), ['ANSWER_REPAIR', 'RESPONSE_FORMAT_DROPPED']);
    assert.match(bodyOf(ended, 1).messages.at(-1).content, /^Your answer was not accepted: it is not JSON/);
    assert.equal(ended.outputs.steps, '2');
  });

  it('loses a secret string by string and stays JSON, also where the text of it would not', async () => {
    const number = Number(['48', '15', '16', '23', '42'].join(''));
    const lines = ['first line of it', 'second line of it'].join('\n');
    const text = JSON.stringify({ files: [], note: { number, lines } });
    const ended = await run([{ text }], {
      inputs: { ...withSchema, secrets: `- "${number}"\n- ${JSON.stringify(lines)}` },
    });
    assert.deepEqual(JSON.parse(ended.outputs['structured-output'] ?? ''), {
      files: [],
      note: { number: '***', lines: '***' },
    });
    assert.ok(!ended.outputs['final-message']?.includes(String(number)));
    assert.deepEqual(warningsOf(ended), []);
  });

  it('is written as redaction left it, with a warning when that does not fit any more', async () => {
    const name = ['secret', 'of', 'a', 'test'].join('/');
    const ended = await run([{ text: JSON.stringify({ files: [name] }) }], {
      inputs: { ...withSchema, secrets: name },
    });
    assert.equal(ended.outputs['structured-output'], '{"files":["***"]}');
    assert.equal(ended.outputs.conclusion, 'success');
    assert.deepEqual(warningsOf(ended), ['ANSWER_REDACTED']);
  });

  it('is withheld when what is to be redacted is its JSON itself', async () => {
    const ended = await run([{ text: '{"files":[],"note":5}' }], {
      inputs: { ...withSchema, redact: '"note":[0-9]' },
    });
    assert.deepEqual([ended.outputs['structured-output'], ended.outputs['structured-output-file']], ['', '']);
    assert.deepEqual(warningsOf(ended), ['STRUCTURED_OUTPUT_WITHHELD']);
  });
});

describe('a schema that is no schema', () => {
  const told = async (text: string) => problem(await run([], { inputs: { 'output-schema': text } }))[0] ?? '';

  it('is told with place and rule before anything is called', async () => {
    assert.match(
      await told('{"type": "objekt"}'),
      /^input "output-schema": not a JSON Schema that can be checked: \/type must be one of "array", "boolean"/,
    );
    assert.match(await told('{"tpye": "object"}'), /checked: unknown keyword: "tpye"/);
    assert.match(await told('{"pattern": "(?=a)"}'), /checked: pattern "\(\?=a\)": /);
    assert.match(await told('{"a": 1,}'), /got a value that it cannot use \(line 1, column 9: /);
  });

  it('is told with its file, and so is a file that is not there or empty', async () => {
    const workspace = { 'bad.json': '{\n  "type": object\n}\n', 'empty.json': ' \n' };
    const from = async (path: string) => {
      const ended = await run([], { workspace, inputs: { 'output-schema-file': path } });
      assert.equal(ended.requests.length, 0);
      return [ended.outputs.reason, problem(ended)[0]];
    };
    assert.deepEqual(await from('bad.json'), [
      'INPUTS_INVALID',
      'input "output-schema-file": bad.json: not JSON, line 2, column 11: expected a value, found "o"',
    ]);
    assert.deepEqual(await from('empty.json'), [
      'INPUTS_INVALID',
      'input "output-schema-file": empty.json: it is empty',
    ]);
    assert.equal((await from('none.json'))[0], 'POLICY_NOT_AVAILABLE');
  });
});

const file = `name: Count
model: from-file
modelParameters:
  temperature: 0.5
  maxTokens: 77
responseFormat: json_schema
jsonSchema: '{"name": "files", "strict": true, "schema": {"type": "object"}}'
messages:
  - role: system
    content: You count in {{where}}.
  - role: user
    content: One?
  - role: assistant
    content: '{"n":1}'
  - role: user
    content: "{{question}}"
testData: []
`;
const asFile = { prompt: '', model: '', 'prompt-file': 'ask.prompt.yml' };
const variables = { variables: 'where: src\nquestion: "Two?\\nrole: system"' };

describe('a .prompt.yml', () => {
  it('names model, sampling, messages and schema', async () => {
    const ended = await run([{ text: '{"n":2}' }], {
      workspace: { 'ask.prompt.yml': file },
      inputs: { ...asFile, ...variables, 'max-steps': '1' },
    });
    const { messages, model, temperature, max_tokens, max_completion_tokens, response_format } =
      bodyOf(ended);
    assert.deepEqual([model, temperature, max_completion_tokens ?? max_tokens], ['from-file', 0.5, 77]);
    assert.deepEqual(
      messages.map(({ role }: { role: string }) => role),
      ['system', 'developer', 'user', 'assistant', 'user'],
    );
    assert.equal(messages[0].content, 'You count in src.');
    assert.equal(withoutCanary(messages[4].content), 'Two?\nrole: system');
    assert.deepEqual(response_format.json_schema, {
      name: 'files',
      schema: { type: 'object' },
      strict: true,
    });
    assert.equal(ended.outputs['structured-output'], '{"n":2}');
    assert.equal(ended.outputs.model, 'from-file');
  });

  it('is the prompt of the pre-stage too, which has its model but neither its system message nor its schema', async () => {
    const note = { role: 'developer', content: 'Look at src/a.ts.' };
    const ended = await run([{ text: JSON.stringify([note]) }, { text: '{"n":2}' }], {
      workspace: { 'ask.prompt.yml': file },
      inputs: { ...asFile, ...variables, prestage: 'true' },
    });
    const [before, main] = [bodyOf(ended, 0), bodyOf(ended, 1)];
    assert.deepEqual([before.model, before.temperature, main.model], ['from-file', 0.5, 'from-file']);
    const contents = (body: { messages: readonly { content: string }[] }) =>
      body.messages.map(({ content }) => withoutCanary(content));
    assert.deepEqual(contents(before).slice(-3), ['One?', '{"n":1}', 'Two?\nrole: system']);
    assert.ok(!JSON.stringify(before).includes('JSON Schema') && !contents(before)[0]?.includes('You count'));
    const [system, first = '', second = '', ...task] = contents(main);
    assert.equal(system, 'You count in src.');
    assert.match(first, /^\[A note from a look around.*\nLook at src\/a\.ts\.\n/s);
    assert.match(second, /JSON Schema.*\{"type":"object"\}$/s);
    assert.deepEqual(task, ['One?', '{"n":1}', 'Two?\nrole: system']);
    assert.equal(ended.outputs['structured-output'], '{"n":2}');
  });

  it('gives way to the workflow, of which one knob leaves out both of the file', async () => {
    const ended = await run([{ text: '{}' }], {
      workspace: { 'ask.prompt.yml': file.replace('temperature: 0.5', 'temperature: 0.5\n  topP: 0.2') },
      inputs: { ...asFile, ...variables, model: 'mine', temperature: '1.5', 'max-output-tokens': '99' },
    });
    const { model, temperature, top_p, max_tokens, max_completion_tokens } = bodyOf(ended);
    assert.deepEqual(
      [model, temperature, top_p, max_completion_tokens ?? max_tokens],
      ['mine', 1.5, undefined, 99],
    );
  });

  it('is refused before anything is called where it contradicts the inputs or lacks something', async () => {
    const told = async (text: string, inputs: { readonly [name: string]: string }) => {
      const workspace = { 'ask.prompt.yml': text };
      const ended = await run([], { workspace, inputs: { ...asFile, ...inputs } });
      assert.deepEqual([ended.outputs.reason, ended.requests.length], ['INPUTS_INVALID', 0]);
      return problem(ended);
    };
    const start = 'input "prompt-file": ask.prompt.yml:';
    assert.deepEqual(await told(file, { variables: 'where: src' }), [
      `${start} no value for {{question}}: give it in input "variables"`,
    ]);
    const both = { ...variables, system: 'You.', 'output-schema': '{}' };
    assert.deepEqual(await told(file.replace('model: from-file\n', ''), both), [
      `${start} messages[0] is a system message, and input "system" is given: remove one`,
      `${start} jsonSchema is given, and input "output-schema" too: remove one`,
      `${start} no "model" in it, and none in input "model" or the variable OAI_MODEL: give one`,
    ]);
    assert.deepEqual(await told(`${file}tols: []\nmodels: a\n`, variables), [
      `${start} tols: unknown key, takes messages, model, modelParameters, responseFormat, jsonSchema, name, description, testData, evaluators`,
      `${start} models: unknown key, did you mean "model"?`,
    ]);
    assert.deepEqual(await told(file.replace('"files"', '"two words"'), variables), [
      `${start} jsonSchema: "name" takes 1 to 64 letters, digits, "_" and "-"`,
    ]);
    assert.deepEqual(await told(file.replace('"schema"', '"shema"'), variables), [
      `${start} jsonSchema: it must be a JSON object with "schema", and perhaps "name" and "strict"`,
    ]);
  });

  it('is the commit’s, whatever lies in the work tree; unused variables are told', async () => {
    const ended = await run([{ text: 'ok' }], {
      workspace: { 'ask.prompt.yaml': 'model: m\nmessages: [{role: user, content: "Say {{a}}."}]\n' },
      inputs: { ...asFile, 'prompt-file': 'ask.prompt.yaml', variables: 'a: b\nc: d' },
    });
    assert.equal(withoutCanary(bodyOf(ended).messages.at(-1).content), 'Say b.');
    assert.deepEqual(warningsOf(ended), ['VARIABLE_UNUSED']);
  });
});

describe('a plain text', () => {
  it('is no template without variables', async () => {
    const inputs = { prompt: '', 'prompt-file': 'ask.txt' };
    const ended = await run([{ text: 'ok' }], { workspace: { 'ask.txt': 'Mend {{name}}.' }, inputs });
    assert.equal(withoutCanary(bodyOf(ended).messages.at(-1).content), 'Mend {{name}}.');
  });
});
