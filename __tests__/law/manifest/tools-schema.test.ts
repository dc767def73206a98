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
    1e999,
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

test('3000 mutated manifests: each is accepted or complained about, and what is accepted fits the schema', () => {
  let accepted = 0;
  fc.assert(
    fc.property(mutations, (steps) => {
      const manifest = JSON.stringify(steps.reduce(mutate, good));
      const parsed = parse(manifest);
      if (parsed.verdict === 'accepted') {
        accepted += 1;
        assert.deepEqual(check(JSON.parse(manifest)), { verdict: 'valid' });
      } else {
        assert.ok(parsed.complaints.length > 0);
        // The schema is the last resort: our own words come first.
        assert.deepEqual(
          parsed.complaints.filter((complaint) => complaint.includes('tools.schema.json')),
          [],
          manifest,
        );
        assert.ok(
          parsed.complaints.every((complaint) => !/[\p{C}\u2028\u2029]/u.test(complaint)),
          manifest,
        );
      }
    }),
    { numRuns: 3000 },
  );
  assert.ok(accepted > 50 && accepted < 2500, `${accepted} were accepted`);
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
