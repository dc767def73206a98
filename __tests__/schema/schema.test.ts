import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Check, Verdict } from '../../src/contract/catalog.ts';
import type { JsonObject, JsonValue } from '../../src/contract/json.ts';
import { loadPatterns } from '../../src/pattern/pattern.ts';
import { noPatterns } from '../../src/schema/patterns.ts';
import {
  type CompiledSchema,
  compileLargeSchema,
  compileSchema,
  makeSchemaCompiler,
} from '../../src/schema/schema.ts';

const patterns = await loadPatterns();

const valid: Verdict = { verdict: 'valid' };

function checkOf(compiled: CompiledSchema): Check {
  assert.equal(compiled.verdict, 'compiled', JSON.stringify(compiled));
  return compiled.verdict === 'compiled' ? compiled.check : assert.fail();
}

/** The complaint about `value`, or `valid`. */
function judge(schema: JsonObject, value: JsonValue): string {
  const outcome = checkOf(makeSchemaCompiler(patterns)(schema))(value);
  return outcome.verdict === 'valid' ? 'valid' : outcome.complaint;
}

function refusalOf(schema: JsonObject): string {
  const compiled = makeSchemaCompiler(patterns)(schema);
  return compiled.verdict === 'refused' ? compiled.complaint : assert.fail('it was compiled');
}

const readFile: JsonObject = {
  type: 'object',
  properties: {
    path: { type: 'string', minLength: 1 },
    limit: { type: 'integer', minimum: 1, default: 5 },
    mode: { enum: ['text', 'bytes'] },
    either: { type: ['string', 'null'] },
    choice: { anyOf: [{ type: 'string' }, { type: 'boolean' }] },
    name: { type: 'string', pattern: '^[a-z]+$' },
    other: { type: 'string', pattern: '^[0-9]+$' },
    list: { type: 'array', items: { type: 'object', additionalProperties: false } },
  },
  required: ['path'],
  additionalProperties: false,
};

test('a complaint is the pointer of the place and the rule that it breaks', () => {
  const cases: readonly (readonly [JsonValue, string])[] = [
    [{ path: 'a' }, 'valid'],
    [{}, '/path is required'],
    [{ path: 5 }, '/path must be string'],
    [{ path: '' }, '/path must NOT have fewer than 1 characters'],
    [{ path: 'a', pth: 'b' }, '/pth is not allowed'],
    [{ path: 'a', limit: 0 }, '/limit must be >= 1'],
    [{ path: 'a', limit: 1.5 }, '/limit must be integer'],
    [{ path: 'a', mode: 'x' }, '/mode must be one of "text", "bytes"'],
    [{ path: 'a', either: 1 }, '/either must be string or null'],
    [{ path: 'a', choice: 1 }, '/choice must be string or must be boolean'],
    [{ path: 'a', name: 'A' }, '/name must match pattern "^[a-z]+$"'],
    [{ path: 'a', other: 'a' }, '/other must match pattern "^[0-9]+$"'],
    [{ path: 'a', list: [{}, { b: 1 }] }, '/list/1/b is not allowed'],
    [[], '/ must be object'],
    ['text', '/ must be object'],
    [null, '/ must be object'],
  ];
  for (const [value, complaint] of cases) assert.equal(judge(readFile, value), complaint);
});

test('nothing is coerced and no default is filled in', () => {
  assert.equal(judge(readFile, { path: 'a', limit: '5' }), '/limit must be integer');
  const value = { path: 'a' };
  assert.equal(judge(readFile, value), 'valid');
  assert.deepEqual(value, { path: 'a' });
});

test('the value is never repeated, and names that the sender chose are cut and made visible', () => {
  const long = 'n'.repeat(500);
  assert.equal(judge(readFile, { path: 'a', [long]: 1 }), `/${'n'.repeat(40)}… is not allowed`);
  assert.equal(
    judge(readFile, { path: 'a', '\n::error::\u202e\u{e0041}': 1 }),
    '/\\u{a}::error::\\u{202e}\\u{e0041} is not allowed',
  );
  assert.equal(judge(readFile, { path: 'a', 'a/b~c': 1 }), '/a/b~c is not allowed');
  assert.equal(judge({ const: 'yes' }, 'SEEN'), '/ must be "yes"');
  assert.equal(
    judge({ propertyNames: { maxLength: 3 } }, { toolong: 1 }),
    '/toolong is not allowed as a name',
  );
  const deep: JsonObject = {
    $ref: '#/$defs/tree',
    $defs: { tree: { type: 'object', additionalProperties: { $ref: '#/$defs/tree' } } },
  };
  let value: JsonValue = 'SEEN';
  for (const name of ['j', 'i', 'h', 'g', 'f', 'e', 'd', 'c', 'b', 'a']) value = { [name]: value };
  assert.equal(judge(deep, value), '/a/b/c/d/…/h/i/j must be object');
});

