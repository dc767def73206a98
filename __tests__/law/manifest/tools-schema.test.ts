import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { path, text } from '../../../scripts/generated/tools-schema.ts';
import type { JsonValue } from '../../../src/contract/json.ts';
import { toolsSchema } from '../../../src/law/manifest/tools-schema.ts';
import { makeSchemaCompiler } from '../../../src/schema/schema.ts';
import { parse, patterns } from './support.ts';

const root = new URL('../../../', import.meta.url);
const compiled = makeSchemaCompiler(patterns)(toolsSchema);
const check = compiled.verdict === 'compiled' ? compiled.check : assert.fail(compiled.complaint);

test('the schema fits its meta-schema, and the file that is shipped is generated from it', () => {
  assert.equal(readFileSync(new URL(path, root), 'utf8'), text());
  assert.deepEqual(JSON.parse(text()), toolsSchema);
});

test('the shipped tools.json fits it', () => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('tools.json', root), 'utf8'));
  assert.deepEqual(check(manifest), { verdict: 'valid' });
});

const good: JsonValue = {
  $schema: './schemas/tools.schema.json',
  tools: [
    {
      name: 'lint',
      description: 'Lints.',
      schema: { type: 'object', properties: { path: { type: 'string', pattern: '^a' } }, required: ['path'] },
      command: ['./tools/bin/lint', '--fast'],
      timeoutSec: 5,
      envPassthrough: ['OAI_BASE_URL'],
      access: 'read',
      network: false,
      approval: 'none',
      maxOutputBytes: 100,
      sha256: '0'.repeat(64),
    },
    { name: 'now', builtin: 'get_time', timeoutSec: 9 },
  ],
};

const interesting: readonly JsonValue[] = [
  ...[
    null,
    true,
    -1,
    0,
    3601,
    1.5,
    '',
    ' ',
    'x',
    '../x',
    '/bin/sh',
    '/bin/true',
    'get_time',
    '__proto__',
    'a.b',
    '\ud800',
    '\0',
  ],
  ...[
    [],
    {},
    [null],
    ['/bin/sh', '-c', 'x'],
    ['/bin/true'],
    { type: 'object' },
    { $ref: '#' },
    { type: 'array', pattern: '(' },
  ],
];

const keys = [
  ...[
    'name',
    'schema',
    'command',
    'builtin',
    'access',
    'network',
    'programs',
    'mcp',
    '__proto__',
    'constructor',
    'tools',
    'timeoutSec',
  ],
  ...['envPassthrough', 'approval', 'maxOutputBytes', 'sha256', '$schema', 'description', '0', 'type'],
];

type Mutation = {
  readonly at: number;
  readonly key: string;
  readonly value: JsonValue;
  readonly kind: number;
};

/** The `at`-th member of the tree is replaced, removed, or gets a new member beside it. */
function mutate(value: JsonValue, mutation: Mutation): JsonValue {
  let left = mutation.at;
  const visit = (node: JsonValue): JsonValue => {
    if (typeof node !== 'object' || node === null) return node;
    const members = Object.entries(node).flatMap(
      ([key, member]): readonly (readonly [string, JsonValue])[] => {
        left -= 1;
        if (left !== 0) return [[key, visit(member)]];
        if (mutation.kind === 0) return [];
        return mutation.kind === 1
          ? [[key, mutation.value]]
          : [
              [key, member],
              [mutation.key, mutation.value],
            ];
      },
    );
    return Array.isArray(node) ? members.map(([, member]) => member) : Object.fromEntries(members);
  };
  return visit(value);
}

const mutations = fc.array(
  fc.record({
    at: fc.integer({ min: 1, max: 30 }),
    key: fc.constantFrom(...keys),
    value: fc.oneof(
      fc.constantFrom(...interesting),
      fc.jsonValue({ maxDepth: 2 }).map((value): JsonValue => JSON.parse(JSON.stringify(value))),
    ),
    kind: fc.integer({ min: 0, max: 2 }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Accepted or complained about; what is accepted fits the schema, which itself is the last resort. */
function judgeMutated(base: JsonValue, numRuns: number): number {
  let accepted = 0;
  fc.assert(
    fc.property(mutations, (steps) => {
      const manifest = JSON.stringify(steps.reduce(mutate, base));
      const parsed = parse(manifest);
      if (parsed.verdict === 'accepted') {
        accepted += 1;
        assert.deepEqual(check(JSON.parse(manifest)), { verdict: 'valid' });
        return;
      }
      assert.ok(parsed.complaints.length > 0);
      assert.ok(
        parsed.complaints.every((complaint) => !/[\p{C}\u2028\u2029]/u.test(complaint)),
        manifest,
      );
      assert.ok(
        parsed.complaints.every((complaint) => !complaint.includes('tools.schema.json')),
        manifest,
      );
    }),
    { numRuns },
  );
  return accepted;
}

test('3000 mutated manifests give a catalog or complaints, and no catalog that the schema would refuse', () => {
  // Where there is a schema its meta-schema is compiled, which takes most of the time.
  const withSchema = judgeMutated(good, 100);
  const without = judgeMutated(mutate(good, { at: 6, key: '', value: null, kind: 0 }), 2900);
  assert.ok(withSchema > 5 && without > 100 && without < 2500, `${withSchema} and ${without} were accepted`);
});

test('any text gives a catalog or complaints, never an exception', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    fc.json().map((tools) => `{"tools":[${tools}]}`),
  );
  fc.assert(
    fc.property(texts, (text) => assert.match(parse(text).verdict, /^(accepted|refused)$/)),
    { numRuns: 1000 },
  );
});
