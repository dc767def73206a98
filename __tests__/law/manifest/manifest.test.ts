import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/canonical/canonical.ts';
import { catalogOf, complaintsAbout, complaintsOf, getTime, parse } from './support.ts';

test('a manifest becomes a catalog: every field of a command as it is written', () => {
  const tool = {
    name: 'lint',
    description: 'Lints.',
    schema: { type: 'object', properties: { path: { type: 'string' } }, required: ['path'] },
    command: ['./tools/bin/lint', '--fast'],
    timeoutSec: 5,
    envPassthrough: ['oai_base_url'],
    access: 'read',
    network: false,
    approval: 'required',
    maxOutputBytes: 100,
    sha256: 'ab'.repeat(32),
  };
  const text = JSON.stringify({ tools: [tool] });
  const catalog = catalogOf(parse(text));
  const [spec] = catalog.tools;
  assert.ok(spec !== undefined);
  const { check, ...rest } = spec;
  assert.deepEqual(rest, {
    name: 'lint',
    description: 'Lints.',
    schema: tool.schema,
    action: { type: 'command', argv: ['/repo/configs/tools/bin/lint', '--fast'], sha256: tool.sha256 },
    access: 'read',
    network: false,
    approval: 'required',
    timeoutMs: 5000,
    maxOutputBytes: 100,
    envPassthrough: ['OAI_BASE_URL'],
  });
  assert.deepEqual(check({ path: 5 }), { verdict: 'invalid', complaint: '/path must be string' });
  assert.deepEqual([...catalog.offered], ['lint']);
  assert.equal(catalog.sha256, sha256Hex(text));
});

test('what a command leaves out is the default: any object, execute, the times and sizes of the run', () => {
  const [spec] = catalogOf(parse({ tools: [{ name: 't', command: ['/usr/bin/true'] }] })).tools;
  assert.ok(spec !== undefined);
  const { check, ...rest } = spec;
  assert.deepEqual(rest, {
    name: 't',
    description: '',
    schema: { type: 'object' },
    action: { type: 'command', argv: ['/usr/bin/true'] },
    access: 'execute',
    network: false,
    approval: 'none',
    timeoutMs: 30_000,
    maxOutputBytes: 65_536,
    envPassthrough: [],
  });
  assert.deepEqual([check({ a: 1 }).verdict, check([]).verdict], ['valid', 'invalid']);
});

test('a built-in tool brings its own description, schema, access and network', () => {
  const tools = [
    { name: 'now', builtin: 'get_time' },
    { name: 'note', description: 'Mine.', builtin: 'post_note', access: 'execute', network: true },
  ];
  const [now, note] = catalogOf(parse({ tools })).tools;
  assert.deepEqual(now && { ...now, check: null }, {
    name: 'now',
    description: 'Tells the time.',
    schema: getTime.schema,
    check: null,
    action: { type: 'builtin', builtin: 'get_time' },
    access: 'read',
    network: false,
    approval: 'none',
    timeoutMs: 30_000,
    maxOutputBytes: 65_536,
    envPassthrough: [],
  });
  assert.equal(now?.check({ timezone: 1 }).verdict, 'invalid');
  assert.deepEqual([note?.description, note?.access, note?.network], ['Mine.', 'execute', true]);
});

test('the catalog is frozen', () => {
  const catalog = catalogOf(
    parse({ tools: [{ name: 't', command: ['/bin/true'], schema: { type: 'object', properties: {} } }] }),
  );
  const [tool] = catalog.tools;
  for (const part of [
    catalog,
    catalog.tools,
    tool,
    tool?.action,
    tool?.schema,
    tool?.schema.properties,
    tool?.envPassthrough,
  ]) {
    assert.ok(Object.isFrozen(part));
  }
});

test("goagent's own manifest loads unchanged (C23)", () => {
  const tools = [
    {
      name: 'get_time',
      description: 'Time',
      schema: {
        type: 'object',
        properties: { timezone: { type: 'string' } },
        required: ['timezone'],
        additionalProperties: false,
      },
      command: ['./tools/bin/get_time'],
      timeoutSec: 5,
    },
    {
      name: 'code.sandbox.js.run',
      schema: { type: 'object' },
      command: ['/usr/bin/env'],
      envPassthrough: ['OAI_API_KEY'],
    },
  ];
  assert.deepEqual(
    catalogOf(parse({ tools })).tools.map((tool) => tool.name),
    ['get_time', 'code_sandbox_js_run'],
  );
});