test('no complaint about any value holds a word of it', () => {
  const check = checkOf(compileSchema(readFile, patterns));
  const word = 'QXJZQXJZ';
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify({ path: value, mode: value, choice: value, limit: value, name: value });
      const outcome = check(JSON.parse(text, (_, member) => (typeof member === 'string' ? word : member)));
      assert.ok(outcome.verdict === 'valid' || !outcome.complaint.includes(word), JSON.stringify(outcome));
    }),
  );
});

test('a schema that misspells a keyword or breaks its meta-schema is refused', () => {
  assert.equal(refusalOf({ type: 'object', requried: ['a'] }), 'unknown keyword: "requried"');
  assert.equal(
    refusalOf({ type: 'strng' }),
    '/type must be one of "array", "boolean", "integer", "null", "number", "object", "string" or must be array',
  );
  assert.equal(refusalOf({ properties: { a: { minLength: -1 } } }), '/properties/a/minLength must be >= 0');
  assert.equal(refusalOf({ required: 'a' }), '/required must be array');
});

test('remarks of other tools are accepted: x-…, example, discriminator, format', () => {
  assert.equal(
    judge(
      { 'x-order': 1, example: {}, properties: { a: { 'x-ui:widget': 'b', format: 'uuid' } } },
      { a: 'b' },
    ),
    'valid',
  );
});

test('both drafts are understood, by $schema or by their keywords', () => {
  const draft07 = { items: [{ type: 'string' }], additionalItems: false } as const;
  const draft2020 = { prefixItems: [{ type: 'string' }], items: false } as const;
  const named07 = ['http://json-schema.org/draft-07/schema#', 'https://json-schema.org/draft-07/schema'];
  const named2020 = [
    'https://json-schema.org/draft/2020-12/schema',
    'https://json-schema.org/draft/2020-12/schema#',
  ];
  for (const schema of [draft07, ...named07.map((name) => ({ $schema: name, ...draft07 }))]) {
    assert.deepEqual([judge(schema, ['a']), judge(schema, [1])], ['valid', '/0 must be string']);
  }
  for (const schema of [draft2020, ...named2020.map((name) => ({ $schema: name, ...draft2020 }))]) {
    assert.deepEqual([judge(schema, ['a']), judge(schema, [1])], ['valid', '/0 must be string']);
  }
  const other = { verdict: 'refused', complaint: '$schema must name draft-07 or 2020-12' };
  assert.deepEqual(compileSchema({ $schema: 'http://json-schema.org/draft-04/schema#' }), other);
  assert.deepEqual(compileSchema({ $schema: 7 }), other);
  assert.equal(refusalOf({ $schema: named07[0] ?? '', ...draft2020 }), 'unknown keyword: "prefixItems"');
});

test('a $ref stays inside its schema, and one schema cannot be reached from another', () => {
  const compile = makeSchemaCompiler(patterns);
  assert.equal(compile({ $id: 'https://example.org/a', type: 'string' }).verdict, 'compiled');
  assert.equal(compile({ $id: 'https://example.org/a', type: 'object' }).verdict, 'compiled');
  for (const target of [
    'https://example.org/a',
    'http://json-schema.org/draft-07/schema#',
    'other.json',
    '#/$defs/none',
  ]) {
    const compiled = compile({ properties: { a: { $ref: target } } });
    assert.ok(
      compiled.verdict === 'refused' && compiled.complaint.endsWith('leads out of the schema'),
      target,
    );
  }
  assert.equal(
    judge({ $defs: { a: { type: 'string' } }, properties: { a: { $ref: '#/$defs/a' } } }, { a: 1 }),
    '/a must be string',
  );
});

test('an asynchronous schema is refused: a promise is neither yes nor no', () => {
  assert.equal(compileSchema({ $async: true, type: 'object' }).verdict, 'refused');
});

test('a schema that refers to itself without end is not valid for anything, and does not throw', () => {
  const compiled = compileSchema({ $ref: '#' });
  const outcome = compiled.verdict === 'compiled' ? compiled.check({}) : assert.fail();
  assert.deepEqual(outcome, { verdict: 'invalid', complaint: '/ cannot be judged by its schema' });
});

test('patterns run on the engine that is given, each its own, and are refused without one', () => {
  assert.equal(
    refusalOf({ pattern: 'a(?=b)' }),
    'pattern "a(?=b)": error parsing regexp: invalid or unsupported Perl syntax: `(?=`',
  );
  assert.deepEqual(compileSchema({ pattern: 'a' }), {
    verdict: 'refused',
    complaint: 'pattern "a": patterns are not available here',
  });
});

