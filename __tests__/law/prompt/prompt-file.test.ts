/** `.prompt.yml` files: what is taken, and what is told of the rest. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPromptFile, parsePromptFile } from '../../../src/law/prompt/prompt-file.ts';

const complain = (text: string): readonly string[] => {
  const parsed = parsePromptFile(text);
  return parsed.verdict === 'refused' ? parsed.complaints : ['accepted'];
};
const user = 'messages:\n  - role: user\n    content: Hello.\n';

describe('a prompt file', () => {
  it('is known by its name', () => {
    const names = ['a.prompt.yml', 'b/c.prompt.yaml', 'prompt.yml', 'a.prompt.yml.md', 'a.prompt.YML'];
    assert.deepEqual(names.map(isPromptFile), [true, true, false, false, false]);
  });

  it('of GitHub Models is taken whole; what is for evaluations is left alone', () => {
    const text = `name: Summary
description: Summarises.
model: openai/gpt-4o-mini
modelParameters:
  temperature: 0.5
  topP: 1
  maxCompletionTokens: 500
responseFormat: json_schema
jsonSchema: |-
  {"name": "s", "strict": true, "schema": {"type": "object"}}
messages:
  - role: system
    content: You summarise.
  - role: user
    content: "Short: {{input}}"
  - role: assistant
    content: Summary - short
  - role: user
    content: |
      {{input}}
testData:
  - input: A text.
    expected: {any: thing}
evaluators:
  - name: starts
    string: {startsWith: Summary}
`;
    assert.deepEqual(parsePromptFile(text), {
      verdict: 'accepted',
      file: {
        model: 'openai/gpt-4o-mini',
        temperature: 0.5,
        topP: 1,
        maxOutputTokens: 500,
        jsonSchema: '{"name": "s", "strict": true, "schema": {"type": "object"}}',
        messages: [
          { role: 'system', content: 'You summarise.' },
          { role: 'user', content: 'Short: {{input}}' },
          { role: 'assistant', content: 'Summary - short' },
          { role: 'user', content: '{{input}}\n' },
        ],
      },
    });
  });

  it('refuses every other key by its path, with the nearest one that it takes', () => {
    const text = `${user.replace('content', 'contnet')}Model: a
modelParameters:
  max_tokens: 5
  stop: x
tools: []
`;
    assert.deepEqual(complain(text), [
      'Model: unknown key, did you mean "model"?',
      'tools: unknown key, takes messages, model, modelParameters, responseFormat, jsonSchema, name, description, testData, evaluators',
      'messages[0].contnet: unknown key, did you mean "content"?',
      'messages[0].content: is required',
      'modelParameters.max_tokens: unknown key, did you mean "maxTokens"?',
      'modelParameters.stop: unknown key, takes maxTokens, maxCompletionTokens, temperature, topP',
    ]);
  });

  it('refuses values of another kind, all at once', () => {
    const text = `model: 4
modelParameters: {temperature: "hot", topP: 0, maxTokens: 1.5}
messages:
  - {role: tool, content: x}
  - {role: user, content: 5}
  - hello
responseFormat: json_object
`;
    assert.deepEqual(complain(text), [
      'messages[0].role: must be system, developer, user, assistant',
      'messages[1].content: must be text that is not blank',
      'messages[2]: must be a map with "role" and "content"',
      'model: must be a model name in one word',
      'modelParameters.maxTokens: must be a whole number from 1 to 10000000',
      'modelParameters.temperature: must be a number from 0 to 2',
      'modelParameters.topP: must be a number over 0 and at most 1',
      'responseFormat: must be text or json_schema',
    ]);
  });

  it('has messages, the system’s first and only there, the user’s last', () => {
    const one = 'messages: must be a list of at least one message';
    for (const text of ['model: m', 'messages: []', 'messages: {}']) assert.deepEqual(complain(text), [one]);
    assert.deepEqual(complain(`${user}  - {role: system, content: x}\n`), [
      'messages[1].role: "system" is taken for the first message only',
      "messages[1].role: the last message must be the user's",
    ]);
    assert.deepEqual(complain('messages:\n  - {role: system, content: x}\n'), [
      "messages[0].role: the last message must be the user's",
    ]);
  });

  it('has a schema exactly where it says so, and one limit of tokens', () => {
    assert.deepEqual(complain(`${user}responseFormat: json_schema`), [
      'jsonSchema: is required with responseFormat: json_schema',
    ]);
    assert.deepEqual(complain(`${user}jsonSchema: "{}"`), [
      'responseFormat: must be json_schema where jsonSchema is given',
    ]);
    assert.deepEqual(complain(`${user}modelParameters: {maxTokens: 1, maxCompletionTokens: 2}`), [
      'modelParameters.maxTokens: is the same as maxCompletionTokens: remove one',
    ]);
  });

  it('that is no YAML, or not this one, is told where', () => {
    assert.match(complain('messages: [')[0] ?? '', /^line 1, column \d+: /);
    assert.deepEqual(complain('- a'), ['it must be a map with "messages"']);
    assert.match(complain(`a: &a b\n${user}model: *a`)[0] ?? '', /^line 5, column 8: aliases are not taken/);
  });
});