test('C24: a duplicate name is refused, and so are two names that are offered as one', () => {
  const of = (...names: string[]) =>
    complaintsOf(parse({ tools: names.map((name) => ({ name, builtin: 'get_time' })) }));
  assert.deepEqual(of('x', 'y', 'x'), ['tool[2] "x": duplicate name']);
  assert.deepEqual(of('a.b', 'a_b'), ['tool[1] "a_b": duplicate name: like "a.b" it is offered as "a_b"']);
  assert.deepEqual(of('__proto__', 'constructor', 'toString'), []);
});

test('C25: a missing name or command is refused', () => {
  const of = (...tools: object[]) => complaintsOf(parse({ tools }));
  assert.deepEqual(
    of({ command: ['/bin/true'] }, { name: '', builtin: 'get_time' }, { name: '  ', builtin: 'get_time' }),
    ['tool[0]: name is required', 'tool[1]: name is required', 'tool[2]: name is required'],
  );
  assert.deepEqual(of({ name: 'n', command: [] }, { name: 'm' }, { name: 'o', command: [''] }), [
    'tool[0] "n": command must have at least program name',
    'tool[1] "m": command must have at least program name, or builtin be given',
    'tool[2] "o": command must have at least program name',
  ]);
});

test('names are 1 to 64 of the characters that endpoints take', () => {
  const rule = 'name must be 1 to 64 of a-z, A-Z, 0-9, "_" and "-" (and "." which is offered as "_")';
  for (const name of ['a b', 'a/b', 'ä', 'a\n', 'x'.repeat(65)]) {
    assert.deepEqual(
      complaintsAbout({ name, builtin: 'get_time' }).map((text) => text.split(': ').slice(1).join(': ')),
      [rule],
    );
  }
  assert.deepEqual(complaintsAbout({ name: 'x'.repeat(64), builtin: 'get_time' }), []);
  assert.deepEqual(complaintsAbout({ name: 5, builtin: 'get_time' }), ['tool[0]: name must be a string']);
});

test('what is quoted in a complaint stays on its line and is cut', () => {
  const [complaint = ''] = complaintsAbout({ name: 'a\u2028\u202e::error::\u0007', builtin: 'get_time' });
  assert.ok(complaint.startsWith('tool[0] "a\\u2028\\u202e::error::\\u0007": '));
  assert.ok((complaintsAbout({ name: 'x'.repeat(5000), builtin: 'get_time' })[0] ?? '').length < 400);
});

test('all complaints come at once, in the order of the manifest', () => {
  const tools = [
    {
      name: 'a',
      comand: 1,
      command: ['echo'],
      envPassthrough: ['1BAD', 'GITHUB_ENV'],
      timeoutSec: 0,
      access: 'all',
      sha256: 'AB',
    },
    'text',
    { builtin: 'get_tme', schema: {}, approval: true },
  ];
  assert.deepEqual(complaintsOf(parse({ tols: 1, $schema: 2, tools }, { allowTools: ['b'] })), [
    'unknown key "tols" (did you mean "tools"?)',
    '$schema must be a string',
    'tool[0] "a": unknown key "comand" (did you mean "command"?)',
    'tool[0] "a": envPassthrough[0]: invalid name "1BAD" (must match [A-Z_][A-Z0-9_]*)',
    'tool[0] "a": envPassthrough[1]: "GITHUB_ENV" is never passed to a tool',
    'tool[0] "a": sha256 must be 64 lower-case hex digits',
    'tool[0] "a": relative command[0] must start with ./tools/bin/',
    'tool[0] "a": timeoutSec must be a whole number from 1 to 3600 (seconds)',
    'tool[0] "a": access must be "read" or "write" or "execute"',
    'tool[1]: must be an object',
    'tool[2]: name is required',
    'tool[2]: schema is only for tools with a command',
    'tool[2]: there is no built-in tool "get_tme" in this version (did you mean "get_time"?)',
    'tool[2]: approval must be "none" or "required"',
    'allow-tools: the manifest has no tool "b" (did you mean "a"?)',
  ]);
});