test('a pattern that would run away in ECMAScript is judged at once', () => {
  const before = performance.now();
  assert.equal(judge({ pattern: '^(a+)+$' }, `${'a'.repeat(5000)}!`), '/ must match pattern "^(a+)+$"');
  assert.ok(performance.now() - before < 5000);
});

test('depth, size and numbers are bounded before the schema is asked', () => {
  const check = checkOf(compileSchema({}));
  const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
  assert.deepEqual(check(nested(64)), valid);
  assert.deepEqual(check(nested(65)), {
    verdict: 'invalid',
    complaint: '/0/0/0/0/…/0/0/0 must not nest deeper than 64 levels',
  });
  assert.equal(check(nested(200_000)).verdict, 'invalid');
  assert.deepEqual(check({ a: 'x'.repeat(1024 * 1024) }), {
    verdict: 'invalid',
    complaint: '/a must not hold more than 1048576 characters',
  });
  assert.equal(check({ ['x'.repeat(1024 * 1024)]: 1 }).verdict, 'invalid');
  assert.equal(check(new Array(1024 * 1024).fill(0)).verdict, 'invalid');
  assert.deepEqual(check(JSON.parse('{"a":{"b":1e999}}')), {
    verdict: 'invalid',
    complaint: '/a/b must be a finite number',
  });
  assert.deepEqual(check({ a: undefined }), { verdict: 'invalid', complaint: '/a must be JSON' });
});

test('uniqueItems is judged by value, and in linear time', () => {
  assert.equal(
    judge({ uniqueItems: true }, [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ]),
    '/ must not have the same item twice',
  );
  assert.equal(judge({ uniqueItems: true }, [1, '1', [1], { 1: 1 }, null, 'null', true, 'true']), 'valid');
  assert.equal(judge({ uniqueItems: false }, [1, 1]), 'valid');
  const many = Array.from({ length: 100_000 }, (_, i) => ({ i }));
  const check = checkOf(compileSchema({ uniqueItems: true }));
  const before = performance.now();
  assert.deepEqual(check(many), valid);
  assert.ok(performance.now() - before < 5000);
});

test('names of Object.prototype are names like any other', () => {
  const schema = {
    type: 'object',
    properties: { constructor: { type: 'string' } },
    required: ['constructor', 'toString'],
  };
  assert.equal(judge(schema, {}), '/constructor is required');
  assert.equal(judge(schema, { constructor: 'a' }), '/toString is required');
  assert.equal(
    judge({ type: 'object', additionalProperties: false }, JSON.parse('{"__proto__":{"path":"a"}}')),
    '/__proto__ is not allowed',
  );
  assert.equal(judge({ required: ['path'] }, JSON.parse('{"__proto__":{"path":"a"}}')), '/path is required');
});

test('whatever the schema, compiling gives an answer', () => {
  const keywords = [
    'type',
    'properties',
    'required',
    'items',
    'anyOf',
    '$ref',
    '$id',
    'pattern',
    'format',
    'enum',
    '$defs',
    'if',
  ];
  const compile = makeSchemaCompiler(patterns);
  const schemas = fc.dictionary(fc.constantFrom(...keywords), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 });
  fc.assert(
    fc.property(schemas, fc.jsonValue(), (schema, value) => {
      const compiled = compile(JSON.parse(JSON.stringify(schema)));
      if (compiled.verdict === 'compiled') assert.match(compiled.check(value).verdict, /^(in)?valid$/);
    }),
    { numRuns: 200 },
  );
});

test('bounds of its own let a schema take what is larger, and no more', () => {
  const schema: JsonObject = { type: 'string' };
  const large = 'x'.repeat(2_000_000);
  const checkOf = (compiled: CompiledSchema): Verdict =>
    compiled.verdict === 'compiled' ? compiled.check(large) : { verdict: 'invalid', complaint: 'no schema' };
  const within = (characters: number) =>
    checkOf(compileLargeSchema({ schema, patterns: noPatterns, bounds: { characters, ms: 1_000 } }));
  assert.deepEqual(within(2_000_001), { verdict: 'valid' });
  assert.deepEqual(within(2_000_000), {
    verdict: 'invalid',
    complaint: '/ must not hold more than 2000000 characters',
  });
  assert.deepEqual(checkOf(compileSchema(schema)), {
    verdict: 'invalid',
    complaint: '/ must not hold more than 1048576 characters',
  });
});

test('a schema with very many values is judged in time that grows with them', () => {
  const values = Array.from({ length: 50_000 }, (_, index) => [index]);
  const before = performance.now();
  const check = checkOf(makeSchemaCompiler(patterns)({ enum: values }));
  const ms = performance.now() - before;
  assert.ok(ms < 6_000, `${ms} ms`);
  assert.equal(check([49_999]).verdict, 'valid');
  assert.equal(check([50_000]).verdict, 'invalid');
});
