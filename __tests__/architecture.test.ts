/** The house holds: `src` keeps floors, rooms, doors and form; and each rule is seen to go red for one forbidden line. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createJudge, readSources, type SourceMap } from './support/architecture.ts';
import { listedPlaces, packageDoors } from './support/architecture-lists.ts';
import { readSource, type Violation } from './support/architecture-source.ts';
import { forbidden, neighbours } from './support/architecture-trespasses.ts';

const sources = readSources();
const judge = createJudge();

describe('the house', () => {
  it('keeps its floors, rooms, doors and form', () => {
    const told = judge(sources).map(({ rule, file, line, detail }) => `${file}:${line} ${rule}: ${detail}`);
    assert.deepEqual(told, []);
  });

  it('is read whole: files, imports and names are really seen', () => {
    assert.ok(sources.size > 20, `${sources.size} files`);
    const calls = readSource('src/contract/calls.ts', sources.get('src/contract/calls.ts') ?? '');
    assert.deepEqual(calls.imports[0], { specifier: './catalog.ts', line: 6, names: [], typeOnly: true });
  });

  it('gives no door to a file that is gone', () => {
    const files = listedPlaces.filter((place) => place.endsWith('.ts') && !sources.has(`src/${place}`));
    assert.deepEqual([...new Set(files)], []);
  });

  it('has a door for every dependency of package.json, and for nothing else', () => {
    const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    assert.deepEqual(Object.keys(packageDoors).sort(), Object.keys(dependencies).sort());
  });
});

const caption = '/** A trespasser, made by the architecture test. */';

/** Adds files to a copy of the map; a text gets a caption, so its own first line is line 2. */
function violationsOf(added: { readonly [path: string]: string }): readonly Violation[] {
  const before = new Set(judge(sources).map((one) => JSON.stringify(one)));
  const texts = Object.entries(added).map(([path, text]) => [path, `${caption}\n${text}\n`] as const);
  const changed: SourceMap = new Map([...sources, ...texts]);
  return judge(changed).filter((one) => !before.has(JSON.stringify(one)));
}

const file = 'src/core/trespass.ts';

describe('the architecture test goes red', () => {
  for (const [line, rule, detail] of forbidden) {
    it(`for ${line}`, () => {
      const found = violationsOf({ ...neighbours, [file]: line }).map(({ rule, file, line, detail }) =>
        JSON.stringify({ rule, file, line, detail }),
      );
      // A cast by way of `unknown` is told once for each step; the brand is the one that counts.
      const told = found.filter((one) => !one.includes('"detail":"unknown"'));
      assert.deepEqual(told, [JSON.stringify({ rule, file, line: 2, detail })]);
    });
  }

  it('for a forbidden line in a file that is there', () => {
    const path = 'src/contract/errors.ts';
    const text = `${sources.get(path)}\nexport const peek = () => process.env;\n`;
    const line = text.split('\n').length - 1;
    const found = judge(new Map([...sources, [path, text]])).filter((one) => one.file === path);
    assert.deepEqual(found, [{ rule: 'door', file: path, line, detail: 'process.env' }]);
  });

  it('for rooms of one floor that import each other, wings, law and library alike', () => {
    const pairs = [
      ['src/toolbelt/trespass.ts', 'src/launch/trespassed.ts'],
      ['src/law/redact/trespass.ts', 'src/law/manifest/trespassed.ts'],
      ['src/schema/trespass.ts', 'src/pattern/trespassed.ts'],
      ['src/run/trespass.ts', 'src/demo/trespassed.ts'],
    ] as const;
    for (const [from, to] of pairs) {
      const specifier = `${'../'.repeat(from.split('/').length - 2)}${to.slice('src/'.length)}`;
      const found = violationsOf({
        [from]: `import { other } from '${specifier}';`,
        [to]: 'export const other = 1;',
      });
      assert.deepEqual(found, [{ rule: 'other-room', file: from, line: 2, detail: to }]);
    }
  });

  it('for a folder that is no room', () => {
    const found = violationsOf({ 'src/lost/found.ts': 'export const here = 1;', 'src/top.ts': '' });
    assert.deepEqual(found, [
      { rule: 'no-room', file: 'src/lost/found.ts', line: 1, detail: 'src/lost' },
      { rule: 'no-room', file: 'src/top.ts', line: 1, detail: 'src' },
    ]);
  });

  it('for files that import each other in a circle', () => {
    const found = violationsOf({
      'src/core/first.ts': "import { second } from './second.ts';",
      'src/core/second.ts': "import type { Third } from './third.ts';",
      'src/core/third.ts': "import { first } from './first.ts';",
    });
    const detail = 'src/core/first.ts src/core/second.ts src/core/third.ts';
    assert.deepEqual(found, [{ rule: 'cycle', file: 'src/core/first.ts', line: 1, detail }]);
  });

  it('for a file that is too long, by one line', () => {
    const lines = (count: number): string => Array(count).fill('// A line.').join('\n');
    assert.deepEqual(violationsOf({ [file]: lines(199) }), []);
    assert.deepEqual(violationsOf({ [file]: lines(200) }), [
      { rule: 'too-long', file, line: 1, detail: '201 lines, at most 200' },
    ]);
  });

  it('for a name that says nothing, or is not in kebab-case', () => {
    const details = ['path-utils', 'helpers', 'common', 'tool-manager', 'misc', 'index', 'agentLoop'].map(
      (name) => violationsOf({ [`src/core/${name}.ts`]: 'export const here = 1;' })[0]?.detail,
    );
    assert.deepEqual(details, [
      'utils says nothing',
      'helpers says nothing',
      'common says nothing',
      'manager says nothing',
      'misc says nothing',
      'index says nothing',
      'agentLoop is not kebab-case',
    ]);
  });

  it('for a file without a sentence at its top', () => {
    const missing = [{ rule: 'caption', file, line: 1, detail: 'no sentence at the top' }];
    for (const text of ['export const here = 1;', '// Not a caption.', '/** */', '\n/** Late. */']) {
      assert.deepEqual(judge(new Map([[file, text]])), missing);
    }
  });
});

describe('the architecture test stays green', () => {
  const harmless = [
    'export const shadow = (fetch: () => void, console: Console) => { fetch(); console.log(1); };',
    'export const shape = { fetch: 1, env: 2, require: 3 };',
    'export const when = (ms: number) => new Date(ms).toISOString();',
    "export const fixed = ['a'] as const;",
    'export const isText = (value: unknown): value is string => typeof value === "string";',
    "export const system = () => process.platform === 'win32';",
    '/** See {@link process.env} and `Date.now()`. */\nexport const text = "process.exit(1)"; // eval(1)',
    "import { createHash } from 'node:crypto';",
    "import type { Socket } from 'node:net';",
  ];
  for (const line of harmless) {
    it(`for ${line}`, () => assert.deepEqual(violationsOf({ [file]: line }), []));
  }

  it('for each power in the place that holds it', () => {
    const held = {
      'src/runner/environment.ts': 'export const all = () => process.env;',
      'src/runner/console.ts': "export const say = () => process.stdout.write('');",
      'src/run/clock.ts': 'export const now = () => Date.now();',
      'src/law/policy/approve.ts': 'export const approve = (call: object) => call as ApprovedCall;',
      'src/launch/exec.ts': "import { exec } from '@actions/exec';",
      'src/schema/schema.ts': "import { Ajv } from 'ajv';",
      'src/entry/main.ts': 'process.exitCode = await run();',
    };
    const texts = Object.entries(held).map(([path, text]) => [path, `${caption}\n${text}`] as const);
    assert.deepEqual(judge(new Map(texts)), []);
  });
});