test('a root that is no manifest is refused', () => {
  assert.deepEqual(complaintsOf(parse([])), ['the manifest must be an object: {"tools": […]}']);
  assert.deepEqual(complaintsOf(parse({})), ['tools is required']);
  assert.deepEqual(complaintsOf(parse('{"__proto__":{"tools":[]}}')), [
    'unknown key "__proto__"',
    'tools is required',
  ]);
  assert.deepEqual(complaintsOf(parse({ tools: {} })), ['tools must be a list']);
  assert.deepEqual(complaintsOf(parse('{"tools":[}')), [
    'parse manifest: line 1, column 11: expected a value, found "}"',
  ]);
  assert.deepEqual(complaintsOf(parse(' '.repeat(2 ** 20 + 1))), [
    'parse manifest: longer than 1048576 characters',
  ]);
  assert.deepEqual(catalogOf(parse({ tools: [] })).tools, []);
});

test('exactly one of command and builtin is given', () => {
  assert.deepEqual(complaintsAbout({ command: ['/bin/true'], builtin: 'get_time' }), [
    'tool[0] "t": exactly one of command and builtin may be given',
  ]);
});

test('a built-in tool that this version does not have is refused by name', () => {
  assert.deepEqual(complaintsAbout({ builtin: 'fly' }), [
    'tool[0] "t": there is no built-in tool "fly" in this version',
  ]);
});

test('any tool may be said to use the network: what it may reach is for the rules of the run', () => {
  for (const tool of [{ command: ['/bin/true'] }, { builtin: 'get_time' }]) {
    const { tools } = catalogOf(parse({ tools: [{ name: 't', ...tool, network: true }] }));
    assert.equal(tools[0]?.network, true);
  }
});

test('tainted-tools names tools of the manifest, dotted ones too, offered or not', () => {
  const tools = [
    { name: 'a.b', command: ['/bin/true'] },
    { name: 'deploy', command: ['/bin/true'] },
  ];
  const names = { allowTools: ['a.b'], taintedTools: ['a_b', 'a.b', 'deploy'] };
  assert.deepEqual(complaintsOf(parse({ tools }, names)), []);
  assert.deepEqual(complaintsOf(parse({ tools }, { allowTools: ['x'], taintedTools: ['a.b', 'deply'] })), [
    'allow-tools: the manifest has no tool "x"',
    'tainted-tools: the manifest has no tool "deply" (did you mean "deploy"?)',
  ]);
});

test('a manifest cannot call a built-in tool less than it is, nor give it a schema, a digest or variables', () => {
  assert.deepEqual(
    complaintsAbout({
      builtin: 'post_note',
      access: 'read',
      network: false,
      schema: {},
      sha256: 'a',
      envPassthrough: [],
    }),
    [
      'tool[0] "t": schema is only for tools with a command',
      'tool[0] "t": envPassthrough is only for tools with a command',
      'tool[0] "t": sha256 is only for tools with a command',
      'tool[0] "t": access must not be less than the built-in tool\'s own, which is "write"',
      'tool[0] "t": network must not be false: this built-in tool uses the network',
    ],
  );
});

test('members of the wrong type are refused', () => {
  const tool = {
    command: ['/bin/true', 1],
    description: 5,
    schema: true,
    timeoutSec: 1.5,
    network: 'no',
    maxOutputBytes: '64KiB',
    envPassthrough: 'A',
    sha256: 1,
  };
  assert.deepEqual(complaintsAbout(tool), [
    'tool[0] "t": command must be a list of strings',
    'tool[0] "t": envPassthrough must be a list of strings',
    'tool[0] "t": sha256 must be a string',
    'tool[0] "t": description must be a string',
    'tool[0] "t": schema must be an object',
    'tool[0] "t": timeoutSec must be a whole number from 1 to 3600 (seconds)',
    'tool[0] "t": network must be true or false',
    'tool[0] "t": maxOutputBytes must be a whole number from 1 to 65536 (bytes; the most is the input max-tool-output)',
  ]);
});

