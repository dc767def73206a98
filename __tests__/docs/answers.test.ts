/** The examples of docs/answers.md do what the page says. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { parse } from 'yaml';
import { parsePromptFile } from '../../src/law/prompt/prompt-file.ts';
import { parseVariables, substitute } from '../../src/law/prompt/variables.ts';
import { inputNames } from '../../src/runner/input-table.ts';
import { noPatterns } from '../../src/schema/patterns.ts';
import { makeSchemaCompiler } from '../../src/schema/schema.ts';

const page = readFileSync(new URL('../../docs/answers.md', import.meta.url), 'utf8');
const [step = '', prompt = '', variables = ''] = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(
  ([, block]) => block,
);
const compile = makeSchemaCompiler(noPatterns);

it('the step has inputs that exist, and a schema that can be checked', () => {
  const [{ with: inputs }] = parse(step);
  const unknown = Object.keys(inputs).filter((name) => !inputNames.includes(name));
  assert.deepEqual(unknown, []);
  const compiled = compile(JSON.parse(inputs['output-schema']));
  assert.ok(compiled.verdict === 'compiled');
  assert.deepEqual(compiled.check({ files: ['a'] }), { verdict: 'valid' });
});

it('the prompt file is accepted, and the variables fill it whatever a ref is called', () => {
  const parsed = parsePromptFile(prompt);
  assert.ok(parsed.verdict === 'accepted', JSON.stringify(parsed));
  assert.equal(compile(JSON.parse(parsed.file.jsonSchema ?? '').schema).verdict, 'compiled');
  const { variables: block } = parse(variables);
  const ref = 'v1"\naudience: {{tag}}';
  const given = parseVariables(block.replace(/\$\{\{.*?\}\}/, () => JSON.stringify(ref)));
  assert.ok(given.verdict === 'parsed');
  const contents = parsed.file.messages.map(({ content }) => content);
  const filled = substitute(contents, given.variables);
  assert.ok(filled.verdict === 'substituted');
  assert.deepEqual(filled.texts, [
    'You write release notes for maintainers.',
    `What changed since ${ref}? Look into CHANGELOG.md first.`,
  ]);
  assert.deepEqual(filled.unused, []);
});

it('every key of the table is one that is taken', () => {
  const rows = [...page.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) => cell.match(/\w+/g) ?? []);
  assert.ok(rows.length > 6);
  const parsed = parsePromptFile(
    `${prompt}${rows
      .filter((key) => !prompt.includes(`${key}:`))
      .map((key) => `${key}: x\n`)
      .join('')}`,
  );
  assert.equal(parsed.verdict, 'accepted', JSON.stringify(parsed));
});