test('timeoutSec is 1 to 3600 and maxOutputBytes at most the cap of the run', () => {
  const of = (tool: object) => complaintsAbout({ command: ['/bin/true'], ...tool }).length;
  assert.deepEqual(
    [0, 1, 3600, 3601, -1].map((timeoutSec) => of({ timeoutSec })),
    [1, 0, 0, 1, 1],
  );
  assert.deepEqual(
    [0, 1, 65_536, 65_537].map((maxOutputBytes) => of({ maxOutputBytes })),
    [1, 0, 0, 1],
  );
});

test('a program is pinned by 64 lower-case hex digits', () => {
  const of = (sha256: string) => complaintsAbout({ command: ['/bin/true'], sha256 }).length;
  assert.deepEqual(
    [of('0'.repeat(64)), of('A'.repeat(64)), of('0'.repeat(63)), of(`${'0'.repeat(64)}\n`)],
    [0, 1, 1, 1],
  );
});

test('an argv that no system can start is refused', () => {
  assert.deepEqual(complaintsAbout({ command: ['/bin/true', 'a\0b'] }), [
    'tool[0] "t": command[1] must not contain a NUL character',
  ]);
  assert.deepEqual(complaintsAbout({ command: ['/bin/true', ...Array(1000).fill('a')] }), [
    'tool[0] "t": command must have at most 1000 words',
  ]);
});

test('a schema that cannot be compiled is refused with its place', () => {
  const of = (schema: object) => complaintsAbout({ command: ['/bin/true'], schema });
  assert.deepEqual(of({ type: 'object', properties: { a: { type: 'text' } } }).length, 1);
  assert.match(
    of({ type: 'object', properties: { a: { type: 'text' } } })[0] ?? '',
    /^tool\[0\] "t": schema: \/properties\/a\/type must be one of /,
  );
  assert.deepEqual(of({ type: 'object', requird: ['a'] }), [
    'tool[0] "t": schema: unknown keyword: "requird"',
  ]);
  assert.deepEqual(of({ type: 'string' }), [
    'tool[0] "t": schema: /type must be "object": arguments always are one',
  ]);
  assert.deepEqual(of({ $ref: 'https://example.org/schema.json' }), [
    'tool[0] "t": schema: $ref "https://example.org/schema.json" leads out of the schema',
  ]);
  assert.equal(of({ properties: { a: { pattern: '(?<=a)b' } } }).length, 1);
  assert.deepEqual(of({ type: ['object', 'null'], properties: { a: { pattern: '^(a+)+$' } } }), []);
});

test('allow-tools offers the tools that it names, dots or not, and refuses a name that no tool has', () => {
  const tools = ['fs.stat', 'b', 'c'].map((name) => ({ name, builtin: 'get_time' }));
  const catalog = catalogOf(parse({ tools }, { allowTools: ['c', 'fs.stat'] }));
  assert.deepEqual([catalog.tools.length, [...catalog.offered]], [3, ['fs_stat', 'c']]);
  assert.deepEqual([...catalogOf(parse({ tools }, { allowTools: ['fs_stat'] })).offered], ['fs_stat']);
  assert.deepEqual(complaintsOf(parse({ tools }, { allowTools: ['fs.sta', 'zzz'] })), [
    'allow-tools: the manifest has no tool "fs.sta" (did you mean "fs_stat"?)',
    'allow-tools: the manifest has no tool "zzz"',
  ]);
});

test('names of Object.prototype are harmless as keys, names and built-in tools', () => {
  assert.deepEqual(
    complaintsOf(parse('{"tools":[{"name":"t","builtin":"get_time","__proto__":{"command":["/bin/sh"]}}]}')),
    ['tool[0] "t": unknown key "__proto__"'],
  );
  assert.deepEqual(complaintsAbout({ builtin: 'constructor' }), [
    'tool[0] "t": there is no built-in tool "constructor" in this version',
  ]);
  assert.deepEqual(complaintsAbout({ command: ['/bin/true'], constructor: 1 }), [
    'tool[0] "t": unknown key "constructor"',
  ]);
  assert.equal(Object.hasOwn(Object.prototype, 'command'), false);
});
